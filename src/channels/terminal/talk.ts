import type { Inbound, InboundContent } from '../../core/vocabulary/inbound.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { type Choice, type Outbound, plainText } from '../../core/vocabulary/outbound.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'

/** A talk in the form of the transcript tests (`test/transcripts`): who says or presses what, and what is answered. */
export interface Transcript {
  readonly about: string
  readonly lines: readonly TranscriptLine[]
}

interface TranscriptLine {
  readonly says?: string
  readonly presses?: string
  readonly shares?: readonly [lat: number, lon: number]
  readonly starts?: boolean
  readonly reply: readonly unknown[]
}

/** A person at a terminal. */
export interface TerminalTalk {
  /** The first words of the assistant. */
  begin(): Promise<string>
  /** Says something; a bare number picks the choice shown with it. Returns what is answered, as text. */
  say(words: string): Promise<string>
  transcript(): Transcript
}

interface Deps {
  readonly language: Language | null
  now(): number
  newId(): string
  takeTurn(inbound: Inbound): Promise<{ readonly replies: readonly ThreadEntry[] }>
}

/** Starts a talk; everything typed goes the same road as any channel's messages. */
export function createTerminalTalk(deps: Deps): TerminalTalk {
  const sender = { channel: 'terminal', account: 'terminal', id: deps.newId() } as const
  const lines: TranscriptLine[] = []
  let offered: readonly Choice[] = []

  async function take(content: InboundContent): Promise<string> {
    const { replies } = await deps.takeTurn({
      sender,
      address: sender.id,
      externalId: deps.newId(),
      content,
      edited: false,
      languageHint: deps.language,
      sentAt: deps.now(),
    })
    const said = replies.flatMap((entry) => entry.outbound ?? [])
    offered = said.findLast((o) => o.choices.length > 0)?.choices ?? []
    lines.push({ ...act(content), reply: said.map(formatMessage) })
    return said.map(render).join('\n\n')
  }

  return {
    begin: () => take({ kind: 'start' }),
    say(words) {
      const picked = /^\d+$/.test(words) ? offered[Number(words) - 1] : undefined
      return take(picked === undefined ? { kind: 'text', text: words } : { kind: 'choice', id: picked.id })
    },
    transcript: () => ({ about: 'A talk in the terminal.', lines }),
  }
}

function act(content: InboundContent): Omit<TranscriptLine, 'reply'> {
  if (content.kind === 'text') return { says: content.text }
  if (content.kind === 'location') return { shares: [content.lat, content.lon] }
  return content.kind === 'choice' ? { presses: content.id } : { starts: true }
}

/** A message as a reader scans it: its text, then its choices on one line. */
export function formatMessage(outbound: Outbound): unknown {
  const text = plainText(outbound)
  return outbound.choices.length === 0 ? text : { text, choices: outbound.choices.map((c) => c.label).join(' | ') }
}

function render(outbound: Outbound): string {
  const who = outbound.speaker.kind === 'staff' ? `${outbound.speaker.name}, ${outbound.speaker.role}:\n` : ''
  const choices = outbound.choices.map((choice, i) => `  [${i + 1}] ${choice.label}`)
  return [who + plainText(outbound), choices.join('\n')].filter((part) => part !== '').join('\n\n')
}
