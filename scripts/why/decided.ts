import type { Meaning } from '../../src/core/vocabulary/meaning.ts'
import { instructionOf } from '../../src/nlu/control.ts'
import { fieldOf } from '../../src/nlu/fields.ts'
import { namesNoSubject } from '../../src/nlu/follow-up.ts'
import type { Met } from '../../src/nlu/homonyms.ts'
import { asksForPerson } from '../../src/nlu/person.ts'
import { smalltalkOf } from '../../src/nlu/smalltalk.ts'
import type { Reading } from '../../src/nlu/topics.ts'
import type { Situation } from '../../src/nlu/understander.ts'
import { isElsewhere, isRequest, urgencyTold, urgentPhraseIn } from '../../src/nlu/urgency.ts'
import { cuesIn, cuesTogether } from '../../src/nlu/urgency-cues.ts'

/** The step of the understander that settled a message, and what it went by. */
export interface Decided {
  readonly step:
    | 'picked'
    | 'instruction'
    | 'emergency rule'
    | 'alarm'
    | 'person'
    | 'courtesy'
    | 'language'
    | 'follow-up'
    | 'unreadable'
    | 'homonym'
    | 'model'
  readonly by: string
  /** What was met on the way and did not settle it. */
  readonly passed: readonly string[]
}

interface Read {
  readonly text: string
  readonly situation: Situation
  readonly meaning: Meaning
  readonly reading: Reading
  readonly met: Met | null
}

/** Finds the step by asking each rule again, in the understander's order. */
export function decidedBy(read: Read): Decided {
  const [step, by] = settled(read)
  return { step, by, passed: passedBy(read, step) }
}

function settled(read: Read): readonly [Decided['step'], string] {
  const { text, meaning, reading, situation, met } = read
  const chance = `${percent(meaning.confidence)} by the model`
  switch (meaning.outcome) {
    case 'urgent':
      return emergency(text, reading)
    case 'person':
      return asksForPerson(text) ? ['person', 'a phrase that asks for a human being'] : ['model', chance]
    case 'smalltalk':
      if (meaning.affirmed !== null) return ['courtesy', meaning.affirmed ? 'only a yes' : 'only a no']
      return smalltalkOf(text) === null ? ['model', chance] : ['courtesy', `words of ${meaning.smalltalk}`]
    default:
      break
  }
  if (meaning.picked !== null) return ['picked', `the offered ${meaning.picked}`]
  if (meaning.outcome === 'control')
    return instructionOf(text) === null ? ['model', chance] : ['instruction', `words of ${meaning.control}`]
  if (meaning.foreign !== null) return ['language', `surely ${meaning.foreign}`]
  if (meaning.outcome === 'answer' && meaning.candidates.length === 1)
    return ['follow-up', `names no subject; at hand: ${situation.topic ?? 'nothing'}; ${chancesOf(reading)}`]
  if (situation.topic === null && namesNoSubject(text, fieldOf(text), reading))
    return ['follow-up', `asks for ${meaning.field} and names no subject; at hand: nothing`]
  if (meaning.outcome === 'clarify' && meaning.candidates.length === 0)
    return ['unreadable', 'the model has met none of its words']
  if (met !== null && meaning.homonym === met.id) return ['homonym', wordMet(met)]
  return ['model', chancesOf(reading)]
}

function emergency(text: string, reading: Reading): readonly [Decided['step'], string] {
  if (urgencyTold(text, reading) !== null) return ['emergency rule', `«${urgentPhraseIn(text)?.phrase}»`]
  const { kind, confidence } = reading.urgent
  const together = cuesTogether(text)?.all.join(' + ') ?? 'not enough for a rule'
  return ['alarm', `${percent(confidence)} for ${kind}; ${cuesIn(text)} cues: ${together}`]
}

function passedBy({ text, met, meaning }: Read, step: Decided['step']): readonly string[] {
  const phrase = urgentPhraseIn(text)
  const cued = cuesTogether(text)
  const because = isElsewhere(text)
    ? 'past, supposed or told by others'
    : isRequest(text)
      ? 'the reason for a request'
      : 'only sounds like one, says the alarm'
  return [
    ...(meaning.outcome !== 'urgent' && phrase !== null
      ? [`emergency «${phrase.phrase}» (${phrase.kind}): ${because}`]
      : []),
    ...(meaning.outcome !== 'urgent' && phrase === null && cued !== null
      ? [`emergency cues ${cued.all.join(' + ')} (${cued.kind}): ${because}`]
      : []),
    ...(met !== null && step !== 'homonym' ? [`homonym ${wordMet(met)}`] : []),
  ]
}

function wordMet({ id, bare, placeless, always }: Met): string {
  const traits = [bare && 'nothing beside it', placeless && 'no country told', always && 'always asked about']
  const told = traits.filter(Boolean).join(', ')
  return told === '' ? id : `${id} (${told})`
}

function chancesOf({ ranked, none }: Reading): string {
  const [best, next] = ranked
  return `best ${percent(best?.confidence ?? 0)}, next ${percent(next?.confidence ?? 0)}, not ours ${percent(none)}`
}

/** A chance as people read it. */
export function percent(chance: number): string {
  return `${(chance * 100).toFixed(chance < 0.1 ? 1 : 0)} %`
}
