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
    const named = kinds.map(([kind, find]) => [kind, find(words)] as const).filter(([, at]) => at.length > 0)
    const nearAt = near(words)
    const close = named.filter(([, at]) => at.some((a) => nearAt.some((b) => Math.abs(a - b) <= apart)))
    if (close.length > 0) return close.map(([kind]) => kind).slice(0, 2)
    if (mine(words).length === 0) return null
    const owned = named.map(([kind]) => kind).filter((kind) => kind === 'consulate' || kind === 'migrant-office')
    return owned.length > 0 ? owned : null
  }
}

/** Hears a kind of place and nothing else but where: `consulado en Fresno`. The caller checks that a place follows. */
export function createNaming(content: NearestContent): HearWish {
  const other = positions(content.except)
  const did = positions(content.did)
  const kinds = Object.entries(content.kinds).map(([kind, { words }]) => [kind as PlaceKind, positions(words)] as const)
  return (text) => {
    const words = normal(text).split(' ')
    if (words.length > brief || other(words).length > 0 || did(words).length > 0) return null
    const named = kinds.filter(([, find]) => find(words).some((at) => at <= 3)).map(([kind]) => kind)
    return named.length > 0 ? named.slice(0, 2) : null
  }
}

/** Finds where any of some words or groups of words begin. */
function positions(words: Words): (text: readonly string[]) => number[] {
  const all = Object.values(words)
    .flat()
    .map((word) => normal(word).split(' '))
  return (text) =>
    text.flatMap((_, at) => (all.some((group) => group.every((word, i) => text[at + i] === word)) ? [at] : []))
}
