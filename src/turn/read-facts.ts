import { elsewhere, type Likely, unanswered } from '../core/vocabulary/asked.ts'
import type { Field } from '../core/vocabulary/field.ts'
import type { Candidate, Meaning } from '../core/vocabulary/meaning.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import type { TurnDeps } from './deps.ts'

type Deps = Pick<TurnDeps, 'understander' | 'book'>

/** What the facts of a topic have to say to a message. */
interface Said {
  readonly topic: TopicId
  /** The facts that answer it, best first; none: none does. */
  readonly facts: readonly string[]
  /** How surely the first of them does, or that none does. */
  readonly chance: number
  /** How surely it is about this topic at all, by what is said about it and about others. */
  readonly about: number
  /** The fact that comes nearest where none answers. */
  readonly nearest: string | null
  /** It is like what no fact answers, more than like any that is answered. */
  readonly unknown: boolean
}

/** A fact answers from this chance; one of the part that was asked for sooner. */
const answersFrom = 0.25
const answersPartFrom = 0.18
/** Facts as likely as this share of the first are said with it, three at most. */
const besideShare = 0.4
const mostFacts = 3
/** A fact of the part that was asked for counts for so much more, in a message of so many words at most. */
const partWeight = 4
const partWords = 12
/** How much counts how likely a topic is, beside what is said of it and whether a fact answers. Found on labelled talks. */
const priorPower = 0.6
const factPower = 0.5
/** The topic at hand is always thought of, as this likely at least; others from the second on, so many at most. */
const atHandLeast = 0.12
const othersFrom = 0.04
const mostTopics = 4
/** What is so much less likely than the first is not thought of: a reader that is not needed is not learned. */
const othersShare = 0.25
/** Another topic than the likeliest one is meant where its facts speak so much louder. */
const louder = 1.5
/** The topic at hand is meant in place of a question back where so much of what may be meant is about it. */
const surelyHere = 0.7
/** What is hardly ours stays at the topic at hand only where it sounds like it and a fact answers. */
const hereFrom = 0.5
/** A fact in place of what to do first: in the middle of a talk, where a part is asked for, and else. */
const laterFrom = 0.45
const firstPartFrom = 0.6
const otherPartFrom = 0.66
const firstFrom = 0.65
/** A fact is named as the nearest from here. */
const nearestFrom = 0.15

/**
 * The meaning with the facts that answer the message. The topics it may be about, the one at hand among them, are weighed together: how likely
 * each is by its words and the talk, whether what people say about it sounds like this, and whether one of its facts answers. Of a topic at hand
 * that has none it says so, instead of saying again what was said.
 */
export function withFacts(text: string, meaning: Meaning, atHand: TopicId | null, deps: Deps): Meaning {
  if (!mayAsk(meaning) || meaning.homonym !== null) return meaning
  const likely = weigh(text, meaning, atHand, deps)
  const topic = topicOf(meaning, likely, atHand)
  const said = likely.find((one) => one.said.topic === topic)?.said
  if (topic === null || said === undefined) return meaning
  const taken = meaning.outcome === 'answer' && meaning.candidates[0]?.topic === topic
  const heard = taken ? meaning : aboutTopic(meaning, topic)
  return topic === atHand ? goOn(text, heard, said) : begin(heard, said, atHand !== null, deps)
}

/** A topic with what its facts say, and how much speaks for it. */
interface Weighed {
  readonly said: Said
  readonly score: number
}

/** What a message is about once its topics were weighed; null: what it was taken for stands, a question back or nothing of ours. */
function topicOf(meaning: Meaning, [best, second]: readonly Weighed[], atHand: TopicId | null): TopicId | null {
  if (best === undefined) return null
  const { topic, facts, about, chance } = best.said
  const isHere = topic === atHand && facts.length > 0
  if (meaning.outcome === 'out_of_scope') return isHere && about >= hereFrom && chance >= hereFrom ? topic : null
  if (meaning.outcome !== 'answer')
    return isHere && best.score >= surelyHere * (best.score + (second?.score ?? 0)) ? topic : null
  return best.score >= louder * (second?.score ?? 0) ? topic : (meaning.candidates[0]?.topic ?? null)
}

/** The topics a message may be about with what their facts say to it, likeliest first; topics nobody wrote lines for are left out. */
function weigh(text: string, meaning: Meaning, atHand: TopicId | null, deps: Deps): readonly Weighed[] {
  return likelyTopics(meaning, atHand)
    .flatMap(({ topic, confidence }) => {
      const said = read(text, topic, meaning.field, deps)
      if (said === null) return []
      const fact = said.facts.length === 0 ? answersFrom / 2 : said.chance
      return [{ said, score: confidence ** priorPower * said.about * fact ** factPower }]
    })
    .toSorted((a, b) => b.score - a.score)
}

/** The topics with how likely each is before its facts are asked. */
function likelyTopics({ candidates }: Meaning, atHand: TopicId | null): readonly Candidate[] {
  const likely = new Map(candidates.map(({ topic, confidence }) => [topic, confidence]))
  if (atHand !== null) likely.set(atHand, Math.max(likely.get(atHand) ?? 0, atHandLeast))
  const most = Math.max(...likely.values(), 0)
  return [...likely]
    .map(([topic, confidence]) => ({ topic, confidence }))
    .filter(({ topic, confidence }) => topic === atHand || confidence >= Math.max(othersFrom, othersShare * most))
    .toSorted((a, b) => b.confidence - a.confidence)
    .filter(({ topic }, i) => topic === atHand || i < mostTopics)
}

/** A topic not at hand before: what to do first, or the fact that was plainly asked for. */
function begin(meaning: Meaning, said: Said, inTalk: boolean, { book }: Deps): Meaning {
  const [first] = said.facts
  if (first === undefined) return meaning
  const part = book.facts(said.topic).find(({ id }) => id === first)?.field
  // What it is, the first answer says itself.
  if (part === 'what') return meaning
  // Who asks what it costs is hardly told who it is for.
  const partFrom = part === meaning.field ? firstPartFrom : otherPartFrom
  const enough = inTalk ? laterFrom : asksPart(meaning.field) ? partFrom : firstFrom
  return said.chance >= enough ? { ...meaning, facts: said.facts } : meaning
}

/** A message about the topic at hand: the facts that answer it, else that none does. */
function goOn(text: string, meaning: Meaning, said: Said): Meaning {
  if (isSheet(meaning.field) || isBare(text, meaning.field)) return meaning
  if (said.facts.length > 0) return { ...meaning, facts: said.facts }
  if (asksPart(meaning.field)) return meaning
  // What was told or asked is like no question we know to be unanswered: what comes nearest is said as it is.
  if (said.nearest !== null && !said.unknown) return { ...meaning, facts: [said.nearest] }
  return { ...meaning, facts: said.nearest === null ? [] : [said.nearest], silent: true }
}

/** False for "how do I get it?": the first answer is for that. */
function asksPart(field: Field | null): boolean {
  return field !== null && field !== 'what' && field !== 'steps' && !isSheet(field)
}

/** Shown whole, whatever was said around it. */
function isSheet(field: Field | null): boolean {
  return field === 'list' || field === 'source' || field === 'more' || field === 'rest'
}

/** In so few words a part is asked for and nothing more particular: "¿y cuánto cuesta?". */
const bareWords = 4

function isBare(text: string, field: Field | null): boolean {
  return field !== null && text.trim().split(/\s+/u).length <= bareWords
}

/** The meaning turned to another of its topics; the one it was taken for stays beside it. */
function aboutTopic(meaning: Meaning, topic: TopicId): Meaning {
  const others = meaning.candidates.filter((one) => one.topic !== topic)
  const confidence = meaning.candidates.find((one) => one.topic === topic)?.confidence ?? meaning.confidence
  return { ...meaning, outcome: 'answer', candidates: [{ topic, confidence }, ...others], smalltalk: null }
}

/** False for what is no question about a topic: danger, an instruction, something picked, a yes, a wish for a person, another language. */
function mayAsk({ outcome, picked, affirmed, foreign, smalltalk }: Meaning): boolean {
  if (picked !== null || affirmed !== null || foreign !== null) return false
  if (outcome === 'smalltalk') return smalltalk === 'chatter'
  return outcome === 'answer' || outcome === 'clarify' || outcome === 'out_of_scope'
}

/** What a topic's facts say to a message; null where nobody wrote how they are asked for. */
function read(text: string, topic: TopicId, field: Field | null, { understander, book }: Deps): Said | null {
  const lines = book.asked(topic)
  if (lines === null) return null
  const parts = new Map<string, Field>(book.facts(topic).map((fact) => [fact.id, fact.field]))
  const part = asksPart(field) && text.split(' ').length <= partWords ? field : null
  const heard = understander.lines(lines)(text)
  const about = 1 - (heard.find(({ id }) => id === elsewhere)?.chance ?? 0)
  const ranked = byPart(heard, (id) => (parts.get(id) === part ? partWeight : 1))
  const [first] = ranked
  if (first === undefined) return null
  const [nearest] = ranked.filter(isFact)
  const from = parts.get(first.id) === part ? answersPartFrom : answersFrom
  if (!isFact(first) || first.chance < from) {
    const named = nearest !== undefined && nearest.chance >= nearestFrom ? nearest.id : null
    return { topic, facts: [], chance: first.chance, about, nearest: named, unknown: !isFact(first) }
  }
  const beside = ranked.filter((one) => isFact(one) && one.chance >= besideShare * first.chance)
  return {
    topic,
    facts: beside.slice(0, mostFacts).map(({ id }) => id),
    chance: first.chance,
    about,
    nearest: null,
    unknown: false,
  }
}

function isFact({ id }: Likely): boolean {
  return id !== unanswered && id !== elsewhere
}

function byPart(likely: readonly Likely[], weightOf: (id: string) => number): readonly Likely[] {
  const heavy = likely.map(({ id, chance }) => ({ id, chance: chance * weightOf(id) }))
  const sum = heavy.reduce((all, { chance }) => all + chance, 0)
  return heavy.map(({ id, chance }) => ({ id, chance: chance / sum })).toSorted((a, b) => b.chance - a.chance)
}
