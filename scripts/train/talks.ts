/** Reads knowledge/dialogues: whole talks of our own, each turn with what should come of it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/core/vocabulary/language.ts'
import type { TopicId } from '../../src/core/vocabulary/topic.ts'
import type { OpenUnderstander } from '../../src/nlu/create-understander.ts'
import { canonical } from '../../src/nlu/features.ts'
import { fieldOf } from '../../src/nlu/fields.ts'
import { type Turn, turnOf } from '../../src/nlu/talk/turn.ts'
import type { Situation } from '../../src/nlu/understander.ts'
import { read } from './corpus.ts'

/** A turn as it is written down. */
export interface WrittenTurn {
  readonly text: string
  readonly outcome: string
  readonly topics: readonly string[]
  readonly field: string | null
  readonly lang?: Language
  readonly pick?: number
  /** The topic it was wrongly taken for: what follows is said to that answer. */
  readonly taken?: TopicId
}

/** A talk as it is written down. */
export interface WrittenTalk {
  /** The file it stands in: one hand, one kind of people. */
  readonly writer: string
  readonly lang: Language
  readonly tests: string
  readonly turns: readonly WrittenTurn[]
}

/** A turn with the situation it stands in, had every turn before been understood. */
export interface TurnInTalk {
  /** Which talk it belongs to, from 0, and whose hand wrote it. */
  readonly talk: number
  readonly writer: string
  readonly written: WrittenTurn
  readonly language: Language
  readonly situation: Situation
  readonly turn: Turn
}

/** All talks of the folder, in a fixed order. `root` is the project's folder. */
export function readTalks(root: string): readonly WrittenTalk[] {
  const folder = join(root, 'knowledge/dialogues')
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) =>
      (read(join(folder, file)) as readonly Omit<WrittenTalk, 'writer'>[]).map((talk) => ({ ...talk, writer: file })),
    )
}

/** The turns of the talks, each as it would be met. The understander must not have learnt from them. */
export function turnsOf(
  talks: readonly WrittenTalk[],
  understander: OpenUnderstander,
  objects: (text: string) => number,
): readonly TurnInTalk[] {
  return talks.flatMap(({ writer, lang, turns }, talk) => {
    let situation: Situation = { language: lang, topic: null, earlier: [], said: [], lately: [], offered: [] }
    return turns.map((written) => {
      const text = canonical(written.text)
      const alone = understander.readAlone(text)
      const recalled = understander.readAlone(text, situation.said)
      const before = { ...situation, objects: situation.topic === null ? 0 : objects(written.text) }
      const { opened } = before
      const together = opened === undefined ? alone : understander.readAlone(canonical(`${opened}. ${written.text}`))
      const says = understander.conceptsIn(text)
      const turn = turnOf(text, fieldOf(text), { alone, recalled, together, says }, before)
      const likely = alone.ranked.slice(0, mostLately).map(({ topic }) => topic)
      situation = situationAfter(before, written, likely, says)
      return { talk, writer, written, language: written.lang ?? lang, situation: before, turn }
    })
  })
}

const mostLately = 4
const mostSaid = 5

/**
 * What the conversation remembers after a turn that came to `outcome` with `topics` (see src/core/conversation/step.ts). `likely` are
 * the topics its words were nearest to, `says` the meanings in them.
 */
export function situationAfter(
  before: Situation,
  { text, outcome, topics, taken }: Pick<WrittenTurn, 'text' | 'outcome' | 'topics' | 'taken'>,
  likely: readonly TopicId[],
  says: readonly string[],
): Situation {
  const spoken = outcome === 'answer' || outcome === 'clarify'
  const lately = spoken ? likely.slice(0, mostLately) : before.lately
  const said = spoken ? [...new Set([...(before.said ?? []), ...says])].slice(-mostSaid) : before.said
  if (taken !== undefined) return mistaken({ ...before, lately, said, offered: [] }, text, taken)
  const [first = null] = topics
  if (outcome !== 'answer' || first === null) {
    const offered = outcome === 'clarify' ? topics.map((topic) => ({ id: `topic:${topic}`, label: topic })) : []
    return { ...before, lately, said, offered }
  }
  const topic = before.topic !== null && topics.includes(before.topic) ? before.topic : first
  if (topic === before.topic) return { ...before, lately, said, offered: [] }
  const earlier = [before.topic, ...(before.earlier ?? [])].filter((id) => id !== null && id !== topic)
  return {
    ...before,
    topic,
    opened: text,
    refused: [],
    earlier: [...new Set(earlier)].flatMap((id) => id ?? []),
    lately,
    said: says.slice(-mostSaid),
    offered: [],
  }
}

/** The conversation after a turn that was taken for what it was not: the first such turn opened the matter, each later one refused a topic. */
function mistaken(before: Situation, text: string, taken: TopicId): Situation {
  if (before.topic === null) return { ...before, topic: taken, opened: text, refused: [] }
  return { ...before, topic: taken, refused: [...new Set([...(before.refused ?? []), before.topic])] }
}
