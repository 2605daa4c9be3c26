import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StaffAccount, Store } from '../../../src/store/store.ts'
import { someTime } from '../../kit/commits.ts'
import type { MakeStore } from '../store.contract.ts'

const rosa: StaffAccount = {
  id: 's1',
  login: 'rosa',
  name: 'Rosa',
  role: 'Atención',
  area: 'atencion',
  admin: true,
  secretHash: 'scrypt$…',
  disabled: false,
}
const juan: StaffAccount = { ...rosa, id: 's2', login: 'juan', name: 'Juan', area: null, admin: false }

/** Staff accounts and sessions. */
export function staffContract(makeStore: MakeStore): void {
  describe('staff', () => {
    let store: Store
    beforeEach(async () => {
      store = await makeStore()
    })
    afterEach(() => store.close())

    it('keeps accounts whole, found by login and id, listed as they were added', async () => {
      expect(await store.staff()).toEqual([])
      expect(await store.addStaff(rosa)).toBe('added')
      expect(await store.addStaff(juan)).toBe('added')
      expect(await store.staffByLogin('juan')).toEqual(juan)
      expect(await store.staffById('s1')).toEqual(rosa)
      expect(await store.staff()).toEqual([rosa, juan])
      expect(await store.staffByLogin('nobody')).toBeNull()
      expect(await store.staffById('nobody')).toBeNull()
    })

    it('gives a login to one account, also when two ask at once', async () => {
      const results = await Promise.all([store.addStaff(rosa), store.addStaff({ ...juan, login: 'rosa' })])
      expect(results.toSorted()).toEqual(['added', 'login_taken'])
      expect(await store.staff()).toHaveLength(1)
    })

    it('changes an account, its login too, but not to one that is taken', async () => {
      await store.addStaff(rosa)
      await store.addStaff(juan)
      await store.updateStaff({ ...rosa, login: 'rosa.m', disabled: true })
      expect(await store.staffByLogin('rosa')).toBeNull()
      expect(await store.staffByLogin('rosa.m')).toEqual({ ...rosa, login: 'rosa.m', disabled: true })
      await expect(store.updateStaff({ ...juan, login: 'rosa.m' })).rejects.toMatchObject({ code: 'store:login_taken' })
      expect(await store.staffById('s2')).toEqual(juan)
      expect(await store.staff()).toHaveLength(2)
    })

    it('does not make an account by changing one that is not there', async () => {
      await store.updateStaff(rosa)
      expect(await store.staff()).toEqual([])
    })

    it('keeps sessions until they end', async () => {
      const session = { tokenHash: 'h1', staffId: 's1', createdAt: someTime, lastSeenAt: someTime }
      await store.putSession(session)
      await store.putSession({ ...session, lastSeenAt: someTime + 5 })
      expect(await store.session('h1')).toEqual({ ...session, lastSeenAt: someTime + 5 })
      await store.endSession('h1')
      expect(await store.session('h1')).toBeNull()
    })

    it('ends all sessions of one staff member and of nobody else', async () => {
      for (const [tokenHash, staffId] of [
        ['h1', 's1'],
        ['h2', 's1'],
        ['h3', 's2'],
      ] as const) {
        await store.putSession({ tokenHash, staffId, createdAt: someTime, lastSeenAt: someTime })
      }
      await store.endSessions('s1')
      expect([await store.session('h1'), await store.session('h2')]).toEqual([null, null])
      expect(await store.session('h3')).toMatchObject({ staffId: 's2' })
    })
  })
}
