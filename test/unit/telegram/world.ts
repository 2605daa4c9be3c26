import { createTelegramChannel, type TelegramChannel, type TelegramOptions } from '#src/channels/telegram/index.ts'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import { createLog } from '#src/shared/log.ts'
import type { TelegramServer } from '#test/kit/telegram-server.ts'

/** The stand-in with our channel before it; `taken` is what reached the turn, `lines` what was logged. */
export interface World {
  readonly channel: TelegramChannel
  readonly taken: Inbound[]
  readonly lines: string[]
}

/** Opens the door with a turn that only notes what came, unless another is given. */
export function openDoor(telegram: TelegramServer, options: Partial<TelegramOptions> = {}): World {
  const taken: Inbound[] = []
  const lines: string[] = []
  const channel = createTelegramChannel({
    token: telegram.token,
    account: telegram.account,
    apiRoot: telegram.url,
    takeTurn: async (inbound) => void taken.push(inbound),
    now: Date.now,
    log: createLog(
      (line) => lines.push(line),
      () => 0,
    ),
    ...options,
  })
  return { channel, taken, lines }
}

/** A message of the assistant with one text. */
export function saying(text: string, parts: Partial<Outbound> = {}): Outbound {
  return { speaker: { kind: 'assistant' }, blocks: [{ kind: 'text', text }], choices: [], citations: [], ...parts }
}

/** What a taken message said, in one word or two. */
export function said(inbound: Inbound): string {
  const { content } = inbound
  if (content.kind === 'text') return content.text
  return content.kind === 'choice' ? `[${content.id}]` : content.kind
}

/** Waits until something is so, looking every few milliseconds. */
export async function until(holds: () => boolean, patience = 15_000): Promise<void> {
  for (const end = Date.now() + patience; !holds(); ) {
    if (Date.now() > end) throw new Error('it never came to be')
    await new Promise((go) => setTimeout(go, 5))
  }
}

/** A promise and the key to it. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}
