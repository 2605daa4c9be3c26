import type { Driver, StaffRow } from '../driver.ts'
import type { StaffSession } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import { addStaff, allStaff, endSessions, staffById, staffByLogin, updateStaff } from './lua/staff.ts'
import { bytesOf, jsonOf, listOf, textOf } from './replies.ts'
import type { Reply, Run } from './run.ts'

type AccountPart = Pick<Driver, 'addStaff' | 'updateStaff' | 'staffByLogin' | 'staffById' | 'staff'>
type SessionPart = Pick<Driver, 'putSession' | 'session' | 'endSession' | 'endSessions'>

/** Staff accounts and their sessions. */
export function redisStaff(run: Run): AccountPart & SessionPart {
  return { ...accounts(run), ...sessions(run) }
}

function accounts(run: Run): AccountPart {
  const found = (reply: Reply) => (reply === null ? null : staffRow(reply))
  return {
    addStaff: ({ id, login, sealed }) =>
      writing('add a staff account', async () =>
        (await run(addStaff, [], id, login, sealed)) === 1 ? 'added' : 'login_taken',
      ),
    updateStaff: ({ id, login, sealed }) =>
      writing('change a staff account', async () => (await run(updateStaff, [], id, login, sealed)) === 1),
    staffByLogin: (login) => reading('find a staff account', async () => found(await run(staffByLogin, [], login))),
    staffById: (id) => reading('find a staff account', async () => found(await run(staffById, [], id))),
    staff: () => reading('list staff accounts', async () => listOf(await run(allStaff, [])).map(staffRow)),
  }
}

function sessions(run: Run): SessionPart {
  return {
    putSession: ({ tokenHash, ...session }) =>
      writing('keep a session', async () => {
        await run(`call('HSET', SESSION, ARGV[1], ARGV[2])`, [], tokenHash, JSON.stringify(session))
      }),
    session: (tokenHash) =>
      reading('find a session', async () => {
        const found = await run(`return call('HGET', SESSION, ARGV[1])`, [], tokenHash)
        return found === null ? null : { tokenHash, ...jsonOf<Omit<StaffSession, 'tokenHash'>>(found) }
      }),
    endSession: (tokenHash) =>
      writing('end a session', async () => void (await run(`call('HDEL', SESSION, ARGV[1])`, [], tokenHash))),
    endSessions: (staffId) => writing('end sessions', async () => void (await run(endSessions, [], staffId))),
  }
}

function staffRow(reply: Reply): StaffRow {
  const [id, login, sealed] = listOf(reply)
  return { id: textOf(id), login: textOf(login), sealed: bytesOf(sealed) }
}
