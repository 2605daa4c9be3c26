/**
 * `npm run qa -- clerk-day [--against FOLDER] [--phone]`: forty invented cases in three languages, handled in a real browser by a script, on this
 * program and on that of another checkout: presses, keys, pages opened and what had to be scrolled to, a case. They are a script's, which neither reads nor thinks: never
 * anybody's minutes.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { percentile } from '#test/bench/measurement.ts'
import { readPeople, type SeedPerson, works } from '../seed/people.ts'
import { backToList } from './walks/acts.ts'
import { handle, type Work } from './walks/clerk.ts'
import type { Tally } from './walks/hand.ts'
import { handIn, type Size, sizes, startProgram } from './walks/program.ts'
import { table } from './walks/table.ts'

const { values } = parseArgs({ options: { against: { type: 'string' }, phone: { type: 'boolean', default: false } } })
const here = process.cwd()
const size: Size = values.phone ? 'phone' : 'desk'

interface Handled {
  readonly work: Work
  /** Null: it could not be done. */
  readonly tally: Tally | null
}

const people = readPeople().filter((one): one is SeedPerson & { readonly work: Work } => one.work !== undefined)
const before = values.against === undefined ? null : await day(resolve(values.against))
const now = await day(here)

const counts = ['presses', 'keys', 'loads', 'scrolls'] as const
const columns = counts.flatMap((name) => [...(before === null ? [] : [`${name} before`]), `${name} now`])
console.log(`${people.length} cases, ${size}. Middle (most) a case.`)
console.log(table(['case', 'of them', ...columns], [...works.map((work) => rowOf(work)), rowOf(null)]))

function rowOf(work: Work | null): readonly string[] {
  const of = (all: readonly Handled[]) => all.filter((one) => work === null || one.work === work)
  const cells = counts.flatMap((name) => [...(before === null ? [] : [cell(of(before), name)]), cell(of(now), name)])
  return [work ?? 'all', `${of(now).length}`, ...cells]
}

function cell(all: readonly Handled[], name: (typeof counts)[number]): string {
  const done = all.flatMap(({ tally }) => (tally === null ? [] : [tally[name]]))
  const failed = all.length - done.length
  const said = done.length === 0 ? '' : `${percentile(done, 0.5)} (${Math.max(...done)})`
  return failed === 0 ? said : `${said} ${failed} not done`.trim()
}

async function day(checkout: string): Promise<readonly Handled[]> {
  const program = await startProgram(checkout)
  const context = await program.browser.newContext({ locale: 'es-MX' })
  try {
    const hand = await handIn(context, sizes[size])
    await program.firstAccount(hand)
    for (const person of people) await program.writes(person)
    const handled: Handled[] = []
    for (const person of people) {
      await hand.open(`${program.url}/staff`)
      hand.tally()
      handled.push({ work: person.work, tally: await tried(person.id, () => handleAndReturn(person)) })
    }
    return handled

    async function handleAndReturn(person: (typeof people)[number]): Promise<Tally> {
      await handle(hand, person)
      if (new URL(hand.page.url()).pathname !== '/staff') await backToList(hand)
      return hand.tally()
    }
  } finally {
    await program.close()
  }
}

/** Null, and said why on the way, for what could not be done. */
async function tried<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`)
    return null
  }
}
