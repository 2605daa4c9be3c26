import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import { createVault } from '#src/store/vault.ts'
import { mondayAtTen, openOffice, textOf } from '#test/kit/office.ts'
import { temporaryFolder } from '#test/kit/temporary-folder.ts'

test('danger outlives a restart: what is said next is answered in it, and silence is still asked after', async () => {
  const path = join(temporaryFolder(), 'puente.db')
  const vault = await createVault(new Uint8Array(32).fill(7))
  const before = await createSqliteStore({ path, vault })
  const first = await openOffice({ store: before, ids: 'before' })
  await first.person('ana', 'es').says('secuestraron a mi hermano y piden rescate')
  await before.close()

  const after = await createSqliteStore({ path, vault })
  const office = await openOffice({ store: after, ids: 'after', now: mondayAtTen + 60_000 })
  try {
    const ana = office.person('ana', 'es')
    const [said, ...more] = await ana.says('¿les pago lo que piden?')
    expect(more).toEqual([])
    expect(textOf(said === undefined ? [] : [said])).toContain('911')
    expect(ana.choices().map(({ id }) => id)).toContain('danger:safe:kidnapped')
    const [open] = await office.cases()
    expect(open).toMatchObject({ urgent: 'kidnapped', danger: { kinds: ['kidnapped'], ended: null } })
    const read = (await ana.reads()).length
    await office.ring()
    expect((await ana.reads()).slice(read)).toHaveLength(1)
    await ana.says('ya lo soltaron, ya está conmigo, está a salvo')
    await ana.presses('danger:safe:kidnapped')
    expect((await office.cases())[0]?.danger?.ended).not.toBeNull()
  } finally {
    await after.close()
  }
})
