import type { DeskField, DeskForm } from '../../core/desk/desk.ts'
import { languages, type Trilingual } from '../../core/vocabulary/language.ts'
import type { Source, Value } from '../../core/vocabulary/topic.ts'
import { type Entry, type FoundEntry, isOfOffice, type OfficeEntry } from '../changes/change.ts'
import type { Matter } from './office/areas.ts'
import { officeFields } from './office/parts.ts'

/** The parts of a value, as its form asks for them. */
export const valueParts: Readonly<Record<Value['kind'], readonly string[]>> = {
  money: ['amount', 'to', 'currency'],
  number: ['amount', 'to'],
  percent: ['amount'],
  phone: ['number'],
  date: ['date'],
  time: ['from', 'to'],
  url: ['url'],
  email: ['address'],
  text: ['text'],
}

/** The languages a place may serve in. */
export const servedLanguages = ['es', 'en', 'ht', 'fr'] as const

const currencies = ['MXN', 'USD', 'CAD', 'HTG']

/** What may be changed of an entry, in the order a form asks. `areas` are the office's, of which one looks after a place; `matters` what they take. */
export function fieldsOf(
  entry: FoundEntry,
  areas: readonly string[],
  matters: readonly Matter[],
): readonly DeskField[] {
  if (isOfOffice(entry)) return officeFields(entry, matters)
  switch (entry.kind) {
    case 'summary':
      return inThree('summary', entry.item.summary)
    case 'fact':
    case 'own':
      return [...inThree('text', entry.item.text), ...values(entry.item.values), ...dated(entry), ...cites(entry)]
    case 'line':
      return [
        line('name', entry.item.name),
        ...inThree('text', entry.item.text),
        ...values(entry.item.values),
        ...dated(entry),
        ...cites(entry),
      ]
    case 'place':
      return [...placeFields(entry.item, areas), ...dated(entry), ...cites(entry)]
  }
}

function placeFields(item: Extract<Entry, { kind: 'place' }>['item'], areas: readonly string[]): readonly DeskField[] {
  return [
    line('name', item.name),
    ...inThree('what', item.what),
    ...inThree('serves', item.serves),
    line('address', item.address),
    line('phones', item.phones.join(', ')),
    line('email', item.email),
    line('url', item.url),
    ...inThree('hours', item.hours),
    ...servedLanguages.map((language) => ({
      ...check('languages', item.languages.includes(language)),
      name: `languages.${language}`,
      of: language,
    })),
    { ...line('owner', item.owner), kind: 'choice', options: ['', ...areas] },
    { ...line('checked', item.checked), kind: 'day' },
    check('hidden', item.hidden === true),
  ]
}

/** How an entry stands: of when it is, when it must be looked at again, how sure it is. */
function dated({ item }: Exclude<FoundEntry, { kind: 'summary' } | OfficeEntry>): readonly DeskField[] {
  return [
    line('as_of', item.as_of),
    { ...line('review_by', item.review_by), kind: 'day' },
    { ...line('confidence', item.confidence), kind: 'choice', options: ['high', 'medium', 'low'] },
    check('confirm', item.confirm),
  ]
}

/** The sources it may cite: of a topic all there are, of a file with hundreds its own; and room for a new one. */
function cites(entry: Exclude<FoundEntry, { kind: 'summary' } | OfficeEntry>): readonly DeskField[] {
  const { item, sources } = entry
  const isTopic = entry.kind === 'fact' || entry.kind === 'own'
  const offered = Object.keys(sources).filter((id) => isTopic || item.sources.includes(id))
  return [
    ...offered.map((id) => ({
      ...check('cites', item.sources.includes(id)),
      name: `cites.${id}`,
      of: written(sources[id]),
    })),
    ...(['publisher', 'title', 'url', 'place', 'date'] as const).map((part) => ({
      ...line(`source_${part}`, ''),
      name: `source.${part}`,
    })),
  ]
}

function written(source: Source | undefined): string {
  return source === undefined ? '' : `${source.publisher}: ${source.title} (${source.date})`
}

function inThree(name: string, text: Trilingual | undefined): readonly DeskField[] {
  return languages.map((language) => ({
    name: `${name}.${language}`,
    label: name,
    kind: 'long',
    value: text?.[language] ?? '',
    language,
  }))
}

function values(all: Readonly<Record<string, Value>>): readonly DeskField[] {
  return Object.entries(all).flatMap(([name, value]) =>
    valueParts[value.kind].map((part): DeskField => {
      const said = (value as unknown as Record<string, unknown>)[part]
      const field = {
        ...line(`value_${part}`, said === undefined ? '' : String(said)),
        name: `value.${name}.${part}`,
        of: name,
      }
      return part === 'currency' ? { ...field, kind: 'choice', options: currencies } : field
    }),
  )
}

function line(name: string, value: string | undefined): DeskField {
  return { name, label: name, kind: 'line', value: value ?? '' }
}

function check(name: string, on: boolean): DeskField {
  return { name, label: name, kind: 'check', value: on ? 'on' : '' }
}

/** The form that leaves every field as it is. */
export function formOf(fields: readonly DeskField[]): DeskForm {
  return Object.fromEntries(
    fields.filter(({ kind, value }) => kind !== 'check' || value === 'on').map(({ name, value }) => [name, value]),
  )
}
