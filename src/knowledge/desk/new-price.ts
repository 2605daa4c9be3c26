import type { DeskProblem } from '../../core/desk/desk.ts'
import type { Value } from '../../core/vocabulary/topic.ts'
import { type Change, type FoundEntry, isOfOffice } from '../changes/change.ts'

type Stated = Extract<Change, { kind: 'fact' | 'own' | 'line' }>['item']

/**
 * What a change of a price lacks. Another amount is another statement: it is from a source the old one did not cite – the same page read again is
 * cited anew, with its date – and of a day or month of its own. Without that an old source would vouch for a figure it never said.
 */
export function newPriceProblems(entry: FoundEntry, change: Change): readonly DeskProblem[] {
  const [before, after] = [statedIn(entry), statedIn(change)]
  if (before === null || after === null || !isPriceOther(before.values, after.values)) return []
  const isCited = after.sources.some((id) => !before.sources.includes(id))
  const isDated = after.as_of !== 'undated' && after.as_of !== before.as_of
  return [
    ...(isCited ? [] : [{ field: 'source.publisher', code: 'price_source', facts: {} }]),
    ...(isDated ? [] : [{ field: 'as_of', code: 'price_date', facts: {} }]),
  ]
}

function statedIn(of: FoundEntry | Change): Stated | null {
  if (isOfOffice(of) || of.kind === 'summary' || of.kind === 'place') return null
  return of.item as Stated
}

function isPriceOther(before: Readonly<Record<string, Value>>, after: Readonly<Record<string, Value>>): boolean {
  return Object.entries(after).some(([name, value]) => {
    if (value.kind !== 'money') return false
    const was = before[name]
    return was?.kind !== 'money' || (['amount', 'to', 'currency'] as const).some((part) => was[part] !== value[part])
  })
}
