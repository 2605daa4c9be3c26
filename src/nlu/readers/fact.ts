import type { AskedLines, Likely, LineReader } from '../../core/vocabulary/asked.ts'
import { canonical, type Features } from '../features.ts'

/** Added to every count, so that a mark never met in a line weighs little and not everything. Found on lines held out. */
const smoothing = 3
/** Marks of one message hang together, a letter's piece with its word: their evidence counts for so much. Found on lines held out. */
const evidence = 0.07

/**
 * Prepares a reader of some lines: multinomial Bayes over the marks of the topic model, each weighed by how few of the lines have it. The
 * lines are its whole model, so that a line that is mended is read so at once. Preparing takes some ten milliseconds, reading well under one.
 */
export function createLineReader(lines: AskedLines, features: Features): LineReader {
  const ids = [...lines.keys()]
  const marked = [...lines.values()].map((all) => all.map((line) => marksOf(line, features)))
  const seen = new Map<string, number>()
  for (const marks of marked.flat()) for (const mark of marks) seen.set(mark, (seen.get(mark) ?? 0) + 1)
  const count = marked.flat().length
  const weights = new Map([...seen].map(([mark, times]) => [mark, Math.log((count + 1) / (times + 1))]))
  /** Mark → what it adds to each name. */
  const table = new Map<string, Float32Array>()
  const totals = new Float64Array(ids.length)
  for (const [i, all] of marked.entries())
    for (const mark of all.flatMap((marks) => [...marks])) {
      const weight = weights.get(mark) ?? 0
      const row = table.get(mark) ?? new Float32Array(ids.length)
      row[i] = (row[i] ?? 0) + weight
      table.set(mark, row)
      totals[i] = (totals[i] ?? 0) + weight
    }
  const space = smoothing * table.size
  return (text) => {
    const scores = new Float64Array(ids.length)
    for (const mark of marksOf(text, features)) {
      const row = table.get(mark)
      const weight = (weights.get(mark) ?? 0) * evidence
      if (row === undefined) continue
      for (let i = 0; i < ids.length; i++)
        scores[i] = (scores[i] ?? 0) + weight * Math.log(((row[i] ?? 0) + smoothing) / ((totals[i] ?? 0) + space))
    }
    return chancesOf(ids, scores)
  }
}

/** Readers that are kept: those of the topics many people talk about at a time. */
const keptReaders = 32

/** Prepares readers when they are first needed, and keeps the newest. */
export function createLineReaders(features: Features): (lines: AskedLines) => LineReader {
  const kept = new Map<AskedLines, LineReader>()
  return (lines) => {
    const reader = kept.get(lines) ?? createLineReader(lines, features)
    kept.delete(lines)
    kept.set(lines, reader)
    const [oldest] = kept.keys()
    if (kept.size > keptReaders && oldest !== undefined) kept.delete(oldest)
    return reader
  }
}

/** Words, their pieces of four letters, meanings and pairs of meanings: of all marks those that tell facts apart best, and few. */
function marksOf(text: string, features: Features): ReadonlySet<string> {
  const { words, together } = features(canonical(text))
  const pieces = words.flatMap((marks) => marks.filter((mark) => mark.startsWith('=') || mark.length === 4))
  return new Set([...pieces, ...together.filter((mark) => mark.startsWith('#'))])
}

function chancesOf(ids: readonly string[], scores: Float64Array): readonly Likely[] {
  const most = Math.max(...scores)
  const powers = [...scores].map((score) => Math.exp(score - most))
  const sum = powers.reduce((all, power) => all + power, 0)
  return ids.map((id, i) => ({ id, chance: (powers[i] ?? 0) / sum })).toSorted((a, b) => b.chance - a.chance)
}
