/** Gathers the project's own texts by language. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from './corpus.ts'
import type { TextsByLanguage } from './language-table.ts'

const names = ['es', 'en', 'ht', 'fr', 'pt'] as const

/** Everything written in this project: ways of asking, facts and interface texts; French and Portuguese from `_foreign.yaml`. */
export function readLanguageTexts(root: string): TextsByLanguage {
  const texts: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]))
  for (const file of globSync('knowledge/{utterances,topics,phrasebook}/*.yaml', { cwd: root }).toSorted())
    gather(read(join(root, file)), null, texts)
  for (const name of names) {
    for (const file of globSync(`locales/${name}/*.json`, { cwd: root }).toSorted())
      gather(JSON.parse(readFileSync(join(root, file), 'utf8')), name, texts)
  }
  return texts
}

/** Walks data; what stands under a language's key is in that language. Slots and addresses are no words. */
function gather(value: unknown, language: string | null, texts: Record<string, string[]>): void {
  if (typeof value === 'string') {
    if (language !== null) texts[language]?.push(value.replace(/\{+[^}]*\}+|https?:\S+/g, ' '))
  } else if (Array.isArray(value)) {
    for (const item of value) gather(item, language, texts)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      gather(item, (names as readonly string[]).includes(key) ? key : language, texts)
  }
}
