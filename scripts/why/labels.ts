import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/core/vocabulary/language.ts'
import { read } from '../train/corpus.ts'

/** What a topic is called on a button, by language; its id while it has no file. `root` is the project's folder. */
export function choiceLabels(root: string, id: string): Readonly<Record<Language, string>> {
  const file = join(root, `knowledge/topics/${id}.yaml`)
  return existsSync(file) ? (read(file) as { choice: Record<Language, string> }).choice : { es: id, en: id, ht: id }
}
