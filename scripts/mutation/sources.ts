import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toldBy } from './stand-in.ts'

/** Something that stands as long as the program does what it did. */
export interface Recorded {
  readonly id: string
  run(): Promise<void>
}

/** Where recorded things come from: a file of tests, the decisions, the talks. `modules` are what it loads, paths in the project. */
export interface Source {
  readonly modules: readonly string[]
  /** All of it, as its modules say it when they are asked for with this query. */
  load(query: string): Promise<readonly Recorded[]>
}

/** Everything a change is tried with in the project at `root`. */
export function sourcesIn(root: string): readonly Source[] {
  const files = (quick ? quickly : all).flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted()
  const units = files.filter((file) => !elsewhere.test(file)).map((file) => unitTests(root, file))
  if (quick) return units
  return [
    ...units,
    { modules: ['flows/registry.ts'], load: (query) => allDecisions(root, query) },
    { modules: [player], load: (query) => spoken(root, query) },
  ]
}

/** `MUTATION_QUICK=1` tries only unit tests that open no office: a first pass, whose survivors the next one is left with. */
const quick = process.env.MUTATION_QUICK === '1'
const quickly = ['test/unit/core/**/*.test.ts', 'test/unit/flows/**/*.test.ts']
const all = [...quickly, 'test/unit/turn/**/*.test.ts']

/** Held by the decisions themselves; or about servers and many people at once, which no change here is first noticed by. */
const elsewhere = /\/(decisions|order|second-opinion|hostile)\.test\.ts$/
const player = 'test/kit/transcript.ts'
const recordings = 'test/unit/flows/decisions'
/** Talks about no one procedure. */
const general = /^(conversation|codes|several|mi-caso|mis-datos|nearest|reminders|bubbles)\//

/** The two halves of a procedure's decisions, of the first procedure a module exports. */
export async function decisionsOf(root: string, loaded: object, flow: string): Promise<readonly Recorded[]> {
  const guide = Object.values(loaded).find((one) => one?.guide?.flow !== undefined)?.guide
  const { tellingsOf, treeOf } = await import(urlIn(root, 'scripts/sheets/decisions.ts'))
  const moment = await today(root)
  const recorded = readFileSync(join(root, recordings, `${flow}.txt`), 'utf8')
  return [
    { id: `${flow} tells`, run: async () => within(recorded, `\n\n${tellingsOf(guide)}`) },
    { id: `${flow} decides`, run: async () => within(recorded, `\n\n${treeOf(guide, moment)}\n\n`) },
  ]
}

/** The procedure a file is the table of; null when it is none. */
export function flowOf(root: string, file: string): string | null {
  const flow = basename(file, '.ts')
  return existsSync(join(root, recordings, `${flow}.txt`)) && !file.includes('/parts/') ? flow : null
}

function unitTests(root: string, file: string): Source {
  return {
    modules: [file],
    async load(query) {
      const told = await toldBy(() => import(urlIn(root, file, query)))
      return told.map(({ name, run }) => ({ id: `${file} ${name}`, run }))
    },
  }
}

async function allDecisions(root: string, query: string): Promise<readonly Recorded[]> {
  const { flows } = await import(urlIn(root, 'flows/registry.ts', query))
  const all = [...flows.values()].flatMap(({ name, guide }) =>
    guide === null ? [] : [decisionsOf(root, { flow: { guide } }, name)],
  )
  return (await Promise.all(all)).flat()
}

/** The talks about no one procedure, and of those about one every fourth: the others rarely reach more. */
async function spoken(root: string, query: string): Promise<readonly Recorded[]> {
  const { talks, played, talksFolder } = await import(urlIn(root, player, query))
  return (talks() as string[])
    .filter((file, index) => general.test(file) || index % 4 === 0)
    .map((file) => ({
      id: file,
      run: async () => same(await played(file), readFileSync(join(talksFolder, file), 'utf8')),
    }))
}

let moment: unknown

async function today(root: string): Promise<unknown> {
  if (moment === undefined) {
    const { momentOf } = await import(urlIn(root, 'scripts/sheets/sheet.ts'))
    const { loadKnowledge } = await import(urlIn(root, 'src/entry/load-knowledge.ts'))
    moment = momentOf(loadKnowledge())
  }
  return moment
}

function urlIn(root: string, path: string, query = ''): string {
  return `${pathToFileURL(join(root, path)).href}${query}`
}

function same(now: string, recorded: string) {
  if (now !== recorded) throw new Error('is not what is recorded')
}

function within(recorded: string, now: string) {
  if (!recorded.includes(now)) throw new Error('is not what is recorded')
}
