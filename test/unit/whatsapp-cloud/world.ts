import { createWhatsappCloudChannel, type WhatsappCloudOptions } from '#src/channels/whatsapp-cloud/index.ts'
import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import { createLog } from '#src/shared/log.ts'
import type { WhatsappCloudServer } from '#test/kit/whatsapp-cloud-server.ts'

/** Our channel before the stand-in. */
export function openDoor(meta: WhatsappCloudServer, options: Partial<WhatsappCloudOptions> = {}) {
  return createWhatsappCloudChannel({
    token: meta.token,
    account: meta.account,
    apiRoot: meta.url,
    listButton: (language) => ({ es: 'Ver opciones', en: 'See options', ht: 'Gade chwa yo' })[language],
    takeTurn: async () => {},
    takeWord: async () => {},
    takeMove: async () => {},
    now: Date.now,
    log: createLog(() => {}),
    ...options,
  })
}

/** A message of the assistant with one text. */
export function saying(text: string, parts: Partial<Outbound> = {}): Outbound {
  return { speaker: { kind: 'assistant' }, blocks: [{ kind: 'text', text }], choices: [], citations: [], ...parts }
}
