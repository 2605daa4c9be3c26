import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../src/core/vocabulary/language.ts'

type Texts = Readonly<Record<string, string>>

const slots = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
    .map((m) => m[1])
    .toSorted()
    .join()

// The console speaks Spanish and English.
const isConsole = (file: string) => /\/staff(\/[^/]+)?\.json$/.test(file)

/** Everything wrong with the interface texts: keys missing or left over in a language, slots that differ from the Spanish. */
export function checkTexts(root: string): string[] {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Texts
  const problems: string[] = []
  for (const file of globSync('locales/es/{*,staff/*}.json', { cwd: root })) {
    const source = read(join(root, file))
    for (const language of languages.filter((l) => l !== 'es')) {
      const name = file.replace('locales/es/', `locales/${language}/`)
      if (language === 'ht' && isConsole(file)) continue
      const other = read(join(root, name))
      for (const key of Object.keys(source)) {
        if (other[key] === undefined || (other[key] === '' && source[key] !== ''))
          problems.push(`${name}: ${key} is missing`)
        else if (slots(other[key]) !== slots(source[key] ?? ''))
          problems.push(`${name}: ${key} has slots ${slots(other[key])}, the Spanish has ${slots(source[key] ?? '')}`)
      }
      for (const key of Object.keys(other)) if (!(key in source)) problems.push(`${name}: ${key} is not in the Spanish`)
    }
  }
  return problems
}
