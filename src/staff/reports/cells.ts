import type { Book } from '../../core/replies/book.ts'
import type { Edition } from '../../reports/edition.ts'
import type { ReportKey } from '../../reports/report-key.ts'
import type { Figure, Table } from '../../reports/table.ts'
import type { Cell } from '../export/csv.ts'
import type { Sheet } from '../export/xlsx.ts'
import { say, sayCode } from '../words.ts'
import { rowName, writeReport } from './names.ts'

/** A report's tables as sheets, the first saying what they are and for whom. */
export function sheetsOf(edition: Edition, key: ReportKey, tables: readonly Table[], book: Book): readonly Sheet[] {
  const internal = tables.some(({ audience }) => audience === 'internal')
  return [
    {
      name: say('reports.sheet'),
      rows: [
        [writeReport(key)],
        [say('reports.edition', { edition: edition.edition })],
        [say('reports.made', { at: new Date(edition.madeAt).toISOString() })],
        ...ownRows(key),
        ...(internal ? [[say('reports.internal.file')]] : []),
        ...(edition.silent.length > 0 ? [[say('reports.silent', { months: edition.silent.join(', ') })]] : []),
      ],
    },
    ...tables.map((table) => ({ name: sayCode('reports.table', table.name), rows: rowsOf(table, book) })),
    ...(edition.indicators.length === 0 ? [] : [indicatorSheet(edition, book)]),
  ]
}

/** What an area's own report is asked for, and what the area must write itself. */
function ownRows({ own }: ReportKey): readonly (readonly Cell[])[] {
  if (own === null) return []
  return [
    [say('reports.own.to', { to: own.to })],
    ...own.parts.map(({ name, missing, source }) => [name, say('reports.own.missing'), missing, source]),
  ]
}

/** A table as rows of cells, its headings first. Times are minutes; what is not told is empty, and `least` has a column of its own. */
export function rowsOf(table: Table, book: Book): readonly (readonly Cell[])[] {
  const least = table.rows.some(({ figures }) =>
    figures.some((figure) => typeof figure === 'object' && figure !== null),
  )
  const line = (name: string, figures: readonly Figure[]): readonly Cell[] => [
    name,
    ...figures.map((figure) => (typeof figure === 'object' ? (figure?.least ?? null) : figure)),
    ...(least
      ? [figures.some((figure) => typeof figure === 'object' && figure !== null) ? say('reports.or_more') : '']
      : []),
  ]
  return [
    [
      sayCode('reports.rows', table.rowsAre),
      ...table.columns.map((column) => headingOf(column)),
      ...(least ? [say('reports.note')] : []),
    ],
    ...table.rows.map((row) => line(`${row.depth === 1 ? '  ' : ''}${rowName(table, row, book)}`, row.figures)),
    ...(table.total === null ? [] : [line(say('reports.total'), table.total)]),
  ]
}

/** A column's heading, with its unit where that is not a count. */
export function headingOf({ name, unit }: Table['columns'][number]): string {
  const heading = sayCode('reports.column', name)
  return unit === 'count' ? heading : say(`reports.in_${unit}`, { heading })
}

function indicatorSheet({ indicators }: Edition, { office }: Book): Sheet {
  return {
    name: say('reports.indicators'),
    rows: [
      ['indicator', 'figure', 'counted', 'missing', 'source'].map((column) => sayCode('reports.indicator', column)),
      ...indicators.flatMap(({ id, figure }) => {
        const one = office.indicators.find((indicator) => indicator.id === id)
        if (one === undefined) return []
        const written =
          typeof figure === 'object'
            ? figure === null
              ? null
              : say('reports.least', { figure: figure.least })
            : figure
        return [[one.name, written, one.counted, one.missing, one.source]]
      }),
    ],
  }
}
