import { dayOf, partsOf } from './civil.ts'
import { type DateRead, oneDay } from './date-read.ts'
import { writtenDate } from './dates-written.ts'
import { directionAt } from './direction.ts'
import { createLexicon } from './lexicon.ts'
import type { Said } from './said.ts'
import { heard, soundOf } from './tokens.ts'

const listed = [
  'lunes monday lendi lune',
  'martes tuesday madi marte',
  'miercoles wednesday mèkredi mecredi miercole',
  'jueves thursday jedi jueve',
  'viernes friday vandredi vierne',
  'sabado saturday samdi savado',
  'domingo sunday dimanch dimanche',
]
const weekdays = new Map(listed.flatMap((words, i) => words.split(' ').map((word) => [soundOf(word), i + 1] as const)))

type Which = 'last' | 'before-last' | 'next' | 'this'
const after = createLexicon<Which>(
  [
    ['last', 'pasado|pasada|que paso|anterior|pase|pase a|ki sot pase a|ki sot pase|denye'],
    ['before-last', 'antepasado'],
    [
      'next',
      'que viene|que entra|proximo|siguiente|entrante|pwochen|pwochen an|kap vini an|kap vini|k ap vini an|k ap vini',
    ],
    ['this', 'sa a'],
  ],
  { joined: true },
)
const before = new Map<string, Which>([
  ['last', 'last'],
  ['pasado', 'last'],
  ['ultimo', 'last'],
  ['next', 'next'],
  ['proximo', 'next'],
  ['this', 'this'],
  ['este', 'this'],
])
const every = heard('los todos cada every chak tout')
const names = heard('santo saint don san black')
const through = heard('a al to through rive jiska y ak and')
const is = heard('es is se ya')
const nowadays = heard('hoy today jodi jodia a ya')
const firstNames = heard('domingo')
const articles = heard('el este on proximo desde hasta para del pasado next last this')

/** A weekday: `el lunes pasado`, `next Friday`, `lendi k ap vini an`, `viernes 5 de junio`. Not "los lunes", "de lunes a viernes". */
export function weekdayDate(said: Said, at: number): DateRead | null {
  const { tokens } = said
  const lead = before.get(tokens[at]?.sound ?? '')
  const name = lead === undefined ? at : at + 1
  const word = tokens[name]?.sound ?? ''
  const weekday = weekdays.get(word)
  const previous = tokens[at - 1]?.sound ?? ''
  if (weekday === undefined || every.has(previous) || names.has(previous) || isSpan(said, name) || isToday(said, at))
    return null
  const dated = writtenDate(said, name + 1)
  if (dated !== null) return dated
  const told = after(tokens, name + 1)
  // Domingo is also a name.
  if (firstNames.has(word) && lead === undefined && told === null && said.size > 1 && !articles.has(previous))
    return null
  return resolved(said, at, weekday, told?.value ?? lead ?? null, told?.next ?? name + 1)
}

/** "Hoy es miércoles": tells nothing that the calendar does not. */
function isToday({ tokens }: Said, at: number): boolean {
  return is.has(tokens[at - 1]?.sound ?? '') && [2, 3].some((away) => nowadays.has(tokens[at - away]?.sound ?? ''))
}

function isSpan({ tokens }: Said, at: number): boolean {
  const is = (i: number) => weekdays.has(tokens[i]?.sound ?? '')
  const linked = (i: number) => through.has(tokens[i]?.sound ?? '')
  return (
    (linked(at + 1) && is(at + 2)) ||
    (linked(at - 1) && is(at - 2)) ||
    (is(at + 1) && /[-–,]/.test(tokens[at + 1]?.signs ?? ''))
  )
}

function resolved(said: Said, at: number, weekday: number, which: Which | null, next: number): DateRead {
  const today = dayOf(said.context.today)
  const own = partsOf(today).weekday
  // Who means today says "today".
  const back = (own - weekday + 7) % 7 || 7
  const ahead = (weekday - own + 7) % 7 || 7
  if (which === 'last') return oneDay(today - back, next)
  if (which === 'before-last') return oneDay(today - back - 7, next)
  // "Next Friday" said before Friday is for some this week's and for others the one after.
  if (which === 'next') return oneDay(today + ahead, next, weekday <= own)
  const direction = directionAt(said, at)
  const known = (direction !== null || which === 'this') && weekday !== own
  return oneDay(direction === 'past' ? today - back : today + ahead, next, known)
}
