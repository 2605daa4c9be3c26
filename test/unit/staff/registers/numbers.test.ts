import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Values } from '#src/staff/registers/entry.ts'
import { change, enter, entriesOf, entryOf, type RegisterStore } from '#src/staff/registers/keep.ts'
import { writtenNumber } from '#src/staff/registers/number.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'

const folder = mkdtempSync(join(tmpdir(), 'numbers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const vault = await createVault(new Uint8Array(32).fill(3))

const values: Values = { direction: 'in', area: 'atencion', party: 'Consulado', subject: 'Acta apostillada' }
let made = 0
const give = (store: RegisterStore, series = '2026-ATN') =>
  enter(store, 'papers', {
    id: '',
    at: 1_000 + made++,
    values,
    caseId: null,
    contactId: null,
    entered: { by: 'Ana', at: 1_000 },
    series,
  })
const numbersIn = async (store: RegisterStore) =>
  (await entriesOf(store, 'papers', { limit: 1000 })).map(({ id }) => id).sort()
const upTo = (most: number, series: string) =>
  Array.from({ length: most }, (_, i) => `${series}-${String(i + 1).padStart(4, '0')}`)

describe('numbers of files in and out', () => {
  it('begin with one in each area and year, and are written as the office writes them', async () => {
    const store = createMemoryStore({ vault })
    expect((await give(store))?.id).toBe('2026-ATN-0001')
    expect((await give(store))?.id).toBe('2026-ATN-0002')
    expect((await give(store, '2026-JUR'))?.id).toBe('2026-JUR-0001')
    expect((await give(store, '2027-ATN'))?.id).toBe('2027-ATN-0001')
    expect(writtenNumber('2026-ATN-0041', 'DGO')).toBe('DGO/ATN/2026/0041')
  })

  it('of fifty given at once by two processes over one file are fifty, none twice and none left out', async () => {
    const path = join(folder, 'two.db')
    const [one, other] = await Promise.all([createSqliteStore({ path, vault }), createSqliteStore({ path, vault })])
    const given = await Promise.all(Array.from({ length: 50 }, (_, i) => give(i % 2 === 0 ? one : other)))
    expect(new Set(given.map((entry) => entry?.id)).size).toBe(50)
    expect(await numbersIn(one)).toEqual(upTo(50, '2026-ATN'))
    await Promise.all([one.close(), other.close()])
  })

  it('stay when one is cancelled: the next goes on after it', async () => {
    const store = createMemoryStore({ vault })
    await give(store)
    const second = await give(store)
    if (second === null) return expect.fail('no number')
    expect(await change(store, second, { removed: { by: 'Ana', at: 2_000 } })).toBe(true)
    expect((await give(store))?.id).toBe('2026-ATN-0003')
    expect((await entryOf(store, 'papers', '2026-ATN-0002'))?.removed).toEqual({ by: 'Ana', at: 2_000 })
  })

  it('are changed by one at a time: who read an older version is refused', async () => {
    const store = createMemoryStore({ vault })
    const entry = await give(store)
    if (entry === null) return expect.fail('no number')
    expect(await change(store, entry, { values: { ...values, subject: 'Oficio' } })).toBe(true)
    expect(await change(store, entry, { values: { ...values, subject: 'Otro' } })).toBe(false)
    expect((await entryOf(store, 'papers', entry.id))?.values.subject).toBe('Oficio')
  })
})
