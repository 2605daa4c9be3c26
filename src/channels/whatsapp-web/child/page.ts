import type { Client } from 'whatsapp-web.js'

/** What is used of WhatsApp Web inside its page. */
export interface PageWindow {
  require(module: 'WAWebMsgKey'): { newId?: (...args: unknown[]) => unknown }
  require(module: 'WAWebCollections'): {
    Chat: { getModelsArray(): readonly PageChat[] }
    Msg: {
      get(id: string): PageMessage | undefined
      getMessagesById?(ids: readonly string[]): Promise<{ messages?: readonly (PageMessage | undefined)[] } | undefined>
    }
  }
  require(module: 'WAWebSocketModel'): { Socket: { state?: string } }
  require(module: 'WAWebQueryExistsJob'): { queryWidExists?: (wid: unknown) => Promise<unknown> }
  require(module: 'WAWebUserPrefsMeUser'): { getMaybeMePnUser(): unknown; getMaybeMeLidUser(): unknown }
  WWebJS?: object
  onAddMessageEvent?: unknown
  puenteNextId?: string | undefined
}

interface PageChat {
  readonly id: { readonly _serialized: string }
  readonly t?: number
  readonly unreadCount?: number
  readonly msgs: { getModelsArray(): readonly PageMessage[] }
}

interface PageMessage {
  readonly id: { readonly _serialized: string; readonly fromMe: boolean }
  readonly type?: string
}

/** Something the page did not answer in time, or whose page is gone. */
export class PageError extends Error {
  override readonly name = 'PageError'
  readonly code: 'slow' | 'gone' | 'threw'

  constructor(code: PageError['code'], cause?: unknown) {
    super(code, { cause })
    this.code = code
  }
}

/** Resolves as `work` does; rejects with `PageError` when it fails or takes longer than `limit` milliseconds. */
export async function withTimeout<T>(work: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PageError('slow')), limit)
  })
  try {
    return await Promise.race([work, late])
  } catch (error) {
    if (error instanceof PageError) throw error
    throw new PageError(/closed|detached|destroyed|crash/i.test(String(error)) ? 'gone' : 'threw', error)
  } finally {
    clearTimeout(timer)
  }
}

/** Runs a function inside the page of WhatsApp; it must stand on its own. Rejects with `PageError`. */
export function inPage<A, T>(client: Client, run: (given: A) => T | Promise<T>, given: A, limit: number): Promise<T> {
  const page = client.pupPage
  if (page === undefined) return Promise.reject(new PageError('gone'))
  return withTimeout(page.evaluate(run as (given: unknown) => T, given) as Promise<T>, limit)
}
