import type { z } from 'zod'
import type { Language } from '../core/vocabulary/language.ts'
import type { Figures } from '../limits/table.ts'
import type { RetentionTerms } from '../store/retention-terms.ts'
import { moreTokens } from './bot-tokens.ts'
import { settings } from './settings.ts'

/** The program's settings, read once at start. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** The file that remembers who was erased; null: in the data folder. */
  readonly tombstones: string | null
  /** For how long what is kept, in days. */
  readonly retention: RetentionTerms
  /** The token metrics are read with, or null: off. */
  readonly metrics: string | null
  readonly office: string
  /** The address people use; where it is served from when not set. */
  readonly url: string
  /** Sites that may show the chat in a frame, beside those the office names itself. */
  readonly widgetOrigins: readonly string[]
  /** Addresses and networks whose word counts for where a request comes from. */
  readonly proxies: readonly string[]
  /** What a stranger may make the program do. */
  readonly limits: Figures
  /** `sqlite`, `memory`, or the address of a Redis: it may hold a password. */
  readonly store: string
  /** Base64 of 32 bytes, or null: kept in the data folder. */
  readonly masterKey: string | null
  /** Keys that data may be sealed under besides, while the master key is being changed. */
  readonly nextKey: string | null
  readonly formerKey: string | null
  /** The servers of the platforms, for doors that are opened later. */
  readonly apiRoots: { readonly telegram: string; readonly whatsapp: string }
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
  /** Single words of what could not be answered are kept, of those who agree; null: as the office says in its console. */
  readonly unanswered: boolean | null
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
    tombstones: s.PUENTE_TOMBSTONES ?? null,
    retention: {
      talks: s.PUENTE_KEEP_TALKS ?? null,
      cases: s.PUENTE_KEEP_CASES ?? null,
      ratings: s.PUENTE_KEEP_RATINGS ?? null,
    },
    metrics: s.PUENTE_METRICS ?? null,
    office: s.PUENTE_OFFICE,
    url: s.PUENTE_URL ?? `http://localhost:${s.PORT}`,
    widgetOrigins: s.PUENTE_WIDGET_ORIGINS,
    proxies: s.PUENTE_PROXIES,
    limits: s.PUENTE_LIMITS,
    store: s.PUENTE_STORE,
    masterKey: s.PUENTE_MASTER_KEY ?? null,
    nextKey: s.PUENTE_MASTER_KEY_NEXT ?? null,
    formerKey: s.PUENTE_MASTER_KEY_FORMER ?? null,
    unanswered: s.PUENTE_UNANSWERED === undefined ? null : s.PUENTE_UNANSWERED === 'on',
    apiRoots: { telegram: apiRoot, whatsapp: s.WHATSAPP_API_ROOT },
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
