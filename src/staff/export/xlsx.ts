import writeXlsx, { type Cell as SheetCell } from 'write-excel-file/universal'
import { type Cell, inert } from './csv.ts'

/** One sheet of a workbook: a heading row and rows. */
export interface Sheet {
  /** At most 31 characters are kept; those a sheet's name may not have become `-`. */
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sheets → a workbook. Words are words: no cell is a formula, nor becomes one when the table is saved as CSV. */
export async function writeXlsxFile(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = new Set<string>()
  const file = await writeXlsx(
    sheets.map(({ name, rows }) => ({
      sheet: unused(name.replaceAll(/[\\/?*[\]:]/g, '-').slice(0, 28), names),
      stickyRowsCount: 1,
      columns: widths(rows),
      data: rows.map((row, i) => row.map((cell) => sheetCell(cell, i === 0))),
    })),
  ).toBlob()
  return new Uint8Array(await file.arrayBuffer())
}

/** A workbook to be saved by a browser. The name holds letters, digits and `-` only; anything else in it becomes `-`. */
export async function xlsxFile(name: string, sheets: readonly Sheet[]): Promise<Response> {
  return new Response(await writeXlsxFile(sheets), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w-]+/g, '-')}.xlsx"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function sheetCell(cell: Cell, heading: boolean): SheetCell {
  if (typeof cell === 'number' && Number.isFinite(cell)) return { value: cell, type: Number }
  const text = inert(cell)
  return text === '' ? null : { value: text, type: String, ...(heading ? { fontWeight: 'bold' as const } : {}) }
}

/** Wide enough for what stands in a column, within reason. */
function widths(rows: readonly (readonly Cell[])[]): { width: number }[] {
  const most = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: most }, (_, i) => ({
    width: Math.min(60, Math.max(8, ...rows.map((row) => inert(row[i] ?? null).length + 2))),
  }))
}

/** Two sheets may not be called the same. */
function unused(name: string, names: Set<string>): string {
  let free = name === '' ? '1' : name
  for (let n = 2; names.has(free.toLowerCase()); n++) free = `${name} ${n}`
  names.add(free.toLowerCase())
  return free
}
