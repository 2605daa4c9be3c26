import { describe, expect, it } from 'vitest'
import type { AuditAct } from '#src/staff/audit/entry.ts'
import { detailWords, subjectWords } from '#src/staff/audit/entry-words.ts'
import { createAudit } from '#src/staff/audit/log.ts'
import type { Store } from '#src/store/store.ts'
import { openConsole } from '#test/kit/console.ts'
import { openOffice } from '#test/kit/office.ts'
import { book } from '#test/kit/talking.ts'

const none = { act: null, by: null, from: null, until: null }

async function openLog() {
  const { store } = await openOffice()
  let at = 1000
  const audit = createAudit(store, () => at)
  return {
    store,
    audit,
    tick: (by: number) => {
      at += by
    },
  }
}

/** A record put in place of another, as somebody with the office's key could. */
async function replace(store: Store, seq: number, value: object): Promise<void> {
  const id = String(seq).padStart(12, '0')
  const before = await store.record('audit', id)
  if (before === null) throw new Error('no such entry')
  const { version, ...record } = before
  await store.putRecord({ ...record, value: { ...(before.value as object), ...value } }, version)
}

describe('the office’s log', () => {
  it('lists latest first, by act, person and time, in pages', async () => {
    const { audit, tick } = await openLog()
    for (let i = 1; i <= 6; i++) {
      await audit.write({ act: i % 2 === 0 ? 'exported' : 'protected_viewed', by: i < 4 ? 'ana' : 'eva', on: `c${i}` })
      tick(1000)
    }
    const seqs = async (filter: object, limit = 10, after?: number) =>
      (await audit.list({ ...none, ...filter }, limit, after)).map(({ seq }) => seq)
    expect(await seqs({})).toEqual([6, 5, 4, 3, 2, 1])
    expect(await seqs({ act: 'exported' })).toEqual([6, 4, 2])
    expect(await seqs({ by: 'eva' })).toEqual([6, 5, 4])
    expect(await seqs({ from: 3000, until: 5000 })).toEqual([4, 3])
    expect(await seqs({}, 2)).toEqual([6, 5])
    expect(await seqs({}, 2, 5)).toEqual([4, 3])
    expect(await audit.check()).toEqual({ entries: 6, broken: null })
  })

  it('keeps one chain when many write at once from two processes, and when a clock goes back', async () => {
    const { store, audit, tick } = await openLog()
    const other = createAudit(store, () => 500)
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 === 0 ? audit : other).write({ act: 'exported', by: 'ana', on: `${i}` }),
      ),
    )
    tick(-900)
    await audit.write({ act: 'exported', by: 'ana', on: 'late' })
    expect(await audit.check()).toEqual({ entries: 21, broken: null })
    expect((await audit.list(none, 1))[0]).toMatchObject({ seq: 21, on: 'late' })
  })

  it.each([
    ['was changed', async (store: Store) => replace(store, 2, { on: 'otro' }), 2],
    ['was taken out', async (store: Store) => store.dropRecord('audit', '000000000002'), 2],
    ['was cut off at the end', async (store: Store) => store.dropRecord('audit', '000000000003'), 3],
  ])('shows that an entry %s', async (_, harm, broken) => {
    const { store, audit } = await openLog()
    for (const on of ['a', 'b', 'c']) await audit.write({ act: 'exported', by: 'ana', on })
    await harm(store)
    expect(await audit.check()).toMatchObject({ broken })
  })
})

describe('the log in the console', () => {
  async function withProtected() {
    const office = await openConsole()
    const ana = await office.admin()
    await office.person('Rosa', 'es').presses('person')
    const [of] = await office.cases()
    if (of === undefined) throw new Error('no case')
    const staff = { id: 's0', name: 'Zoe', role: 'x', supervises: true }
    const done = await office.assistant.takeStaffTurn(of.id, { type: 'protect', staff: [] }, staff)
    if (!done.ok) throw new Error(done.code)
    return { office, ana, of }
  }

  it('has every view of a protected case before it is shown, and one for a page that renews itself', async () => {
    const { office, ana, of } = await withProtected()
    const views = async () =>
      await office.store.countRecords({ kind: 'audit', of: (await office.store.staff())[0]?.id ?? '' })
    const before = await views()
    const fragment = { accept: 'text/x-fragment' }
    expect((await ana.get(`/staff/cases/${of.id}`, fragment)).status).toBe(200)
    expect(await views()).toBe(before + 1)
    expect((await ana.get(`/staff/cases/${of.id}`)).body).toContain(of.folio)
    expect(await views()).toBe(before + 2)
    await ana.get(`/staff/cases/${of.id}`, fragment)
    expect(await views()).toBe(before + 2)
    const page = await ana.get('/staff/audit?act=protected_viewed')
    expect(page.body).toContain('Abrió un caso protegido')
    expect(page.body).toContain(of.folio)
    expect((await ana.get('/staff/audit?check')).body).toContain('La bitácora está completa')
  })

  it('has no view by who may not open it, and nothing of theirs is done', async () => {
    const { office, ana, of } = await withProtected()
    const eva = await office.colleague(ana, 'Eva')
    for (const path of ['', '/files/x/0']) expect((await eva.get(`/staff/cases/${of.id}${path}`)).status).toBe(403)
    for (const act of ['claim', 'note', 'close', 'transfer'])
      expect((await eva.post(`/staff/cases/${of.id}/${act}`, { note: 'x' })).status).toBe(403)
    expect((await office.store.case(of.id))?.status).toBe('waiting')
  })

  it('has who was refused it, once an hour for the same try, in words of both languages', async () => {
    const { office, ana, of } = await withProtected()
    const eva = await office.colleague(ana, 'Eva')
    const at = `/staff/cases/${of.id}`
    const refused = async () =>
      (await office.store.records({ kind: 'audit', latestFirst: true, limit: 50 }))
        .map(({ value }) => value as { act: string; on: string; detail: string | null })
        .filter(({ act }) => act.endsWith('_refused'))
        .map(({ act, on, detail }) => `${act} ${on} ${detail}`)
    // A page that renews itself, or says that somebody types, is nobody's try.
    await eva.get(at, { accept: 'text/x-fragment' })
    await eva.post(`${at}/typing`)
    expect(await refused()).toEqual([])
    for (let i = 0; i < 5; i++) await eva.get(at)
    for (const act of ['claim', 'note']) await eva.post(`${at}/${act}`, { note: 'x' })
    await eva.get(`${at}/files/x/0`)
    const once = [`protected_refused ${of.folio} change`, `protected_refused ${of.folio} open`]
    expect(await refused()).toEqual(once)
    office.pass(61 * 60 * 1000)
    await eva.get(at)
    expect(await refused()).toEqual([`protected_refused ${of.folio} open`, ...once])
    const page = await ana.get('/staff/audit?act=protected_refused')
    expect(page.body).toContain(`Se le negó un caso protegido</b> · ${of.folio} · quería abrirlo`)
    await ana.post('/staff/account/language', { language: 'en' })
    const inEnglish = await ana.get('/staff/audit?act=protected_refused')
    expect(inEnglish.body).toContain(`Was refused a protected case</b> · ${of.folio} · wanted to change it`)
  })

  it('has changes that a role does not grant, and is not drowned by one account', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const irma = await office.colleague(ana, 'Irma', ['auditor'])
    for (let i = 0; i < 22; i++) await office.person(`P${i}`, 'es').presses('person')
    const cases = await office.cases()
    expect(cases.length).toBe(22)
    for (const { id } of cases) {
      expect((await irma.get(`/staff/cases/${id}`)).status).toBe(200)
      expect((await irma.post(`/staff/cases/${id}/close`)).status).toBe(403)
    }
    expect((await irma.post('/staff/cases/nowhere/close')).status).toBe(403)
    const log = createAudit(office.store, () => 0)
    const refused = await log.list({ ...none, act: 'case_refused' }, 100)
    expect(refused).toHaveLength(20)
    expect(new Set(refused.map(({ on }) => on)).size).toBe(20)
  })

  it('shows nothing that could not be logged', async () => {
    const { office, ana, of } = await withProtected()
    const put = office.store.putRecord
    Object.assign(office.store, { putRecord: () => Promise.reject(new Error('disk full')) })
    const page = await ana.get(`/staff/cases/${of.id}`)
    expect(page.status).toBe(500)
    expect(page.body).not.toContain(of.folio)
    Object.assign(office.store, { putRecord: put })
    expect((await ana.get(`/staff/cases/${of.id}`)).status).toBe(200)
  })

  it('has what was done to accounts, in words, and the table is logged too', async () => {
    const office = await openConsole()
    const ana = await office.admin()
    const eva = await office.colleague(ana, '=Eva', ['auditor'])
    const table = await eva.get('/staff/audit.csv')
    expect(table.headers.get('content-type')).toContain('text/csv')
    expect(table.body).toContain("'=Eva")
    expect(table.body).toContain('Invitó a alguien')
    expect((await eva.get('/staff/audit?act=exported')).body).toContain('Bajó una tabla')
    expect((await eva.get('/staff/audit?act=broadcast')).body).toContain('Quite algún filtro')
    expect((await eva.get('/staff/audit?from=2026-13-99&act=x&after=x')).status).toBe(200)
  })
})

describe('an entry in words', () => {
  const material = { book, names: (id: string) => (id === 'a1' ? 'Ana' : id) }
  const entry = (act: AuditAct, on: string | null, detail: string | null = null) => {
    const one = { act, on, detail, by: 'b1' }
    return [subjectWords(one, material), detailWords(one)].filter((part) => part !== '').join(' · ')
  }

  it.each<[AuditAct, string | null, string | null, string]>([
    ['published', 'fact_curp_free-look', 'back to 3', `Dato: ${book.title('curp', 'es')} · regresó a la versión 3`],
    ['published', 'own_durango_curp_where', null, `Dato de la oficina: ${book.title('curp', 'es')}`],
    ['published', 'place_consul-houston', null, 'Lugar del directorio'],
    ['exported', 'report 2026-11', 'table.csv', 'Informe: Noviembre de 2026 · tabla CSV'],
    [
      'exported',
      'visits',
      '2026-11-01 2026-11-30',
      'Llamadas, correos y visitas · del 1 de noviembre de 2026 al 30 de noviembre de 2026',
    ],
    ['exported', 'board', 'freshness.xlsx', 'El tablero · Datos por revisar, hoja de cálculo'],
    ['exported', 'audit', null, 'La bitácora'],
    ['broadcast', 'n1', 'approve', 'lo aprobó'],
    ['roles_changed', 'a1', 'officer supervisor', 'Ana · Atención, Supervisión'],
    ['settings_changed', null, 'second-factor administrator', 'Más que la contraseña para: Administración'],
    ['settings_changed', 'door:telegram', 'opened', 'Canal: Telegram · se guardó'],
    ['settings_changed', null, 'second-factor', 'Más que la contraseña para: nadie'],
    ['protected_viewed', 'DGO-4F7KA', null, 'DGO-4F7KA'],
    ['protected_refused', 'DGO-4F7KA', 'open', 'DGO-4F7KA · quería abrirlo'],
    ['case_refused', 'DGO-4F7KA', 'change', 'DGO-4F7KA · quería cambiarlo'],
    ['totp_on', 'b1', null, ''],
    ['exported', 'something later', 'in a form of later', 'something later · in a form of later'],
  ])('%s of %s', (act, on, detail, words) => expect(entry(act, on, detail)).toBe(words))
})
