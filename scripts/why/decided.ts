import type { Meaning } from '../../src/core/vocabulary/meaning.ts'
import { instructionOf } from '../../src/nlu/acts/control.ts'
import { asksForPerson } from '../../src/nlu/acts/person.ts'
import { smalltalkOf } from '../../src/nlu/acts/smalltalk.ts'
import { fieldOf } from '../../src/nlu/fields.ts'
import { namesNoSubject } from '../../src/nlu/follow-up.ts'
import type { Met } from '../../src/nlu/homonyms.ts'
import type { Reading } from '../../src/nlu/topics.ts'
import type { Situation } from '../../src/nlu/understander.ts'

/** The step of the understander that settled a message, and what it went by. */
export interface Decided {
  readonly step:
    | 'picked'
    | 'instruction'
    | 'danger'
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
      return ['danger', `${percent(meaning.confidence)} for ${meaning.urgent}`]
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

function passedBy({ met, meaning }: Read, step: Decided['step']): readonly string[] {
  return [
    ...(meaning.doubt === undefined ? [] : [`danger in doubt (${meaning.doubt}): asked beside the answer`]),
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
