import { type FacetName, facetNames } from '../../core/cases/facets.ts'

/** The lists there are, in the order they stand. */
export const tabs = ['waiting', 'mine', 'owned', 'snoozed', 'closed'] as const

/** One of the lists: waiting for anybody, mine, everybody's, put off to another day, ended. */
export type Tab = (typeof tabs)[number]

/** What a list is filtered by, beside its tab. */
export const filters = ['area', 'owner', ...facetNames, 'late', 'quiet'] as const

/** One of them. `late`: over what the area promises. `quiet`: days without a word of the person. */
export type Filter = (typeof filters)[number]

/** Which cases somebody wants to see: what the address of the list says. */
export interface Wanted {
  readonly tab: Tab
  readonly by: Readonly<Partial<Record<Filter, string>>>
  /** Words to search for; then neither tab nor order counts. */
  readonly words: string
  /** The last case of the page before. */
  readonly after: string | null
}

const longestWords = 200
const id = /^[\w:.-]{1,80}$/

/** Reads an address; what it does not understand it leaves out, so that an old address still opens. */
export function readWanted(query: URLSearchParams): Wanted {
  const tab = tabs.find((one) => one === query.get('tab')) ?? 'waiting'
  const by = filters.flatMap((name) => {
    const value = query.get(name) ?? ''
    return accepts(name, value) ? [[name, value] as const] : []
  })
  const after = query.get('after')
  return {
    tab,
    by: Object.fromEntries(by),
    words: (query.get('q') ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, longestWords),
    after: after !== null && id.test(after) ? after : null,
  }
}

function accepts(name: Filter, value: string): boolean {
  if (name === 'late') return value === 'yes'
  if (name === 'quiet') return /^[1-9]\d{0,2}$/.test(value)
  return id.test(value)
}

/** The address of a list, from `?` on and without it; the same list has always the same one. */
export function writeWanted({ tab, by, words, after }: Wanted): string {
  const query = new URLSearchParams({ tab })
  for (const name of filters) if (by[name] !== undefined) query.set(name, by[name])
  if (words !== '') query.set('q', words)
  if (after !== null) query.set('after', after)
  return query.toString()
}

/** The facets among the filters. */
export function facetsOfWanted({ by }: Pick<Wanted, 'by'>): Readonly<Partial<Record<FacetName, string>>> {
  return Object.fromEntries(facetNames.flatMap((name) => (by[name] === undefined ? [] : [[name, by[name]]])))
}
