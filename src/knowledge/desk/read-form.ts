import type { DeskForm, DeskProblem } from '../../core/desk/desk.ts'
import { languages, type Trilingual } from '../../core/vocabulary/language.ts'
import type { Source, Value } from '../../core/vocabulary/topic.ts'
import { type Change, type FoundEntry, isOfOffice, type OfficeEntry } from '../changes/change.ts'
import { servedLanguages, valueParts } from './fields.ts'
import { readOffice } from './office/parts.ts'

/** A change as a form says it, not yet checked, and what could not be read at all. */
export interface Read {
  readonly change: Change
  readonly problems: readonly DeskProblem[]
}

/** Reads a form about an entry as it is filled in on `today`. What a form does not ask for stays as it is. */
export function readForm(entry: FoundEntry, form: DeskForm, today: string): Read {
  const problems: DeskProblem[] = []
  if (isOfOffice(entry)) return { change: { ...readOffice(entry, form, today, problems), sources: {} }, problems }
  if (entry.kind === 'summary') {
    const item = { summary: inThree(form, 'summary', problems) ?? entry.item.summary }
    return { change: { kind: 'summary', topic: entry.topic, item, sources: {} }, problems }
  }
  const { cited, sources } = citesIn(entry, form, problems)
  const stands = {
    as_of: dateIn(form.as_of),
    review_by: (form.review_by ?? '').trim(),
    confidence: confidenceIn(form, entry.item.confidence),
    confirm: form.confirm !== undefined,
    sources: cited,
  }
  if (entry.kind === 'place') {
    const item = { ...entry.item, ...placeIn(entry.item, form, problems), ...stands }
    return { change: { kind: 'place', item: withoutEmpty(item), sources }, problems }
  }
  const said = {
    text: inThree(form, 'text', problems) ?? entry.item.text,
    values: valuesIn(entry.item.values, form, problems),
    ...stands,
  }
  if (entry.kind === 'line')
    return {
      change: { kind: 'line', item: { ...entry.item, ...said, name: required(form, 'name', problems) }, sources },
      problems,
    }
  const item = { ...entry.item, ...said }
  return entry.kind === 'own'
    ? { change: { kind: 'own', office: entry.office, topic: entry.topic, item, sources }, problems }
    : { change: { kind: 'fact', topic: entry.topic, item, sources }, problems }
}

type PlaceItem = Extract<Change, { kind: 'place' }>['item']

function placeIn(item: PlaceItem, form: DeskForm, problems: DeskProblem[]): Partial<Record<keyof PlaceItem, unknown>> {
  const one = (name: string) => words(form[name]) || undefined
  const languages = servedLanguages.filter((language) => form[`languages.${language}`] !== undefined)
  if (languages.length === 0) problems.push({ field: `languages.${servedLanguages[0]}`, code: 'languages', facts: {} })
  return {
    name: required(form, 'name', problems),
    what: inThree(form, 'what', problems, true),
    serves: inThree(form, 'serves', problems, true),
    address: one('address'),
    phones: words(form.phones)
      .split(/[,;]/)
      .map((phone) => phone.trim())
      .filter(Boolean),
    email: one('email'),
    url: one('url'),
    hours: inThree(form, 'hours', problems, true),
    languages: languages.length === 0 ? item.languages : languages,
    owner: one('owner'),
    checked: one('checked'),
    hidden: form.hidden === undefined ? undefined : true,
  }
}

/** A date as it was typed; `undated` where somebody says in either language of the console that there is none. */
function dateIn(typed: string | undefined): string {
  const said = words(typed)
  return /^(?:undated|no date|sin fecha|s\/f)$/i.test(said) ? 'undated' : said
}

/** The text in three languages; undefined when all are empty. One that is missing is a problem. */
function inThree(form: DeskForm, name: string, problems: DeskProblem[], optional = false): Trilingual | undefined {
  const said = Object.fromEntries(languages.map((l) => [l, words(form[`${name}.${l}`])])) as Record<string, string>
  const missing = languages.filter((language) => said[language] === '')
  if (missing.length === 0) return said as unknown as Trilingual
  if (optional && missing.length === languages.length) return undefined
  for (const language of missing) problems.push({ field: `${name}.${language}`, code: 'missing', facts: {} })
  return undefined
}

function valuesIn(
  values: Readonly<Record<string, Value>>,
  form: DeskForm,
  problems: DeskProblem[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const parts = valueParts[value.kind].flatMap((part) => {
        const field = `value.${name}.${part}`
        const said = words(form[field])
        if (said === '') {
          if (part !== 'to') problems.push({ field, code: 'missing', facts: {} })
          return []
        }
        const isFigure = part === 'amount' || (part === 'to' && value.kind !== 'time')
        const figure = Number(said.replaceAll(',', ''))
        if (isFigure && !Number.isFinite(figure)) problems.push({ field, code: 'figure', facts: { said } })
        return [[part, isFigure && Number.isFinite(figure) ? figure : said] as const]
      })
      return [name, { kind: value.kind, ...Object.fromEntries(parts) } as Value]
    }),
  )
}

function citesIn(
  entry: Exclude<FoundEntry, { kind: 'summary' } | OfficeEntry>,
  form: DeskForm,
  problems: DeskProblem[],
): { readonly cited: readonly string[]; readonly sources: Readonly<Record<string, Source>> } {
  const kept = Object.keys(entry.sources).filter((id) => form[`cites.${id}`] !== undefined)
  // Theirs first, as they were.
  const cited = [
    ...entry.item.sources.filter((id) => kept.includes(id)),
    ...kept.filter((id) => !entry.item.sources.includes(id)),
  ]
  const part = (name: string) => words(form[`source.${name}`])
  const given = ['publisher', 'title', 'url', 'place', 'date'].some((name) => part(name) !== '')
  if (!given) {
    if (cited.length === 0) problems.push({ field: 'source.publisher', code: 'source', facts: {} })
    return { cited, sources: {} }
  }
  for (const name of ['publisher', 'title', 'date'])
    if (part(name) === '') problems.push({ field: `source.${name}`, code: 'missing', facts: {} })
  if (part('url') === '' && part('place') === '')
    problems.push({ field: 'source.url', code: 'source_where', facts: {} })
  const source = {
    publisher: part('publisher'),
    title: part('title'),
    ...(part('url') === '' ? {} : { url: part('url') }),
    ...(part('place') === '' ? {} : { place: part('place') }),
    date: dateIn(part('date')),
  }
  const id = shortName(source, entry.sources)
  return { cited: [...cited, id], sources: { [id]: source } }
}

/** A short name for a new source: its publisher and date, told apart from those there are. */
function shortName({ publisher, date }: Source, others: Readonly<Record<string, Source>>): string {
  const plain = `${publisher.split(/\s+/).slice(0, 3).join(' ')} ${date}`
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  const free = (name: string, n: number): string => {
    const one = n === 1 ? name : `${name}-${n}`
    return one in others ? free(name, n + 1) : one
  }
  return free(plain || 'source', 1)
}

function confidenceIn({ confidence }: DeskForm, was: 'high' | 'medium' | 'low'): 'high' | 'medium' | 'low' {
  return confidence === 'high' || confidence === 'medium' || confidence === 'low' ? confidence : was
}

function required(form: DeskForm, name: string, problems: DeskProblem[]): string {
  const said = words(form[name])
  if (said === '') problems.push({ field: name, code: 'missing', facts: {} })
  return said
}

function words(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim()
}

function withoutEmpty(item: object): PlaceItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as PlaceItem
}
