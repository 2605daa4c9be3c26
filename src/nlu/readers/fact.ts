import type { AskedLines, LineReader } from '../../core/vocabulary/asked.ts'
import type { Features } from '../features.ts'
import type { Embedding } from '../learning/embedding.ts'
import { createLineClassifier } from '../learning/line-classifier.ts'
import { polarityMarks } from '../learning/polarity-marks.ts'

/** Readers that are kept: those of every topic and every question, once it was talked about. */
const keptReaders = 384

/** Prepares readers of topics' lines when they are first needed, and keeps the newest. */
export function createLineReaders(features: Features, embedding: Embedding): (lines: AskedLines) => LineReader {
  const kept = new Map<AskedLines, LineReader>()
  const marks = lineFeatures(features)
  return (lines) => {
    const reader = kept.get(lines) ?? createLineClassifier(lines, marks, embedding)
    kept.delete(lines)
    kept.set(lines, reader)
    const [oldest] = kept.keys()
    if (kept.size > keptReaders && oldest !== undefined) kept.delete(oldest)
    return reader
  }
}

/** Words, their pieces of three and four letters, pairs, meanings, and how yes and no follow: what tells a few lines apart best. */
export function lineFeatures(features: Features): Features {
  return (text, before) => {
    const { words, together } = features(text, before)
    return { words: [...words.map((marks) => marks.filter(isOfLine)), ...polarityMarks(text)], together }
  }
}

function isOfLine(mark: string): boolean {
  return mark.startsWith('=') || mark.length === 3 || mark.length === 4
}
