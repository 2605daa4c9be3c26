import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { openConsole } from '#test/kit/console.ts'
import { mondayAtTen } from '#test/kit/office.ts'
import { bytes, come, day, later, minute, rowsIn } from '#test/kit/report-page.ts'

describe('a report that an area owes', () => {
  const address = '/staff/reports/juridica_2026-Q4'

  it('is ready with the quarter, says what the area must write itself, and tells only of its work', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    await come(office, 12, 'Rosa')
    for (const of of await office.cases())
      await office.staff('Ana').does({ type: 'transfer', to: null, area: 'juridica', text: '' }, of)
    await come(office, 5, 'Luz')
    const [one] = (await office.cases()).filter(({ area }) => area === 'juridica')
    await office.staff('Eva', 'juridica').does({ type: 'claim' }, one)
    await office
      .staff('Eva', 'juridica')
      .does({ type: 'close', ending: { how: 'resolved', outcome: 'represented' } }, one)
    // The quarter ends with the year: due on the first of January at noon.
    const due = Date.UTC(2027, 0, 1, 18) - mondayAtTen
    await later(office, due - minute, { ana, eva })
    expect((await ana.get(address)).status).toBe(404)
    await later(office, minute, { ana, eva })
    expect((await ana.get('/staff')).body).toContain(
      'Informe trimestral del Área Jurídica: octubre a diciembre de 2026',
    )
    const { body, status } = await ana.get(address)
    expect(status).toBe(200)
    expect(rowsIn(body, 'endings')[1]).toEqual(['Área Jurídica', '0', '0', '0', '1', '0', '0'])
    expect(rowsIn(body, 'months').map(([name]) => name)).toEqual([
      'Área',
      'Área Jurídica',
      'Octubre de 2026',
      'Noviembre de 2026',
      'Diciembre de 2026',
    ])
    expect(rowsIn(body, 'months')[1]?.[1]).toBe('12')
    expect(body).toContain('Puente no lleva ese plan')
    expect(body).not.toContain('Recepción')
    // Whoever belongs to the area sees the same.
    expect(rowsIn((await eva.get(address)).body, 'months')).toEqual(rowsIn(body, 'months'))
    expect((await ana.get('/staff/reports')).body).toContain('href="/staff/reports/juridica_2026-Q4"')
    expect((await ana.get('/staff')).body).not.toContain('Informe trimestral del Área Jurídica')
    const csv = await ana.get(`${address}/endings.csv`)
    expect(csv.body).toContain('Área Jurídica,0,0,0,1,0,0')
    const [first] = await readXlsx(Buffer.from(await bytes(office, ana, `${address}/report.xlsx`)))
    expect(first?.data.flat().map(String)).toContain('Ejecución de las acciones programadas')
  })

  it('stays as it was made, and is corrected by an edition of its own', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await come(office, 2, 'Rosa')
    await later(office, Date.UTC(2027, 0, 1, 18) - mondayAtTen, { ana })
    expect((await ana.get(address)).status).toBe(200)
    for (const of of await office.cases())
      await office.staff('Ana').does({ type: 'transfer', to: null, area: 'juridica', text: '' }, of)
    await later(office, day, { ana })
    expect(rowsIn((await ana.get(address)).body, 'months')).toEqual([])
    await ana.post(`${address}/correct`)
    const after = (await ana.get(address)).body
    expect(after).toContain('Edición 2')
    expect(rowsIn(after, 'months')[1]?.[1]).toBe('2')
    expect(rowsIn((await ana.get(`${address}?edition=1`)).body, 'months')).toEqual([])
    expect((await ana.get('/staff/reports/2026-Q4')).body).not.toContain('Edición 2')
  })

  it('is there for no other period and no other name', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await come(office, 1, 'Rosa')
    await later(office, 60 * day, { ana })
    for (const name of [
      'juridica_2026-11',
      'juridica_2026',
      'juridica',
      'nobody_2026-Q4',
      '_2026-Q4',
      'juridica_2027-Q1',
    ])
      expect((await ana.get(`/staff/reports/${name}`)).status, name).toBe(404)
  })
})
