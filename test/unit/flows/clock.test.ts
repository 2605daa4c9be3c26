import { describe, expect, test } from 'vitest'
import { clockOf } from '#flows/parts/clock.ts'
import { flows } from '#flows/registry.ts'
import type { GuideTerm } from '#src/core/vocabulary/guide.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { bookOf } from '#test/kit/topic.ts'

const book = bookOf([])
const calendars = { mexico: book.workingDays(null), comar: book.workingDays('comar') }
const term: GuideTerm = { from: 'entered', days: 30, fact: 'asylum-mexico/apply-in-time', first: 'same_day' }
const clock = (told: string, today = '2026-11-23') => clockOf(told, term, { today, calendars })

describe('thirty working days from the day of entry', () => {
  test('in time, with the last day and how many are left', () =>
    expect(clock('2026-11-10')).toEqual({ clock: 'in-time', deadline: '2026-12-22', latest: '2026-12-23', left: '21' }))

  test('a few days before the end it is a matter of this week', () =>
    expect(clock('2026-10-14')).toMatchObject({ clock: 'last-days', deadline: '2026-11-25', left: '2' }))

  test('on the last day nobody is late', () => {
    expect(clock('2026-10-12')).toMatchObject({ clock: 'last-days', deadline: '2026-11-23', left: '0' })
  })

  test('the day after depends on whether the day of entry counts, and later nobody is in time', () => {
    expect(clock('2026-10-12', '2026-11-24')).toMatchObject({ clock: 'between', latest: '2026-11-24' })
    expect(clock('2026-10-12', '2026-11-25')).toMatchObject({ clock: 'late', deadline: '2026-11-23' })
  })

  test('of a day told roughly the earliest counts, and it is late only when even the latest is', () => {
    expect(clock('2026-11-06/2026-11-12')).toMatchObject({ clock: 'in-time', deadline: '2026-12-18' })
    expect(clock('2026-10-01/2026-10-31')).toMatchObject({ clock: 'between', deadline: '2026-11-11' })
    expect(clock('2026-08-01/2026-08-31')).toMatchObject({ clock: 'late' })
    expect(clock('2026-11-01/2026-11-30')).toMatchObject({ clock: 'in-time' })
  })

  test.each(['', 'unknown', 'withheld', '2026-12-24', '2026-02-31'])('«%s» starts no clock', (told) =>
    expect(clock(told)).toEqual({ clock: 'unknown', deadline: '', latest: '', left: '' }),
  )

  test('without a calendar nothing is told', () =>
    expect(clockOf('2026-11-10', term, { today: '2026-11-23', calendars: {} }).clock).toBe('unknown'))

  test('when nobody is there on the last day, the last open day is told', () =>
    expect(clockOf('2025-11-18', { ...term, authority: 'comar' }, { today: '2025-11-20', calendars }).deadline).toBe(
      '2025-12-26',
    ))
})

test('every term of a procedure is as long as the fact it rests on says', () => {
  const facts = loadKnowledge().topics.flatMap(({ id, facts }) =>
    facts.map((fact) => [`${id}/${fact.id}`, fact.values.days] as const),
  )
  const terms = [...flows.values()].flatMap(({ guide }) => Object.values(guide?.terms ?? {}))
  expect(terms.length).toBeGreaterThan(0)
  for (const { fact, days } of terms)
    expect(new Map<string, unknown>(facts).get(fact)).toEqual({ kind: 'number', amount: days })
})
