import { codeLength, codeSigns } from '../../core/vocabulary/code.ts'
import type { InboundContent } from '../../core/vocabulary/inbound.ts'
import { isLanguage, type Language } from '../../core/vocabulary/language.ts'

/** What a text message says, and the language chosen with it, if one was. */
export interface ParsedCommand {
  readonly content: InboundContent
  readonly language: Language | null
}

// A command has no accents; these are the words a person would write.
const spelling: Readonly<Record<string, string>> = { ed: 'èd' }

/**
 * Reads a text: `/start` opens, any other command is its plain word (`/persona` says "persona"), so that a command and the
 * word mean the same and nothing after this knows about slashes.
 */
export function readText(text: string, hasTopic: (id: string) => boolean): ParsedCommand {
  const [, name = '', rest = ''] = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text.trim()) ?? []
  const command = name.toLowerCase()
  if (command === '') return { content: { kind: 'text', text }, language: null }
  if (command === 'start') return readStart(rest.trim(), hasTopic)
  return {
    content: { kind: 'text', text: [spelling[command] ?? command, rest.trim()].filter(Boolean).join(' ') },
    language: null,
  }
}

const resuming = new RegExp(`^h([${codeSigns}]{${codeLength}})$`)

/**
 * A link's payload: `asylum-mexico_ht` opens that topic in Kreyòl, `ht` only the language, `h` and a code is that code written by hand:
 * the person is asked before their talk goes on here. Anything else just opens.
 */
function readStart(payload: string, hasTopic: (id: string) => boolean): ParsedCommand {
  const start: InboundContent = { kind: 'start' }
  if (isLanguage(payload)) return { content: start, language: payload }
  const code = resuming.exec(payload)?.[1]
  if (code !== undefined) return { content: { kind: 'text', text: code }, language: null }
  const [, topic = '', last] = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:_(es|en|ht))?$/.exec(payload) ?? []
  const language = isLanguage(last) ? last : null
  return { content: hasTopic(topic) ? { kind: 'choice', id: `topic:${topic}` } : start, language }
}
