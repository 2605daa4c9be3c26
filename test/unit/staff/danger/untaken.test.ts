import { describe, expect, it } from 'vitest'
import { untakenSince } from '#src/core/office/untaken.ts'
import type { Case } from '#src/core/vocabulary/case.ts'
import { secondPerson } from '#src/staff/danger/untaken.ts'
import { untakenOf } from '#src/staff/group/lines.ts'
import type { StaffAccount } from '#src/store/store.ts'
import { waiting } from '#test/kit/case.ts'
import { inDanger } from '#test/kit/in-danger.ts'

const minute = 60_000
const calendar = {
  timeZone: 'America/Monterrey',
  openings: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }],
  holidays: [],
}
const at = (moment: string) => Date.parse(`${moment}-06:00`)
const since = (openedAt: string, now: string, more: Partial<Case> = {}) =>
  untakenSince({ ...waiting, urgent: 'kidnapped', openedAt: at(openedAt), ...more }, at(now), calendar)

describe('an emergency nobody took', () => {
  it.each([
    ['2026-11-23T10:00', '2026-11-23T10:04:59', false],
    ['2026-11-23T10:00', '2026-11-23T10:05', true],
    // Over night the office's time stands still, and nobody is called before it opens.
    ['2026-11-23T14:57', '2026-11-23T15:20', false],
    ['2026-11-23T14:57', '2026-11-24T09:01', false],
    ['2026-11-23T14:57', '2026-11-24T09:02', true],
    ['2026-11-23T03:00', '2026-11-23T08:59', false],
    ['2026-11-23T03:00', '2026-11-23T09:05', true],
    ['2026-11-20T14:00', '2026-11-21T12:00', false],
  ])('told %s is called for at %s: %s', (told, now, isCalled) => {
    expect(since(told, now) !== null).toBe(isCalled)
  })

  it('counts from when the danger was told; once it is over, taken or put off nobody is called', () => {
    const danger = {
      kinds: ['kidnapped' as const],
      place: null,
      country: null,
      told: [],
      watched: false,
      words: '',
      since: at('2026-11-23T10:00'),
      ended: null,
    }
    const [before, now] = ['2026-11-20T10:00', '2026-11-23T10:05']
    expect(since(before, now, { danger })).toBe(danger.since)
    expect(since(before, '2026-11-23T10:04', { danger })).toBeNull()
    expect(since(before, now, { danger: { ...danger, ended: { how: 'safe', at: 1 } } })).toBeNull()
    expect(since(before, now, { status: 'owned' })).toBeNull()
    expect(since(before, now, { urgent: null })).toBeNull()
    expect(since(before, now, { snoozedUntil: at('2026-11-24T09:00') })).toBeNull()
  })
})

describe('the second person', () => {
  const account = (id: string, area: string, roles: StaffAccount['roles']): StaffAccount => ({
    ...{ id, login: id, name: id, role: '', area, admin: false, secretHash: '', disabled: false, telegram: null },
    ...(roles === undefined ? {} : { roles }),
  })
  const all = [
    account('a', 'juridica', ['officer']),
    account('b', 'atencion', ['officer']),
    account('c', 'juridica', ['supervisor']),
    account('d', 'atencion', ['auditor']),
  ]

  it('supervises; else is of the area; is there, and may work on cases', () => {
    const second = (away: readonly string[]) => secondPerson({ area: 'atencion' }, all, new Set(away))?.id ?? null
    expect([second([]), second(['c']), second(['c', 'b']), second(['a', 'b', 'c'])]).toEqual(['c', 'b', 'a', null])
  })
})

describe('the office’s round', () => {
  it('calls a second person once, says so on every page, in the history and to the group, and tells the person nothing', async () => {
    const { office, ana, eva, rosa, id } = await inDanger()
    const pulse = async (who: typeof ana) => (await who.get('/staff/pulse')).body
    const said = await rosa.reads()
    office.pass(4 * minute)
    await office.console.tendDuty()
    expect(await pulse(ana)).not.toContain('Nadie lo ha tomado')
    office.pass(minute)
    for (const _ of [1, 2]) await office.console.tendDuty()
    expect(await pulse(ana)).toContain('Nadie lo ha tomado: tómelo usted.')
    expect(await pulse(eva)).toContain('Nadie lo ha tomado: se llamó a Ana.')
    expect(await pulse(eva)).toContain(`data-urgent="${id} ${id}-untaken"`)
    const events = (await office.store.caseEvents(id)).filter(({ type }) => type === 'alerted')
    expect(events.length).toBe(1)
    expect((await ana.get(`/staff/cases/${id}`)).body).toContain('Nadie lo tomó en cinco minutos')
    expect(await rosa.reads()).toEqual(said)
    const of = (await office.store.case(id)) ?? expect.fail('no case')
    expect(untakenOf(of, '')).toContain('Ana, tómelo ya')
    await ana.post(`/staff/cases/${id}/claim`)
    expect(await pulse(eva)).not.toContain('Nadie lo ha tomado')
  })
})
