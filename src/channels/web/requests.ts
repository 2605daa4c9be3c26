import type { z } from 'zod'
import type { Alias, Inbound, InboundContent } from '../../core/vocabulary/inbound.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { Problem } from './problem.ts'
import { type ChatRequest, chatRequest, textLimit } from './schema.ts'

/** Control and invisible characters and blanks: a text of nothing else says nothing. */
const nothing = /^[\p{Cc}\p{Cf}\p{Z}]*$/u

/** Reads what a client sent: its shape, then that its text says something and is not too long. */
export function readChatRequest(body: unknown): { ok: true; request: ChatRequest } | { ok: false; problem: Problem } {
  const parsed = chatRequest.safeParse(body)
  if (!parsed.success) return bad(problemOf(parsed.error.issues[0]))
  const { text } = parsed.data
  if (text !== undefined && nothing.test(text)) return bad({ status: 400, code: 'empty', field: 'text' })
  if (text !== undefined && text.length > textLimit)
    return bad({ status: 400, code: 'too_long', field: 'text', facts: { length: text.length, limit: textLimit } })
  return { ok: true, request: parsed.data }
}

function bad(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem }
}

function problemOf(issue: z.core.$ZodIssue | undefined): Problem {
  if (issue?.code === 'unrecognized_keys') return { status: 400, code: 'unknown_field', field: issue.keys[0] ?? 'body' }
  const field = issue?.path.join('.') ?? ''
  if (field === '') return { status: 400, code: 'body', field: 'body' }
  return { status: 400, code: issue?.message === 'text_or_choice' ? 'text_or_choice' : 'wrong_field', field }
}

/** The person behind a session. */
export function aliasOf(session: string): Alias {
  return { channel: 'web', account: 'site', id: session }
}

/** A chat request as the inbound message it is. `externalId` makes a repeated request the same message. */
export function inboundOf(
  request: ChatRequest,
  session: string,
  of: {
    readonly externalId: string
    readonly browser: Language | null
    readonly sentAt: number
    /** Where it came from, as limits count it. */
    readonly from: string | null
  },
): Inbound {
  return {
    sender: aliasOf(session),
    address: session,
    externalId: of.externalId,
    content: contentOf(request),
    edited: false,
    languageHint: request.language ?? of.browser,
    languageChosen: request.language !== undefined,
    ...(of.from === null ? {} : { from: of.from }),
    ...(request.place === undefined ? {} : { place: request.place }),
    sentAt: of.sentAt,
  }
}

function contentOf({ text, choice, language, location = '' }: ChatRequest): InboundContent {
  if (text !== undefined) return { kind: 'text', text }
  const [lat, lon] = location.split(',').map(Number)
  if (lat !== undefined && lon !== undefined) return { kind: 'location', lat, lon }
  if (choice !== undefined) return { kind: 'choice', id: choice }
  return language === undefined ? { kind: 'start' } : { kind: 'choice', id: `lang:${language}` }
}
