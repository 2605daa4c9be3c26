import { writeDay, writeTime } from '../core/office/calendar.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { Fact, Value } from '../core/vocabulary/topic.ts'
import type { Texts } from '../shared/texts.ts'

// Mexican grouping in every language: people compare these figures with papers printed in Mexico.
const figures = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 2 })

/** A value as it is read in a language, e.g. `20 dólares`, `3:00 apremidi`, `520 623 7874`. */
export function writeValue(value: Value, language: Language, texts: Texts): string {
  switch (value.kind) {
    case 'money':
      return texts(language, `money.${value.currency}`, { amount: range(value.amount, value.to, language, texts) })
    case 'number':
      return range(value.amount, value.to, language, texts)
    case 'percent':
      return `${figures.format(value.amount)} %`
    case 'phone':
      return value.number
    case 'date':
      return writeDay(value.date, language, { year: true })
    case 'time':
      return value.to === undefined
        ? writeTime(value.from, language)
        : texts(language, 'range', { from: writeTime(value.from, language), to: writeTime(value.to, language) })
    case 'url':
      return value.url
    case 'email':
      return value.address
    case 'text':
      return value.text
  }
}

function range(amount: number, to: number | undefined, language: Language, texts: Texts): string {
  const from = figures.format(amount)
  return to === undefined ? from : texts(language, 'range', { from, to: figures.format(to) })
}

/** The text with its slots filled, those nobody fills left standing. */
function filled(text: string, slots: RegExp, write: (name: string) => string | null): string {
  const whole = text.replace(slots, (slot, name: string) => write(name) ?? slot)
  // "to 3:00 p.m." ends a sentence by itself.
  return whole.replaceAll(/([ap]\.m\.)\./g, '$1')
}

/** A fact's sentence in a language, its slots filled from its values. */
export function writeFact(fact: Fact, language: Language, texts: Texts): string {
  return filled(fact.text[language], /\{([a-z0-9_]+)\}/g, (name) => {
    const value = fact.values[name]
    return value === undefined ? null : writeValue(value, language, texts)
  })
}

/** A summary's sentence: its slots `{fact-id.value}` filled from the topic's facts. */
export function writeSummary(summary: string, facts: readonly Fact[], language: Language, texts: Texts): string {
  return filled(summary, /\{([a-z0-9-]+\.[a-z0-9_]+)\}/g, (used) => {
    const [id, name = ''] = used.split('.')
    const value = facts.find((f) => f.id === id)?.values[name]
    return value === undefined ? null : writeValue(value, language, texts)
  })
}

/**
 * What a procedure costs in a word: the amount of the first fact on cost, or "free" when that fact says so and no other names an
 * amount. Null when it takes a sentence to say.
 */
export function priceOf(facts: readonly Fact[], language: Language, texts: Texts): string | null {
  const costs = facts.filter((fact) => fact.field === 'cost')
  const [first] = costs
  if (first === undefined) return null
  const amounts = costs.map((fact) => Object.values(fact.values).find((value) => value.kind === 'money'))
  if (amounts[0] !== undefined && amounts[0].amount > 0) return writeValue(amounts[0], language, texts)
  const free = /(?<!\p{L})gratis/iu.test(first.text.es) && !/no es gratis/i.test(first.text.es)
  return free && !amounts.some((amount) => (amount?.amount ?? 0) > 0) ? texts(language, 'price.free') : null
}
