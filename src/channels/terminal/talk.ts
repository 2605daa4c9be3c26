import type { Inbound, InboundContent } from '../../core/vocabulary/inbound.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { type Choice, type Outbound, plainText } from '../../core/vocabulary/outbound.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'

/** A talk as a transcript test reads it: what the person says or picks, and what is answered. */
export interface Transcript {
  readonly turns: readonly { readonly say?: string; readonly pick?: string; readonly reply: readonly string[] }[]
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
  const turns: { say?: string; pick?: string; reply: string[] }[] = []
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
    const line =
      content.kind === 'text'
        ? { say: content.text }
        : content.kind === 'choice'
          ? { pick: content.id }
          : { say: '/start' }
    turns.push({ ...line, reply: said.map(plainText) })
    return said.map(render).join('\n\n')
  }

  return {
    begin: () => take({ kind: 'start' }),
    say(words) {
      const picked = /^\d+$/.test(words) ? offered[Number(words) - 1] : undefined
      return take(picked === undefined ? { kind: 'text', text: words } : { kind: 'choice', id: picked.id })
    },
    transcript: () => ({ turns }),
  }
}

function render(outbound: Outbound): string {
  const who = outbound.speaker.kind === 'staff' ? `${outbound.speaker.name}, ${outbound.speaker.role}:\n` : ''
  const choices = outbound.choices.map((choice, i) => `  [${i + 1}] ${choice.label}`)
  return [who + plainText(outbound), choices.join('\n')].filter((part) => part !== '').join('\n\n')
}
