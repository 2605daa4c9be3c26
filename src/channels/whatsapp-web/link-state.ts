import type { LinkState, LinkStatus } from '../../shared/linked-phone.ts'
import type { FromChild } from './protocol.ts'

/** Before anything was started. */
export const notStarted: LinkState = {
  status: 'ended',
  since: 0,
  qr: null,
  code: null,
  loggedOut: false,
  restarts: 0,
  trouble: null,
  memory: null,
  answeredOnPhone: null,
}

/** The state in another status; what a phone could scan ends with the status it was shown in. */
export function become(state: LinkState, status: LinkStatus, now: number, more: Partial<LinkState> = {}): LinkState {
  if (status === state.status) return { ...state, ...more }
  return { ...state, qr: null, code: null, ...more, status, since: now }
}

/** The state after something the child said; the same one when it changes nothing the office sees. Pure. */
export function after(state: LinkState, said: FromChild, now: number): LinkState {
  switch (said.type) {
    case 'qr':
      return become(state, 'unlinked', now, { qr: said.code })
    case 'code':
      return become(state, 'unlinked', now, { code: said.code })
    case 'authenticated':
      return become(state, 'syncing', now, { loggedOut: false })
    case 'ready':
      return become(state, 'ready', now)
    case 'own':
      return { ...state, answeredOnPhone: now }
    case 'pong':
      return said.memory === state.memory ? state : { ...state, memory: said.memory }
    case 'state':
      return connection(state, said.state === 'CONNECTED', now)
    default:
      return state
  }
}

function connection(state: LinkState, connected: boolean, now: number): LinkState {
  if (state.status === 'unreachable' && connected) return become(state, 'ready', now)
  return state.status === 'ready' && !connected ? become(state, 'unreachable', now) : state
}
