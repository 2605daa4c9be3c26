import type { DeliveryStatus } from '../../store/store.ts'

/** Why a message did not arrive, or does not leave yet, as far as what is to be done about it goes. */
export type Why =
  | 'blocked'
  | 'gone'
  | 'window'
  | 'old_door'
  | 'too_long'
  | 'empty'
  | 'damaged'
  | 'refused'
  | 'many'
  | 'door'
  | 'connection'
  | 'night'

/** What helps: the text again in the box, how the person is reached otherwise, or nothing but waiting or telling somebody. */
export type Mend = 'again' | 'reach' | null

/** By the first part of a code, as channels and delivery write them: `network:ETIMEDOUT` is `network`. */
const byPart: Readonly<Record<string, Why>> = {
  blocked: 'blocked',
  gone: 'gone',
  window: 'window',
  wrong_account: 'old_door',
  too_long: 'too_long',
  empty: 'empty',
  unreadable: 'damaged',
  refused: 'refused',
  telegram: 'refused',
  whatsapp: 'refused',
  pace: 'many',
  rest: 'many',
  unauthorized: 'door',
  no_channel: 'door',
  no_template: 'door',
  whatsapp_web: 'door',
  not_ready: 'door',
  ending: 'door',
  child_gone: 'connection',
  network: 'connection',
  http: 'connection',
  slow: 'connection',
  threw: 'connection',
  hung: 'connection',
  fault: 'connection',
  restart: 'connection',
  night: 'night',
}

/** Numbers that say more than their platform's name: https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const byNumber: Readonly<Record<string, Why>> = {
  'telegram:429': 'many',
  'whatsapp:131026': 'gone',
  'whatsapp:131047': 'window',
  'whatsapp:131049': 'many',
  'whatsapp:131048': 'many',
  'whatsapp:131056': 'many',
  'whatsapp:130429': 'many',
  'whatsapp:80007': 'many',
  'whatsapp:4': 'many',
  'whatsapp:131031': 'door',
  'whatsapp:131042': 'door',
  'whatsapp:133010': 'door',
  'whatsapp:368': 'door',
  'whatsapp:131000': 'connection',
  'whatsapp:131016': 'connection',
}

/** What a code comes to, whatever was tried before it was given up; null for one that nobody told us about. */
export function whyOf(code: string | null): Why | null {
  const bare = (code ?? '').replace(/^(?:gave_up|repeat):/, '').replace(/^repeat:/, '')
  const [part = ''] = bare.split(':')
  return byNumber[bare] ?? byPart[part] ?? null
}

/** What somebody of the office can do about their own words. What may have arrived is looked for before it is sent again. */
export function mendOf(status: DeliveryStatus, why: Why | null): Mend {
  if (status === 'unknown') return 'again'
  if (status !== 'failed') return null
  return why === 'blocked' || why === 'gone' || why === 'old_door' ? 'reach' : 'again'
}
