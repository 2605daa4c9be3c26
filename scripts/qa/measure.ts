/**
 * Runs the understander over labelled messages and dialogues and writes an answer line for each:
 * `npm run -s qa -- measure MESSAGES.jsonl [--only-known] [--gold FILE] > answers.jsonl`. With `--only-known` only lines about the
 * topics we have, or about none, are kept; `--gold` writes the kept lines beside the answers, for the scorer.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Meaning } from '../../src/core/vocabulary/meaning.ts'
import { createUnderstander } from '../../src/nlu/create-understander.ts'
import type { Situation } from '../../src/nlu/understander.ts'
import { topicsOf } from '../train/corpus.ts'
import { choiceLabels } from '../why/labels.ts'

interface Expected {
  readonly outcome: string
  readonly topics?: readonly string[]
}
interface Line {
  readonly id: string
  readonly text?: string
  readonly expect?: Expected
  readonly turns?: readonly { readonly text: string; readonly expect?: Expected }[]
}

const root = join(import.meta.dirname, '..', '..')
const [path = '', ...options] = process.argv.slice(2)
const goldAt = options.indexOf('--gold')
const known = new Set(topicsOf(join(root, 'knowledge/utterances')))
const labels = new Map([...known].map((id) => [id, choiceLabels(root, id)]))
const understander = createUnderstander()

const lines = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => JSON.parse(line) as Line)
const kept = options.includes('--only-known') ? lines.filter(isKnown) : lines
for (const line of kept) console.log(JSON.stringify(answer(line)))
if (goldAt >= 0)
  writeFileSync(options[goldAt + 1] ?? 'gold.jsonl', kept.map((line) => `${JSON.stringify(line)}\n`).join(''))

function isKnown({ expect, turns }: Line): boolean {
  return [expect, ...(turns ?? []).map((t) => t.expect)].every(
    (e) =>
      e === undefined ||
      !['answer', 'clarify'].includes(e.outcome) ||
      !e.topics?.length ||
      e.topics.some((t) => known.has(t)),
  )
}

function answer({ id, text, turns }: Line): unknown {
  let situation: Situation = { language: null, topic: null, lately: [], offered: [] }
  const said = (turns ?? [{ text: text ?? '' }]).map((turn) => {
    const started = performance.now()
    const meaning = understander.understand(turn.text, situation)
    const ms = performance.now() - started
    situation = after(situation, meaning)
    return {
      outcome: meaning.outcome,
      topics: meaning.candidates.map((c) => c.topic),
      field: meaning.field,
      language: meaning.language,
      confidence: meaning.confidence,
      ms,
      foreign: meaning.foreign,
      certain: meaning.languageCertain,
      urgent: meaning.urgent,
      doubt: meaning.doubt ?? null,
      homonym: meaning.homonym,
    }
  })
  return turns === undefined ? { id, ...said[0] } : { id, turns: said }
}

/** What a conversation would remember of the turn, roughly. */
function after(before: Situation, meaning: Meaning): Situation {
  const topic = meaning.outcome === 'answer' ? (meaning.candidates[0]?.topic ?? before.topic) : before.topic
  const offered =
    meaning.outcome === 'clarify'
      ? meaning.candidates.map((c) => ({
          id: `topic:${c.topic}`,
          label: labels.get(c.topic)?.[meaning.language] ?? c.topic,
        }))
      : []
  return {
    language: before.language === null || meaning.languageCertain ? meaning.language : before.language,
    topic,
    lately: meaning.candidates.length > 0 ? meaning.candidates.slice(0, 4).map((c) => c.topic) : before.lately,
    offered,
  }
}
