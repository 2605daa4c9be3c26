import { taught } from '#taught'
import { elsewhere } from '../core/vocabulary/asked.ts'
import type { Field } from '../core/vocabulary/field.ts'
import type { Language } from '../core/vocabulary/language.ts'
import { type Control, type Meaning, remarks, type Smalltalk } from '../core/vocabulary/meaning.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import { remembered } from '../shared/remembered.ts'
import { actMeant } from './acts/act-meaning.ts'
import { instructionOf, namesLanguage } from './acts/control.ts'
import { asksForPerson, callsPerson, refusesPerson } from './acts/person.ts'
import { asksSomething, smalltalkOf } from './acts/smalltalk.ts'
import { affirmedOf } from './affirmed.ts'
import { withAsides } from './asides.ts'
import { cannotCall } from './cannot-call.ts'
import { type ConceptData, type ConceptFinder, createConceptFinder } from './concepts.ts'
import { withCorrections } from './corrections.ts'
import { decide } from './decide.ts'
import { canonical, createFeatures, type Features } from './features.ts'
import { fieldHinted } from './field-hints.ts'
import { fieldOf } from './fields.ts'
import { substanceOf } from './filler.ts'
import { namesNoSubject } from './follow-up.ts'
import { createHomonymFinder, type HomonymData } from './homonyms.ts'
import { createEar, type LanguageTableData, type Tongue } from './language.ts'
import { type EmbeddingData, loadEmbedding } from './learning/embedding.ts'
import { type LinearModel, type LinearModelData, loadLinearModel } from './model/linear-model.ts'
import { type NeedsData, severally } from './needs.ts'
import { wordsOf } from './normalize.ts'
import { otherNeedOf } from './other-need.ts'
import { withParts } from './part-list.ts'
import { pickedOf } from './pick.ts'
import { createPlainWords, type PlainWordData } from './plain-words.ts'
import { type ActHeard, createActReader } from './readers/act.ts'
import { type Danger, type DangerReader, dangerHeard, type Ground } from './readers/danger.ts'
import { createLineReaders } from './readers/fact.ts'
import { createDangerReaders, type DangerData } from './readers/in-danger.ts'
import { createTalk, type Neighbours, type Talk, type TalkData, type TalkReading } from './talk/talk-model.ts'
import { isInTalk, turnOf } from './talk/turn.ts'
import { type Reading, readTopics } from './topics.ts'
import { createTrust, type TrustData } from './trust.ts'
import type { Situation, Understander } from './understander.ts'

/** What the understander was taught, as written by `npm run train`. */
export interface UnderstanderData extends DangerData {
  readonly topics: LinearModelData
  readonly language: LanguageTableData
  readonly concepts: ConceptData
  readonly homonyms: readonly HomonymData[]
  readonly plain: PlainWordData
  readonly neighbours: Neighbours
  readonly talk: TalkData
  readonly acts: LinearModelData
  readonly trust: TrustData
  /** What the marks of our lines have to do with each other. */
  readonly embedding: EmbeddingData
}

/** Chance from which the model alone hears a wish for a human being; in a talk more is needed: "mejor por escrito" may answer what was asked. */
const personFrom = 0.5
const personInTalkFrom = 0.8
/** So surely no case opens that nobody asked for; below, it is asked. */
const surePersonFrom = 0.9
/** The same in the middle of a talk, when the talk itself is weighed. */
const courtesyFrom = 0.4
/** Parts that, asked for with no topic at hand, are about the office itself: "at what time do you open?". */
const officeFields: ReadonlySet<Field | null> = new Set(['hours', 'phone'])
const office = 'office-contact'
/** From this chance on the words of a message name a topic. */
const namedFrom = 0.4
/** So likely nothing but the matter at hand is thought of. */
const surelyAtHandFrom = 0.7
/** So surely, that it is not said what is wanted was misheard. */
const surelyNamedFrom = 0.9
/** A line of the matter at hand this likely: a message goes on about it. */
const goesOnFrom = 0.5

/** An understander that lets itself be asked why. */
export interface OpenUnderstander extends Understander {
  /** The meaning of a message taken for one thing, whatever else it asks. */
  readWhole(message: string, situation: Situation): Meaning
  /** How much a message tells of danger now, and of which kind most. */
  readonly readDanger: DangerReader
  /** The chances of a canonical text before the talk is taken in; `before` are meanings of what was said earlier. */
  readAlone(text: string, before?: readonly string[]): Reading
  /** The chances with the talk taken in. */
  readInTalk(text: string, alone: Reading, situation: Situation): TalkReading
  /** The marks of a canonical text that the models weigh, and the meanings that stand in it. */
  readonly features: Features
  readonly conceptsIn: ConceptFinder
  /** True for a canonical word that stands in our ways of asking. */
  knows(word: string): boolean
}

/** The understander that needs no network: rules and two small tables, taught by `npm run train`. */
export function createUnderstander(data: UnderstanderData = taught): OpenUnderstander {
  const conceptsIn = createConceptFinder(data.concepts)
  const features = foundOnce(createFeatures(conceptsIn))
  const model = loadLinearModel(data.topics)
  const hear = createEar(data.language)
  const findHomonym = createHomonymFinder(data.homonyms, conceptsIn)
  const plainIn = createPlainWords(data.plain)
  const trustIn = createTrust(data.trust)
  const readAlone = createReadAlone(features, model)
  const readInTalk = createReadInTalk(createTalk(data.talk, data.neighbours), features, model, conceptsIn)
  const { readDanger, ...inDanger } = createDangerReaders(data, features)
  const readAct = remembered(createActReader(data.acts, features))
  const lines = createLineReaders(features, loadEmbedding(data.embedding))

  function understand(message: string, situation: Situation): Meaning {
    const tongue = hear(message, situation.language)
    const text = canonical(message)
    const fast = picked(text, tongue, situation) ?? instructed(text, tongue, situation)
    if (fast !== null) return fast
    if (cannotCall(text)) return meaning(tongue, { outcome: 'clarify', confidence: 0.9 })
    const alone = without(readAlone(text), situation.denied)
    const reading = readInTalk(text, alone, situation)
    const ground = groundOf(message, situation, lines)
    const danger = dangerHeard(readDanger(message), ground)
    const act = readAct(text)
    const heard = besideRemark(danger, text, act)
    const meant =
      (heard?.sure === true ? urgent(heard, tongue, reading) : null) ??
      (callsPerson(message) ? person(tongue, 0.95) : courtesy(text, tongue, reading, act, ground)) ??
      subject(text, tongue, alone, reading, situation)
    const plain = isUnanswered(meant) ? plainIn(text) : []
    const wants = meant.wants ?? spokenFor(text, tongue, situation)
    return { ...meant, ...doubted(heard), wants, says: conceptsIn(text), ...(plain.length > 0 ? { plain } : {}) }
  }

  function subject(text: string, tongue: Tongue, alone: Reading, reading: TalkReading, situation: Situation): Meaning {
    const field = fieldOf(text)
    if (tongue.foreign !== null)
      return meaning(tongue, { outcome: 'out_of_scope', foreign: tongue.foreign, confidence: 0.9 })
    const inTalk = isInTalk(situation)
    if (!inTalk && namesNoSubject(text, field, reading))
      return meaning(tongue, { ...(officeFields.has(field) ? aboutOffice : ofNothing), field })
    if (!isReadable(text, model)) return meaning(tongue, { outcome: 'clarify', confidence: 0.9 })
    const [{ topic } = { topic: undefined }] = alone.ranked
    const words = { substance: substanceOf(text), trust: trustIn(alone), topic, inTalk, atHand: situation.topic }
    const decision = decide(reading, findHomonym(text), words)
    if (decision.outcome !== 'answer' || decision.candidates[0]?.topic !== situation.topic)
      return meaning(tongue, { ...decision, field })
    // A message that names nothing goes on about the matter at hand, where that is likely enough: else the facts of others are asked too.
    const goesOn = !names(alone, situation.topic) && (decision.candidates[0]?.confidence ?? 0) >= surelyAtHandFrom
    const candidates = goesOn ? decision.candidates.slice(0, 1) : decision.candidates
    return meaning(tongue, { ...decision, candidates, field: field ?? fieldHinted(text) })
  }

  return {
    understand: inParts(understand, { neighbours: data.neighbours, death: deathBy(findHomonym) }),
    readWhole: understand,
    readAlone,
    readDanger,
    affirms: (word) => affirmedOf(canonical(word)),
    ...inDanger,
    readInTalk,
    lines,
    features,
    conceptsIn,
    plainWords: [...new Set(Object.values(data.plain))],
    knows: (word) => model.knows(`=${word}`),
  }
}

/** What danger is heard in; whether the message goes on about the matter at hand is read where that is asked. */
function groundOf(message: string, situation: Situation, lines: Understander['lines']): Ground {
  const { asked = null } = situation
  const goesOn = () => {
    const [first] = asked === null ? [] : lines(asked)(message)
    return first !== undefined && first.id !== elsewhere && first.chance >= goesOnFrom
  }
  return { ...situation, inTalk: isInTalk(situation), goesOn }
}

/** Each thing a message says or asks for, in place of one meaning for all of it. */
function inParts(understand: Understander['understand'], data: NeedsData): Understander['understand'] {
  return withParts(withCorrections(withAsides(severally(understand, data))))
}

function doubted(heard: Danger | null): Pick<Meaning, 'doubt'> {
  return heard === null || heard.sure ? {} : { doubt: heard.kind }
}

/** One message is read for its topic, for danger and for what it says next: its marks are found once. */
function foundOnce(features: Features): Features {
  const alone = remembered((text) => features(text))
  return (text, before) => (before === undefined ? alone(text) : features(text, before))
}

/** Meets a declared word of a death alone. */
function deathBy(find: ReturnType<typeof createHomonymFinder>) {
  return (text: string) => {
    const met = find(text)
    return met?.always ? met : null
  }
}

/** What is said not to be meant counts for so much of what it would. */
const deniedShare = 0.1

/** A reading in which topics that are said not to be meant count for little. */
function without({ ranked, ...reading }: Reading, denied: readonly TopicId[] = []): Reading {
  if (denied.length === 0) return { ranked, ...reading }
  const left = ranked.map(({ topic, confidence }) => ({
    topic,
    confidence: denied.includes(topic) ? confidence * deniedShare : confidence,
  }))
  return { ...reading, ranked: left.toSorted((a, b) => b.confidence - a.confidence) }
}

function createReadAlone(features: Features, model: LinearModel): OpenUnderstander['readAlone'] {
  function read(text: string, before?: readonly string[]): Reading {
    return readTopics(features(text, before), model)
  }
  const readBare = remembered(read)
  return (text, before) => (before === undefined ? readBare(text) : read(text, before))
}

function createReadInTalk(
  talk: Talk,
  features: Features,
  model: LinearModel,
  conceptsIn: ConceptFinder,
): OpenUnderstander['readInTalk'] {
  return (text, alone, situation) => {
    if (!isInTalk(situation)) return { ...alone, courtesy: 0 }
    const { said = [], opened } = situation
    const recalled = said.length === 0 ? alone : readTopics(features(text, said), model)
    const together = opened === undefined ? alone : readTopics(features(canonical(`${opened}. ${text}`)), model)
    return talk(turnOf(text, fieldOf(text), { alone, recalled, together, says: conceptsIn(text) }, situation))
  }
}

const aboutOffice = { outcome: 'answer', candidates: [{ topic: office, confidence: 0.9 }], confidence: 0.9 } as const
const ofNothing = { outcome: 'clarify', confidence: 0.9 } as const

/** "Back to English, do they pay it in Mexico?": the language a sentence names and is written in, where the talk is in another. */
function spokenFor(text: string, { language, certain }: Tongue, situation: Situation): Language | null {
  const other = situation.language !== null && situation.language !== language
  return other && certain && namesLanguage(text, language) ? language : null
}

/** True for a question in a language we speak that led to no topic. */
function isUnanswered({ outcome, candidates, foreign }: Meaning): boolean {
  return foreign === null && (outcome === 'out_of_scope' || (outcome === 'clarify' && candidates.length === 0))
}

/** False for a message that is about the topic at hand only because it is at hand. */
function names(alone: Reading, topic: TopicId): boolean {
  return (alone.ranked.find((candidate) => candidate.topic === topic)?.confidence ?? 0) >= namedFrom
}

/** False for a text without a single word the model has met: keys hit at random, signs, another script. */
function isReadable(text: string, model: LinearModel): boolean {
  return wordsOf(text).some((word) => word.length > 1 && model.knows(`=${word}`))
}

function picked(text: string, tongue: Tongue, situation: Situation): Meaning | null {
  const id = pickedOf(text, situation) ?? otherNeedOf(text, situation.open ?? [])
  if (id === null) return null
  const [kind, name = ''] = id.split(':')
  const candidates = kind === 'topic' ? [{ topic: name, confidence: 1 }] : []
  return meaning(tongue, {
    outcome: candidates.length > 0 ? 'answer' : 'control',
    control: candidates.length > 0 ? null : 'menu',
    candidates,
    picked: id,
    confidence: 1,
  })
}

/** In so many words, a language that is spoken already is named and not asked for: "is there a page that explains it in Kreyòl". */
const namingWords = 6

function instructed(text: string, tongue: Tongue, { language }: Situation): Meaning | null {
  const instruction = instructionOf(text, tongue.language)
  const isNamed = instruction?.wants != null && instruction.wants === language && wordsOf(text).length >= namingWords
  if (isNamed) return null
  return instruction === null ? null : meaning(tongue, { outcome: 'control', ...instruction, confidence: 1 })
}

/** A topic beside a danger is named from here. */
const leastBeside = 0.5
/** From this chance on nothing but danger can be meant, whatever was asked. */
const certainFrom = 0.95

function urgent({ kind, chance }: Danger, tongue: Tongue, reading: Reading): Meaning {
  return meaning(tongue, {
    outcome: 'urgent',
    urgent: kind,
    ...(chance < certainFrom ? { guessed: true } : {}),
    candidates: reading.ranked.slice(0, 1).filter((c) => c.confidence >= leastBeside),
    confidence: chance,
  })
}

function courtesy(text: string, tongue: Tongue, reading: TalkReading, act: ActHeard, ground: Ground): Meaning | null {
  if (asksForPerson(text, act)) return person(tongue, 0.95)
  const affirmed = affirmedOf(text)
  if (affirmed !== null) return meaning(tongue, { outcome: 'smalltalk', smalltalk: 'chatter', affirmed, confidence: 1 })
  const smalltalk = smalltalkOf(text)
  // Thanks with a question is a question.
  if (smalltalk !== null && !asksBeside(smalltalk, text))
    return meaning(tongue, { outcome: 'smalltalk', smalltalk, confidence: 0.95 })
  if (refusesPerson(text)) return refusal(text, tongue)
  const said = actMeant(text, act, ground)
  const named = reading.ranked[0]?.confidence ?? 0
  const isNamed = said?.control === 'vague' && named >= Math.max(surelyNamedFrom, act.chance)
  if (said !== null && !isNamed && !(said.smalltalk === 'thanks' && asksBeside('thanks', text)))
    return meaning(tongue, said)
  if (reading.person >= (ground.inTalk === true ? personInTalkFrom : personFrom))
    return perhapsPerson(tongue, reading.person)
  const felt = feelingIn(tongue, reading)
  return felt?.smalltalk === 'thanks' && asksBeside('thanks', text) ? null : felt
}

/** In so few words nothing else is said than that no person is wanted. */
const refusalWords = 8

function refusal(text: string, tongue: Tongue): Meaning | null {
  if (wordsOf(text).length > refusalWords || asksSomething(text)) return null
  return meaning(tongue, { outcome: 'control', control: 'cancel_person', confidence: 0.9 })
}

function person(tongue: Tongue, confidence: number): Meaning {
  return meaning(tongue, { outcome: 'person', candidates: [{ topic: 'talk-to-person', confidence }], confidence })
}

function perhapsPerson(tongue: Tongue, chance: number): Meaning {
  return { ...person(tongue, chance), ...(chance < surePersonFrom ? { perhaps: true } : {}) }
}

function asksBeside(kind: Smalltalk, text: string): boolean {
  return kind === 'thanks' && (fieldOf(text) !== null || asksSomething(text))
}

/** A remark so surely read makes danger a doubt, unless nothing else can be meant. */
const remarkFrom = 0.7
const nothingElseFrom = 0.97

/** "I don't need the person any more" sounds of the worst: what is plainly said to the assistant is answered, and danger asked about. */
function besideRemark(heard: Danger | null, text: string, act: ActHeard): Danger | null {
  if (heard === null || !heard.sure || heard.chance >= nothingElseFrom || act.chance < remarkFrom) return heard
  const said = actMeant(text, act, { inTalk: true })
  return said?.control != null && calm.has(said.control) ? { ...heard, sure: false } : heard
}

const calm: ReadonlySet<Control> = new Set(remarks)

/** A word between people in the middle of a talk: fear, anger, relief. */
function feelingIn(tongue: Tongue, { courtesy, ranked, acts }: TalkReading): Meaning | null {
  if (courtesy < (ranked[0]?.confidence ?? 0) || courtesy < courtesyFrom) return null
  const name = acts[0]?.name.split(':') ?? []
  const smalltalk = name[0] === 'smalltalk' && name[1] !== 'greeting' ? (name[1] as Smalltalk) : 'chatter'
  return meaning(tongue, { outcome: 'smalltalk', smalltalk, confidence: courtesy })
}

function meaning(
  { language, certain }: Tongue,
  said: Partial<Meaning> & Pick<Meaning, 'outcome' | 'confidence'>,
): Meaning {
  return {
    language,
    languageCertain: certain,
    foreign: null,
    candidates: [],
    field: null,
    control: null,
    wants: null,
    urgent: null,
    smalltalk: null,
    homonym: null,
    picked: null,
    affirmed: null,
    ...said,
  }
}
