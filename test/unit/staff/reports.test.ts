import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { periodOf, previous } from '#src/reports/period.ts'
import { openConsole } from '#test/kit/console.ts'
import { mondayAtTen } from '#test/kit/office.ts'
import { bytes, come, day, hour, later, minute, noon, rowsIn } from '#test/kit/report-page.ts'

/** Came, ended and open, in all areas. */
function workOf(page: string): readonly (string | undefined)[] {
  const total = rowsIn(page, 'work').at(-1) ?? []
  return [total[1], total[7], total[14]]
}

describe('the weekly report', () => {
  it('is there on Monday at noon and not before, and tells who supervises so until they open it', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await come(office, 3, 'Rosa')
    await later(office, noon - minute, { ana })
    expect((await ana.get('/staff/reports/2026-W48')).status).toBe(404)
    expect((await ana.get('/staff')).body).not.toContain('Ya está el informe')
    office.pass(minute)
    expect((await ana.get('/staff')).body).toContain('Ya está el informe: Semana del 23 al 29 de noviembre')
    const { status, body } = await ana.get('/staff/reports/2026-W48')
    expect(status).toBe(200)
    expect(workOf(body)).toEqual(['3', '0', '3'])
    expect((await ana.get('/staff')).body).not.toContain('Ya está el informe')
  })

  it('says the same whether the clock made it or whoever looked first, hours later and with more people there', async () => {
    const byClock = await openConsole({ ids: 'a' })
    const byLooking = await openConsole({ ids: 'b' })
    const pages: string[] = []
    for (const office of [byClock, byLooking]) {
      const ana = await office.admin()
      await come(office, 4, 'Rosa')
      office.pass(noon)
      if (office === byClock) await office.console.keepReports()
      await come(office, 5, 'Luz')
      await later(office, 3 * hour, { ana })
      const { body } = await ana.get('/staff/reports/2026-W48')
      pages.push(JSON.stringify([rowsIn(body, 'work'), rowsIn(body, 'standing')]))
    }
    expect(pages[0]).toBe(pages[1])
  })

  it('is for who supervises; others see the work of their own area only', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    const tom = await office.colleague(ana, 'Tom', ['translator'])
    await come(office, 3, 'Rosa')
    await later(office, noon, { ana, eva, tom })
    expect(rowsIn((await ana.get('/staff/reports/2026-W48')).body, 'work').length).toBeGreaterThan(5)
    const hers = rowsIn((await eva.get('/staff/reports/2026-W48')).body, 'work')
    expect(hers.map(([name]) => name)).toEqual(['Área', 'Área Jurídica'])
    expect(rowsIn((await ana.get('/staff/reports/2026-W48')).body, 'language_all').at(-1)?.[1]).toBe('3')
    for (const table of ['language_all', 'place_all'])
      expect(rowsIn((await eva.get('/staff/reports/2026-W48')).body, table)).toEqual([])
    expect((await eva.get('/staff')).body).not.toContain('Ya está el informe')
    expect((await tom.get('/staff/reports/2026-W48')).status).toBe(403)
  })
})

describe('a report that was made', () => {
  it('stays as it is when people erase themselves', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await come(office, 11, 'Rosa')
    const [one] = await office.cases()
    // November is over, and was counted.
    await later(office, 9 * day, { ana })
    const before = (await ana.get('/staff/reports/2026-11')).body
    expect(rowsIn(before, 'matter').at(-1)).toEqual(['Total', '11'])
    for (let i = 0; i < 11; i++) {
      const person = office.person(`Rosa${i}`)
      await person.says('BORRAR')
      await person.presses('yes')
    }
    expect(await office.store.case(one?.id ?? '')).toBeNull()
    office.pass(hour)
    expect(rowsIn((await ana.get('/staff/reports/2026-11')).body, 'matter')).toEqual(rowsIn(before, 'matter'))
    await ana.post('/staff/reports/2026-11/correct')
    const after = (await ana.get('/staff/reports/2026-11')).body
    expect(after).toContain('Edición 2')
    expect(rowsIn(after, 'matter')).toEqual(rowsIn(before, 'matter'))
  })

  it('is followed by another edition that says what changed, and stays', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await come(office, 12, 'Rosa')
    await later(office, noon, { ana })
    expect(workOf((await ana.get('/staff/reports/2026-W48')).body)).toEqual(['12', '0', '12'])
    // Put into the lawyer's area afterwards: the week is counted again as it is now.
    for (const of of (await office.cases()).slice(0, 10))
      await office.staff('Ana').does({ type: 'transfer', to: null, area: 'juridica', text: '' }, of)
    expect((await ana.post('/staff/reports/2026-W48/correct')).status).toBe(303)
    const second = (await ana.get('/staff/reports/2026-W48')).body
    expect(second).toContain('Edición 2')
    expect(second).toContain('Trabajo por área, Área Jurídica, Llegaron: de 0 a 10')
    expect(rowsIn(second, 'work').find(([name]) => name === 'Área Jurídica')?.[1]).toBe('10')
    const first = (await ana.get('/staff/reports/2026-W48?edition=1')).body
    expect(rowsIn(first, 'work').find(([name]) => name === 'Área Jurídica')?.[1]).toBe('0')
  })

  it('is made once, also by two who look at the same moment in two processes', async () => {
    const one = await openConsole()
    const ana = await one.admin()
    await come(one, 3, 'Rosa')
    const two = await openConsole({ store: one.store })
    const other = two.browser()
    for (const office of [one, two]) office.pass(noon)
    await later(one, 0, { ana })
    other.keep(ana.cookie())
    const pages = await Promise.all([ana, other].map((who) => who.get('/staff/reports/2026-W48')))
    expect(pages.map(({ status }) => status)).toEqual([200, 200])
    expect(await one.store.countRecords({ kind: 'report', of: '2026-W48' })).toBe(1)
    expect(await one.store.countRecords({ kind: 'tally' })).toBe(7)
  })

  it('keeps nobody waiting while days are being counted, and says how far that is', async () => {
    const { store } = await openConsole()
    const [reached, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slow: typeof store = {
      ...store,
      async putRecord(record, expected) {
        if (record.id === '2026-11-25') {
          reached.resolve()
          await goOn.promise
        }
        return store.putRecord(record, expected)
      },
    }
    const office = await openConsole({ store: slow })
    const ana = await office.admin()
    await come(office, 3, 'Rosa')
    office.pass(noon)
    const counting = office.console.keepReports()
    await reached.promise
    await later(office, 0, { ana })
    expect((await ana.get('/staff/reports')).body).toContain('Se está contando lo atendido hasta ahora (28 %)')
    const early = await ana.get('/staff/reports/2026-W48')
    expect([early.status, await store.countRecords({ kind: 'report' })]).toEqual([503, 0])
    expect(early.body).toContain('Se está contando')
    expect(early.headers.get('refresh')).toBe('5')
    goOn.resolve()
    await counting
    expect((await ana.get('/staff/reports/2026-W48')).status).toBe(200)
    expect((await ana.get('/staff/reports')).body).not.toContain('Se está contando')
  })

  it('is not made for a time that is not over, nor for one before anybody came', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    expect((await ana.get('/staff/reports')).body).toContain('Todavía no hay informes')
    await come(office, 1, 'Rosa')
    await later(office, noon, { ana })
    for (const name of ['2026-W49', '2026-12', '2026-Q4', '2026', '2026-10', '2025', '2026-W99', 'nothing'])
      expect((await ana.get(`/staff/reports/${name}`)).status, name).toBe(404)
    expect((await ana.get('/staff/reports/2026-W48?edition=2')).status).toBe(404)
    expect((await ana.get('/staff/reports/2026-W48?edition=x')).status).toBe(404)
  })
})

describe('the monthly report', () => {
  it('tells nothing of people when they were fewer than ten, and says so', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await come(office, 9, 'Rosa')
    await later(office, 9 * day, { ana })
    const { body } = await ana.get('/staff/reports/2026-11')
    expect(body).toContain('menos de 10 personas')
    expect(rowsIn(body, 'language')).toEqual([])
    expect(workOf(body)[0]).toBe('9')
  })

  it('tells languages with few people together, in the page and in every file', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await come(office, 12, 'Rosa', 'es')
    await come(office, 11, 'Tom', 'en')
    await come(office, 4, 'Jan', 'ht')
    await later(office, 9 * day, { ana })
    const told = [
      ['Idioma', 'Atenciones'],
      ['Español', '12'],
      ['Otros, juntos', '15'],
      ['Total', '27'],
    ]
    expect(rowsIn((await ana.get('/staff/reports/2026-11')).body, 'language')).toEqual(told)
    const csv = await ana.get('/staff/reports/2026-11/language.csv')
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="durango-2026-11-1-language.csv"')
    expect(csv.body).toBe('Idioma,Atenciones\r\nEspañol,12\r\n"Otros, juntos",15\r\nTotal,27\r\n')
    const sheets = await readXlsx(Buffer.from(await bytes(office, ana, '/staff/reports/2026-11/report.xlsx')))
    const sheet = sheets.find((one) => one.sheet === 'Por idioma')
    expect(sheet?.data.map((row) => row.map(String))).toEqual(told)
  })
})

describe('a file with a report', () => {
  it('is for who may take it out, in their part, and the log remembers it', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, 'Eva')
    const rep = await office.colleague(ana, 'Rita', ['representation'])
    await come(office, 3, 'Rosa')
    await later(office, noon, { ana, eva, rita: rep })
    for (const file of ['work.csv', 'report.xlsx'])
      expect((await eva.get(`/staff/reports/2026-W48/${file}`)).status).toBe(403)
    const { body } = await rep.get('/staff/reports/2026-W48/work.csv')
    expect(
      body
        .trim()
        .split('\r\n')
        .map((row) => row.split(',')[0]),
    ).toEqual(['Área', 'Área Jurídica'])
    for (const file of ['nothing.csv', 'work.xlsx', 'work', 'work.pdf'])
      expect((await ana.get(`/staff/reports/2026-W48/${file}`)).status, file).toBe(404)
    const log = (await ana.get('/staff/audit')).body
    expect(log).toContain('2026-W48')
    expect(log).toContain('Rita')
  })
})

describe('the live board', () => {
  it('says who waits, since when, and what came and ended today, for who supervises', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    await come(office, 2, 'Ayer')
    office.pass(day)
    await come(office, 3, 'Hoy')
    const [first, second] = await office.cases()
    const staff = office.staff('Ana')
    for (const one of [first, second]) await staff.does({ type: 'claim' }, one)
    await staff.does({ type: 'reply', text: 'Hola' }, first)
    await staff.does({ type: 'close' }, first)
    await later(office, 5 * hour, { ana })
    const { body } = await ana.get('/staff/board')
    const tiles = Object.fromEntries(
      [...body.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name = '', figure]) => [name, figure]),
    )
    // Three wait since ten o'clock, five hours of the office's; it promises four. Taken and not answered is late too, as in the lists. Who was
    // answered had waited since the day before.
    expect(tiles).toMatchObject({
      Esperan: '3',
      'La que más espera': '5 h 0 m',
      'Fuera de tiempo': '4',
      'Con alguien': '1',
      Llegaron: '3',
      Terminaron: '1',
      'Primera respuesta': '1',
      'A tiempo': '0 %',
    })
    const eva = await office.colleague(ana, 'Eva')
    expect((await eva.get('/staff/board')).status).toBe(403)
  })
})

it('names the week as the office does', () => {
  expect(previous(periodOf('week', '2026-11-30'))).toMatchObject({ name: '2026-W48' })
  expect(new Date(mondayAtTen).toISOString()).toBe('2026-11-23T16:00:00.000Z')
})
