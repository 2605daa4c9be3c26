import { z } from 'zod'
import { thisMachine } from '../limits/address.ts'
import { networkOf } from '../limits/network.ts'
import { figuresHelp, readFigures } from '../limits/read-figures.ts'
import { usualFigures } from '../limits/table.ts'
import { keyForms } from '../shared/door-keys.ts'
import { isMachineAddress, isOrigin } from '../shared/origin.ts'
import { readAddress } from '../store/redis/address.ts'
import { tokenHelp } from './bot-tokens.ts'

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

const keyForm = /^(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)$/
const keyHelp = '32 bytes in base64, made with: openssl rand -base64 32; or what npm run change-key gave'

const days = z.coerce
  .number('a number of days, 30 to 36500, e.g. 730; leave it out to keep')
  .int('a number of days, 30 to 36500, e.g. 730; leave it out to keep')
  .min(30, 'a number of days, 30 to 36500, e.g. 730; leave it out to keep')
  .max(36_500, 'a number of days, 30 to 36500, e.g. 730; leave it out to keep')
  .optional()

const proxies =
  'addresses or networks of the proxies in front of Puente with commas between them, e.g. 127.0.0.1, 10.0.0.0/8; none: nobody is believed'
const webMemory = 'megabytes for WhatsApp Web and its browser, 300 to 8000, e.g. 900'

/**
 * Every setting by its name in the environment: what is accepted, what holds when it is not set, and what it is for. A refusal says what to
 * write instead. [docs/settings.md](../../docs/settings.md) is made from it (`npm run docs`); `unset` is how a default is shown there.
 */
export const settings = z
  .object({
    PORT: port.default(8787).describe('where it listens'),
    HOST: z
      .string()
      .min(1)
      .default('127.0.0.1')
      .describe('on which address; `0.0.0.0` for every network of the machine'),
    PUENTE_DATA: z.string().min(1).default('./data').describe('the folder with the database and the master key'),
    PUENTE_TOMBSTONES: z.string().min(1).optional().meta({
      unset: 'in the data folder',
      description: 'the file that remembers, without names, who was erased; better on [another disk](operations.md)',
    }),
    PUENTE_METRICS: z
      .string()
      .regex(/^[\w-]{16,256}$/, '16 to 256 of A-Z a-z 0-9 _ -')
      .optional()
      .meta({
        unset: 'off',
        description: 'a token; who sends it reads [metrics](operations.md) for Prometheus at `/metrics`',
      }),
    PUENTE_KEEP_TALKS: days.meta({
      unset: 'kept',
      description: 'days after which a person without a case, who wrote no more, is [let go](privacy.md)',
    }),
    PUENTE_KEEP_CASES: days.meta({ unset: 'kept', description: 'the same for people whose cases have all ended' }),
    PUENTE_KEEP_RATINGS: days.meta({ unset: 'kept', description: 'the same for what was said of the help' }),
    PUENTE_OFFICE: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'the name of a folder in knowledge/offices, e.g. durango')
      .default('durango')
      .describe('a folder of `knowledge/offices`; `puebla` is the second'),
    PUENTE_URL: z
      .url({ protocol: /^https?$/, error: 'the address people use, e.g. https://ayuda.example.mx' })
      .optional()
      .meta({
        unset: '`http://localhost:PORT`',
        description: 'the address people use; with `https:` cookies are sent only there',
      }),
    PUENTE_WIDGET_ORIGINS: z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
      .refine((origins) => origins.every(isOrigin), widgetOrigins)
      .default([])
      .meta({
        unset: 'none',
        description:
          'sites that may show the chat on their pages, with commas between them, beside those the office names in its console ([how](widget.md))',
      }),
    PUENTE_PROXIES: z
      .string()
      .transform((list) => (list.trim() === 'none' ? [] : list.split(/[\s,]+/).filter((one) => one !== '')))
      .refine((list) => list.every((one) => networkOf(one) !== null), proxies)
      .default([...thisMachine])
      .meta({
        unset: 'this machine',
        description:
          'addresses or networks of the proxies that are believed when they say for whom they ask ([how](limits.md#proxies))',
      }),
    PUENTE_LIMITS: z
      .string()
      .refine((list) => readFigures(list) !== null, figuresHelp)
      .transform((list) => readFigures(list) ?? usualFigures)
      .default(usualFigures)
      .meta({
        unset: '–',
        description:
          'other figures for what a stranger may make it do, e.g. `messages.address=2400` ([the table](limits.md))',
      }),
    PUENTE_STORE: z
      .string()
      .refine(
        (store) => store === 'sqlite' || store === 'memory' || readAddress(store) !== null,
        'sqlite (kept in PUENTE_DATA), memory (nothing is kept), or the address of a Redis, e.g. redis://:password@10.0.0.5:6379',
      )
      .default('sqlite')
      .describe(
        '`sqlite` keeps all in the data folder, `memory` nothing; `redis://…` or `rediss://…` keeps all in a [Redis](operations.md#redis) that several processes may share',
      ),
    PUENTE_MASTER_KEY: z.string().regex(keyForm, keyHelp).optional().meta({
      unset: 'made at first start',
      description: '32 bytes in base64; without it, kept in `PUENTE_DATA/master.key`; needed with Redis',
    }),
    PUENTE_MASTER_KEY_NEXT: z
      .string()
      .regex(keyForm, keyHelp)
      .optional()
      .describe(
        'a key that is to follow: opened with, not yet sealed with ([how](operations.md#changing-the-master-key))',
      ),
    PUENTE_MASTER_KEY_FORMER: z
      .string()
      .regex(keyForm, keyHelp)
      .optional()
      .describe('the key before, while everything is sealed anew'),
    TELEGRAM_TOKEN: z
      .string()
      .regex(keyForms.telegram.token, tokenHelp)
      .optional()
      .describe(
        "a bot's token from @BotFather; opens the Telegram door. Where one process serves the office it may be given in the console instead, under *Canales*; the same holds for the four of WhatsApp",
      ),
    TELEGRAM_MODE: z
      .enum(['polling', 'webhook'], 'polling or webhook')
      .default('polling')
      .describe('`polling`, or `webhook` (needs `PUENTE_URL` and `TELEGRAM_SECRET`)'),
    TELEGRAM_SECRET: z
      .string()
      .regex(/^[\w-]{16,256}$/, '16 to 256 of A-Z a-z 0-9 _ -')
      .optional()
      .describe('16 to 256 of `A-Z a-z 0-9 _ -`; webhooks without it are refused'),
    TELEGRAM_STAFF_GROUP: z
      .string()
      .regex(/^-\d{5,}$/, "the id of the staff's group with topics, e.g. -1001234567890")
      .optional()
      .describe(
        "the id of the staff's group with topics: cases are shown and answered there, whatever group the office names in its console ([how](operations.md#staff-on-telegram))",
      ),
    TELEGRAM_API_ROOT: z
      .url()
      .default('https://api.telegram.org')
      .meta({ unset: "Telegram's", description: 'another Bot API server' }),
    PUENTE_WHATSAPP_WEB: z
      .enum(['on', 'off'], 'on or off')
      .default('off')
      .describe(
        "`on` opens WhatsApp by linking the office's phone: unofficial, and the number may be banned ([read first](operations.md#whatsapp-web))",
      ),
    PUENTE_WHATSAPP_WEB_MEMORY: z.coerce
      .number(webMemory)
      .int(webMemory)
      .min(300, webMemory)
      .max(8000, webMemory)
      .default(900)
      .describe('megabytes for its process and browser; above, it starts again'),
    PUENTE_WHATSAPP_WEB_PAGE: z
      .string()
      .regex(
        /\/[\w.-]+\.html$/,
        'a saved page of WhatsApp Web named by its version, e.g. /srv/puente/2.3000.1017054665.html',
      )
      .optional()
      .meta({
        unset: "today's",
        description: 'a saved page of WhatsApp Web, `<version>.html`, for when a new one does not work',
      }),
    PUENTE_CHROMIUM: z
      .string()
      .min(1)
      .optional()
      .meta({ unset: 'on the path', description: 'the Chromium or Chrome it uses' }),
    WHATSAPP_TOKEN: z
      .string()
      .regex(keyForms['whatsapp-cloud'].token, "a system user's access token, without spaces")
      .optional()
      .describe(
        "a system user's access token; with the three below it opens WhatsApp ([how](operations.md#whatsapp-cloud-api))",
      ),
    WHATSAPP_NUMBER_ID: z
      .string()
      .regex(keyForms['whatsapp-cloud'].numberId, 'the id Meta gave the number, digits only')
      .optional()
      .describe('the id Meta gave the number, not the number'),
    WHATSAPP_APP_SECRET: z
      .string()
      .regex(keyForms['whatsapp-cloud'].appSecret, "the app's secret, from App settings > Basic")
      .optional()
      .describe("the app's secret; what is not signed with it is refused"),
    WHATSAPP_VERIFY_TOKEN: z
      .string()
      .regex(keyForms['whatsapp-cloud'].verifyToken, '8 or more of A-Z a-z 0-9 _ -')
      .optional()
      .describe('a word of yours, 8 or more of `A-Z a-z 0-9 _ -`, that Meta repeats at set-up'),
    WHATSAPP_API_ROOT: z
      .url()
      .default('https://graph.facebook.com/v23.0')
      .meta({ unset: "Meta's", description: 'another Graph API server, with its version' }),
    PUENTE_WHATSAPP_TEMPLATE_ES: template.describe(
      'the approved template that asks somebody to write again, as `name:language`',
    ),
    PUENTE_WHATSAPP_TEMPLATE_EN: template.describe('the same in English'),
    PUENTE_WHATSAPP_TEMPLATE_HT: template.describe('the same in Kreyòl'),
    PUENTE_UNANSWERED: z.enum(['on', 'off'], 'on or off').optional().meta({
      unset: 'as the office says',
      description:
        'whether single words of what could not be answered are kept, of those who agree ([how](privacy.md)); the office decides it in its console, under *La oficina*, and this overrides it',
    }),
    PUENTE_MODEL_URL: z
      .url({ protocol: /^https?$/, error: modelAddress })
      .refine(isMachineAddress, modelAddress)
      .optional()
      .describe(
        'an OpenAI-compatible endpoint, up to `/v1`: switches the [optional model](understanding/optional-model.md) on',
      ),
    PUENTE_MODEL_KEY: z
      .string()
      .regex(/^[!-~]+$/, 'the key of the model, letters, digits and signs without spaces')
      .optional()
      .describe('its key, when it wants one'),
    PUENTE_MODEL_NAME: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('which model to ask there; needed with the address'),
    PUENTE_MODEL_DAILY: z.coerce
      .number('a number of calls a day, e.g. 500')
      .int('a number of calls a day, e.g. 500')
      .min(0, 'a number of calls a day, e.g. 500')
      .default(500)
      .describe('most calls a day'),
    PUENTE_TRANSLATION_URL: z
      .url({ protocol: /^https?$/, error: translationAddress })
      .refine(isMachineAddress, translationAddress)
      .optional()
      .describe(
        'a LibreTranslate, up to before `/translate`, or a language model (below): proposes translations of answers to staff ([how](decisions/0023-answers-in-translation.md)); the office may name one in its console, under *La oficina*, and these four override it',
      ),
    PUENTE_TRANSLATION_KEY: z
      .string()
      .regex(/^[!-~]+$/, 'the key of the translator, letters, digits and signs without spaces')
      .optional()
      .describe('its key, when it wants one'),
    PUENTE_TRANSLATION_NAME: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('which language model to ask there; the address then ends before `/chat/completions`'),
    PUENTE_TRANSLATION_READS: z
      .enum(['on', 'off'], 'on or off')
      .default('off')
      .describe(
        '`on` lets staff have what a person wrote translated there, one line a press, with names and numbers covered ([read first](decisions/0047-a-machine-that-reads.md))',
      ),
    PUENTE_VOICE_URL: z
      .url({ protocol: /^https?$/, error: voiceAddress })
      .refine(isMachineAddress, voiceAddress)
      .optional()
      .describe(
        "an endpoint that speaks OpenAI's `/audio/transcriptions` (Whisper), up to `/v1`: writes voice notes down; off, staff hear them",
      ),
    PUENTE_VOICE_KEY: z
      .string()
      .regex(/^[!-~]+$/, 'the key of the model, letters, digits and signs without spaces')
      .optional()
      .describe('its key, when it wants one'),
    PUENTE_VOICE_NAME: z.string().min(1).max(200).optional().describe('which model to ask there'),
    PUENTE_VOICE_DAILY: z.coerce
      .number('a number of calls a day, e.g. 500')
      .int('a number of calls a day, e.g. 500')
      .min(0, 'a number of calls a day, e.g. 500')
      .default(300)
      .describe('most notes a day'),
  })
  .superRefine((s, context) => {
    for (const path of ['PUENTE_KEEP_TALKS', 'PUENTE_KEEP_CASES', 'PUENTE_KEEP_RATINGS'] as const)
      if (s[path] !== undefined && s.PUENTE_STORE !== 'sqlite')
        context.addIssue({
          code: 'custom',
          path: [path],
          message: 'only what is kept in sqlite is let go: leave it out',
        })
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
