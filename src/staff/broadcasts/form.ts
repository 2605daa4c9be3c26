import type { Audience, Broadcast } from '../../core/vocabulary/broadcast.ts'
import { type Language, languages } from '../../core/vocabulary/language.ts'
import type { Form } from '../schema.ts'

/** Letters a notice may have: it is read on a small screen. */
export const longest = 700

/** A field of the form that must be mended, by its name, and the code of what is wrong. */
export interface Wrong {
  readonly field: string
  readonly code: 'text' | 'long' | 'until' | 'place' | 'topic'
}

/** A notice as a form asks for it, and what must be mended. */
export function readNotice(
  form: Form,
  known: {
    readonly today: string
    hasTopic(id: string): boolean
    /** The place that words or an id mean; null for none, or for more than one. */
    placeIn(text: string): string | null
  },
): { readonly wanted: Omit<Broadcast, 'id'>; readonly wrong: readonly Wrong[] } {
  const texts: Partial<Record<Language, string>> = {}
  const wrong: Wrong[] = []
  for (const language of languages) {
    const text = (form[`text.${language}`] ?? '').replaceAll('\r\n', '\n').trim()
    if (text.length > longest) wrong.push({ field: `text.${language}`, code: 'long' })
    if (text !== '') texts[language] = text
  }
  if (Object.keys(texts).length === 0) wrong.push({ field: 'text.es', code: 'text' })
  const { topic = '', place = '', until = '', following = '' } = form
  const at = place.trim() === '' ? null : known.placeIn(place.trim())
  if (place.trim() !== '' && at === null) wrong.push({ field: 'place', code: 'place' })
  for (const id of [topic, following])
    if (id !== '' && !known.hasTopic(id)) wrong.push({ field: 'topic', code: 'topic' })
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || until < known.today) wrong.push({ field: 'until', code: 'until' })
  const audience: Audience = {
    following: following === '' ? null : following,
    topics: topic === '' ? [] : [topic],
    places: at === null ? [] : [at],
    unplaced: form.unplaced !== undefined,
    languages: languages.filter((language) => form[`language.${language}`] !== undefined),
  }
  return { wanted: { texts, audience, until }, wrong }
}

/** The form that says a notice again. */
export function formOfNotice(
  { texts, audience, until }: Omit<Broadcast, 'id'>,
  placeName: (id: string) => string,
): Form {
  const { following, topics, places, unplaced } = audience
  return {
    ...Object.fromEntries(languages.map((language) => [`text.${language}`, texts[language] ?? ''])),
    ...Object.fromEntries(audience.languages.map((language) => [`language.${language}`, 'on'])),
    topic: topics[0] ?? '',
    place: places[0] === undefined ? '' : placeName(places[0]),
    following: following ?? '',
    until,
    ...(unplaced ? { unplaced: 'on' } : {}),
  }
}
