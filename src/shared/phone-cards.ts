import type { PhoneCard } from '../core/vocabulary/phone-card.ts'
import { oneLine } from './one-line.ts'

/** Cards of one message and numbers of a card that are read; UTF-16 units of a name and a number. */
const most = { cards: 10, phones: 5, name: 100, phone: 40 } as const

/** Cards as they may be kept: one line each, no more than somebody would read, none that says nothing. */
export function readableCards(cards: readonly PhoneCard[]): readonly PhoneCard[] {
  return cards
    .map(({ name, phones }) => ({ name: oneLine(name, most.name), phones: readablePhones(phones) }))
    .filter(({ name, phones }) => name !== '' || phones.length > 0)
    .slice(0, most.cards)
}

function readablePhones(phones: readonly string[]): readonly string[] {
  const numbers = phones.map((phone) => oneLine(phone.replace(/[^\d\s()+#*.-]/g, ''), most.phone))
  return [...new Set(numbers)].filter((phone) => /\d/.test(phone)).slice(0, most.phones)
}

/** Name and numbers of a vCard (RFC 6350): of its fields, those that tell whom to call. */
export function cardOf(vcard: string): PhoneCard {
  // A long line goes on after a break and a blank.
  const lines = vcard.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const valuesOf = (field: string) =>
    lines.flatMap((line) => {
      const [, value] = new RegExp(`^(?:item\\d+\\.)?${field}(?:;[^:]*)?:(.*)$`, 'i').exec(line) ?? []
      return value === undefined ? [] : [value.replace(/\\([,;\\])/g, '$1').replace(/\\n/gi, ' ')]
    })
  return { name: valuesOf('FN')[0] ?? '', phones: valuesOf('TEL').map((tel) => tel.replace(/^tel:/i, '')) }
}
