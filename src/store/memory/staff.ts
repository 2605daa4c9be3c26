import type { Driver } from '../driver.ts'
import type { MemoryState } from './state.ts'

type StaffPart = Pick<
  Driver,
  | 'addStaff'
  | 'updateStaff'
  | 'staffByLogin'
  | 'staffById'
  | 'staff'
  | 'putSession'
  | 'session'
  | 'endSession'
  | 'endSessions'
>

/** Staff accounts and their sessions. */
export function memoryStaff(state: MemoryState): StaffPart {
  const byLogin = (login: string) => [...state.staff.values()].find((row) => row.login === login) ?? null
  return {
    async addStaff(row) {
      if (byLogin(row.login) !== null) return 'login_taken'
      state.staff.set(row.id, row)
      return 'added'
    },
    async updateStaff(row) {
      if ((byLogin(row.login)?.id ?? row.id) !== row.id) return false
      if (state.staff.has(row.id)) state.staff.set(row.id, row)
      return true
    },
    staffByLogin: async (login) => byLogin(login),
    staffById: async (id) => state.staff.get(id) ?? null,
    staff: async () => [...state.staff.values()],
    async putSession(session) {
      state.sessions.set(session.tokenHash, session)
    },
    session: async (tokenHash) => state.sessions.get(tokenHash) ?? null,
    async endSession(tokenHash) {
      state.sessions.delete(tokenHash)
    },
    async endSessions(staffId) {
      for (const [tokenHash, session] of state.sessions)
        if (session.staffId === staffId) state.sessions.delete(tokenHash)
    },
  }
}
