/** Teaches the naive Bayes table that tells languages apart. */
import { type LanguageTableData, marksOf, mostVotes, piecesOf } from '../../src/nlu/language.ts'
import { packed, shared } from '../../src/nlu/model/packed.ts'
import { normalize, wordsOf } from '../../src/nlu/normalize.ts'

/** Texts by language; the order of keys is the order of the table's columns. */
export type TextsByLanguage = Readonly<Record<string, readonly string[]>>

const smoothing = 0.4
/** A mark that every text had would weigh like this share of all pieces. */
const markShare = 0.002

/** Counts pieces, turns them into votes (natural log, mean over languages taken away), keeps the `most` that tell most. */
export function trainLanguageTable(texts: TextsByLanguage, most: number): LanguageTableData {
  const languages = Object.keys(texts)
  const counts = new Map<string, Float64Array>()
  const totals = new Float64Array(languages.length)
  for (const [l, name] of languages.entries()) {
    // A word said ten times in our topics ("nationality") must not count as ten words of the language.
    for (const word of dampened((texts[name] ?? []).flatMap((text) => wordsOf(normalize(text))))) {
      for (const piece of piecesOf(word.word)) {
        const row = counts.get(piece) ?? new Float64Array(languages.length)
        row[l] = (row[l] ?? 0) + word.weight
        counts.set(piece, row)
        totals[l] = (totals[l] ?? 0) + word.weight
      }
    }
  }
  for (const [l, name] of languages.entries()) {
    // How many texts in a hundred have the mark, so that a language of few texts is not thought to lack it.
    const marks = new Map<string, number>()
    const all = texts[name] ?? []
    for (const text of all) for (const mark of marksOf(text)) marks.set(mark, (marks.get(mark) ?? 0) + 1)
    for (const [mark, count] of marks) {
      const row = counts.get(mark) ?? new Float64Array(languages.length)
      row[l] = (count / all.length) * (totals[l] ?? 0) * markShare
      counts.set(mark, row)
    }
  }
  const size = counts.size
  const rows = [...counts].map(([piece, row]) => {
    const logs = languages.map((_, l) => Math.log(((row[l] ?? 0) + smoothing) / ((totals[l] ?? 0) + smoothing * size)))
    const mean = logs.reduce((a, b) => a + b, 0) / logs.length
    const votes = logs.map((v) => v - mean)
    const share = row.reduce((sum, count, l) => sum + count / (totals[l] ?? 1), 0)
    return { piece, votes, worth: share * votes.reduce((sum, v) => sum + v * v, 0) }
  })
  const kept = rows
    .toSorted((a, b) => b.worth - a.worth || (a.piece < b.piece ? -1 : 1))
    .slice(0, most)
    .toSorted((a, b) => (a.piece < b.piece ? -1 : 1))
  const step = kept.reduce((top, { votes }) => Math.max(top, ...votes.map(Math.abs)), 0) / mostVotes
  return {
    languages,
    pieces: shared(kept.map(({ piece }) => piece)),
    votes: packed(kept.flatMap(({ votes }) => votes.map((v) => Math.round(v / step) + mostVotes))),
    step,
  }
}

function dampened(words: readonly string[]): { readonly word: string; readonly weight: number }[] {
  const counts = new Map<string, number>()
  for (const word of words) if (!/\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => ({ word, weight: Math.sqrt(count) }))
}
