import { setTimeout as wait } from 'node:timers/promises'
import type { WebMessage } from '#src/channels/web/message.ts'

/** What a page sends: words or a choice, under an id it made. */
export interface Sent {
  readonly id: string
  readonly text?: string
  readonly choice?: string
}

/** An answer of the chat API. */
export interface Answer {
  readonly session: string
  readonly messages: readonly WebMessage[]
}

const answerLimit = 10_000

/** One request, one answer. Rejects when the connection breaks or the server says anything but 200. */
export async function post(url: string, body: object): Promise<Answer> {
  const answer = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(answerLimit),
  })
  if (!answer.ok) throw new Error(`POST /api/chat: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

/** A session of its own for somebody who has said nothing yet. */
export async function newSession(url: string): Promise<string> {
  return (await post(url, {})).session
}

/** Sends until it is acknowledged, as a page does on a bad line. How often it had to be sent is in `tries`. */
export async function postUntilTaken(
  url: string,
  session: string,
  message: Sent,
): Promise<Answer & { readonly tries: number }> {
  for (let tries = 1; ; tries++) {
    try {
      return { ...(await post(url, { ...message, session })), tries }
    } catch (error) {
      if (tries >= 1000) throw error
      await wait(20)
    }
  }
}

/** The newest messages of a conversation as the page shows them. */
export async function readBack(url: string, session: string): Promise<readonly WebMessage[]> {
  const answer = await fetch(`${url}/api/chat?session=${encodeURIComponent(session)}`, {
    signal: AbortSignal.timeout(answerLimit),
  })
  if (!answer.ok) throw new Error(`GET /api/chat: ${answer.status}`)
  return ((await answer.json()) as { messages: readonly WebMessage[] }).messages
}
