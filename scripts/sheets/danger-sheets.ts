import { dangerMachine } from '../../flows/danger.ts'
import { createDangerBook } from '../../src/core/danger/book.ts'
import { loadKnowledge } from '../../src/entry/load-knowledge.ts'
import { chartFile } from './danger-chart.ts'
import { commonSheet, dangerIndex, dangerSheet } from './danger-sheet.ts'

/** The danger chart and the sheets of its tables, by file name in build/danger. */
export function dangerSheets(): ReadonlyMap<string, string> {
  const { danger, directory, countryWords } = loadKnowledge()
  const book = createDangerBook(danger, directory.entries, countryWords)
  return new Map([
    ['README.md', dangerIndex(book)],
    ['common.md', commonSheet(book)],
    ['danger.machine.js', chartFile(dangerMachine)],
    ...Object.values(danger.tables).map((table) => [`${table.kind}.md`, dangerSheet(table, book)] as const),
  ])
}
