import { type Field, isField } from '../vocabulary/field.ts'
import { isLanguage, type Language } from '../vocabulary/language.ts'
import type { Need } from '../vocabulary/need.ts'
import { isPlaceKind, type PlaceId, type PlaceKind } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'

/** What a pressed choice means; the id alone carries it, so a button from months ago still works. */
export type ChosenAct =
  | { readonly act: 'topic'; readonly topic: TopicId; readonly field: Field | null }
  | { readonly act: 'group'; readonly group: string }
  | { readonly act: 'language'; readonly language: Language | null }
  | { readonly act: 'word'; readonly word: ChoiceWord }
  /** What is near: `another` asks where again, `same` is the place told before, null asks only when none was told. */
  | { readonly act: 'near'; readonly kinds: readonly PlaceKind[]; readonly where: PlaceId | 'another' | 'same' | null }

const words = [
  'menu',
  'person',
  'back',
  'start_over',
  'stop',
  'erase',
  'yes',
  'no',
  'unsure',
  'assistant',
  'more',
  'locate',
] as const

/** Choices that mean the same everywhere. */
export type ChoiceWord = (typeof words)[number]

/** The choice id for a topic, or for one part of it. */
export function topicChoice(topic: TopicId, field: Field | null = null): string {
  return field === null ? `topic:${topic}` : `topic:${topic}:${field}`
}

/** The choice id that answers one of a message's several needs. */
export function needChoice(need: Need): string {
  return need.topic === null ? `group:${need.homonym}` : topicChoice(need.topic, need.field)
}

/** The choice id for looking something up near a person; no kinds: whatever is near. */
export function nearChoice(kinds: readonly PlaceKind[], where: PlaceId | 'another' | 'same' | null = null): string {
  const what = `near:${kinds.length === 0 ? 'any' : kinds.join('.')}`
  if (where === null) return what
  return `${what}:${where === 'another' ? '-' : where === 'same' ? '=' : where}`
}

/** Reads a choice id; null when it is none of ours, e.g. forged or from a version that no longer exists. */
export function readChoice(id: string): ChosenAct | null {
  const [kind, name = '', part] = id.split(':')
  if (words.includes(kind as ChoiceWord) && name === '') return { act: 'word', word: kind as ChoiceWord }
  if (kind === 'topic' && /^[a-z0-9-]+$/.test(name)) {
    if (part === undefined) return { act: 'topic', topic: name, field: null }
    return isField(part) ? { act: 'topic', topic: name, field: part } : null
  }
  if (kind === 'group' && /^[a-z0-9-]+$/.test(name)) return { act: 'group', group: name }
  if (kind === 'near') return readNear(id)
  if (kind === 'lang')
    return name === ''
      ? { act: 'language', language: null }
      : isLanguage(name)
        ? { act: 'language', language: name }
        : null
  return null
}

function readNear(id: string): ChosenAct | null {
  const [, what, place] = /^near:([a-z.-]+)(?::([-=]|[a-z]{2}-[a-z]{2,3}(?::[a-z0-9-]+)?))?$/.exec(id) ?? []
  const kinds = what === undefined || what === 'any' ? [] : what.split('.')
  if (what === undefined || !kinds.every(isPlaceKind)) return null
  return { act: 'near', kinds, where: place === '-' ? 'another' : place === '=' ? 'same' : (place ?? null) }
}
