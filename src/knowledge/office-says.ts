import type { Office } from '../core/office/office.ts'
import { shifted } from '../core/office/validity.ts'
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
const saidBefore: Readonly<Partial<Record<FactField, RegExp>>> = { hours: /(?:^|-)hours$/ }

interface Said {
  readonly field: FactField
  readonly text: Trilingual
  readonly values: Readonly<Record<string, Value>>
}

/**
 * The topic about the office with what the office confirmed of itself in place of what was compiled, the first answer too. `today` leaves
 * out closed days that are over; null leaves all of them out. Any other topic, and an office that confirmed nothing, stay as they are.
 */
export function withOfficeSaid(topic: Topic, office: Office, today: string | null, texts: Texts): Topic {
  const asOf = office.hours.as_of
  const said = saidBy(office, today, texts)
  if (topic.id !== officeTopic || said.length === 0 || asOf === undefined) return topic
  const facts = said.map((one): Fact => ({ ...standing(asOf), ...one, id: idOf(topic, one.field) }))
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
      [source]: { publisher: office.name.es, title: texts('es', 'office.source'), place: office.city, date: asOf },
    },
    facts: [...facts, ...others],
  }
}

function saidBy(office: Office, today: string | null, texts: Texts): readonly Said[] {
  return office.hours.confirmed && office.hours.openings.length > 0 ? [hoursSaid(office, today, texts)] : []
}

function hoursSaid({ hours, holidays, closed_days, city }: Office, today: string | null, texts: Texts): Said {
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
  return { field: 'hours', text, values: {} }
}

function standing(asOf: string): Omit<Fact, 'id' | 'field' | 'text' | 'values'> {
  return {
    sources: [source],
    as_of: asOf,
    confidence: 'high',
    jurisdiction: 'office',
    review_by: shifted(asOf, 'P1Y', 1),
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
