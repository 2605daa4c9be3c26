import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A change Stryker makes, as far as it is told by. */
export interface Change {
  readonly id: string
  /** In the project itself, not in Stryker's copy. */
  readonly fileName: string
  readonly mutatorName: string
  readonly replacement: string
  readonly location: { readonly start: Place; readonly end: Place }
}

interface Place {
  readonly line: number
  readonly column: number
}

interface Note {
  readonly key: string
  readonly status: string
}

const statuses = (folder: string) => join(folder, 'changes.jsonl')

/**
 * What came of each change, kept between runs and also when one is stopped: what was noticed once is not tried again as long as its file is
 * the same. Nothing of a run that was stopped is lost.
 */
export class Notes {
  readonly #folder: string
  readonly #noticed: ReadonlySet<string>
  readonly #hashes = new Map<string, string>()

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
    const lines = existsSync(statuses(folder)) ? readFileSync(statuses(folder), 'utf8').trim().split('\n') : []
    const notes = lines.filter(Boolean).map((line) => JSON.parse(line) as Note)
    this.#noticed = new Set(notes.filter(({ status }) => status === 'killed').map(({ key }) => key))
  }

  wasNoticed(change: Change): boolean {
    return this.#noticed.has(this.#keyOf(change))
  }

  note(change: Change, status: string) {
    const { fileName: file, location, mutatorName, replacement } = change
    const line = { key: this.#keyOf(change), file, at: location.start.line, mutatorName, replacement, status }
    appendFileSync(statuses(this.#folder), `${JSON.stringify(line)}\n`)
  }

  /** Milliseconds of each test when it was last run without a change. */
  readSpent(): Readonly<Record<string, number>> {
    const file = join(this.#folder, 'spent.json')
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  }

  writeSpent(spent: Readonly<Record<string, number>>) {
    writeFileSync(join(this.#folder, 'spent.json'), JSON.stringify(spent))
  }

  #keyOf({ fileName, location: { start, end }, replacement }: Change): string {
    const at = [start.line, start.column, end.line, end.column].join(':')
    return [this.#hashOf(fileName), at, replacement].join(' ')
  }

  #hashOf(file: string): string {
    const known = this.#hashes.get(file) ?? createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)
    this.#hashes.set(file, known)
    return known
  }
}
