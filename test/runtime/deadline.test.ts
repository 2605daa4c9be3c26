import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { openOffice, textOf } from '../kit/office.ts'
import { openRedis, type RedisServer, startRedis } from '../kit/redis-server.ts'

/** Thirty working days from 17 November 2026, that day included and Christmas not, end on 29 December; five before that is the 21st. */
const entered = 'soy de Honduras, tengo miedo de volver, quiero pedir refugio, entré a México el 17 de noviembre'
const day = '2026-12-29'
const written = 'martes 29 de diciembre de 2026'
const dayLong = 86_400_000

const folder = mkdtempSync(join(tmpdir(), 'puente-deadline-'))
let server: RedisServer
beforeAll(async () => {
  server = await startRedis()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.stop()
})

const stores: Readonly<Record<string, () => Promise<Store>>> = {
  SQLite: async () =>
    createSqliteStore({
      path: join(folder, 'store.db'),
      vault: await createVault(new Uint8Array(32).fill(7), nodeCipher),
    }),
  Redis: () => openRedis(server),
}

describe.each(Object.entries(stores))('the last day to ask for asylum, kept by %s', (_, open) => {
  test('stands in the answer, on the list, in what is kept, in the case and in a reminder, and goes once it is over', async () => {
    const office = await openOffice({ store: await open() })
    const ana = office.person('ana')
    for (const words of [entered, 'paso a paso', 'no', 'vengo solo']) await ana.says(words)
    const result = await ana.says('en Tapachula')
    expect(textOf(result)).toContain('tiene hasta el 29 de diciembre de 2026')
    expect(textOf(await ana.presses('Mándeme la lista'))).toContain(`Su último día: ${written}`)
    expect(textOf(await ana.says('mis datos'))).toContain(written)
    expect(textOf(result)).toContain('COMAR Tapachula')
    await ana.says('ya tengo la copia sellada')
    expect(textOf(await ana.says('mis datos'))).toContain('Está a tiempo de pedir refugio. Lleva 1 de 8 de la lista')

    const set = await ana.presses('remind:2026-12-21')
    expect(textOf(set)).toContain('lunes 21 de diciembre')
    expect(textOf(await ana.says('mis datos'))).toContain('lunes 21 de diciembre')

    await ana.says('quiero hablar con una persona')
    const [opened] = await office.cases()
    expect(opened?.deadline).toEqual({
      day,
      reason: 'Refugio en México: lo que le toca hacer',
      counted: { from: '2026-11-17', days: 30, authority: 'comar' },
      flow: 'refugio',
    })

    expect(opened?.summary?.flatMap(({ answers }) => answers)).toEqual(
      expect.arrayContaining([
        { asked: 'Resultado', answer: 'Está a tiempo de pedir refugio' },
        { asked: 'Ya tiene o hizo', answer: 'Entregue su solicitud por escrito en COMAR o en el INM.' },
        { asked: 'Lo que sigue', answer: 'Vaya en persona, lo antes que pueda.' },
      ]),
    )

    await office.ring()
    expect(new Date(office.now()).toISOString().slice(0, 10)).toBe('2026-12-21')
    expect((await ana.reads()).at(-1)).toContain('Le escribo como quedamos')
    office.pass(9 * dayLong)
    expect(textOf(await ana.says('mis datos'))).not.toContain('Su último día')
  })

  test('moves with what is told otherwise, but not what the office wrote down', async () => {
    const office = await openOffice({ store: await open(), ids: 'other' })
    const luis = office.person('luis')
    for (const words of [entered, 'paso a paso', 'no', 'vengo solo', 'en Tapachula', 'quiero hablar con una persona'])
      await luis.says(words)
    const mine = async () => (await office.cases()).find(({ id }) => id.startsWith('other'))
    expect((await mine())?.deadline?.day).toBe(day)
    await luis.says('no, perdón, entré el 18 de noviembre')
    expect((await mine())?.deadline?.day).toBe('2026-12-30')
    const deadline = { day: '2026-12-15', reason: 'Cita en la COMAR' }
    await office.staff('Lupe').does({ type: 'deadline', deadline }, await mine())
    await luis.says('no, perdón, entré el 17 de noviembre')
    expect((await mine())?.deadline).toEqual(deadline)
  })
})
