import type { Client } from 'whatsapp-web.js'
import { inPage, type PageWindow } from './page.ts'

/**
 * Whether messages still come through: the page answers, the library's ears are in it, and, when it says it is connected,
 * WhatsApp answers a question. False is deafness; it rejects with `PageError` when the page does not answer.
 */
export async function hears(client: Client, limit: number): Promise<boolean> {
  const run = async (limit: number): Promise<boolean> => {
    const page = globalThis as unknown as PageWindow
    if (page.WWebJS === undefined || typeof page.onAddMessageEvent !== 'function') return false
    if (page.require('WAWebSocketModel').Socket.state !== 'CONNECTED') return true
    const { queryWidExists } = page.require('WAWebQueryExistsJob')
    const { getMaybeMePnUser, getMaybeMeLidUser } = page.require('WAWebUserPrefsMeUser')
    if (queryWidExists === undefined) return true
    const asked = Promise.resolve(queryWidExists(getMaybeMePnUser() ?? getMaybeMeLidUser())).then(
      () => true,
      () => true,
    )
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, limit, false))
    return await Promise.race([asked, late])
  }
  return await inPage(client, run, Math.floor(limit * 0.6), limit)
}
