import { createHash } from 'node:crypto'
import whatsapp, { type Client, type Location } from 'whatsapp-web.js'
import type { FromChild, Pin } from '../protocol.ts'
import { inPage, PageError, type PageWindow, withTimeout } from './page.ts'

type Outcome = Extract<FromChild, { type: 'sent' | 'not_sent' }>

/** What sending needs to be told. */
export interface Sending {
  readonly id: string
  readonly address: string
  readonly text: string
  /** Leaves before the words, as a message of its own. */
  readonly pin?: Pin | undefined
}

/** WhatsApp's id for a message of ours: the same for the same message, in the shape its own web page makes. */
export function messageId(id: string): string {
  return `3EB0${createHash('sha256').update(id).digest('hex').slice(0, 18).toUpperCase()}`
}

/** Lets us name the next message that is made. False when this WhatsApp Web does not: what is sent again may then be two. */
export async function nameMessages(client: Client, limit: number): Promise<boolean> {
  const run = () => {
    const page = globalThis as unknown as PageWindow
    const maker = page.require('WAWebMsgKey')
    const original = maker.newId
    if (original === undefined) return false
    maker.newId = (...args) => {
      const next = page.puenteNextId
      page.puenteNextId = undefined
      return next === undefined ? original.apply(maker, args) : Promise.resolve(next)
    }
    return maker.newId !== original
  }
  return await inPage(client, run, null, limit).catch(() => false)
}

interface Limits {
  readonly answerLimit: number
  readonly sendLimit: number
}

/**
 * One attempt: the place, when there is one, then the words. A message that WhatsApp already has under our name is not sent again. It
 * never rejects unless the page is gone: then the child ends.
 */
export async function send(client: Client, { id, address, text, pin }: Sending, limits: Limits): Promise<Outcome> {
  if (pin !== undefined) {
    const { name, address: street, latitude, longitude } = pin
    const shown = new whatsapp.Location(latitude, longitude, {
      name,
      ...(street === undefined ? {} : { address: street }),
    })
    const placed = await sendOne(client, { id, address, named: `${id} pin`, content: shown }, limits)
    // Where WhatsApp did not take it, or nobody knows, the words go on alone: they hold a link.
    if (placed.type === 'not_sent' && placed.outcome !== 'unknown' && placed.code !== 'refused') return placed
  }
  return sendOne(client, { id, address, named: id, content: text }, limits)
}

async function sendOne(
  client: Client,
  {
    id,
    address,
    named,
    content,
  }: { readonly id: string; readonly address: string; readonly named: string; readonly content: string | Location },
  limits: Limits,
): Promise<Outcome> {
  const name = messageId(named)
  const has = () => inPage(client, isThere, { address, name }, limits.answerLimit)
  const notSent = (outcome: 'retry' | 'failed' | 'unknown', code: string): Outcome => ({
    type: 'not_sent',
    id,
    outcome,
    code,
  })
  let asked = false
  try {
    if (await has()) return { type: 'sent', id, platformId: name }
    await inPage(client, nameNext, name, limits.answerLimit)
    asked = true
    const options = { linkPreview: false, parseVCards: false, sendSeen: false, waitUntilMsgSent: true }
    const message = await withTimeout(client.sendMessage(address, content, options), limits.sendLimit)
    // The library answers nothing when there is no such chat.
    if (!message) return notSent('failed', 'gone')
    return { type: 'sent', id, platformId: message.id.id }
  } catch (error) {
    if (!(error instanceof PageError) || error.code === 'gone') throw error
    if (!asked) return notSent('retry', error.code)
    if (error.code === 'slow') return notSent('unknown', 'slow')
    // It refused before or after it made the message: only the page knows.
    const made = await has().catch(() => null)
    return made === null ? notSent('unknown', 'threw') : made ? { type: 'sent', id, platformId: name } : refused(error)
  }

  function refused(error: PageError): Outcome {
    // WhatsApp's own word for an address it does not know.
    return /no lid|invalid wid|wid error/i.test(String(error.cause))
      ? notSent('failed', 'gone')
      : notSent('retry', 'refused')
  }
}

function nameNext(name: string): void {
  ;(globalThis as unknown as PageWindow).puenteNextId = name
}

async function isThere({ address, name }: { address: string; name: string }): Promise<boolean> {
  const { Msg } = (globalThis as unknown as PageWindow).require('WAWebCollections')
  const id = `true_${address}_${name}`
  if (Msg.get(id) !== undefined) return true
  const found = await Msg.getMessagesById?.([id])
  return Boolean(found?.messages?.[0])
}
