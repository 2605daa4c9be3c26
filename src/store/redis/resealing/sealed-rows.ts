import { piecePlace } from '../../file.ts'
import type { ContactTable, OfficeTable, SealedRows } from '../../sealed-rows.ts'
import { notePlace, recordPlace, timerPlace } from '../../sealing.ts'
import { reading, writing } from '../../trouble.ts'
import { bytesOf, listOf, rowsOf, textOf } from '../replies.ts'
import type { Run } from '../run.ts'
import { officeNames, officeRows, readEverything, replaceEverything, replaceRow } from './lua.ts'

/** Between the parts of a record's name in the scripts (`words.ts`). */
const apart = '\u001f'

const ofContacts: { readonly [T in ContactTable]: (id: string, contactId: string) => string } = {
  contact: (id) => `contact/${id}`,
  thread: (id) => `thread/${id}`,
  file(id) {
    const [, file = '', at = '', size = ''] = /^(.*):(\d+):(\d+)$/.exec(id) ?? []
    return piecePlace(file, Number(at), Number(size))
  },
  outbox: (id) => `outbox/${id}`,
  cases: (id) => `case/${id}`,
  timer: (id, contactId) => timerPlace({ contactId }, id),
  record: placeOfRecord,
}

const ofOffice: { readonly [T in OfficeTable]: (id: string) => string } = {
  staff: (id) => `staff/${id}`,
  note: notePlace,
  rating: (id) => `rating/${id}`,
  record: placeOfRecord,
}

function placeOfRecord(name: string): string {
  const [kind = '', id = ''] = name.split(apart)
  return recordPlace({ kind, id })
}

/** The sealed rows of a space. Names are read once a pass, at its beginning: what comes later is under the present key already. */
export function redisSealedRows(run: Run): SealedRows {
  const known = new Map<string, readonly string[]>()
  async function page(list: string, script: string, after: string, limit: number): Promise<readonly string[]> {
    if (after === '' || !known.has(list))
      known.set(
        list,
        listOf(await run(script, []))
          .map(textOf)
          .toSorted(),
      )
    return (known.get(list) ?? []).filter((name) => name > after).slice(0, limit)
  }
  return {
    contacts: (after, limit) =>
      reading('list contacts', async () => {
        const ids = await page('contact', `return call('HKEYS', KEY)`, after, limit)
        if (ids.length === 0) return []
        const keys = listOf(await run(`return call('HMGET', KEY, unpack(ARGV))`, [], ...ids))
        return ids.flatMap((contactId, i) => {
          const wrapped = keys[i] ?? null
          // Erased meanwhile: a key of nobody, so that the page keeps its length.
          return [{ contactId, wrapped: wrapped === null ? bytesOf(null) : bytesOf(wrapped) }]
        })
      }),
    of: (contactId) =>
      reading('read a contact', async () => {
        const found = await run(readEverything, [contactId], contactId)
        if (found === null) return null
        return rowsOf(listOf(found), 3).map(([kind, name, sealed]) => {
          const [table, id] = [textOf(kind) as ContactTable, textOf(name)]
          return { table, id, place: ofContacts[table](id, contactId), sealed: bytesOf(sealed) }
        })
      }),
    replace: ({ contactId, wrapped }, after, rows) =>
      writing('seal a contact anew', async () => {
        const given = rows.flatMap(({ table, id, sealed, fresh }) => [table, id, sealed, fresh])
        return (await run(replaceEverything, [contactId], contactId, wrapped, after, ...given)) === 1
      }),
    office: (table, after, limit) =>
      reading('list rows of the office', async () => {
        const ids = await page(table, officeNames[table], after, limit)
        if (ids.length === 0) return []
        const found = listOf(await run(officeRows[table], [], ...ids))
        return ids.map((id, i) => ({ table, id, place: ofOffice[table](id), sealed: bytesOf(found[i]) }))
      }),
    replaceOffice: ({ table, id, sealed }, fresh) =>
      writing('seal a row anew', async () => (await run(replaceRow[table], [], id, sealed, fresh)) === 1),
    // The next tending has the log written anew (`sweep.ts`).
    rewrite: () =>
      writing('have the log written anew', async () => void (await run(`call('HSET', META, 'unswept', '1')`, []))),
    replaceCheck: (value) =>
      writing(
        "keep the master key's check",
        async () => void (await run(`call('HSET', META, 'check', ARGV[1])`, [], value)),
      ),
  }
}
