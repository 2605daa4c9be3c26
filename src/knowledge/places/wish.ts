import type { PlaceKind } from '../../core/vocabulary/place.ts'
import { normal } from './normal.ts'
import type { NearestContent, Words } from './record.ts'

/** Hears whether a text wishes for something near, and what: at most two kinds, empty when it names none; null when it does not. */
export type HearWish = (text: string) => readonly PlaceKind[] | null

/** A longer text tells a story in which "cerca" is a detail. */
const longest = 25

/** Words for a kind stand at most this many words from the word for nearness. */
const apart = 6

/** A question for where a kind of place is, with a place named: `albergue en Tapachula`. Longer, it is about something else. */
const brief = 8

/** Prepares the hearing from the words of knowledge/nearest.yaml. */
export function createWish(content: NearestContent): HearWish {
  const near = positions(content.near)
  const mine = positions(content.mine)
  const other = positions(content.except)
  const kinds = Object.entries(content.kinds).map(([kind, { words }]) => [kind as PlaceKind, positions(words)] as const)

  return (text) => {
    const words = normal(text).split(' ')
    if (words.length > longest || other(words).length > 0) return null
    const named = namedIn(words, kinds)
    const nearAt = near(words)
    const close = named.filter(([, at]) => at.some((a) => nearAt.some((b) => Math.abs(a - b) <= apart)))
    if (close.length > 0) return close.map(([kind]) => kind).slice(0, 2)
    if (mine(words).length === 0) return null
    const owned = named.map(([kind]) => kind).filter((kind) => kind === 'consulate' || kind === 'migrant-office')
    return owned.length > 0 ? owned : null
  }
}

/** Asked with "where", "phone" or "is there", so many words still ask for a place. */
const asking = 14

/**
 * Hears a kind of place and nothing else but where: `consulado en Fresno`; longer when it asks where or for a telephone. The caller
 * checks that a place follows or was told.
 */
export function createNaming(content: NearestContent): HearWish {
  const other = positions(content.except)
  const did = positions(content.did)
  const asks = positions(content.asks)
  const kinds = Object.entries(content.kinds).map(([kind, { words }]) => [kind as PlaceKind, positions(words)] as const)
  return (text) => {
    const words = normal(text).split(' ')
    const isAsked = words.length <= asking && asks(words).length > 0
    if ((words.length > brief && !isAsked) || other(words).length > 0 || did(words).length > 0) return null
    const named = namedIn(words, kinds).flatMap(([kind, at]) => (isAsked || at.some((one) => one <= 3) ? [kind] : []))
    return named.length > 0 ? named.slice(0, 2) : null
  }
}

/** Hears a kind asked for by whoever told before where they are: "¿dónde hay un albergue?". Never our own office. */
export function createAsking(content: NearestContent): HearWish {
  const asks = positions(content.asks)
  const ours = positions(content.ours)
  const naming = createNaming(content)
  return (text) => {
    const words = normal(text).split(' ')
    return words.length > brief || asks(words).length === 0 || ours(words).length > 0 ? null : naming(text)
  }
}

/** In so few words our office is only named: "su oficina?". */
const named = 2

/** Hears a short question about our own office, by words that can mean no other. */
export function createOurs({ ours, asks }: NearestContent): (text: string) => boolean {
  const own = positions(ours)
  const asked = positions(asks)
  return (text) => {
    const words = normal(text).split(' ')
    return words.length <= brief && own(words).length > 0 && (asked(words).length > 0 || words.length <= named)
  }
}

type Kinds = readonly (readonly [kind: PlaceKind, find: Find])[]

/** The kinds a text names and where. "Consulado de Haití" is not also a consulate of Mexico: the longer name stands for the shorter. */
function namedIn(words: readonly string[], kinds: Kinds): readonly (readonly [PlaceKind, readonly number[]])[] {
  const met = kinds.map(([kind, find]) => [kind, find.groups(words)] as const)
  const longest = new Map<number, number>()
  for (const [, groups] of met)
    for (const { at, length } of groups)
      for (let i = at; i < at + length; i++) longest.set(i, Math.max(longest.get(i) ?? 0, length))
  return met
    .map(([kind, groups]) => {
      const own = groups.filter(({ at, length }) => (longest.get(at) ?? 0) <= length)
      return [kind, own.map(({ at }) => at)] as const
    })
    .filter(([, at]) => at.length > 0)
}

/** Finds where any of some words or groups of words begin; `groups` also how many words they have. */
interface Find {
  (text: readonly string[]): number[]
  groups(text: readonly string[]): readonly { readonly at: number; readonly length: number }[]
}

/** Prepares the finding of some words. */
export function positions(words: Words): Find {
  const all = Object.values(words)
    .flat()
    .map((word) => normal(word).split(' '))
    .toSorted((a, b) => b.length - a.length)
  function groups(text: readonly string[]) {
    return text.flatMap((_, at) => {
      const group = all.find((one) => one.every((word, i) => text[at + i] === word))
      return group === undefined ? [] : [{ at, length: group.length }]
    })
  }
  return Object.assign((text: readonly string[]) => groups(text).map(({ at }) => at), { groups })
}
