import { partOfOffice } from '#src/core/office/office-part.ts'
import type { Assistant } from '#src/entry/wire.ts'
import type { Change } from '#src/knowledge/changes/change.ts'

/** The office's hours as they stand, confirmed as its people would in the console: from then on who writes is told them. */
export function confirmHours({ book, live }: Pick<Assistant, 'book' | 'live'>): void {
  const { hours, ...rest } = partOfOffice('hours', book.office)
  const item = { ...rest, hours: { ...hours, confirmed: true, as_of: '2026-11-20' } }
  const change: Change = { kind: 'hours', office: book.office.id, item, sources: {} }
  live.lay([change], live.rooms())
}
