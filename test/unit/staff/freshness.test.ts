import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { createDesk } from '#src/knowledge/desk/create-desk.ts'
import { openConsole } from '#test/kit/console.ts'
import { bytes, come, day, later, rowsIn } from '#test/kit/report-page.ts'

describe('what has to be looked at again', () => {
  it('stands on the board by area, leads to the list of each, and can be saved', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const { body } = await ana.get('/staff/board')
    expect(rowsIn(body, 'freshness')[0]?.slice(0, 4)).toEqual([
      'Área',
      'Datos y lugares',
      'Tocan en 60 días',
      'Vencidos',
    ])
    const { book, live, texts } = office.assistant
    const desk = createDesk(live, 'durango', texts)
    for (const { id, name } of book.office.areas) {
      const [, entries, soon, overdue] = rowsIn(body, 'freshness').find(([cell]) => cell?.includes(`>${name}<`)) ?? []
      const due = desk.due('2026-11-23').filter(({ owner }) => owner === id)
      expect([soon, overdue], name).toEqual(
        (['soon', 'overdue'] as const).map((state) => `${due.filter((one) => one.due === state).length}`),
      )
      expect(Number(entries)).toBeGreaterThanOrEqual(due.length)
    }
    expect(body).toContain('href="/staff/knowledge?area=atencion#due"')
    const csv = await ana.get('/staff/board/freshness.csv')
    expect(csv.body).toContain('El más viejo venció hace (días)')
    const sheets = await readXlsx(Buffer.from(await bytes(office, ana, '/staff/board/freshness.xlsx')))
    expect(sheets[0]?.sheet).toBe('Datos por revisar')
    expect((await ana.get('/staff/audit')).body).toContain('Datos por revisar, tabla CSV')
  })

  it('is part of the monthly report, of each area for its own, and stays as it was', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    await come(office, 1, 'Rosa')
    await later(office, 9 * day, { ana, eva })
    const first = rowsIn((await ana.get('/staff/reports/2026-11')).body, 'freshness')
    expect(first.length).toBeGreaterThan(5)
    const hers = rowsIn((await eva.get('/staff/reports/2026-11')).body, 'freshness')
    expect(hers.map(([name]) => name?.replaceAll(/<[^>]+>/g, ''))).toEqual(['Área', 'Área Jurídica'])
    await later(office, 300 * day, { ana })
    await ana.post('/staff/reports/2026-11/correct')
    const second = (await ana.get('/staff/reports/2026-11')).body
    expect(second).toContain('Edición 2')
    expect(rowsIn(second, 'freshness')).toEqual(first)
    expect((await ana.get('/staff/reports/2026-11/freshness.csv')).status).toBe(200)
  })
})
