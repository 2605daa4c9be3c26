import type { Meaning } from '../../src/core/vocabulary/meaning.ts'
import type { TopicId } from '../../src/core/vocabulary/topic.ts'
import { createUnderstander } from '../../src/nlu/create-understander.ts'
import { canonical } from '../../src/nlu/features.ts'
import { fieldOf } from '../../src/nlu/fields.ts'
import { createHomonymFinder } from '../../src/nlu/homonyms.ts'
import { createVote, wordsHeard } from '../../src/nlu/language.ts'
import dangerData from '../../src/nlu/model/danger.json' with { type: 'json' }
import homonymData from '../../src/nlu/model/homonyms.json' with { type: 'json' }
import languageData from '../../src/nlu/model/language.json' with { type: 'json' }
import { loadLinearModel } from '../../src/nlu/model/linear-model.ts'
import topicData from '../../src/nlu/model/topics.json' with { type: 'json' }
import type { DangerReading } from '../../src/nlu/readers/danger.ts'
import { isInTalk, turnOf } from '../../src/nlu/talk/turn.ts'
import type { Reading } from '../../src/nlu/topics.ts'
import type { Situation } from '../../src/nlu/understander.ts'
import { type Decided, decidedBy } from './decided.ts'
import { type Push, pushesOf } from './pushes.ts'
import { type TalkPush, talkPushes } from './talk-pushes.ts'

/** Everything that made a message be read as it is. */
export interface Why {
  readonly message: string
  readonly canonical: string
  /** The meaning of the message taken for one thing: what all below is about. */
  readonly meaning: Meaning
  /** What it asks for when it asks for several things, the first included; each is read in its own piece. */
  readonly needs: readonly string[]
  readonly decided: Decided
  /** How far ahead each language is, most likely first, and the words that were asked. */
  readonly languages: readonly { readonly name: string; readonly score: number }[]
  readonly heard: readonly { readonly word: string; readonly says: string; readonly by: number }[]
  /** The likeliest topics; `times` is how many times likelier the talk makes it. */
  readonly topics: readonly { readonly topic: TopicId; readonly chance: number; readonly times: number }[]
  readonly beside: Pick<Reading, 'none' | 'noSubject' | 'person'>
  /** The danger that sounds likeliest, by the message whole and with its worst part. */
  readonly danger: DangerReading
  /** In a talk: what of it speaks for the likeliest topic over the next. */
  readonly talk: readonly TalkPush[]
  /** What the words add to the first two topics, and to the danger where one is heard or asked about. */
  readonly pushes: readonly { readonly of: string; readonly words: readonly Push[] }[]
}

const model = loadLinearModel(topicData)
const danger = loadLinearModel(dangerData)
const vote = createVote(languageData)
const { understand, readWhole, readAlone, readInTalk, readDanger, features, conceptsIn } = createUnderstander()
const findHomonym = createHomonymFinder(homonymData, conceptsIn)
const topicsShown = 5

/** Reads a message as the assistant does and says what led where. */
export function whyOf(message: string, situation: Situation): Why {
  const text = canonical(message)
  const alone = readAlone(text)
  const reading = readInTalk(text, alone, situation)
  const meaning = readWhole(message, situation)
  const heard = meaning.urgent ?? meaning.doubt ?? null
  const topics = reading.ranked
    .slice(0, topicsShown)
    .map(({ topic, confidence }) => ({ topic, chance: confidence, times: timesOf(topic, alone, reading) }))
  return {
    message,
    canonical: text,
    meaning,
    needs: needsIn(understand(message, situation)),
    decided: decidedBy({ text, situation, meaning, reading, met: findHomonym(text) }),
    ...languagesOf(message, situation),
    topics,
    beside: {
      none: reading.none,
      noSubject: reading.noSubject,
      person: reading.person,
    },
    danger: readDanger(message),
    talk: talkIn(text, alone, reading, situation),
    pushes: [
      ...(heard === null ? [] : [{ of: `danger: ${heard}`, words: pushesOf(message, features, danger, heard) }]),
      ...topics.slice(0, 2).map(({ topic }) => ({ of: topic, words: pushesOf(message, features, model, topic) })),
    ],
  }
}

function talkIn(text: string, alone: Reading, reading: Reading, situation: Situation): readonly TalkPush[] {
  const [best, next] = reading.ranked
  if (best === undefined || next === undefined || !isInTalk(situation)) return []
  const recalled = readAlone(text, situation.said)
  const together = situation.opened === undefined ? alone : readAlone(canonical(`${situation.opened}. ${text}`))
  const turn = turnOf(text, fieldOf(text), { alone, recalled, together, says: conceptsIn(text) }, situation)
  return talkPushes(turn, best.topic, next.topic)
}

function needsIn({ outcome, urgent, candidates, homonym, also = [] }: Meaning): readonly string[] {
  if (also.length === 0) return []
  const first = urgent ?? (outcome === 'clarify' ? homonym : candidates[0]?.topic)
  return [first, ...also.map((need) => need.topic ?? need.homonym)].map((need) => need ?? outcome)
}

/** What the talk multiplies a topic by, measured against what is not ours, which it never touches. */
function timesOf(topic: TopicId, alone: Reading, weighed: Reading): number {
  const chance = ({ ranked }: Reading) => ranked.find((c) => c.topic === topic)?.confidence ?? 0
  return chance(weighed) / chance(alone) / (weighed.none / alone.none)
}

function languagesOf(message: string, { language }: Situation): Pick<Why, 'languages' | 'heard'> {
  const { heard } = wordsHeard(message, language)
  const languages = vote(heard).toSorted((a, b) => b.score - a.score)
  const each = [...new Set(heard)].map((word) => {
    const [best, next] = vote([word]).toSorted((a, b) => b.score - a.score)
    return { word, says: best?.name ?? '', by: (best?.score ?? 0) - (next?.score ?? 0) }
  })
  return { languages, heard: each.toSorted((a, b) => b.by - a.by) }
}
