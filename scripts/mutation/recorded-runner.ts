import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

interface Spy {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number | undefined
  mutantCoverage?: object
}

/** What the changed code looks at to know which change is on, and notes what it reaches in. */
const namespace = globalThis as unknown as { __stryker__?: Spy }
namespace.__stryker__ ??= {}
const spy = namespace.__stryker__

/**
 * Runs what is recorded — the decisions of every procedure and the talks — against the changes Stryker makes, in one process: a table is
 * loaded anew with each change in some milliseconds, where a test tool would start from nothing. Stryker calls it by its plugin contract
 * (`TestRunner` of @stryker-mutator/api); it runs in Stryker's copy of the project, the working directory.
 */
class RecordedRunner {
  readonly #root = process.cwd()
  readonly #spy = spy
  #loaded = 0
  #tests: readonly Recorded[] = []
  #spent = new Map<string, number>()
  #moment: unknown

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    process.on('unhandledRejection', () => undefined)
    registerHooks({
      resolve: (specifier, context, next) => freshly(this.#root, context.parentURL, next(specifier, context)),
    })
  }

  /** For tables alone the decisions are enough. A talk that does not stand is left to the suite, which fails by it. */
  async dryRun({ files = [] }: { readonly files?: readonly string[] }) {
    const all = await this.#recorded('')
    const tables = new Set(all.map(({ id }) => `${id.split(' ')[0]}.ts`))
    const onlyTables = files.length > 0 && files.every((file) => tables.has(basename(file)))
    this.#tests = onlyTables ? all.filter(({ id }) => !id.endsWith('.yaml')) : all.filter(isOfPortion)
    const results: object[] = []
    for (const { id, run } of this.#tests) {
      const began = performance.now()
      this.#spy.currentTestId = id
      const failure = await failureOf(run)
      this.#spy.currentTestId = undefined
      this.#spent.set(id, performance.now() - began)
      const timeSpentMs = Math.round(performance.now() - began)
      results.push({ id, name: id, timeSpentMs, status: failure === null ? 0 : 2 })
    }
    return { status: 'complete', tests: results, mutantCoverage: this.#spy.mutantCoverage }
  }

  async mutantRun(options: MutantRun) {
    if (Number(options.activeMutant.id) % every !== 0) return { status: 'error', errorMessage: 'not drawn' }
    if (this.#tests.length === 0) this.#tests = await this.#recorded('')
    this.#spy.hitCount = 0
    this.#spy.hitLimit = options.hitLimit
    try {
      const tests = options.mutantActivation === 'static' ? await this.#ofMutated(options) : this.#covering(options)
      this.#spy.activeMutant = options.activeMutant.id
      let count = 0
      for (const { id, run } of tests) {
        count++
        const failure = await failureOf(run)
        if (failure !== null) return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests: count }
      }
      return { status: 'survived', nrOfTests: count }
    } catch (error) {
      return { status: 'killed', killedBy: ['load'], failureMessage: String(error), nrOfTests: 1 }
    } finally {
      this.#spy.activeMutant = undefined
      this.#spy.hitLimit = undefined
    }
  }

  /** The quickest of the tests that reach the change; the others would rarely notice what these do not. */
  #covering({ testFilter = [] }: MutantRun): readonly Recorded[] {
    const spent = (id: string) => this.#spent.get(id) ?? 0
    const wanted = new Set(testFilter)
    return this.#tests
      .filter(({ id }) => wanted.has(id))
      .toSorted((a, b) => spent(a.id) - spent(b.id))
      .slice(0, mostTests)
  }

  /** What the changed file is loaded with: a table of a procedure alone, anything else with all that imports it. */
  async #ofMutated({ activeMutant, sandboxFileName }: MutantRun): Promise<readonly Recorded[]> {
    this.#spy.activeMutant = activeMutant.id
    const version = String(++this.#loaded)
    const [, flow] = sandboxFileName.match(/\/flows\/([a-z-]+)\.ts$/) ?? []
    const isTable = flow !== undefined && this.#tests.some(({ id }) => id === `${flow} tells`)
    if (isTable) return this.#decisions(await import(`${pathToFileURL(sandboxFileName).href}?alone=${version}`), flow)
    const all = await this.#recorded(`?anew=${version}`)
    const told = all.filter(({ id }) => !id.endsWith('.yaml'))
    const talks = all.filter(({ id }) => general.test(id))
    return [...told, ...talks.slice(0, mostTests)]
  }

  /** Everything recorded, as the modules loaded under this query say it. */
  async #recorded(query: string): Promise<readonly Recorded[]> {
    const load = (path: string) => import(`${pathToFileURL(join(this.#root, path)).href}${query}`)
    const { flows } = await load('flows/registry.ts')
    const { talks, played, talksFolder } = await load('test/kit/transcript.ts')
    const decisions: Recorded[] = []
    for (const { name, guide } of flows.values())
      if (guide !== null) decisions.push(...(await this.#decisions({ flow: { guide } }, name)))
    const spoken = (talks() as string[]).map((file) => ({
      id: file,
      run: async () => same(await played(file), readFileSync(join(talksFolder, file), 'utf8')),
    }))
    return [...decisions, ...spoken]
  }

  /** The two halves of a procedure's decisions, of the first procedure a module exports. */
  async #decisions(loaded: object, flow: string): Promise<readonly Recorded[]> {
    const guide = Object.values(loaded).find((one) => one?.guide?.flow !== undefined)?.guide
    const load = (path: string) => import(pathToFileURL(join(this.#root, path)).href)
    const { tellingsOf, treeOf } = await load('scripts/sheets/decisions.ts')
    const moment = await this.#today(load)
    const recorded = readFileSync(join(this.#root, 'docs', 'flows', 'decisions', `${flow}.txt`), 'utf8')
    return [
      { id: `${flow} tells`, run: async () => within(recorded, `\n\n${tellingsOf(guide)}`) },
      { id: `${flow} decides`, run: async () => within(recorded, `\n\n${treeOf(guide, moment)}\n\n`) },
    ]
  }

  async #today(load: (path: string) => Promise<Record<string, (given?: unknown) => unknown>>): Promise<unknown> {
    if (this.#moment === undefined) {
      const { momentOf } = await load('scripts/sheets/sheet.ts')
      const { loadKnowledge } = await load('src/entry/load-knowledge.ts')
      this.#moment = momentOf?.(loadKnowledge?.())
    }
    return this.#moment
  }
}

/** `MUTATION_EVERY=6` tries every sixth change; the others are counted as errors, and so in no score. */
const every = Number(process.env.MUTATION_EVERY ?? 1)

/** Talks about no one procedure. */
const general = /^(conversation|codes|several|mi-caso|mis-datos|nearest|reminders|bubbles)\//

/** The decisions, the talks about no one procedure, and of those about one every fourth: the others rarely reach more. */
function isOfPortion({ id }: Recorded, index: number): boolean {
  return !id.endsWith('.yaml') || general.test(id) || index % 4 === 0
}

/** How many tests one change is tried with: what is measured is a floor. */
const mostTests = 10

interface MutantRun {
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
  readonly activeMutant: { readonly id: string }
  readonly sandboxFileName: string
  readonly mutantActivation: 'static' | 'runtime'
}

interface Recorded {
  readonly id: string
  run(): Promise<void>
}

/** A module asked for under `?anew=` brings what it imports of ours anew; knowledge and understanding are costly, and hold no change. */
function freshly<R extends { url: string }>(root: string, parent: string | undefined, resolved: R): R {
  const query = parent?.match(/\?anew=\d+$/)?.[0]
  const path = resolved.url.slice(pathToFileURL(root).href.length + 1)
  if (query === undefined || !/^(flows|src\/(core|turn|knowledge|entry|channels)|test\/kit)\//.test(path))
    return resolved
  if (path === 'src/entry/load-knowledge.ts' || resolved.url.includes('?')) return resolved
  return { ...resolved, url: `${resolved.url}${query}` }
}

async function failureOf(run: () => Promise<void>): Promise<string | null> {
  try {
    await run()
    return null
  } catch (error) {
    return String(error).slice(0, 300)
  }
}

function same(now: string, recorded: string) {
  if (now !== recorded) throw new Error('is not what is recorded')
}

function within(recorded: string, now: string) {
  if (!recorded.includes(now)) throw new Error('is not what is recorded')
}

/** What Stryker finds here: `"testRunner": "recorded"`. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'recorded', injectableClass: RecordedRunner }]
