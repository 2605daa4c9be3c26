import { expect, test } from 'vitest'
import { cardOf, readableCards } from '#src/shared/phone-cards.ts'

test('a vCard tells a name and its numbers', () => {
  const card = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:Pérez;Juan;;;',
    'FN:Juan Pérez\\, abogado de l',
    ' a oficina',
    'item1.TEL;waid=526181234567:+52 1 618 123 4567',
    'TEL;TYPE=WORK,VOICE:tel:+1-602-555-0101',
    'PHOTO;BASE64:AAAA',
    'END:VCARD',
  ].join('\r\n')
  expect(cardOf(card)).toEqual({
    name: 'Juan Pérez, abogado de la oficina',
    phones: ['+52 1 618 123 4567', '+1-602-555-0101'],
  })
  expect(cardOf('not a card')).toEqual({ name: '', phones: [] })
})

test('of cards is kept what somebody would read, on one line', () => {
  const long = { name: 'x'.repeat(500), phones: Array.from({ length: 9 }, (_, i) => `+52 61${i}`) }
  const [kept] = readableCards([long])
  expect(kept?.name).toHaveLength(100)
  expect(kept?.phones).toHaveLength(5)
  expect(readableCards([{ name: ' Ana\nPérez ', phones: ['<b>618</b>', '618', 'none'] }])).toEqual([
    { name: 'Ana Pérez', phones: ['618'] },
  ])
  expect(readableCards([{ name: '\n', phones: ['?'] }])).toEqual([])
  expect(readableCards(Array.from({ length: 300 }, () => ({ name: 'Ana', phones: [] })))).toHaveLength(10)
})
