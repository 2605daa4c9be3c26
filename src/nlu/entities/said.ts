import type { Entity, EntityKind, Mention } from '../../core/vocabulary/entity.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { PlaceReader } from './place-reader.ts'
import { longest, type Token, tokensOf } from './tokens.ts'

/** What the reading of one message is told. */
export interface EntityContext {
  /** The message's language; it decides what words of two languages mean (`de mwa`, `de México`). */
  readonly language: Language
  /** The day of the message in the office's zone, `2026-11-21`. */
  readonly today: string
  /** What was asked: a bare "5" is then an age, "marzo" a date, "dos mil" an amount. */
  readonly awaited?: EntityKind
  /** Where what was asked lies: "el lunes" after "¿Cuándo entró?" is past. Without it, the words around decide. */
  readonly direction?: 'past' | 'future'
  /** Names of states and places; without it none are read. */
  readonly places?: PlaceReader
  /** The folios' beginnings, `['DGO']`; without it any, but then only with a hyphen. */
  readonly folioPrefixes?: readonly string[]
}

/** A message being read. */
export interface Said {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly context: EntityContext
  /** How many words it has. */
  readonly size: number
}

/** Something read from the tokens `first` up to `next`; `entity` null means: read, but nonsense (31 February). */
export interface Found {
  readonly first: number
  readonly next: number
  readonly entity: Entity | null
}

/** Finds one kind of thing. `earlier` is what other finders read before it. */
export type FindAll = (said: Said, earlier: readonly Found[]) => readonly Found[]

/** Prepares a message for the finders. */
export function hear(message: string, context: EntityContext): Said {
  const text = message.slice(0, longest)
  const tokens = tokensOf(text)
  return { text, tokens, context, size: tokens.length - 1 }
}

/** Tries `read` at every token that nothing read before covers, and goes on after what it finds. */
export function scan(said: Said, earlier: readonly Found[], read: (at: number) => Found | null): readonly Found[] {
  const taken = new Set<number>()
  for (const { first, next } of earlier) for (let i = first; i < next; i++) taken.add(i)
  const all: Found[] = []
  for (let at = 0; at < said.size; ) {
    const found = taken.has(at) ? null : read(at)
    const free = found !== null && found.next > at && isFree(found, taken)
    if (free) all.push(found)
    at = free ? found.next : at + 1
  }
  return all
}

function isFree({ first, next }: Found, taken: ReadonlySet<number>): boolean {
  for (let i = first; i < next; i++) if (taken.has(i)) return false
  return true
}

/** Where the tokens `first` up to `next` stand in the message. */
export function mention(said: Said, first: number, next: number, certain: boolean): Mention {
  const at = said.tokens[first]?.at ?? 0
  const end = said.tokens[Math.max(first, next - 1)]?.end ?? at
  return { at, words: said.text.slice(at, end), certain }
}
