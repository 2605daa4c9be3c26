import { type Door, type Finding, testLimit } from '../shared/door.ts'
import type { OpenTelegram } from './telegram.ts'

/** Every door that is open, for the console to test. */
export function openDoors(of: {
  readonly url: string
  readonly office: string
  readonly telegram: Pick<OpenTelegram, 'test'> | null
  readonly whatsapp: { readonly channel: { test(webhook: string): Promise<readonly Finding[]> } } | null
}): readonly Door[] {
  const { url, office, telegram, whatsapp } = of
  return [
    { name: 'web', test: () => testWeb(url, office) },
    ...(telegram === null ? [] : [{ name: 'telegram', test: telegram.test } as const]),
    ...(whatsapp === null
      ? []
      : [{ name: 'whatsapp-cloud', test: () => whatsapp.channel.test(`${url}/whatsapp`) } as const]),
  ]
}

/** Whether the address people are given leads here. */
async function testWeb(url: string, office: string): Promise<readonly Finding[]> {
  const { protocol, hostname } = new URL(url)
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  try {
    const answer = await fetch(`${url}/health`, { redirect: 'error', signal: AbortSignal.timeout(testLimit) })
    const told = (await answer.json().catch(() => null)) as { office?: unknown } | null
    if (told?.office !== office) return [{ ok: false, code: 'web:other', detail: url }]
    const open: Finding = { ok: true, code: 'web:open', detail: url }
    if (here) return [open, { ok: false, code: 'web:local' }]
    return protocol === 'https:' ? [open] : [open, { ok: false, code: 'web:insecure' }]
  } catch {
    return [{ ok: false, code: 'web:unreachable', detail: url }]
  }
}
