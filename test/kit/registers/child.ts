/** A process of the office on a Redis that others use too: enters papers at once when it is told, and says which numbers they got. */
import { enter } from '#src/staff/registers/keep.ts'
import { createVault } from '#src/store/vault.ts'
import { openRedis } from '../redis-server.ts'

const [address = '', space = '', name = ''] = process.argv.slice(2)
const store = await openRedis({ url: () => address }, { vault: await createVault(new Uint8Array(32).fill(7)), space })

process.on('message', async ({ count, series }: { readonly count: number; readonly series: string }) => {
  const entries = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      enter(store, 'papers', {
        id: `${name}-${i}`,
        at: i,
        values: { direction: 'in', area: 'atencion', party: name, subject: `oficio ${i}` },
        caseId: null,
        contactId: null,
        entered: { by: name, at: i },
        series,
      }),
    ),
  )
  process.send?.(entries.map((entry) => entry?.id ?? null))
})
process.send?.('ready')
