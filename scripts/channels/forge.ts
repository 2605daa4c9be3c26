import { createHmac } from 'node:crypto'
import { createWhatsappCloudChannel } from '#src/channels/whatsapp-cloud/index.ts'
import { createLog } from '#src/shared/log.ts'

const secret = 'an-app-secret-for-tests-only'
const account = '106540352242922'

/** The webhook with nothing behind it that counts what gets through. */
export interface ForgedDoor {
  /** Messages, words and moves that came through so far. */
  effects(): number
  post(body: string, signature: string): Promise<number>
  /** A message as Meta sends it. */
  hello(id: string): string
  sign(body: string, secret?: string): string
}

/** A webhook to be forged against. */
export function forgedDoor(): ForgedDoor {
  let effects = 0
  const count = async () => {
    effects += 1
  }
  const channel = createWhatsappCloudChannel({
    token: 'a-token-for-tests-only',
    account,
    listButton: () => '',
    takeTurn: count,
    takeWord: count,
    takeMove: count,
    now: Date.now,
    log: createLog(() => undefined),
  })
  const routes = channel.webhook({ appSecret: secret, verifyToken: 'a-word-of-ours' })
  return {
    effects: () => effects,
    async post(body, signature) {
      const headers = { 'x-hub-signature-256': signature }
      return (await routes.request('/whatsapp', { method: 'POST', headers, body })).status
    },
    hello(id) {
      const message = { id, from: '5216180000000', timestamp: '1700000000', type: 'text', text: { body: 'hola' } }
      const value = { metadata: { phone_number_id: account }, messages: [message] }
      return JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
      })
    },
    sign: (body, own = secret) => `sha256=${createHmac('sha256', own).update(body).digest('hex')}`,
  }
}

/** A body and a signature that is not its own. */
export function forge(
  random: () => number,
  door: Pick<ForgedDoor, 'hello' | 'sign'>,
): [body: string, signature: string] {
  const body = door.hello(`forged-${random()}`)
  const signed = door.sign(body)
  const at = 7 + Math.floor(random() * 64)
  const other = signed[at] === '0' ? '1' : '0'
  const forgeries: readonly (() => [string, string])[] = [
    () => [body, ''],
    () => [body, door.sign(body, `guess-${random()}-of-the-secret`)],
    () => [body, `${signed.slice(0, at)}${other}${signed.slice(at + 1)}`],
    () => [body, signed.slice(0, at)],
    () => [body, `${signed}00`],
    () => [body, signed.replace('sha256', 'sha1')],
    () => [body, `sha256=${'0'.repeat(64)}`],
    () => [body, `sha256=${'zz'.repeat(32)}`],
    () => [`${body} `, signed],
    () => [body.replace('hola', 'HOLA'), signed],
    () => [body.slice(0, Math.floor(random() * body.length)), signed],
    () => ['', signed],
    () => ['{}', signed],
    () => [`${body}${body}`, signed],
  ]
  return (forgeries[Math.floor(random() * forgeries.length)] ?? (() => [body, '']))()
}
