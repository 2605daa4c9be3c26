import { describe, expect, test } from 'vitest'
import { type DangerContext, noDanger } from '#src/core/danger/state.ts'
import type { ByCountry, DangerTable } from '#src/core/danger/table.ts'
import { takeUp } from '#src/core/danger/take-up.ts'

const text: ByCountry = { any: { es: 'x', en: 'x', ht: 'x', rests_on: [] } }
const table: DangerTable = {
  kind: 'home_violence',
  name: { es: 'x', en: 'x', ht: 'x' },
  life: true,
  usually: 'self',
  lines: ['emergency-911'],
  guide: null,
  step: text,
  opening: text,
  again: text,
  silence: text,
  over: text,
  mistaken: text,
  says: { alone: text, near: text },
  steps: [
    { id: 'call', about: null, unless: ['called'], text },
    { id: 'door', about: 'self', unless: ['gone', 'home_violence/asleep'], text },
    { id: 'visit', about: 'other', unless: ['far'], text },
    { id: 'place', about: null, unless: ['location'], text },
  ],
  other: { alone: { text, answers: { no: 'far' } } },
  details: {
    'home_violence/asleep': { means: 'he fell asleep', about: 'self', tells: ['gone'], presumes: ['out'], text },
  },
  answers: { opening: { yes: 'step/door', no: 'cannot_talk' }, alone: { yes: 'accompanied' } },
}
const held: DangerContext = { ...noDanger, kind: 'home_violence', said: ['home_violence/opening'], last: 'opening' }
const rowOf = (says: Parameters<typeof takeUp>[2], state: Partial<DangerContext> = {}) =>
  takeUp(table, { ...held, ...state }, says).row

describe('what is answered in danger', () => {
  test('is the row of what was said, and what was said already is not said again', () => {
    expect(rowOf('near')).toBe('near')
    expect(rowOf('near', { said: ['home_violence/near'] })).toBe('step/call')
  })

  test('a detail of this danger is answered as such, and tells more', () => {
    expect(takeUp(table, held, 'home_violence/asleep')).toEqual({
      says: 'home_violence/asleep',
      tells: ['gone'],
      row: 'home_violence/asleep',
    })
  })
})

describe('the next step', () => {
  const next = (perhaps: readonly ('called' | 'gone' | 'location')[]) =>
    takeUp(table, { ...held, said: [] }, 'unread', { perhaps }).row

  test('is none that what may have been told makes pointless', () => {
    expect(next([])).toBe('step/call')
    expect(next(['called'])).toBe('step/door')
  })

  test('is the first all the same where every step may be pointless', () => {
    expect(next(['called', 'gone', 'location'])).toBe('step/call')
  })
})

describe('whoever is in it after all', () => {
  const whole: DangerTable = { ...table, other: { ...table.other, opening: { text, answers: {} } } }
  const anew = (state: Partial<DangerContext>) =>
    takeUp(whole, { ...held, about: 'other', ...state }, 'not_that', { about: 'other' }).row

  test('is told first what is told first, and the second time what comes next', () => {
    expect(anew({})).toBe('opening')
    expect(anew({ said: ['home_violence/opening', 'home_violence/opening/other'] })).toBe('step/call')
  })

  test('is given the next step where both are told the same at first', () => {
    expect(takeUp(table, held, 'not_that', { about: 'other' }).row).toBe('step/call')
  })
})

describe('what who writes cannot be telling', () => {
  test.each([
    ['a detail of the one in danger, from somebody else', 'home_violence/asleep', { about: 'other' as const }],
    ['a detail of another danger', 'medical/fits', {}],
  ] as const)('is left for what the words say besides: %s', (_, says, state) => {
    expect(takeUp(table, { ...held, ...state }, says, { otherwise: 'near' }).row).toBe('near')
    expect(takeUp(table, { ...held, ...state }, says).row).toBe('step/call')
  })
})

describe('yes and no answer the question that stands', () => {
  test.each([
    ['no, they cannot write unseen', 'no', {}, { says: 'cannot_talk', row: 'cannot_talk' }],
    ['yes, and then the door', 'yes', {}, { says: 'yes', row: 'step/door' }],
    ['yes, somebody is near', 'yes', { last: 'alone' as const }, { says: 'accompanied', row: 'accompanied' }],
    ['who writes about another is asked otherwise', 'no', { last: 'alone', about: 'other' }, { says: 'far' }],
    ['nothing was asked', 'no', { last: null }, { says: 'no', row: 'step/call' }],
  ] as const)('%s', (_, says, state, expected) => {
    expect(takeUp(table, { ...held, ...state }, says)).toMatchObject(expected)
  })
})

describe('who tells nothing new is given the next step', () => {
  test.each([
    ['the first', {}, 'step/call'],
    ['not one that has no point any more', { told: ['called'], about: 'self' }, 'step/door'],
    ['as for who writes usually, where nothing tells who does', { told: ['called'] }, 'step/door'],
    ['nor one for whom it is not', { told: ['called'], about: 'other' }, 'step/visit'],
    ['nor one said before', { said: ['home_violence/step/call'], about: 'self' }, 'step/door'],
    ['nor one that a detail told settles', { told: ['called', 'home_violence/asleep'], about: 'self' }, 'step/place'],
    ['nor where they are, once the place is known', { told: ['called', 'gone', 'far'], place: 'mx-dur' }, 'unread'],
  ] as const)('%s', (_, state, row) => {
    expect(rowOf('unread', state as Partial<DangerContext>)).toBe(row)
  })

  test('when all was said it is said that we stay, in two ways by turns', () => {
    const all = ['call', 'door', 'visit', 'place'].map((id) => `home_violence/step/${id}`)
    const said = [...all, 'home_violence/unread']
    expect(rowOf('unread', { said })).toBe('again')
    expect(rowOf('unread', { said, repeated: 1 })).toBe('stay')
  })
})
