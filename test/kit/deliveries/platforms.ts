import { onRedis, onSqlite } from './ground.ts'
import { telegramPolling, telegramWebhook } from './telegram.ts'
import { web } from './web.ts'
import { whatsappCloud } from './whatsapp-cloud.ts'
import { whatsappWeb } from './whatsapp-web.ts'

/** Every platform that brings messages, by the name it is reported under. */
export const platforms = {
  'Telegram, webhook': telegramWebhook,
  'Telegram, polling': telegramPolling,
  'WhatsApp (Cloud API)': whatsappCloud,
  'WhatsApp Web': whatsappWeb,
  Web: web,
} as const

/** What outlives our processes, by its name. */
export const grounds = { SQLite: onSqlite, Redis: onRedis } as const
