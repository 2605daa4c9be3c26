/**
 * Posters to hang: `npm run posters -- --place "Central camionera" --lang ht`. `--lang es,en,ht` puts them side by side; `--paper a4`,
 * `--phone "618 000 0000"` and `--out file.pdf` if wished. The office and the address are those of the settings.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isLanguage } from '../src/core/vocabulary/language.ts'
import { readConfig } from '../src/entry/config.ts'
import { lazyPosters } from '../src/entry/lazy-posters.ts'
import { loadKnowledge } from '../src/entry/load-knowledge.ts'
import { papers } from '../src/shared/cards.ts'
import { placeCode } from '../src/shared/posters.ts'
import { createTexts } from '../src/shared/texts.ts'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}
const { values } = parseArgs({
  options: {
    place: { type: 'string', default: '' },
    lang: { type: 'string', default: 'es,en,ht' },
    paper: { type: 'string', default: 'letter' },
    phone: { type: 'string' },
    out: { type: 'string' },
  },
})
const languages = values.lang.split(',').filter(isLanguage)
const paper = papers.find((p) => p === values.paper)
const config = readConfig(process.env)
const office = loadKnowledge().offices.find(({ id }) => id === config.office)
if (languages.length === 0 || paper === undefined || office === undefined) {
  console.error(
    'Use: npm run posters -- --place "Central camionera" --lang es,en,ht --paper letter|a4 --phone "…" --out poster.pdf',
  )
  process.exit(1)
}
const print = lazyPosters({ texts: createTexts(), url: config.url, office: () => office })
const out = values.out ?? `poster-${placeCode(values.place) || 'puente'}-${languages.join('-')}.pdf`
writeFileSync(out, await print({ place: values.place, languages, paper, phone: values.phone ?? null }))
console.log(`${out}: ${languages.join(', ')}; its code leads to ${config.url}`)
