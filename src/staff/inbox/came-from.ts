import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { StaffEnv } from '../guard.ts'
import { practising } from '../reader.ts'
import { readWanted, type Wanted, writeWanted } from './wanted.ts'

const cookie = 'puente_list'

/** Lets the browser keep which list its reader opened last, until it is closed; by whose account, so that the next one at this computer never sees it. */
export function keepList(c: Context<StaffEnv>, wanted: Wanted, secure: boolean): void {
  const value = `${c.get('me').account.id} ${writeWanted({ ...wanted, after: null })}`
  setCookie(c, cookie, value, { path: '/staff', httpOnly: true, sameSite: 'Strict', secure })
}

/** The list its reader opened last in this browser; null when they opened none, and in the practice, whose cases stand in no list of the office. */
export function listCameFrom(c: Context<StaffEnv>): Wanted | null {
  const [id, query] = (getCookie(c, cookie) ?? '').split(' ')
  if (practising() || query === undefined || id !== c.get('me').account.id) return null
  return readWanted(new URLSearchParams(query))
}

/** Where a list stands. */
export function addressOfList(wanted: Wanted | null): string {
  return wanted === null ? '/staff' : `/staff?${writeWanted(wanted)}`
}
