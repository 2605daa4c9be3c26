import { z } from 'zod'
import type { Language } from '../core/vocabulary/language.ts'
import { readAddress } from '../store/redis/address.ts'

const port = z.coerce
  .number('a port between 1 and 65535')
  .int('a port between 1 and 65535')
  .min(1, 'a port between 1 and 65535')
  .max(65535, 'a port between 1 and 65535')

const template = z
  .string()
  .regex(
    /^[a-z0-9_]{1,512}:[a-z]{2,3}(?:_[A-Z]{2})?$/,
    'name and language of an approved template, e.g. respuesta:es_MX',
  )
  .optional()

const translationAddress =
  'the address of a LibreTranslate up to before /translate, or of a model up to before /chat/completions, by https (http only on this machine), e.g. https://traductor.example.mx'
const voiceAddress =
  'an address that ends before /audio/transcriptions, e.g. https://models.example.mx/v1; http only on this machine'
const modelAddress =
  'an address that ends before /chat/completions, e.g. https://models.example.mx/v1; http only on this machine'

const widgetOrigins =
  'the addresses of the sites that may show the chat, https, without a path, with commas between them, e.g. https://www.lerdo.example'

/** True for `https://host` alone; http only on this machine. */
function isOrigin(origin: string): boolean {
  const parsed = URL.canParse(origin) ? new URL(origin) : null
  // What could end the header's list, or mean more than one site, is no address.
  if (parsed === null || parsed.origin !== origin || /[^a-z\d.:/[\]-]/.test(origin)) return false
  return parsed.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname)
}

const webMemory = 'megabytes for WhatsApp Web and its browser, 300 to 8000, e.g. 900'

const tokenForm = /^\d+:[\w-]{20,}$/
const tokenHelp = "the bot's token from @BotFather, e.g. 123456:ABC…"

const settings = z
  .object({
    PORT: port.default(8787),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUENTE_DATA: z.string().min(1).default('./data'),
    PUENTE_OFFICE: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'the name of a folder in knowledge/offices, e.g. durango')
      .default('durango'),
    PUENTE_URL: z
      .url({ protocol: /^https?$/, error: 'the address people use, e.g. https://ayuda.example.mx' })
      .optional(),
    PUENTE_WIDGET_ORIGINS: z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
      .refine((origins) => origins.every(isOrigin), widgetOrigins)
      .default([]),
    PUENTE_STORE: z
      .string()
      .refine(
        (store) => store === 'sqlite' || store === 'memory' || readAddress(store) !== null,
        'sqlite (kept in PUENTE_DATA), memory (nothing is kept), or the address of a Redis, e.g. redis://:password@10.0.0.5:6379',
      )
      .default('sqlite'),
    PUENTE_MASTER_KEY: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/, '32 bytes in base64; make one with: openssl rand -base64 32')
      .optional(),
    TELEGRAM_TOKEN: z.string().regex(tokenForm, tokenHelp).optional(),
    TELEGRAM_MODE: z.enum(['polling', 'webhook'], 'polling or webhook').default('polling'),
    TELEGRAM_SECRET: z
      .string()
      .regex(/^[\w-]{16,256}$/, '16 to 256 of A-Z a-z 0-9 _ -')
      .optional(),
    TELEGRAM_STAFF_GROUP: z
      .string()
      .regex(/^-\d{5,}$/, "the id of the staff's group with topics, e.g. -1001234567890")
      .optional(),
    TELEGRAM_API_ROOT: z.url().default('https://api.telegram.org'),
    PUENTE_WHATSAPP_WEB: z.enum(['on', 'off'], 'on or off').default('off'),
    PUENTE_WHATSAPP_WEB_MEMORY: z.coerce
      .number(webMemory)
      .int(webMemory)
      .min(300, webMemory)
      .max(8000, webMemory)
      .default(900),
    PUENTE_WHATSAPP_WEB_PAGE: z
      .string()
      .regex(
        /\/[\w.-]+\.html$/,
        'a saved page of WhatsApp Web named by its version, e.g. /srv/puente/2.3000.1017054665.html',
      )
      .optional(),
    PUENTE_CHROMIUM: z.string().min(1).optional(),
    WHATSAPP_TOKEN: z
      .string()
      .regex(/^[!-~]{20,}$/, "a system user's access token, without spaces")
      .optional(),
    WHATSAPP_NUMBER_ID: z
      .string()
      .regex(/^\d{5,20}$/, 'the id Meta gave the number, digits only')
      .optional(),
    WHATSAPP_APP_SECRET: z
      .string()
      .regex(/^[!-~]{16,}$/, "the app's secret, from App settings > Basic")
      .optional(),
    WHATSAPP_VERIFY_TOKEN: z
      .string()
      .regex(/^[\w-]{8,}$/, '8 or more of A-Z a-z 0-9 _ -')
      .optional(),
    WHATSAPP_API_ROOT: z.url().default('https://graph.facebook.com/v23.0'),
    PUENTE_WHATSAPP_TEMPLATE_ES: template,
    PUENTE_WHATSAPP_TEMPLATE_EN: template,
    PUENTE_WHATSAPP_TEMPLATE_HT: template,
    PUENTE_UNANSWERED: z.enum(['on', 'off'], 'on or off').default('off'),
    PUENTE_MODEL_URL: z
      .url({ protocol: /^https?$/, error: modelAddress })
      .refine(
        (url) => url.startsWith('https:') || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/.test(url),
        modelAddress,
      )
      .optional(),
    PUENTE_MODEL_KEY: z
      .string()
      .regex(/^[!-~]+$/, 'the key of the model, letters, digits and signs without spaces')
      .optional(),
    PUENTE_MODEL_NAME: z.string().min(1).max(200).optional(),
    PUENTE_MODEL_DAILY: z.coerce
      .number('a number of calls a day, e.g. 500')
      .int('a number of calls a day, e.g. 500')
      .min(0, 'a number of calls a day, e.g. 500')
      .default(500),
    PUENTE_TRANSLATION_URL: z
      .url({ protocol: /^https?$/, error: translationAddress })
      .refine(
        (url) => url.startsWith('https:') || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/.test(url),
        translationAddress,
      )
      .optional(),
    PUENTE_TRANSLATION_KEY: z
      .string()
      .regex(/^[!-~]+$/, 'the key of the translator, letters, digits and signs without spaces')
      .optional(),
    PUENTE_TRANSLATION_NAME: z.string().min(1).max(200).optional(),
    PUENTE_TRANSLATION_READS: z.enum(['on', 'off'], 'on or off').default('off'),
    PUENTE_VOICE_URL: z
      .url({ protocol: /^https?$/, error: voiceAddress })
      .refine(
        (url) => url.startsWith('https:') || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$)/.test(url),
        voiceAddress,
      )
      .optional(),
    PUENTE_VOICE_KEY: z
      .string()
      .regex(/^[!-~]+$/, 'the key of the model, letters, digits and signs without spaces')
      .optional(),
    PUENTE_VOICE_NAME: z.string().min(1).max(200).optional(),
    PUENTE_VOICE_DAILY: z.coerce
      .number('a number of calls a day, e.g. 500')
      .int('a number of calls a day, e.g. 500')
      .min(0, 'a number of calls a day, e.g. 500')
      .default(300),
  })
  .superRefine((s, context) => {
    if (s.PUENTE_STORE.startsWith('redis') && s.PUENTE_MASTER_KEY === undefined)
      context.addIssue({
        code: 'custom',
        path: ['PUENTE_MASTER_KEY'],
        message: 'every process on one Redis needs the same one: set it; make one with: openssl rand -base64 32',
      })
    if (s.PUENTE_VOICE_URL !== undefined && s.PUENTE_VOICE_NAME === undefined)
      context.addIssue({
        code: 'custom',
        path: ['PUENTE_VOICE_NAME'],
        message: 'which model to ask, e.g. whisper-1: set it',
      })
    if (s.PUENTE_MODEL_URL !== undefined && s.PUENTE_MODEL_NAME === undefined)
      context.addIssue({ code: 'custom', path: ['PUENTE_MODEL_NAME'], message: 'which model to ask: set it' })
    for (const path of whatsappMissing(s))
      context.addIssue({ code: 'custom', path: [path], message: 'WhatsApp cannot be opened without it: set it' })
    if (s.TELEGRAM_TOKEN === undefined || s.TELEGRAM_MODE !== 'webhook') return
    if (s.TELEGRAM_SECRET === undefined)
      context.addIssue({
        code: 'custom',
        path: ['TELEGRAM_SECRET'],
        message: 'a webhook without a secret would take anybody’s messages: set one',
      })
    if (s.PUENTE_URL === undefined)
      context.addIssue({
        code: 'custom',
        path: ['PUENTE_URL'],
        message: 'Telegram needs the public https address for its webhook: set it, or use TELEGRAM_MODE=polling',
      })
  })

const whatsappNeeds = ['WHATSAPP_TOKEN', 'WHATSAPP_NUMBER_ID', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'] as const

/** What WhatsApp lacks; nothing when none of it is set. Without the app secret anybody could write in anybody's name. */
function whatsappMissing(s: Partial<Record<(typeof whatsappNeeds)[number], string | undefined>>): readonly string[] {
  const missing = whatsappNeeds.filter((name) => s[name] === undefined)
  return missing.length === whatsappNeeds.length ? [] : missing
}

/** The program's settings, read once at start. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly office: string
  /** The address people use; where it is served from when not set. */
  readonly url: string
  /** Sites that may show the chat in a frame; none: there is no widget. */
  readonly widgetOrigins: readonly string[]
  /** `sqlite`, `memory`, or the address of a Redis: it may hold a password. */
  readonly store: string
  /** Base64 of 32 bytes, or null: kept in the data folder. */
  readonly masterKey: string | null
  readonly telegram: null | {
    /** One a bot; they share everything else. */
    readonly tokens: readonly string[]
    readonly mode: 'polling' | 'webhook'
    readonly secret: string | null
    readonly apiRoot: string
    /** The staff's group, which the first bot shows the cases in. */
    readonly staffGroup: string | null
  }
  /** WhatsApp Web in a process of its own, or null: off. */
  readonly whatsappWeb: null | {
    /** The browser's program; null: the one on the path. */
    readonly chromium: string | null
    /** A saved page instead of today's: a path that ends in `<version>.html`. */
    readonly page: string | null
    /** Most megabytes of the process and its browser. */
    readonly memory: number
  }
  readonly whatsapp: null | {
    readonly token: string
    readonly numberId: string
    readonly appSecret: string
    readonly verifyToken: string
    readonly apiRoot: string
    /** The approved template that asks somebody to write again, as `name:language`. */
    readonly templates: Readonly<Partial<Record<Language, string>>>
  }
  /** Single words of what could not be answered are kept, of those who agree. */
  readonly unanswered: boolean
  /** A machine that translates, or null: off. */
  readonly translation: null | TranslationConfig
  /** Who writes voice notes down, or null: off. */
  readonly voice: null | ModelConfig
  /** The optional language model, or null: off. */
  readonly model: null | ModelConfig
}

/** A machine that translates answers of the office. */
interface TranslationConfig {
  readonly url: string
  readonly key: string | null
  /** The language model that is asked there; null: it is a LibreTranslate. */
  readonly name: string | null
  /** Also what people write, covered, when somebody of the office asks for it. */
  readonly reads: boolean
}

/** A model that is asked over the network. */
interface ModelConfig {
  readonly url: string
  readonly key: string | null
  readonly name: string
  /** Most calls a day. */
  readonly daily: number
}

/** Settings that cannot be used: each line names one, what is wrong, and what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(
      `These settings must be mended before Puente can start (environment or .env):\n${problems.map((p) => `  - ${p}`).join('\n')}`,
    )
    this.problems = problems
  }
}

/** Environment → settings. Empty variables count as not set. Throws `ConfigError` with every problem at once; values are never repeated. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  )
  const tokens = moreTokens(present)
  const parsed = settings.safeParse(present)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (!parsed.success || tokens.problems.length > 0) throw new ConfigError([...problems, ...tokens.problems])
  const s = parsed.data
  const { TELEGRAM_TOKEN: token, TELEGRAM_MODE: mode, TELEGRAM_SECRET: secret, TELEGRAM_API_ROOT: apiRoot } = s
  return {
    port: s.PORT,
    host: s.HOST,
    dataFolder: s.PUENTE_DATA,
    office: s.PUENTE_OFFICE,
    url: s.PUENTE_URL ?? `http://localhost:${s.PORT}`,
    widgetOrigins: s.PUENTE_WIDGET_ORIGINS,
    store: s.PUENTE_STORE,
    masterKey: s.PUENTE_MASTER_KEY ?? null,
    unanswered: s.PUENTE_UNANSWERED === 'on',
    telegram:
      token === undefined
        ? null
        : {
            tokens: [token, ...tokens.tokens],
            mode,
            secret: secret ?? null,
            apiRoot,
            staffGroup: s.TELEGRAM_STAFF_GROUP ?? null,
          },
    whatsappWeb: whatsappWebIn(s),
    whatsapp: whatsappIn(s),
    translation: translationIn(s),
    voice: voiceIn(s),
    model: modelIn(s),
  }
}

/** The tokens of further bots, `TELEGRAM_TOKEN_<NAME>`, and what is wrong with them. */
function moreTokens(present: Readonly<Record<string, string | undefined>>): {
  readonly tokens: readonly string[]
  readonly problems: readonly string[]
} {
  const named = Object.entries(present).flatMap(([name, token = '']) =>
    /^TELEGRAM_TOKEN_[A-Z0-9_]+$/.test(name) ? [{ name, token }] : [],
  )
  const accountOf = (token: string) => token.split(':')[0]
  const first = present.TELEGRAM_TOKEN
  const problems = named.flatMap(({ name, token }, i) => {
    if (!tokenForm.test(token)) return [`${name}: ${tokenHelp}`]
    if (first === undefined) return [`TELEGRAM_TOKEN: the first bot's token is missing; ${name} is for a further one`]
    const others = [first, ...named.slice(0, i).map((other) => other.token)]
    return others.some((other) => accountOf(other) === accountOf(token)) ? [`${name}: this bot is already there`] : []
  })
  return { tokens: named.map(({ token }) => token), problems }
}

function whatsappIn(s: z.infer<typeof settings>): Config['whatsapp'] {
  const { WHATSAPP_TOKEN: token, WHATSAPP_NUMBER_ID: numberId, WHATSAPP_API_ROOT: apiRoot } = s
  const { WHATSAPP_APP_SECRET: appSecret, WHATSAPP_VERIFY_TOKEN: verifyToken } = s
  if (token === undefined || numberId === undefined || appSecret === undefined || verifyToken === undefined) return null
  const { PUENTE_WHATSAPP_TEMPLATE_ES: es, PUENTE_WHATSAPP_TEMPLATE_EN: en, PUENTE_WHATSAPP_TEMPLATE_HT: ht } = s
  const templates = { ...(es && { es }), ...(en && { en }), ...(ht && { ht }) }
  return { token, numberId, appSecret, verifyToken, apiRoot, templates }
}

function translationIn(s: z.infer<typeof settings>): Config['translation'] {
  const { PUENTE_TRANSLATION_URL: url, PUENTE_TRANSLATION_KEY: key, PUENTE_TRANSLATION_NAME: name } = s
  if (url === undefined) return null
  return { url, key: key ?? null, name: name ?? null, reads: s.PUENTE_TRANSLATION_READS === 'on' }
}

function modelIn(s: z.infer<typeof settings>): Config['model'] {
  const { PUENTE_MODEL_URL: url, PUENTE_MODEL_KEY: key, PUENTE_MODEL_NAME: name, PUENTE_MODEL_DAILY: daily } = s
  return url === undefined || name === undefined ? null : { url, key: key ?? null, name, daily }
}

function whatsappWebIn(s: z.infer<typeof settings>): Config['whatsappWeb'] {
  const { PUENTE_CHROMIUM: chromium, PUENTE_WHATSAPP_WEB_PAGE: page, PUENTE_WHATSAPP_WEB_MEMORY: memory } = s
  return s.PUENTE_WHATSAPP_WEB === 'off' ? null : { chromium: chromium ?? null, page: page ?? null, memory }
}

function voiceIn(s: z.infer<typeof settings>): Config['voice'] {
  const { PUENTE_VOICE_URL: url, PUENTE_VOICE_KEY: key, PUENTE_VOICE_NAME: name, PUENTE_VOICE_DAILY: daily } = s
  return url === undefined || name === undefined ? null : { url, key: key ?? null, name, daily }
}
