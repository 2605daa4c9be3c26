import { z } from 'zod'
import type { Finding } from '../../shared/door.ts'
import { testLimit } from '../../shared/door.ts'
import type { FileSource } from './file.ts'

const Refused = z.object({ error: z.object({ code: z.number().int() }) })
const address = z.string().optional().catch(undefined)
const Asked = z.object({
  display_phone_number: z.string().max(40).catch(''),
  verified_name: z.string().max(120).catch(''),
  webhook_configuration: z
    .object({ phone_number: address, whatsapp_business_account: address, application: address })
    .catch({}),
})

/** What Meta answers for a token it does not take, one that may not ask, and a number that is not there. */
const codes: Readonly<Record<number, string>> = {
  190: 'cloud:token',
  10: 'cloud:permission',
  200: 'cloud:permission',
  100: 'cloud:number',
  33: 'cloud:number',
}

/**
 * Whether the token may speak for the number, and whether what people write comes to `webhook`. Of the three addresses Meta knows it uses
 * the number's own, then the account's, then the application's:
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override/
 */
export async function probe({ token, account, apiRoot }: FileSource, webhook: string): Promise<readonly Finding[]> {
  try {
    const answer = await fetch(
      `${apiRoot}/${account}?fields=display_phone_number,verified_name,webhook_configuration`,
      { headers: { authorization: `Bearer ${token}` }, redirect: 'error', signal: AbortSignal.timeout(testLimit) },
    )
    const body: unknown = await answer.json()
    if (!answer.ok) return [refusalOf(body)]
    const { display_phone_number: number, verified_name: name, webhook_configuration: to } = Asked.parse(body)
    const there = to.phone_number ?? to.whatsapp_business_account ?? to.application
    return [{ ok: true, code: 'cloud:open', detail: `${number} ${name}`.trim() }, webhookFinding(there, webhook)]
  } catch {
    return [{ ok: false, code: 'cloud:unreachable' }]
  }
}

function refusalOf(body: unknown): Finding {
  const refused = Refused.safeParse(body)
  if (!refused.success) return { ok: false, code: 'cloud:unreachable' }
  const { code } = refused.data.error
  return { ok: false, code: codes[code] ?? 'cloud:refused', detail: String(code) }
}

function webhookFinding(there: string | undefined, webhook: string): Finding {
  if (there === undefined || there === '') return { ok: false, code: 'cloud:missing' }
  return there === webhook ? { ok: true, code: 'cloud:webhook' } : { ok: false, code: 'cloud:elsewhere' }
}
