import { parse } from 'yaml'
import type { InboundContent } from '#src/core/vocabulary/inbound.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import type { Choice } from '#src/core/vocabulary/outbound.ts'
import { createTestingAssistant } from '#src/entry/in-memory.ts'
import type { Door } from './doors.ts'

/** What the person does in one line of a talk. */
export interface Act {
  readonly says?: string
  /** A choice's id or its label. */
  readonly presses?: string
  readonly starts?: boolean
}

/** The person's acts of a transcript (`test/transcripts`), or of a bare list of them; what others do in it is left out. */
export function actsIn(yaml: string): readonly Act[] {
  const talk = parse(yaml) as { lines?: readonly Act[] } | readonly Act[] | null
  const lines = Array.isArray(talk) ? talk : ((talk as { lines?: readonly Act[] } | null)?.lines ?? [])
  return lines.filter(({ says, presses, starts }) => says !== undefined || presses !== undefined || starts === true)
}

/** The talk on one channel in one language: for each act the lines of what is answered. */
export async function playOn(door: Door, acts: readonly Act[], language: Language): Promise<readonly string[][]> {
  const assistant = await createTestingAssistant({ capabilities: door.capabilities })
  const sender = { channel: 'terminal', account: 'simulated', id: assistant.newId() } as const
  let offered: readonly Choice[] = []
  const shown: string[][] = []
  for (const act of acts) {
    const { replies } = await assistant.takeTurn({
      sender,
      address: sender.id,
      externalId: assistant.newId(),
      content: contentOf(act, offered),
      edited: false,
      languageHint: language,
      languageChosen: true,
      sentAt: Date.now(),
    })
    const said = replies.flatMap(({ outbound }) => outbound ?? [])
    offered = said.findLast(({ choices }) => choices.length > 0)?.choices ?? offered
    shown.push(said.flatMap((outbound) => linesOf(door, outbound)))
  }
  return shown
}

function contentOf({ says, presses = '' }: Act, offered: readonly Choice[]): InboundContent {
  if (says !== undefined) return { kind: 'text', text: says }
  if (presses === '') return { kind: 'start' }
  const chosen = offered.find(({ id, label }) => id === presses || label === presses)
  // A label of another language leads nowhere by itself; its words still do.
  if (chosen !== undefined) return { kind: 'choice', id: chosen.id }
  return /^[\w:.-]+$/.test(presses) ? { kind: 'choice', id: presses } : { kind: 'text', text: presses }
}

function linesOf(door: Door, outbound: Parameters<Door['see']>[0]): string[] {
  const { texts, pressed } = door.see(outbound)
  const bubbles = texts.flatMap((text) => [...text.split('\n'), '·'])
  return [...bubbles, ...pressed.map(({ label }) => `[ ${label} ]`)]
}
