import { type Likely, unanswered } from '../core/vocabulary/asked.ts'
import type { Field } from '../core/vocabulary/field.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import type { TurnDeps } from './deps.ts'

type Deps = Pick<TurnDeps, 'understander' | 'book'>

/** What the facts of a topic have to say to a message. */
interface Said {
  /** The facts that answer it, best first; none: none does. */
  readonly facts: readonly string[]
  /** How surely the first of them does, or that none does. */
  readonly chance: number
  /** The fact that comes nearest where none answers. */
  readonly nearest: string | null
  /** It is like what no fact answers, more than like any that is answered. */
  readonly unknown: boolean
}

/** A fact answers from this chance; one of the part that was asked for sooner. */
const answersFrom = 0.3
const answersPartFrom = 0.18
/** Facts as likely as this share of the first are said with it, three at most. */
const besideShare = 0.5
const mostFacts = 3
/** A fact of the part that was asked for counts for so much more. */
const partWeight = 4
/** Where the words name another topic, the topic at hand answers only from here; where they name none for sure, sooner. */
const staysFrom = 0.55
const staysUnsureFrom = 0.38
/** What is hardly ours stays only where a fact plainly answers it. */
const staysOutsideFrom = 0.65
/** A topic this surely meant is not left out for the one at hand. */
const surelyOther = 0.42
/** A first message is answered by one fact only where it plainly asks for it; else by what to do first. */
const firstFrom = 0.6
/** What is told in a first message is answered beside what to do first where a fact is so surely meant. */
const besideLeadFrom = 0.65
/** A fact is named as the nearest from here. */
const nearestFrom = 0.15

/**
 * The meaning with the facts that answer the message: of the topic it is about, or of the topic at hand, which a question that names
 * nothing is about. Of a topic at hand that has none it says so, instead of saying again what was said.
 */
export function withFacts(text: string, meaning: Meaning, atHand: TopicId | null, deps: Deps): Meaning {
  if (!mayAsk(meaning)) return meaning
  const about = meaning.outcome === 'answer' ? (meaning.candidates[0]?.topic ?? null) : null
  if (about !== null && about === atHand) return goOn(text, meaning, about, deps)
  const here = atHand === null ? null : read(text, atHand, meaning.field, deps)
  const from = meaning.outcome === 'out_of_scope' ? staysOutsideFrom : about === null ? staysUnsureFrom : staysFrom
  const stays = here !== null && atHand !== null && here.facts.length > 0 && here.chance >= from
  if (about === null)
    return stays && meaning.homonym === null ? aboutTopic(meaning, atHand, { facts: here.facts }) : meaning
  const there = read(text, about, meaning.field, deps)
  if (stays && meaning.confidence < surelyOther && here.chance > (there?.chance ?? 0))
    return aboutTopic(meaning, atHand, { facts: here.facts })
  if (there === null || there.facts.length === 0) return meaning
  // What it is, the first answer says itself.
  const [best] = deps.book.facts(about).filter(({ id }) => id === there.facts[0])
  if (best?.field === 'what') return meaning
  const enough = asksPart(meaning.field) ? firstFrom : besideLeadFrom
  return there.chance >= enough ? { ...meaning, facts: there.facts } : meaning
}

/** A message about the topic at hand: the facts that answer it, else that none does. */
function goOn(text: string, meaning: Meaning, topic: TopicId, deps: Deps): Meaning {
  if (isSheet(meaning.field) || isBare(text, meaning.field)) return meaning
  const said = read(text, topic, meaning.field, deps)
  if (said === null) return meaning
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

function aboutTopic(meaning: Meaning, topic: TopicId, said: Pick<Meaning, 'facts'>): Meaning {
  const { confidence } = meaning
  return { ...meaning, ...said, outcome: 'answer', candidates: [{ topic, confidence }], smalltalk: null }
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
  const part = asksPart(field) ? field : null
  const ranked = weighed(understander.lines(lines)(text), (id) => (parts.get(id) === part ? partWeight : 1))
  const [first] = ranked
  if (first === undefined) return null
  const [nearest] = ranked.filter(({ id }) => id !== unanswered)
  const from = parts.get(first.id) === part ? answersPartFrom : answersFrom
  if (first.id === unanswered || first.chance < from) {
    const named = nearest !== undefined && nearest.chance >= nearestFrom ? nearest.id : null
    return { facts: [], chance: first.chance, nearest: named, unknown: first.id === unanswered }
  }
  const beside = ranked.filter(({ id, chance }) => id !== unanswered && chance >= besideShare * first.chance)
  return { facts: beside.slice(0, mostFacts).map(({ id }) => id), chance: first.chance, nearest: null, unknown: false }
}

function weighed(likely: readonly Likely[], weightOf: (id: string) => number): readonly Likely[] {
  const heavy = likely.map(({ id, chance }) => ({ id, chance: chance * weightOf(id) }))
  const sum = heavy.reduce((all, { chance }) => all + chance, 0)
  return heavy.map(({ id, chance }) => ({ id, chance: chance / sum })).toSorted((a, b) => b.chance - a.chance)
}
