import type { z } from 'zod'
import type { Inbound, InboundContent } from '../../core/vocabulary/inbound.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { type ChatRequest, chatRequest, textLimit } from './schema.ts'

/** A request that cannot be taken: which field, which code, and the figures its message needs. */
export interface BadRequest {
  readonly status: 400 | 401 | 413 | 415
  readonly code: string
  readonly field: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** Checks the body of `POST /api/chat` beyond its shape: text present and not too long. */
export function readChatRequest(body: unknown): { ok: true; request: ChatRequest } | { ok: false; problem: BadRequest } {
  const parsed = chatRequest.safeParse(body)
  if (!parsed.success) return { ok: false, problem: problemOf(parsed.error.issues[0]) }
  const { text } = parsed.data
  if (text !== undefined && text.trim() === '') return bad('empty', 'text')
  if (text !== undefined && text.length > textLimit) return bad('too_long', 'text', { length: text.length, limit: textLimit })
  return { ok: true, request: parsed.data }
}

function problemOf(issue: z.core.$ZodIssue | undefined): BadRequest {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = unknown ?? issue?.path.join('.') ?? ''
  const code = unknown === undefined ? (field === '' ? 'body' : field === 'choice' && issue?.message === 'text_or_choice' ? 'text_or_choice' : 'wrong_field') : 'unknown_field'
  return { status: 400, code, field: field === '' ? 'body' : field, facts: { field } }
}

function bad(code: string, field: string, facts: BadRequest['facts'] = {}): { ok: false; problem: BadRequest } {
  return { ok: false, problem: { status: 400, code, field, facts } }
}

/** A chat request as the inbound message it is. `externalId` makes a repeated request the same message. */
export function inboundOf(request: ChatRequest, session: string, externalId: string, hint: Language | null, sentAt: number): Inbound {
  return {
    sender: { channel: 'web', account: 'site', id: session },
    address: session,
    externalId,
    content: contentOf(request),
    edited: false,
    languageHint: request.language ?? hint,
    languageChosen: request.language !== undefined,
    sentAt,
  }
}

function contentOf({ text, choice, language }: ChatRequest): InboundContent {
  if (text !== undefined) return { kind: 'text', text }
  if (choice !== undefined) return { kind: 'choice', id: choice }
  return language === undefined ? { kind: 'start' } : { kind: 'choice', id: `lang:${language}` }
}
