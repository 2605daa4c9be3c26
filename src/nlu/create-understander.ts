import { taught } from '#taught'
import type { Field } from '../core/vocabulary/field.ts'
import type { Control, Meaning, Smalltalk } from '../core/vocabulary/meaning.ts'
import { affirmedOf } from './affirmed.ts'
import { createAlarm } from './alarm.ts'
import { inContext, type Neighbours } from './context.ts'
import { instructionOf } from './control.ts'
import { decide } from './decide.ts'
import { canonical } from './features.ts'
import { fieldOf } from './fields.ts'
import { fieldWords } from './filler.ts'
import { isAboutTopicAtHand } from './follow-up.ts'
import { createHomonymFinder, type HomonymData } from './homonyms.ts'
import { createEar, type LanguageTableData, type Tongue } from './language.ts'
import { type LinearModel, type LinearModelData, loadLinearModel } from './linear-model.ts'
import { severally } from './needs.ts'
import { wordsOf } from './normalize.ts'
import { otherNeedOf } from './other-need.ts'
import { asksForPerson } from './person.ts'
import { pickedOf } from './pick.ts'
import { smalltalkOf } from './smalltalk.ts'
import { type Reading, readTopics } from './topics.ts'
import type { Situation, Understander } from './understander.ts'
import { urgencyOf, urgencyRead } from './urgency.ts'

/** What the understander was taught, as written by `npm run train`. */
export interface UnderstanderData {
  readonly topics: LinearModelData
  readonly language: LanguageTableData
  readonly homonyms: readonly HomonymData[]
  readonly neighbours: Neighbours
  readonly alarm: LinearModelData
}

/** Chance from which the model alone hears a wish for a human being. */
const personFrom = 0.5
/** The same for courtesies and instructions. */
const actFrom = 0.55
/** Parts that, asked for with no topic at hand, are about the office itself: "at what time do you open?". */
const officeFields: ReadonlySet<Field | null> = new Set(['hours', 'phone'])
const office = 'office-contact'

/** An understander that lets itself be asked why. */
export interface OpenUnderstander extends Understander {
  /** The meaning of a message taken for one thing, whatever else it asks. */
  readWhole(message: string, situation: Situation): Meaning
  /** The chances of a canonical text before the talk is taken in. */
  readAlone(text: string): Reading
  /** True for a canonical word that stands in our ways of asking. */
  knows(word: string): boolean
}

/** The understander that needs no network: rules and two small tables, taught by `npm run train`. */
export function createUnderstander(data: UnderstanderData = taught): OpenUnderstander {
  const model = loadLinearModel(data.topics)
  const alarm = createAlarm(data.alarm)
  const hear = createEar(data.language)
  const findHomonym = createHomonymFinder(data.homonyms)

  function understand(message: string, situation: Situation): Meaning {
    const tongue = hear(message, situation.language)
    const text = canonical(message)
    const fast = picked(text, tongue, situation) ?? instructed(text, tongue)
    if (fast !== null) return fast
    const reading = inContext(text, fieldOf(text), readAlone(text), situation, data.neighbours)
    return (
      emergency(text, tongue, reading) ?? courtesy(text, tongue, reading) ?? subject(text, tongue, reading, situation)
    )
  }

  function readAlone(text: string): Reading {
    return { ...readTopics(text, model), urgent: alarm(text) }
  }

  function subject(text: string, tongue: Tongue, reading: Reading, situation: Situation): Meaning {
    const field = fieldOf(text)
    if (tongue.foreign !== null)
      return meaning(tongue, { outcome: 'out_of_scope', foreign: tongue.foreign, confidence: 0.9 })
    if (isAboutTopicAtHand(text, field, reading, situation)) {
      const topic = situation.topic ?? (officeFields.has(field) ? office : null)
      if (topic === null) return meaning(tongue, { outcome: 'clarify', field, confidence: 0.9 })
      return meaning(tongue, { outcome: 'answer', candidates: [{ topic, confidence: 0.9 }], field, confidence: 0.9 })
    }
    if (!isReadable(text, model)) return meaning(tongue, { outcome: 'clarify', confidence: 0.9 })
    const inTalk = situation.topic !== null || situation.offered.length > 0
    const decision = decide(reading, findHomonym(text), isThin(text), inTalk)
    return meaning(tongue, { ...decision, field })
  }

  const death = (text: string) => {
    const met = findHomonym(text)
    return met?.always ? met : null
  }
  return {
    understand: severally(understand, { neighbours: data.neighbours, death }),
    readWhole: understand,
    readAlone,
    knows: (word) => model.knows(`=${word}`),
  }
}

/** True for a text with at most one word that carries a subject. */
export function isThin(text: string): boolean {
  return wordsOf(text).filter((word) => !fieldWords.has(word)).length <= 1
}

/** False for a text without a single word the model has met: keys hit at random, signs, another script. */
function isReadable(text: string, model: LinearModel): boolean {
  return wordsOf(text).some((word) => word.length > 1 && model.knows(`=${word}`))
}

function picked(text: string, tongue: Tongue, situation: Situation): Meaning | null {
  const id = pickedOf(text, situation.offered) ?? otherNeedOf(text, situation.open ?? [])
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

function instructed(text: string, tongue: Tongue): Meaning | null {
  const instruction = instructionOf(text)
  return instruction === null ? null : meaning(tongue, { outcome: 'control', ...instruction, confidence: 1 })
}

function emergency(text: string, tongue: Tongue, reading: Reading): Meaning | null {
  const said = urgencyOf(text)
  const kind = said ?? urgencyRead(text, reading)
  if (kind === null) return null
  return meaning(tongue, {
    outcome: 'urgent',
    urgent: kind,
    ...(said === null ? { guessed: true } : {}),
    candidates: reading.ranked.slice(0, 1).filter((c) => c.confidence >= 0.3),
    confidence: said === null ? Math.max(reading.urgent.confidence, 0.6) : 0.95,
  })
}

function courtesy(text: string, tongue: Tongue, reading: Reading): Meaning | null {
  if (asksForPerson(text)) return person(tongue, 0.95)
  const affirmed = affirmedOf(text)
  if (affirmed !== null) return meaning(tongue, { outcome: 'smalltalk', smalltalk: 'chatter', affirmed, confidence: 1 })
  const smalltalk = smalltalkOf(text)
  if (smalltalk !== null) return meaning(tongue, { outcome: 'smalltalk', smalltalk, confidence: 0.95 })
  return reading.person >= personFrom ? person(tongue, reading.person) : actRead(text, tongue, reading)
}

function person(tongue: Tongue, confidence: number): Meaning {
  return meaning(tongue, { outcome: 'person', candidates: [{ topic: 'talk-to-person', confidence }], confidence })
}

/** A courtesy or instruction in words no rule knows, when the model is sure and no topic comes near. */
function actRead(text: string, tongue: Tongue, reading: Reading): Meaning | null {
  const [best] = reading.acts
  if (best === undefined || best.confidence < actFrom || text.split(' ').length > 16) return null
  const [kind, name] = best.name.split(':')
  if (kind === 'smalltalk')
    return meaning(tongue, { outcome: 'smalltalk', smalltalk: name as Smalltalk, confidence: best.confidence })
  return meaning(tongue, { outcome: 'control', control: name as Control, confidence: best.confidence })
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
