/** What may stand in a cell: words, a figure, or nothing. */
export type Cell = string | number | null

/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^\s*[=+\-@＝＋－＠\t\r\n]/u

/**
 * A cell's words so that no spreadsheet runs them: those it would take for a formula (`= + - @`, tab, return) begin with an apostrophe.
 * A figure is a figure, negative or not.
 */
export function inert(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  return formula.test(cell) ? `'${cell}` : cell
}

/** Rows → a table as RFC 4180 writes it (commas, CRLF, quotes where they are needed), every cell inert. UTF-8 with its mark, which spreadsheets look for. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map((cell) => quoted(inert(cell))).join(',')}\r\n`).join('')}`
}

/** A table to be saved by a browser. The name holds letters, digits and `-` only; anything else in it becomes `-`. */
export function csvFile(name: string, rows: readonly (readonly Cell[])[]): Response {
  const safe = name.replaceAll(/[^\w-]+/g, '-')
  return new Response(writeCsv(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${safe}.csv"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
