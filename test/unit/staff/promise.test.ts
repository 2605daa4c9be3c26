import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'
import { come, hour, later, noon, rowsIn } from '#test/kit/report-page.ts'

describe('what was promised', () => {
  const promise = (area: string, minutes: number) => ({
    ...{ area, promise_minutes: `${minutes}`, claim_minutes: '30', hand_out: 'pick' },
  })

  it('is what the page of settings says, from its moment on: who came before was promised what stood then', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const staff = office.staff('Ana')
    const answered = async () => {
      const of = (await office.cases()).at(-1)
      await staff.does({ type: 'claim' }, of)
      await staff.does({ type: 'reply', text: 'Hola' }, of)
    }
    await come(office, 1, 'Antes')
    const { area = '' } = (await office.cases())[0] ?? {}
    await later(office, hour, { ana })
    await ana.post('/staff/duty/service', promise(area, 30))
    await later(office, hour, { ana })
    // Two hours of the four that were promised; then one of half an hour.
    await answered()
    await come(office, 1, 'Luego')
    await come(office, 1, 'Nadie')
    await later(office, hour, { ana })
    expect((await ana.get('/staff/board')).body).toContain('<dt>Fuera de tiempo</dt><dd>2</dd>')
    expect((await ana.get('/staff?late=yes')).body.match(/class="clock over"/g)).toHaveLength(2)
    await answered()
    const board = (await ana.get('/staff/board')).body
    expect(board).toContain('<dt>A tiempo</dt><dd>50 %</dd>')
    expect(board).toContain('<dt>Fuera de tiempo</dt><dd>1</dd>')

    await later(office, noon, { ana })
    const inTime = async () => rowsIn((await ana.get('/staff/reports/2026-W48')).body, 'work').at(-1)?.[6]
    expect(await inTime()).toBe('50 %')
    await ana.post('/staff/duty/service', promise(area, 600))
    await ana.post('/staff/reports/2026-W48/correct')
    expect((await ana.get('/staff/reports/2026-W48')).body).toContain('Edición 2')
    expect(await inTime()).toBe('50 %')
  })
})
