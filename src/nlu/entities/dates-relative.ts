import type { Precision, TimeUnit } from '../../core/vocabulary/entity.ts'
import { addMonths, type DayNumber, dayOf, isInReach } from './civil.ts'
import { type StretchRead, stretchAt } from './count.ts'
import { type DateRead, nonsense } from './date-read.ts'
import { directionAt } from './direction.ts'
import { createLexicon } from './lexicon.ts'
import type { Said } from './said.ts'
import { heard } from './tokens.ts'

/** Words before a length of time that make it a day gone by. */
const agoBefore = createLexicon<true>([
  [true, 'hace|ase|ace|hase|hacen|hace ya|ya hace|desde hace|hara|hacia|va para|ya van para|van para|hay'],
  [true, 'sa gen|sa fè|sa fe|sa genyen|gen|genyen|depi|depi sa gen|li gen|since'],
])
const doubtful = createLexicon<true>([[true, 'gen|genyen|li gen|hay|hacia|since']])
const agoAfter = createLexicon<true>(
  [
    [
      true,
      'atras|ago|back|pase|pase a|an pase|la pase|de sa|de haber|que llegue|que entre|que llego|que murio|que fallecio|que salio',
    ],
  ],
  { joined: true },
)
const aheadBefore = createLexicon<true>([[true, 'en|dentro de|de aqui a|de aqui en|in|within|nan|a mas tardar en']])
const aheadAfter = createLexicon<true>([[true, 'from now|from today']], { joined: true })
/** "No la ha visto en 20 años": how long, not when. */
const negations = heard('no nunca never haven hasn hadn havent hasnt jamas pa pap janm sin without')
function never({ tokens }: Said, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 10; i--) {
    if (negations.has(tokens[i]?.sound ?? '')) return true
    if (/[.,;:!?]/.test(tokens[i + 1]?.signs ?? '')) return false
  }
  return false
}
/** "En 3 meses trabajé", "in 5 years of work": a stretch, when something else says it is past. */
const notAhead = createLexicon<true>([[true, 'pase|pase a|atras|ago|de|of']])

/** A day told by its distance: `hace dos semanas`, `three months ago`, `sa gen twa mwa`, `en 15 días`. */
export function relativeDate(said: Said, at: number): DateRead | null {
  const { tokens, context } = said
  const ago = agoBefore(tokens, at)
  if (ago !== null) {
    const stretch = stretchAt(tokens, ago.next)
    const sure =
      doubtful(tokens, at) === null || agoAfter(tokens, stretch?.next ?? at) !== null || isPastGen(said, at, stretch)
    if (stretch !== null && sure)
      return distance(said, stretch, -1, agoAfter(tokens, stretch.next)?.next ?? stretch.next)
  }
  const ahead = aheadBefore(tokens, at)
  if (ahead !== null) {
    const stretch = stretchAt(tokens, ahead.next)
    const coming = !never(said, at)
    if (stretch !== null && coming && notAhead(tokens, stretch.next) === null)
      return distance(said, stretch, 1, stretch.next, directionAt(said, at) !== 'past')
  }
  const stretch = stretchAt(tokens, at)
  if (stretch === null) return null
  const gone = agoAfter(tokens, stretch.next)
  if (gone !== null) return distance(said, stretch, -1, gone.next)
  const coming = aheadAfter(tokens, stretch.next)
  if (coming !== null) return distance(said, stretch, 1, coming.next)
  const bare = context.awaited === 'date'
  return bare ? distance(said, stretch, context.direction === 'future' ? 1 : -1, stretch.next, false) : null
}

/** "Gen twa mwa" is "three months ago" unless somebody "has" them: an age, or a time somewhere. */
const owners = createLexicon<true>([[true, 'm|mwen|li|l|yo|nou|n|ou|w|ki|k']])
function isPastGen(said: Said, at: number, stretch: StretchRead | null): boolean {
  if (said.context.language !== 'ht' || stretch?.tongue !== 'ht') return false
  if (said.context.awaited === 'date') return true
  const owner = owners(said.tokens, at - 1) !== null || owners(said.tokens, at) !== null
  return (
    !owner &&
    (at === 0 ||
      said.tokens[at]?.signs !== '' ||
      said.tokens[at - 1]?.sound === 'sa' ||
      said.tokens[at - 1]?.sound === 'depi')
  )
}

const precisions: Record<TimeUnit, Precision> = { hour: 'day', day: 'day', week: 'week', month: 'month', year: 'year' }
/** Half a unit to each side: who says "two months" rounds. */
const months: Partial<Record<TimeUnit, number>> = { month: 1, year: 12 }

function distance(said: Said, stretch: StretchRead, way: 1 | -1, next: number, certain = true): DateRead | null {
  const today = dayOf(said.context.today)
  const [near, far] = [away(today, stretch.unit, stretch.from, way), away(today, stretch.unit, stretch.to, way)]
  if (near === null || far === null) return nonsense(next)
  const halved = !Number.isInteger(stretch.from)
  const slack = slackOf(stretch, halved)
  const [from, to] = way < 0 ? [far - slack, near + slack] : [near - slack, far + slack]
  return {
    from: way < 0 ? from : Math.max(from, today),
    to: way < 0 ? Math.min(to, today) : to,
    precision: halved ? finer(stretch.unit) : precisions[stretch.unit],
    certain: certain && stretch.certain,
    next,
  }
}

function away(today: DayNumber, unit: TimeUnit, count: number, way: number): DayNumber | null {
  const perMonth = months[unit]
  if (count > 2000) return null
  if (unit === 'hour') return today + way * Math.floor(count / 24)
  if (perMonth === undefined) return valid(today + way * Math.round(count * (unit === 'week' ? 7 : 1)))
  const whole = Math.floor(count * perMonth)
  const rest = Math.round((count * perMonth - whole) * 30)
  return valid(addMonths(today, way * whole) + way * rest)
}

function valid(day: DayNumber): DayNumber | null {
  return isInReach(day) && isInReach(day - 366) && isInReach(day + 366) ? day : null
}

function slackOf({ unit, from }: StretchRead, halved: boolean): number {
  if (unit === 'week') return halved ? 2 : 3
  if (unit === 'month') return halved ? 7 : 15
  if (unit === 'year') return halved ? 91 : 182
  return unit === 'day' && from >= 15 ? 2 : 0
}

function finer(unit: TimeUnit): Precision {
  return unit === 'year' ? 'month' : unit === 'month' ? 'week' : 'day'
}
