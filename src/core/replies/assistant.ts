import type { Block, Choice, Citation, Outbound } from '../vocabulary/outbound.ts'

/** A message of the assistant; what it says rests on `citations`. */
export function assistant(
  blocks: readonly Block[],
  choices: readonly Choice[],
  citations: readonly Citation[] = [],
): Outbound {
  return { speaker: { kind: 'assistant' }, blocks, choices, citations }
}

/** Words as a paragraph of their own. */
export function paragraph(text: string): Block {
  return { kind: 'text', text }
}
