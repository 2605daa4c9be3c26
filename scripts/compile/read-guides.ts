import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { GuideText } from '../../src/core/vocabulary/guide-text.ts'
import { type Language, languages } from '../../src/core/vocabulary/language.ts'
import { guideText } from '../../src/knowledge/guide-schema.ts'
import { parseContent, readContentFile } from './content-file.ts'

/** The texts of every guided procedure, `locales/<language>/flows/<flow>.json`, by flow and language; what is wrong goes to `problems`. */
export function readGuides(
  folder: string,
  problems: string[],
): Readonly<Record<string, Readonly<Record<Language, GuideText>>>> {
  const flows = globSync('es/flows/*.json', { cwd: folder })
    .map((file) => basename(file, '.json'))
    .toSorted()
  return Object.fromEntries(
    flows.flatMap((flow) => {
      const texts = languages.flatMap((language) => {
        const file = join(language, 'flows', `${flow}.json`)
        if (globSync(file, { cwd: folder }).length === 0) {
          problems.push(`locales/${file}: missing; ${flow} must speak all three languages`)
          return []
        }
        const parsed = parseContent(readContentFile(join(folder, file), join('locales', file)), guideText, problems)
        return parsed === null ? [] : [[language, parsed] as const]
      })
      return texts.length === languages.length ? [[flow, Object.fromEntries(texts) as Record<Language, GuideText>]] : []
    }),
  )
}
