import { flows } from '#flows/registry.ts'
import { answerChoice, guideChoice } from '#src/core/conversation/choice-id.ts'
import { nextOf } from '#src/core/conversation/table.ts'
import { type Answers, type Guide, unknown } from '#src/core/vocabulary/guide.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import { openOffice, textOf } from './office.ts'

/** A Wednesday at ten in the morning in Durango. */
export const wednesdayAtTen = Date.parse('2026-08-12T16:00:00Z')

/** The answers to the other questions, in the order they are asked, after which a procedure asks this one; null when none lead there. */
export function wayTo(guide: Guide, question: string): readonly (readonly [string, string])[] | null {
  const moment = { today: '2026-08-12', calendars: {} }
  const queue: (readonly (readonly [string, string])[])[] = [[]]
  for (const way of queue) {
    const answers: Answers = Object.fromEntries(way)
    const next = nextOf(guide, { ...answers, ...guide.derive(answers, moment) })
    if ('end' in next) continue
    if (next.ask === question) return way
    for (const option of [...(guide.questions[next.ask]?.options ?? []), unknown])
      if (queue.length < 20_000) queue.push([...way, [next.ask, option]])
  }
  return null
}

/** What a person said in words to one question, and what came of it. */
export interface Replied {
  /** What the procedure holds now, with what it keeps for later. */
  readonly heard: Answers
  /** What it held before. */
  readonly before: Answers
  /** The question that stands now; null when none does. */
  readonly standing: string | null
  /** The message was taken for a danger. */
  readonly alarmed: boolean
  readonly reply: string
}

/** Opens an office in which people are led to a question by buttons, and then write. */
export async function openQuestions() {
  const office = await openOffice({ now: wednesdayAtTen })
  let count = 0
  return async (at: string, words: readonly string[], language: Language): Promise<Replied> => {
    const [flow = '', question = ''] = at.split('/')
    const guide = flows.get(flow)?.guide
    const way = guide == null ? null : wayTo(guide, question)
    if (way === null) throw new Error(`no way leads to ${at}`)
    const name = `person-${String(++count)}`
    const person = office.person(name, language)
    await person.presses(`lang:${language}`)
    await person.presses(guideChoice(flow))
    for (const [id, value] of way) await person.presses(answerChoice(flow, id, value))
    const before = await talk(name)
    let reply = ''
    for (const text of words) {
      office.pass(1000)
      reply = textOf(await person.says(text))
    }
    const after = await talk(name)
    return { ...after, before: before.heard, reply }

    async function talk(id: string) {
      const contact = await office.store.findContact({ channel: 'terminal', account: 'test', id })
      const conversation = contact === null ? null : (await office.store.load(contact))?.conversation
      const frame = conversation?.stack.findLast((one) => one.flow === flow)
      const progress = frame === undefined ? null : flows.get(flow)?.progress(frame.snapshot)
      return {
        heard: { ...conversation?.told?.[flow], ...progress?.heard },
        standing: progress?.question ?? null,
        alarmed: conversation?.danger != null,
      }
    }
  }
}
