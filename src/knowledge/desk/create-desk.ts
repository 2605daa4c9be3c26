import type { Desk, DeskField, DeskForm, DeskReading, Difference, EntryListing } from '../../core/desk/desk.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Texts } from '../../shared/texts.ts'
import { createBook } from '../book.ts'
import { type Change, change as changeSchema, type EntryId, entryId, type FoundEntry } from '../changes/change.ts'
import { checkChange } from '../changes/check-change.ts'
import { entriesOf, findEntry } from '../changes/entries.ts'
import { lay } from '../changes/lay.ts'
import type { LiveBook } from '../changes/live-book.ts'
import { normal } from '../places/normal.ts'
import { fieldsOf, formOf } from './fields.ts'
import { datedIn, listEntry } from './listed.ts'
import { newPriceProblems } from './new-price.ts'
import { preview } from './preview.ts'
import { deskProblem } from './problem-codes.ts'
import { readForm } from './read-form.ts'

/** Makes the desk at which an office's people look after the content. */
export function createDesk(live: Pick<LiveBook, 'knowledge'>, office: string, texts: Texts): Desk {
  const now = () => live.knowledge()
  const own = () => now().offices.find(({ id }) => id === office)
  const all = (today: string) =>
    entriesOf(now(), office).map((entry) => listEntry(entry, { knowledge: now(), office, today, texts }))
  const matters = () => now().topics.map(({ id, title, area }) => ({ id, title: title.es, area }))
  const fields = (entry: FoundEntry) => fieldsOf(entry, own()?.areas.map(({ id }) => id) ?? [], matters())
  const find = (id: EntryId) => findEntry(now(), office, id)

  const reading = (
    entry: FoundEntry,
    change: Change,
    problems: DeskReading['problems'],
    today: string,
  ): DeskReading => {
    const found = problems.length > 0 ? [] : checkChange(change, { knowledge: now(), office, today, texts })
    return {
      change: change as unknown as Json,
      problems: [...problems, ...found.map(deskProblem), ...newPriceProblems(entry, change)],
      differences: differencesIn(fields(entry), fields(changed(entry, change))),
    }
  }

  return {
    due: (today) =>
      all(today)
        .filter(({ due }) => due !== null)
        .toSorted((a, b) => (a.reviewBy ?? '').localeCompare(b.reviewBy ?? '')),
    dated: () => datedIn(entriesOf(now(), office), { knowledge: now(), office }),
    find(query, today, limit) {
      const wanted = wordsOf(query)
      return wanted.length === 0 ? [] : all(today).filter(has(wanted)).slice(0, limit)
    },
    topics: () => now().topics.map(({ id, title }) => ({ id, title: title.es })),
    ofTopic: (topic, today) => all(today).filter((one) => one.topic === topic),
    places: (today, query = '') => all(today).filter((one) => one.kind === 'place' && has(wordsOf(query))(one)),
    entry(id, today) {
      const entry = find(id)
      return entry === null ? null : listEntry(entry, { knowledge: now(), office, today, texts })
    },
    fields(id) {
      const entry = find(id)
      return entry === null ? null : fields(entry)
    },
    read(id, form, today) {
      const entry = find(id)
      if (entry === null) return null
      const { change, problems } = readForm(entry, form, today)
      return reading(entry, change, problems, today)
    },
    review(kept, today) {
      const change = changeIn(kept)
      const entry = change === null ? null : find(entryId(change))
      return change === null || entry === null ? null : reading(entry, change, [], today)
    },
    form(kept): DeskForm | null {
      const change = changeIn(kept)
      const entry = change === null ? null : find(entryId(change))
      if (change === null || entry === null) return null
      return formOf(fields(changed(entry, change)))
    },
    preview(kept, language, today) {
      const change = changeIn(kept)
      if (change === null) return null
      const laid = lay(now(), [change])
      return preview(change, laid, createBook(laid, office, texts), { language, today, texts })
    },
    topicsOf(id) {
      const entry = find(id)
      return entry !== null && 'topic' in entry ? [entry.topic] : []
    },
  }
}

function wordsOf(text: string): readonly string[] {
  return normal(text).split(' ').filter(Boolean)
}

/** Whether each of the words wanted begins a word of an entry. */
function has(wanted: readonly string[]): (entry: EntryListing) => boolean {
  return ({ title, text, id }) => {
    const words = wordsOf(`${title} ${text} ${id.replaceAll(/[_-]/g, ' ')}`)
    return wanted.every((begin) => words.some((word) => word.startsWith(begin)))
  }
}

/** An entry as a change makes it. */
function changed(entry: FoundEntry, change: Change): FoundEntry {
  return { ...change, sources: { ...entry.sources, ...change.sources } }
}

/** A change as the store kept it; null when it is of another version. */
export function changeIn(kept: Json): Change | null {
  const { success, data } = changeSchema.safeParse(kept)
  return success ? data : null
}

function differencesIn(before: readonly DeskField[], after: readonly DeskField[]): readonly Difference[] {
  const names = [...new Map([...before, ...after].map((field) => [field.name, field])).values()]
  return names.flatMap(({ value: _, ...field }) => {
    const was = before.find(({ name }) => name === field.name)?.value ?? ''
    const is = after.find(({ name }) => name === field.name)?.value ?? ''
    return was === is ? [] : [{ field, was, is }]
  })
}
