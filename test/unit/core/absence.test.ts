import { describe, expect, it } from 'vitest'
import { absenceOf, coverOf } from '#src/core/office/absence.ts'
import { nextInTurn, unclaimedSince } from '#src/core/office/unclaimed.ts'
import type { Case } from '#src/core/vocabulary/case.ts'

const away = (staffId: string, coverId: string | null, from = '2026-11-23', until = '2026-11-27') => ({
  staffId,
  coverId,
  from,
  until,
})

describe('who covers somebody who is away', () => {
  it('is whoever was named, on those days and no others', () => {
    const all = [away('ana', 'eva')]
    expect(coverOf(all, 'ana', '2026-11-23')).toBe('eva')
    expect(coverOf(all, 'ana', '2026-11-27')).toBe('eva')
    expect(coverOf(all, 'ana', '2026-11-28')).toBeNull()
    expect(absenceOf(all, 'ana', '2026-11-22')).toBeNull()
  })

  it('is whoever covers the cover, when they are away too', () => {
    expect(coverOf([away('ana', 'eva'), away('eva', 'leo')], 'ana', '2026-11-24')).toBe('leo')
  })

  it('is nobody where nobody was named, or all wait for each other', () => {
    expect(coverOf([away('ana', null)], 'ana', '2026-11-24')).toBeNull()
    expect(coverOf([away('ana', 'eva'), away('eva', 'ana')], 'ana', '2026-11-24')).toBeNull()
    expect(coverOf([away('ana', 'eva'), away('eva', null)], 'ana', '2026-11-24')).toBeNull()
  })
})

describe('a case that nobody attends to', () => {
  const calendar = {
    timeZone: 'America/Monterrey',
    openings: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }],
    holidays: [],
  }
  const service = { promise_minutes: 240, claim_minutes: 120, hand_out: 'pick' } as const
  const friday = Date.parse('2026-11-20T20:00:00Z') // 14:00 in the office
  const waits = { status: 'waiting', openedAt: friday, claimedAt: null, urgent: null } as Case
  const late = (of: Case, at: string) => unclaimedSince(of, service, Date.parse(at), calendar)

  it('is late after so many minutes of office time: a weekend is none', () => {
    expect(late(waits, '2026-11-21T20:00:00Z')).toBeNull()
    expect(late(waits, '2026-11-23T15:59:00Z')).toBeNull()
    expect(late(waits, '2026-11-23T16:00:00Z')).toBe(friday)
  })

  it('is late at once when it is an emergency, out of hours too', () => {
    expect(late({ ...waits, urgent: 'danger' }, '2026-11-21T08:00:00Z')).toBe(friday)
  })

  it('counts from when it was taken, until somebody answers', () => {
    const taken = { ...waits, status: 'owned', claimedAt: Date.parse('2026-11-23T15:00:00Z') } as Case
    expect(late(taken, '2026-11-23T16:30:00Z')).toBeNull()
    expect(late(taken, '2026-11-23T17:00:00Z')).toBe(taken.claimedAt)
    expect(late({ ...taken, repliedAt: 1 }, '2026-11-23T20:00:00Z')).toBeNull()
  })

  it('is not late while it is put off, nor when it has ended', () => {
    expect(late({ ...waits, snoozedUntil: Date.parse('2026-11-30T15:00:00Z') }, '2026-11-25T18:00:00Z')).toBeNull()
    expect(late({ ...waits, status: 'closed' }, '2026-11-25T18:00:00Z')).toBeNull()
  })
})

describe('whose turn it is', () => {
  it('goes round, whoever comes or leaves', () => {
    expect(nextInTurn(['b', 'a', 'c'], null)).toBe('a')
    expect(nextInTurn(['b', 'a', 'c'], 'a')).toBe('b')
    expect(nextInTurn(['b', 'a', 'c'], 'c')).toBe('a')
    expect(nextInTurn(['c', 'a'], 'b')).toBe('c')
    expect(nextInTurn([], 'a')).toBeNull()
  })
})
