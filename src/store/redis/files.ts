import type { Driver } from '../driver.ts'
import { reading } from '../trouble.ts'
import { bytesOf, listOf, numberOf } from './replies.ts'
import type { Reply, Run } from './run.ts'

const use = `
local own = call('HMGET', MINE.contact, 'files', 'filebytes')
local all = call('HMGET', META, 'files', 'filebytes')
return { tonumber(own[1] or 0), tonumber(own[2] or 0), tonumber(all[1] or 0), tonumber(all[2] or 0) }
`

/** What came with messages: a hash of each contact's own, with a file's size under its id and its pieces under `id:place`. */
export function redisFiles(run: Run): Pick<Driver, 'file' | 'filePiece' | 'fileUse'> {
  return {
    file: (contactId, id) =>
      reading('find a file', async () => {
        const found = `return { call('HGET', MINE.files, ARGV[1]), call('HGET', KEY, ARGV[2]) }`
        const [size = null, key = null] = listOf(await run(found, [contactId], id, contactId))
        if (size === null || key === null) return null
        return { id, size: numberOf(size), owner: { contactId, wrapped: bytesOf(key) } }
      }),
    filePiece: (contactId, id, at) =>
      reading('read a file', async () => {
        const sealed = await run(`return call('HGET', MINE.files, ARGV[1])`, [contactId], `${id}:${at}`)
        return sealed === null ? null : bytesOf(sealed)
      }),
    fileUse: (contactId) =>
      reading('weigh files', async () => {
        // Nobody has files under no id.
        const [count, bytes, allCount, allBytes] = listOf(await run(use, [contactId ?? '']))
        return { own: useOf(count, bytes), all: useOf(allCount, allBytes) }
      }),
  }
}

function useOf(count: Reply | undefined, bytes: Reply | undefined) {
  return { count: numberOf(count ?? 0), bytes: numberOf(bytes ?? 0) }
}
