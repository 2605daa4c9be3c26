import type { Language } from '../vocabulary/language.ts'
import type { Outbound } from '../vocabulary/outbound.ts'
import { assistant, paragraph } from './assistant.ts'

/** A notice as a person gets it: who writes, the office's words, and how to get no more. */
export function notice(
  text: string,
  language: Language,
  say: (key: 'notices.from' | 'notices.end', vars?: Readonly<Record<string, string>>) => string,
  office: string,
): Outbound {
  const blocks = [paragraph(say('notices.from', { office })), ...text.split(/\n{2,}/).map(paragraph)]
  return { ...assistant([...blocks, paragraph(say('notices.end'))], []), language }
}
