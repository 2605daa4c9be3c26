/** Compiles the words that mean alike: knowledge/concepts.yaml, and the countries of places from the gazetteer. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConceptData } from '../../src/nlu/concepts.ts'
import { canonical } from '../../src/nlu/features.ts'
import { read } from './corpus.ts'

/** A town counts from so many hundreds of people: smaller ones bear the names of ordinary words. The office's own state counts whole. */
const leastPeople = { mx: 1000, us: 500 } as const
const leastPeopleShort = 3000
const shortName = 4
const ownState = 'mx-dur'

/** Words of each meaning, canonical. `root` is the project's folder. */
export function readConcepts(root: string): ConceptData {
  const declared = Object.entries(read(join(root, 'knowledge/concepts.yaml')) as Record<string, readonly string[]>)
  const words = new Map(declared.map(([id, said]) => [id, new Set(said.map(canonical))]))
  const taken = new Set([...words.values()].flatMap((said) => [...said]))
  for (const { name, state } of [...statesIn(root), ...townsIn(root)]) {
    const word = canonical(name)
    if (word.length < shortName || taken.has(word)) continue
    const id = state === ownState ? 'in-durango' : state.startsWith('mx') ? 'in-mexico' : 'in-us'
    words.set(id, (words.get(id) ?? new Set()).add(word))
  }
  return Object.fromEntries(
    [...words]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, said]) => [
        id,
        [...said]
          .filter((word) => word !== '')
          .toSorted()
          .join('|'),
      ]),
  )
}

interface Named {
  readonly name: string
  readonly state: string
}

function statesIn(root: string): readonly Named[] {
  const states = read(join(root, 'knowledge/gazetteer/states.yaml')) as readonly {
    id: string
    name: Record<string, string>
    also: readonly string[]
  }[]
  return states.flatMap(({ id, name, also }) =>
    [...Object.values(name), ...also].map((said) => ({ name: said, state: id })),
  )
}

function townsIn(root: string): readonly Named[] {
  const towns: Named[] = []
  let state = ''
  for (const line of readFileSync(join(root, 'knowledge/gazetteer/places.txt'), 'utf8').split('\n')) {
    if (line.startsWith('@')) state = line.slice(1)
    if (line === '' || line.startsWith('@') || line.startsWith('#')) continue
    const [names = '', , , people = '0'] = line.split('|')
    for (const name of names.replace('*', '').split('/'))
      if (state === ownState || Number(people) > leastFor(name, state)) towns.push({ name, state })
  }
  return towns
}

function leastFor(name: string, state: string): number {
  return name.length <= shortName ? leastPeopleShort : leastPeople[state.startsWith('us') ? 'us' : 'mx']
}
