import type { Driver } from '../driver.ts'
import { reading, writing } from '../trouble.ts'
import { bytesOf, listOf, numberOf } from './replies.ts'
import type { Run } from './run.ts'

const read = `
local version = call('HGET', NOTEVERSION, ARGV[1])
return version and { tonumber(version), call('HGET', NOTE, ARGV[1]) }
`

/** ARGV: name, sealed, expected. 0 when the version is another. */
const keep = `
if tonumber(call('HGET', NOTEVERSION, ARGV[1]) or '0') ~= tonumber(ARGV[3]) then return 0 end
call('HSET', NOTE, ARGV[1], ARGV[2])
call('HINCRBY', NOTEVERSION, ARGV[1], 1)
return 1
`

/** Notes, each changed only by whoever read it last. */
export function redisNotes(run: Run): Pick<Driver, 'note' | 'putNote'> {
  return {
    note: (name) =>
      reading('read a note', async () => {
        const found = await run(read, [], name)
        if (found === null) return null
        const [version, sealed] = listOf(found)
        return { version: numberOf(version), sealed: bytesOf(sealed) }
      }),
    putNote: (name, sealed, expected) =>
      writing('keep a note', async () => (await run(keep, [], name, sealed, expected)) === 1),
  }
}
