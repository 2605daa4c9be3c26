import { type Field, isField } from '../vocabulary/field.ts'
import { isLanguage, type Language } from '../vocabulary/language.ts'
import type { TopicId } from '../vocabulary/topic.ts'

/** What a pressed choice means; the id alone carries it, so a button from months ago still works. */
export type ChosenAct =
  | { readonly act: 'topic'; readonly topic: TopicId; readonly field: Field | null }
  | { readonly act: 'group'; readonly group: string }
  | { readonly act: 'language'; readonly language: Language | null }
  | { readonly act: 'word'; readonly word: ChoiceWord }

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
] as const

/** Choices that mean the same everywhere. */
export type ChoiceWord = (typeof words)[number]

/** The choice id for a topic, or for one part of it. */
export function topicChoice(topic: TopicId, field: Field | null = null): string {
  return field === null ? `topic:${topic}` : `topic:${topic}:${field}`
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
  if (kind === 'lang')
    return name === ''
      ? { act: 'language', language: null }
      : isLanguage(name)
        ? { act: 'language', language: name }
        : null
  return null
}
