import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { renew, watchImports } from './freshly.ts'
import { type Change, Notes } from './notes.ts'
import { decisionsOf, flowOf, type Recorded, type Source, sourcesIn } from './sources.ts'

interface Spy {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number
  hitLimit?: number | undefined
  mutantCoverage?: { readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>> }
}

/** What the changed code looks at to know which change is on, and notes what it reaches in. */
const namespace = globalThis as unknown as { __stryker__?: Spy }
namespace.__stryker__ ??= {}
const spy = namespace.__stryker__

/**
 * Runs what is recorded — unit tests, the decisions of every procedure, the talks — against the changes Stryker makes, all in one process: a
 * change is switched on in no time, and what is only seen while a file loads is loaded anew in some milliseconds, where a test tool would
 * start from nothing. Stryker calls it by its plugin contract (`TestRunner` of @stryker-mutator/api); it runs in Stryker's copy of the
 * project, the working directory.
 */
class RecordedRunner {
  readonly #root = process.cwd()
  readonly #sources = sourcesIn(this.#root)
  readonly #tests = new Map<string, Recorded>()
  readonly #sourceOf = new Map<string, Source>()
  /** By test: how many changes it noticed here. Who noticed one is asked first. */
  readonly #noticed = new Map<string, number>()
  #dry: DryRun = { spent: {}, reached: {} }
  readonly #notes = new Notes(resolve(this.#root, '..', '..'))
  #loaded = 0

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    process.on('unhandledRejection', () => undefined)
    fc.configureGlobal({ endOnFailure: true, seed: 1 })
    watchImports(pathToFileURL(join(import.meta.dirname, 'stand-in.ts')).href)
    for (const source of this.#sources)
      for (const test of await source.load('')) {
        this.#tests.set(test.id, test)
        this.#sourceOf.set(test.id, source)
      }
  }

  /** What does not stand without any change is left out here, and left to the suite, which fails by it. */
  async dryRun({ files = [] }: { readonly files?: readonly string[] }) {
    const flows = files.map((file) => flowOf(this.#root, file))
    const tables = flows.length > 0 && flows.every((flow) => flow !== null)
    const results: object[] = []
    const before = this.#notes.readSpent()
    const spent: Record<string, number> = {}
    for (const { id, run } of this.#tests.values()) {
      if (tables && !flows.includes(id.replace(/ (tells|decides)$/, ''))) continue
      // Its turn would hardly ever come.
      if ((before[id] ?? 0) > patience / 3) continue
      const began = process.cpuUsage()
      spy.currentTestId = id
      const failure = await failureOf(run)
      spy.currentTestId = undefined
      const { user, system } = process.cpuUsage(began)
      const time = (user + system) / 1000
      if (failure === null) spent[id] = time
      else console.error(`left out: ${id}: ${failure}`)
      results.push({ id, name: id, timeSpentMs: Math.round(time), status: 0 })
    }
    this.#dry = { spent, reached: reachedBy(spy.mutantCoverage?.perTest ?? {}) }
    this.#notes.writeSpent({ ...before, ...spent })
    writeFileSync(this.#dryFile(), JSON.stringify(this.#dry))
    return { status: 'complete', tests: results, mutantCoverage: spy.mutantCoverage }
  }

  async mutantRun(run: MutantRun) {
    const { activeMutant } = run
    if (Number(activeMutant.id) % every !== 0) return { status: 'error', errorMessage: 'not drawn' }
    if (this.#notes.wasNoticed(activeMutant))
      return { status: 'killed', killedBy: ['before'], failureMessage: 'noticed before', nrOfTests: 0 }
    const result = await this.#tryOut(run)
    this.#notes.note(activeMutant, result.status)
    return result
  }

  async #tryOut({ activeMutant, hitLimit, sandboxFileName, mutantActivation }: MutantRun) {
    if (Object.keys(this.#dry.spent).length === 0) this.#dry = JSON.parse(readFileSync(this.#dryFile(), 'utf8'))
    spy.hitCount = 0
    spy.hitLimit = hitLimit
    spy.activeMutant = activeMutant.id
    try {
      const reaching = this.#inOrder(this.#dry.reached[activeMutant.id] ?? [])
      const tried = await this.#try(reaching.flatMap((id) => this.#tests.get(id) ?? []))
      if (tried.status === 'killed' || mutantActivation === 'runtime') return tried
      return await this.#tryAnew(sandboxFileName)
    } catch (error) {
      return { status: 'killed', killedBy: ['load'], failureMessage: String(error), nrOfTests: 1 }
    } finally {
      spy.activeMutant = undefined
      spy.hitLimit = undefined
    }
  }

  async #try(tests: readonly Recorded[]) {
    let count = 0
    for (const { id, run } of tests) {
      count++
      const failure = await failureOf(run)
      if (failure === null) continue
      this.#noticed.set(id, (this.#noticed.get(id) ?? 0) + 1)
      return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests: count }
    }
    return { status: 'survived', nrOfTests: count }
  }

  /** With what imports the changed file loaded anew; a table of a procedure alone. */
  async #tryAnew(file: string) {
    const query = `?anew=${++this.#loaded}`
    const changed = renew(file)
    const flow = flowOf(this.#root, file)
    if (flow !== null)
      return this.#try(await decisionsOf(this.#root, await import(`${pathToFileURL(file).href}${query}`), flow))
    let left = patience
    const sees = ({ modules }: Source) => modules.some((one) => changed.has(pathToFileURL(join(this.#root, one)).href))
    const anew = new Map<Source, ReadonlyMap<string, Recorded>>()
    for (const id of this.#inOrder(Object.keys(this.#dry.spent))) {
      const source = this.#sourceOf.get(id)
      if (source === undefined || !sees(source)) continue
      if (!anew.has(source)) anew.set(source, new Map((await source.load(query)).map((test) => [test.id, test])))
      const test = anew.get(source)?.get(id)
      const tried = await this.#try(test === undefined ? [] : [test])
      if (tried.status === 'killed') return tried
      left -= this.#dry.spent[id] ?? 0
      if (left < 0) break
    }
    return { status: 'survived', nrOfTests: 1 }
  }

  /** Those that noticed most in the least time first; as many as there is patience for. */
  #inOrder(ids: readonly string[]): readonly string[] {
    const { spent } = this.#dry
    const cost = (id: string) => (spent[id] ?? 0) / (1 + (this.#noticed.get(id) ?? 0))
    let left = patience
    return ids
      .filter((id) => spent[id] !== undefined)
      .toSorted((a, b) => cost(a) - cost(b))
      .filter((id, index) => {
        left -= spent[id] ?? 0
        return left > 0 || index === 0
      })
  }

  /** A process that takes over from another knows by it what was reached without any change. */
  #dryFile() {
    return join(this.#root, 'mutation-dry-run.json')
  }
}

/** `MUTATION_EVERY=6` tries every sixth change; the others are counted as errors, and so in no score. */
const every = Number(process.env.MUTATION_EVERY ?? 1)

/** How long the tests may take, in milliseconds of work without a change, that one change is tried with: what is measured is a floor. */
const patience = Number(process.env.MUTATION_PATIENCE ?? 400)

interface MutantRun {
  readonly hitLimit?: number
  readonly activeMutant: Change
  readonly sandboxFileName: string
  readonly mutantActivation: 'static' | 'runtime'
}

interface DryRun {
  /** By test: milliseconds. */
  readonly spent: Readonly<Record<string, number>>
  /** By change: the tests that reach it. */
  readonly reached: Readonly<Record<string, readonly string[]>>
}

function reachedBy(perTest: Readonly<Record<string, Readonly<Record<string, number>>>>): DryRun['reached'] {
  const reached: Record<string, string[]> = {}
  for (const [test, changes] of Object.entries(perTest))
    for (const id of Object.keys(changes)) {
      reached[id] ??= []
      reached[id].push(test)
    }
  return reached
}

async function failureOf(run: () => Promise<void>): Promise<string | null> {
  try {
    await run()
    return null
  } catch (error) {
    return String(error).slice(0, 300)
  }
}

/** What Stryker finds here: `"testRunner": "recorded"`. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'recorded', injectableClass: RecordedRunner }]
