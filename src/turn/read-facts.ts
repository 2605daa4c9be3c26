import { elsewhere, type Likely, unansweredKey } from '../core/vocabulary/asked.ts'
import type { Field } from '../core/vocabulary/field.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { Candidate, Meaning } from '../core/vocabulary/meaning.ts'
import type { Fact, TopicId } from '../core/vocabulary/topic.ts'
import type { TurnDeps } from './deps.ts'

type Deps = Pick<TurnDeps, 'understander' | 'book'>

/** What a talk has told before a message is read for its facts. */
export interface Here {
  readonly atHand: TopicId | null
  /** The states told, in the message or before it; empty: none. Asked only where a fact holds in some states alone. */
  states(): ReadonlySet<string>
  /** The facts said last about the topic at hand: who puts us right is not told them again. */
  readonly said: readonly string[]
  /** The topics spoken of before the one at hand: what to do first there was said. */
  readonly earlier: readonly TopicId[]
  /** What led to the topic at hand: who puts us right asked that. */
  readonly words: string
}

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
}

// Found on 2,500 turns of talks by writers who had not seen the code, labelled with the facts that answer them.
/** A fact is said from this chance, unless it is surer that none answers: what comes nearest helps more often than "I do not know". */
const saidFrom = 0.03
const unknownFrom = 0.9
/** Where it is rather what no fact answers, or about another matter, a fact must be this likely to be said as the answer. */
const besideUnknownFrom = 0.06
/** A topic none of whose facts answers counts as if one did with this chance. */
const noFact = 0.125
/** Facts as likely as this share of the first are said with it, so many and in so many characters at most. */
const besideShare = 0.12
/** Beside a fact this sure only those that are nearly as likely. */
const sureFrom = 0.75
const sureShare = 0.4
const mostFacts = 3
const mostCharacters = 480
/** A fact of the part that was asked for counts for so much more, in a message of so many words at most. */
const partWeight = 4
const partWords = 12
/** A fact of one state where that state was told, and where no place was told; where another was, it is not said. */
const thereWeight = 3
const placelessWeight = 0.5
/** Where no place was told, what one other Mexican state does misleads who asks an office of ours. */
const otherStateWeight = 0.12
/** How much counts how likely a topic is, beside what is said of it and whether a fact answers. Found on labelled talks. */
const priorPower = 0.5
const factPower = 0.5
/** The topic at hand is always thought of, as this likely at least; others from the second on, so many at most. */
const atHandLeast = 0.12
const othersFrom = 0.04
const mostTopics = 4
/** What is so much less likely than the first is not thought of: a reader that is not needed is not learned. */
const othersShare = 0.25
/** Where a topic is this likely by the words and the talk, the facts of another must speak so much louder. */
const namedFrom = 0.7
const louder = 1.6
/** And nothing else is meant where it is this likely. */
const surelyNamedFrom = 0.93
/** In a talk, in place of a question back: the topic with so much of what may be meant, where one of its facts answers. */
const ratherFrom = 0.4
/** What is hardly ours stays at the topic at hand only where it sounds like it and a fact answers. */
const hereFrom = 0.5
/** A fact in place of what to do first: in the middle of a talk, where a part is asked for, and else. */
const laterFrom = 0.45
const firstPartFrom = 0.6
const otherPartFrom = 0.66
const firstFrom = 0.65
/** A message of more words is a story, and a fact in it is believed from this chance. */
const storyWords = 22
const storyFrom = 0.35
/** A fact is named as the nearest from here. */
const nearestFrom = 0.04

/**
 * The meaning with the facts that answer the message. The topics it may be about, the one at hand among them, are weighed together: how likely
 * each is by its words and the talk, whether what people say about it sounds like this, and whether one of its facts answers. Of a topic at hand
 * that has none it says so, instead of saying again what was said.
 */
export function withFacts(text: string, meaning: Meaning, here: Here, deps: Deps): Meaning {
  const { atHand } = here
  if (!mayAsk(meaning) || (meaning.homonym !== null && atHand === null)) return meaning
  const likely = weigh(text, meaning, here, deps)
  const topic = topicOf(meaning, likely, atHand)
  const said = likely.find((one) => one.said.topic === topic)?.said
  if (topic === null || said === undefined) return meaning
  const taken = meaning.outcome === 'answer' && meaning.candidates[0]?.topic === topic
  const heard = taken ? meaning : aboutTopic(meaning, topic)
  if (topic === atHand) return goOn(text, heard, said, deps)
  return here.earlier.includes(topic) ? goBack(text, heard, said) : begin(text, heard, said, atHand !== null, deps)
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
  if (meaning.outcome === 'answer') {
    const [first] = meaning.candidates
    if (first === undefined || first.confidence < namedFrom) return topic
    return first.confidence >= surelyNamedFrom || best.score < louder * (second?.score ?? 0) ? first.topic : topic
  }
  const all = best.score + (second?.score ?? 0)
  return atHand !== null && facts.length > 0 && best.score >= ratherFrom * all ? topic : null
}

/** The topics a message may be about with what their facts say to it, likeliest first; topics nobody wrote lines for are left out. */
function weigh(
  text: string,
  meaning: Meaning,
  { atHand, states, said: saidLast, words }: Here,
  deps: Deps,
): readonly Weighed[] {
  // "No, the Mexican one": another topic is to answer what was asked before.
  const asked = meaning.corrects === true && words !== '' ? `${words}. ${text}` : text
  return likelyTopics(meaning, atHand)
    .flatMap(({ topic, confidence }) => {
      const isHere = topic === atHand
      const not = meaning.corrects === true && isHere ? saidLast : []
      const said = read(isHere ? text : asked, topic, { ...meaning, states, not }, deps)
      if (said === null) return []
      const fact = said.facts.length === 0 ? noFact : said.chance
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
function begin(text: string, meaning: Meaning, said: Said, inTalk: boolean, { book }: Deps): Meaning {
  const [first] = said.facts
  // A story names parts by the way ("the number they gave me"): what to do first, and the fact it asks for, serve better than a whole section.
  if (text.split(/\s+/u).length > storyWords && isSection(meaning.field))
    return { ...meaning, field: null, ...(first !== undefined && said.chance >= storyFrom ? { facts: [first] } : {}) }
  if (first === undefined) return meaning
  const part = book.facts(said.topic).find(({ id }) => id === first)?.field
  // What it is, the first answer says itself.
  if (part === 'what') return meaning
  // Who asks what it costs is hardly told who it is for.
  const partFrom = part === meaning.field ? firstPartFrom : otherPartFrom
  const enough = inTalk ? laterFrom : asksPart(meaning.field) ? partFrom : firstFrom
  return said.chance >= enough ? { ...meaning, facts: said.facts } : meaning
}

/** A topic spoken of before: what answers, else that nothing does; in place of what to do first, which was said, unless only the topic is named. */
function goBack(text: string, meaning: Meaning, { facts, nearest }: Said): Meaning {
  if (isSheet(meaning.field) || text.trim().split(/\s+/u).length <= bareWords) return meaning
  if (facts.length > 0) return { ...meaning, facts }
  return nearest === null ? meaning : { ...meaning, facts: [nearest], silent: true }
}

/** A message about the topic at hand: the facts that answer it, else that none does. */
function goOn(text: string, meaning: Meaning, said: Said, { book }: Deps): Meaning {
  if (isSheet(meaning.field)) return meaning
  const first = book.facts(said.topic).find(({ id }) => id === said.facts[0])
  const isOfPlace = first?.when !== undefined && first.field === meaning.field
  if (isBare(text, meaning.field) && !isOfPlace) return meaning
  if (said.facts.length > 0) return { ...meaning, facts: said.facts }
  if (asksPart(meaning.field) && book.facts(said.topic).some(({ field }) => field === meaning.field)) return meaning
  return { ...meaning, facts: said.nearest === null ? [] : [said.nearest], silent: true }
}

/** False for "how do I get it?": the first answer is for that. */
function asksPart(field: Field | null): boolean {
  return field !== null && field !== 'what' && field !== 'steps' && !isSheet(field)
}

/** Parts that are whole sections; what it costs and how long it takes is said in a line. */
function isSection(field: Field | null): boolean {
  return asksPart(field) && field !== 'cost' && field !== 'duration'
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
function read(
  text: string,
  topic: TopicId,
  {
    field,
    language,
    states,
    not,
  }: Pick<Meaning, 'field' | 'language'> & Pick<Here, 'states'> & { readonly not: readonly string[] },
  { understander, book }: Deps,
): Said | null {
  const lines = book.asked(topic)
  if (lines === null) return null
  const part = asksPart(field) && text.split(' ').length <= partWords ? field : null
  const weights = new Map(
    book.facts(topic).map((fact) => [fact.id, not.includes(fact.id) ? 0 : weightOf(fact, part, states)]),
  )
  const heard = understander.lines(lines)(text)
  const about = 1 - (heard.find(({ id }) => id === elsewhere)?.chance ?? 0)
  const ranked = weighted(heard, (id) => weights.get(id) ?? 1)
  const [first] = ranked
  if (first === undefined) return null
  const answers = ranked.filter(isFact)
  const [best] = answers
  const isUnknown = !isFact(first) && (first.chance >= unknownFrom || (best?.chance ?? 0) < besideUnknownFrom)
  if (best === undefined || best.chance < saidFrom || isUnknown) {
    const nearest = best !== undefined && best.chance >= nearestFrom ? best.id : null
    return { topic, facts: [], chance: first.chance, about, nearest }
  }
  const share = best.chance >= sureFrom ? sureShare : besideShare
  const beside = answers.filter(({ chance }) => chance >= share * best.chance).map(({ id }) => id)
  return { topic, facts: withinScreen(beside, topic, language, book), chance: best.chance, about, nearest: null }
}

/** As many of the facts, best first, as fit a small screen together. */
function withinScreen(
  facts: readonly string[],
  topic: TopicId,
  language: Language,
  { facts: of }: Pick<TurnDeps['book'], 'facts'>,
): readonly string[] {
  const lengths = new Map(of(topic).map(({ id, text }) => [id, text[language].length]))
  let sum = 0
  return facts.slice(0, mostFacts).filter((id, i) => {
    const length = lengths.get(id) ?? 0
    if (i > 0 && sum + length > mostCharacters) return false
    sum += length
    return true
  })
}

/** How much more a fact counts where its part was asked for, and where it holds in a state that was told; none where another was. */
function weightOf({ field, when }: Pick<Fact, 'field' | 'when'>, part: Field | null, states: Here['states']): number {
  const asked = field === part ? partWeight : 1
  if (when === undefined) return asked
  const told = states()
  if (told.size === 0) return asked * (when.place.every(isMexican) ? otherStateWeight : placelessWeight)
  if (!when.place.some((state) => told.has(state))) return 0
  // Who asks how long it takes in Texas is not told its price.
  return part === null || field === part ? asked * thereWeight : asked
}

function isMexican(place: string): boolean {
  return place.startsWith('mx-')
}

function isFact({ id }: Likely): boolean {
  return id !== unansweredKey && id !== elsewhere
}

function weighted(likely: readonly Likely[], weight: (id: string) => number): readonly Likely[] {
  const heavy = likely.map(({ id, chance }) => ({ id, chance: chance * weight(id) }))
  const sum = heavy.reduce((all, { chance }) => all + chance, 0)
  return heavy.map(({ id, chance }) => ({ id, chance: chance / sum })).toSorted((a, b) => b.chance - a.chance)
}
