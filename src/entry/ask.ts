/**
 * Answers questions from standard input, one JSON line each: `{"id","text"}` or `{"id","turns":[{"text"}]}`.
 * Every line is its own conversation through the whole assistant. `npm run -s ask -- --jsonl`.
 */
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { doubtfulFrom } from '../core/conversation/act.ts'
import { readChoice } from '../core/conversation/choice-id.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { Field } from '../core/vocabulary/field.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import { plainText } from '../core/vocabulary/outbound.ts'
import { createTestingAssistant } from './in-memory.ts'
import { createTold } from './told.ts'

const question = z.union([
  z.object({ id: z.string(), turns: z.array(z.object({ text: z.string() })) }),
  z.object({ id: z.string(), text: z.string() }),
])

/** Between the turns of a talk, milliseconds: each is a message of its own, not a piece of the one before. */
const pause = 60_000

let time = Date.now()
const assistant = await createTestingAssistant({ now: () => time })
const told = createTold(assistant.book)

/** Reported as it is said: a clarifying question lists at most this many options. */
const digits = 4

/** Parts as they are reported: of the five that answers are judged by, the one a finer part of ours belongs to. */
const coarser: Readonly<Partial<Record<Field, Field>>> = {
  hours: 'duration',
  phone: 'where',
  who: 'requirements',
  list: 'requirements',
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const parsed = question.safeParse(safeJson(line))
  if (!parsed.success) {
    console.error(`not a question: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`)
    process.exitCode = 1
    continue
  }
  const asked = parsed.data
  const sender = { channel: 'terminal', account: 'ask', id: assistant.newId() } as const
  const turns = []
  for (const { text } of 'turns' in asked ? asked.turns : [asked]) turns.push(await ask(text, sender))
  console.log(JSON.stringify('turns' in asked ? { id: asked.id, turns } : { id: asked.id, ...turns[0] }))
}

async function ask(text: string, sender: { channel: 'terminal'; account: string; id: string }): Promise<object> {
  time += pause
  const started = performance.now()
  const turn = await assistant.takeTurn({
    sender,
    address: sender.id,
    externalId: assistant.newId(),
    content: { kind: 'text', text },
    edited: false,
    languageHint: null,
    sentAt: time,
  })
  const ms = Number((performance.now() - started).toFixed(digits))
  const said = turn.replies.flatMap((entry) => entry.outbound ?? [])
  const reply = said.map(plainText).join('\n\n')
  const danger = dangerIn(turn.event)
  return turn.event?.type === 'message'
    ? { ...report(turn.event.meaning), ...danger, entities: told(text, turn.event.meaning.language), ms, text: reply }
    : { outcome: 'control', topics: [], field: null, language: null, confidence: 1, ms, text: reply }
}

/** Whether the danger talk began, or it was asked whether somebody is in danger; and of which kind. */
function dangerIn(event: ConversationEvent | null): {
  readonly danger: 'sure' | 'asked' | null
  readonly kind?: string
} {
  if (event?.type !== 'message') return { danger: null }
  const { urgent, doubt } = event.meaning
  if (urgent !== null && event.answer?.answers == null) return { danger: 'sure', kind: urgent }
  return doubt !== undefined && event.answer?.answers == null ? { danger: 'asked', kind: doubt } : { danger: null }
}

function report(meaning: Meaning): object {
  const chosen = meaning.picked === null ? null : readChoice(meaning.picked)
  if (chosen?.act === 'topic')
    return {
      outcome: 'answer',
      topics: [chosen.topic],
      field: reportedAs(chosen.field),
      language: meaning.language,
      confidence: meaning.confidence,
    }
  const topics = meaning.candidates.map((c) => c.topic)
  const { field, language, confidence, facts } = meaning
  const isDoubtful =
    meaning.outcome === 'clarify' &&
    meaning.homonym === null &&
    meaning.candidates.some((candidate) => candidate.confidence >= doubtfulFrom)
  const outcome = isDoubtful ? 'answer' : meaning.outcome
  return {
    outcome,
    ...(isDoubtful ? { sure: false } : {}),
    ...(facts === undefined || meaning.silent === true ? {} : { facts }),
    topics: outcome === 'answer' || outcome === 'clarify' || outcome === 'person' || outcome === 'urgent' ? topics : [],
    field: reportedAs(field),
    language,
    confidence,
  }
}

function reportedAs(field: Field | null): Field | null {
  return field === null ? null : (coarser[field] ?? field)
}

function safeJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
