import type { CountRead, StretchRead } from './count.ts'
import { createLexicon } from './lexicon.ts'
import { numberAt } from './numbers.ts'
import { relativeAt } from './relation-person.ts'
import { type Found, mention, type Said } from './said.ts'
import { heard } from './tokens.ts'

/** A number that may be an age. */
export interface Counted extends Pick<CountRead, 'from' | 'to' | 'next' | 'certain'> {
  readonly first: number
}

/** Where an age begins and what said so. */
export interface Start {
  readonly at: number
  readonly kind: 'cue' | 'has' | 'is' | 'gen' | 'of' | 'none'
}

const oldest = 120
const cues = createLexicon<true>([
  [
    true,
    'edad|edad de|edad es|su edad es|mi edad es|cumple|cumplio|cumpli|cumplira|va a cumplir|cumplir|acaba de cumplir',
  ],
  [true, 'age|aged|age of|age is|turned|turning|turns|just turned|laj|gen laj|laj li se|laj mwen se|laj li|laj mwen'],
])
const has = heard('tiene tengo tienen tenia tenemos tenian tendra')
const is = heard('is am was im hes shes')
const contractions = heard('m s')
const subjects = heard('i he she who name')
const gen = heard('gen genyen gin')
const owners = heard('m mwen li l nou n yo ou w ki k te la a an')
const speaker = heard('m mwen i im am tengo tenemos')
/** After "tengo 12 años": no age but how long. */
const going =
  heard(`aqui alla aca viviendo trabajando esperando sin que con en de cuidando pagando casado casada casados juntos buscando
  estando residiendo radicando cotizando luchando separados separado separada desaparecido desaparecida fuera preso presa detenido detenida
  muerto muerta tratando here there in waiting working living without since`)
/** After "li gen 12 an": who goes on so is told an age. */
const afterGen = heard('li l m mwen nou n yo ou w ak e epi men ki k kap te tou paske e sel selman')
const ofAge = createLexicon<true>(
  [[true, 'de edad|cumplidos|de nacido|de nacida|old|of age|y o|de laj|laj|de edad cumplidos']],
  { joined: true },
)
const old = heard('old')
const people =
  heard(`niño niña niños niñas bebe bebé bebita bebito menor menores muchacho muchacha joven jovencito señora señor hombre mujer
  persona morrito morrita adolescente child kid kids baby boy girl man woman person toddler timoun tibebe granmoun jenn fanm gason fi
  anciano anciana viejito viejita adulto`)
const little = heard(
  'bebe bebita bebito niño niña nena nene hijo hija chiquita chiquito baby son daughter boy girl child kid pitit timoun tibebe recien nacido criatura nieto nieta',
)
const kreyolOwner = heard('m mwen li l nou')
const links = heard('y e and ak o or pero but')
const tens = createLexicon<true>([
  [true, 'y tantos|y pico|y algo|y tantas|something|e kèk|y tantos años|y pico de años'],
])

/** Where an age may begin at a token. */
export function startOf({ tokens, context }: Said, at: number): Start | null {
  const sound = (i: number) => tokens[i]?.sound ?? ''
  const person = (i: number) => people.has(sound(i)) || relativeAt(tokens, i) !== null
  const cue = cues(tokens, at)
  if (cue !== null) return { at: cue.next, kind: 'cue' }
  if (has.has(sound(at))) return { at: at + 1, kind: 'has' }
  const subject = subjects.has(sound(at - 1)) || relativeAt(tokens, at - 1) !== null
  const isContracted = contractions.has(sound(at)) && /['’]/.test(tokens[at]?.signs ?? '')
  if (subject && (isContracted || is.has(sound(at)))) return { at: at + 1, kind: 'is' }
  if (/^(?:im|hes|shes)$/.test(sound(at))) return { at: at + 1, kind: 'is' }
  if (gen.has(sound(at)) && (owners.has(sound(at - 1)) || person(at - 1))) return { at: at + 1, kind: 'gen' }
  if (sound(at) === 'de' && tokens[at]?.signs === '' && (person(at - 1) || person(at - 2)))
    return { at: at + 1, kind: 'of' }
  const beside = person(at - 1) || (person(at - 2) && kreyolOwner.has(sound(at - 1)))
  if ((context.language === 'ht' || context.awaited === 'age') && beside && tokens[at]?.signs === '')
    return { at, kind: 'of' }
  // "Chencho, 71 años, de Topia"
  if (/^[,(]$/.test(tokens[at]?.signs ?? '')) return { at: sound(at) === 'de' ? at + 1 : at, kind: 'of' }
  return { at, kind: 'none' }
}

/** The token after an age with its unit, or null when it is no age: "tengo 5 años aquí", "una visa de 10 años". */
export function ageWordsAt(said: Said, start: Start, stretch: StretchRead): number | null {
  const { tokens, context } = said
  const marked = ofAge(tokens, stretch.next) ?? oldAfter(said, stretch)
  if (marked !== null) return marked.next
  const after = tokens[stretch.next]
  const goesOn = after?.sound !== '' && after?.signs === ''
  if (context.awaited === 'age') return stretch.next
  if (start.kind === 'cue') return stretch.next
  if (start.kind === 'none') return null
  if (stretch.unit !== 'year' && !isLittle(said, start)) return null
  if (goesOn && going.has(after?.sound ?? '')) return null
  if (start.kind === 'is' && goesOn && !links.has(after?.sound ?? '')) return null
  if (start.kind === 'gen' && goesOn && !afterGen.has(after?.sound ?? '')) return null
  const isApposed = /^[,(]$/.test(tokens[start.at]?.signs ?? '') || /^[,(]$/.test(tokens[start.at - 1]?.signs ?? '')
  const isAside = start.kind === 'of' && isApposed && !personBefore(said, start.at)
  if (isAside && (goesOn || stretch.article || stretch.unit !== 'year')) return null
  return stretch.next
}

/** "13 year-old" */
function oldAfter({ tokens }: Said, { next }: StretchRead): { readonly next: number } | null {
  return old.has(tokens[next]?.sound ?? '') && tokens[next]?.signs === '-' ? { next: next + 1 } : null
}

function personBefore({ tokens }: Said, at: number): boolean {
  return [1, 2, 3].some((away) => people.has(tokens[at - away]?.sound ?? '') || relativeAt(tokens, at - away) !== null)
}

/** Months and weeks are the age of a small child, told of shortly before; else somebody waits or is pregnant. */
function isLittle({ tokens }: Said, { at }: Start): boolean {
  if (speaker.has(tokens[at - 1]?.sound ?? '') || speaker.has(tokens[at - 2]?.sound ?? '')) {
    const relative = [3, 4].some((away) => little.has(tokens[at - away]?.sound ?? ''))
    if (!relative) return false
  }
  return [1, 2, 3, 4, 5, 6, 7].some((away) => little.has(tokens[at - away]?.sound ?? ''))
}

/** A number without its unit: "tengo 62", "she is 34", "edad: 40", "30 y tantos"; after the question also alone. */
export function bare(said: Said, start: Start, counted: readonly Counted[]): Found | null {
  const [one, ...others] = counted
  if (one === undefined || others.length > 0 || one.to > oldest || !Number.isInteger(one.from)) return null
  const { tokens, context, size } = said
  const about = tens(tokens, one.next)
  const isYearOld = context.language === 'en' && tokens[one.next]?.sound === 'io'
  const next = about?.next ?? (isYearOld ? one.next + 1 : one.next)
  const after = tokens[next]
  const ends = after?.sound === '' || /[.,;!?)]/.test(after?.signs ?? '') || links.has(after?.sound ?? '')
  const asked = context.awaited === 'age' && (size <= 6 || start.kind !== 'none')
  const told = start.kind === 'cue' || isYearOld || (about !== null && start.kind !== 'none')
  const clear = told || (start.kind === 'is' && one.from >= 3) || (start.kind === 'has' && one.from >= 18)
  const weak = numberAt(tokens, one.first)?.weak === true && size > 2
  if (!(ends || told) || weak || !(asked || clear)) return null
  if (/[/:%$]/.test(after?.signs ?? '') || /\$/.test(tokens[one.first]?.signs ?? '')) return null
  const certain = one.certain && about === null && (asked || start.kind !== 'has')
  const to = about === null ? one.to : one.from + 9
  const entity = { ...mention(said, one.first, next, certain), kind: 'age' as const, from: one.from, to, months: null }
  return { first: one.first, next, entity }
}
