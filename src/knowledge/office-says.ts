import type { Contact } from '../core/office/contact.ts'
import type { Office } from '../core/office/office.ts'
import { shiftDay } from '../core/office/validity.ts'
import { writeClosedDays, writeOpenings } from '../core/office/write-hours.ts'
import type { FactField } from '../core/vocabulary/field.ts'
import { languages, type Trilingual } from '../core/vocabulary/language.ts'
import type { TextKey } from '../core/vocabulary/text-key.ts'
import type { Fact, Topic, TopicId, Value } from '../core/vocabulary/topic.ts'
import type { Texts } from '../shared/texts.ts'

/** The topic that says where the office is, how it is reached and when it opens. */
export const officeTopic: TopicId = 'office-contact'

const source = 'office-itself'

/** Which fact of the topic says what the office now says itself, by the end of its id: `no-hours`, `puebla-no-hours`. */
const saidBefore: Readonly<Partial<Record<FactField, RegExp>>> = {
  where: /(?:^|-)address$/,
  phone: /(?:^|-)phone$/,
  hours: /(?:^|-)hours$/,
  links: /(?:^|-)channels$/,
}

interface Said {
  readonly field: FactField
  readonly text: Trilingual
  readonly values: Readonly<Record<string, Value>>
  readonly as_of: string
}

/**
 * The topic about the office with what the office confirmed of itself in place of what was compiled, the first answer too. `today` leaves
 * out closed days that are over; null leaves all of them out. Any other topic, and an office that confirmed nothing, stay as they are.
 */
export function withOfficeSaid(topic: Topic, office: Office, today: string | null, texts: Texts): Topic {
  const said = topic.id === officeTopic ? saidBy(office, today, texts) : []
  const date = said
    .map(({ as_of }) => as_of)
    .toSorted()
    .at(-1)
  if (date === undefined) return topic
  const facts = said.map((one): Fact => ({ ...standing(one.as_of), ...one, id: idOf(topic, one.field) }))
  const others = topic.facts.filter(({ id }) => !facts.some((fact) => fact.id === id))
  const summary = summaryOf(facts, texts)
  const rests_on = facts.map(({ id }) => id)
  return {
    ...topic,
    summary,
    rests_on,
    lead: { text: summary, rests_on },
    sources: {
      ...topic.sources,
      [source]: { publisher: office.name.es, title: texts('es', 'office.source'), place: office.city, date },
    },
    facts: [...facts, ...others],
  }
}

function saidBy(office: Office, today: string | null, texts: Texts): readonly Said[] {
  const { hours, contact } = office
  return [
    ...(contact === undefined ? [] : contactSaid(contact, texts)),
    ...(hours.confirmed && hours.openings.length > 0 && hours.as_of !== undefined
      ? [hoursSaid(office, hours.as_of, today, texts)]
      : []),
  ]
}

function contactSaid({ address, phones, whatsapp, email, url, as_of }: Contact, texts: Texts): readonly Said[] {
  const slot = (key: TextKey, name: string, value: Value | null) =>
    value === null ? [] : [{ name, value, text: inThree((say) => say(key, { said: `{${name}}` }), texts) }]
  const numbers = phones.flatMap((number, i) => slot('office.phone', `phone_${i + 1}`, { kind: 'phone', number }))
  const parts = {
    where: slot('office.address', 'place', address === undefined ? null : { kind: 'text', text: address }),
    phone: [
      ...numbers,
      ...slot('office.whatsapp', 'whatsapp', whatsapp === undefined ? null : { kind: 'phone', number: whatsapp }),
      ...slot('office.email', 'email', email === undefined ? null : { kind: 'email', address: email }),
    ],
    links: slot('office.url', 'page', url === undefined ? null : { kind: 'url', url }),
  } as const
  return (['where', 'phone', 'links'] as const).flatMap((field) => {
    const said = parts[field]
    if (said.length === 0) return []
    const text = inThree((_, language) => said.map((one) => one.text[language]).join(' '), texts)
    return [{ field, text, values: Object.fromEntries(said.map(({ name, value }) => [name, value])), as_of }]
  })
}

function hoursSaid(office: Office, as_of: string, today: string | null, texts: Texts): Said {
  const { hours, holidays, closed_days, city } = office
  const closed = today === null ? [] : closed_days.filter((day) => day >= today)
  const text = inThree(
    (say, language) =>
      [
        say('office.hours', { hours: writeOpenings(hours.openings, language, say), city }),
        ...(holidays.length === 0 ? [] : [say('office.rest_days')]),
        ...(closed.length === 0 ? [] : [say('office.closed', { days: writeClosedDays(closed, language, say) })]),
      ].join(' '),
    texts,
  )
  return { field: 'hours', text, values: {}, as_of }
}

function standing(asOf: string): Omit<Fact, 'id' | 'field' | 'text' | 'values'> {
  return {
    sources: [source],
    as_of: asOf,
    confidence: 'high',
    jurisdiction: 'office',
    review_by: shiftDay(asOf, 'P1Y', 1),
    confirm: false,
  }
}

/** The id of the fact that said it before: whoever asks in the ways taught for that one gets this one. */
function idOf({ facts }: Topic, field: FactField): string {
  const before = facts.find((fact) => fact.field === field && saidBefore[field]?.test(fact.id) === true)
  return before?.id ?? `office-${field}`
}

/** What is known of the office, and what is left to do: confirm the rest before coming, or write from where one is. */
function summaryOf(facts: readonly Fact[], texts: Texts): Trilingual {
  const whole = (['where', 'hours'] as const).every((field) => facts.some((fact) => fact.field === field))
  return inThree((say, language) => {
    const said = facts.map(({ id, text }) => text[language].replaceAll(/\{(\w+)\}/g, `{${id}.$1}`))
    return [...said, say(whole ? 'office.far' : 'office.confirm_first')].join(' ')
  }, texts)
}

type Say = (key: TextKey, vars?: Readonly<Record<string, string>>) => string

function inThree(write: (say: Say, language: (typeof languages)[number]) => string, texts: Texts): Trilingual {
  const written = languages.map((language) => [language, write((key, vars) => texts(language, key, vars), language)])
  return Object.fromEntries(written) as Trilingual
}
