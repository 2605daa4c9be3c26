import type { Language } from '../vocabulary/language.ts'
import { type Block, plainText } from '../vocabulary/outbound.ts'
import type { ReplyRecipe } from '../vocabulary/reply-recipe.ts'
import type { Pen } from './pen.ts'
import { penAt, type ReplyMaterial } from './pen-at.ts'
import { replies } from './replies.ts'

/** What was said, once more in another language. */
export interface ReplyAgain {
  readonly blocks: readonly Block[]
  /** False when facts or texts changed since it was said: this is then how it would be said now. */
  readonly same: boolean
}

/**
 * A message of the assistant in another language, from the facts and texts it was written from and as of the moment it was (`at`, milliseconds
 * since 1970). Null where nothing can be made of it any more, e.g. when its topic is gone.
 */
export function writeAgain(
  recipe: ReplyRecipe,
  at: number,
  language: Language,
  material: ReplyMaterial,
): ReplyAgain | null {
  // What an earlier version kept may be more than this one knows to write; the page of a case opens all the same.
  try {
    const pen = penAt(at, language, recipe, material)
    // An offer to switch speaks the language it offers; whoever reads here needs it in theirs.
    const blocks = blocksOf(recipe, { ...pen, sayIn: () => pen.say })
    const now = blocksOf(recipe, penAt(at, recipe.language, recipe, material))
    return blocks.length === 0 ? null : { blocks, same: textMark(textOf(now)) === recipe.mark }
  } catch {
    return null
  }
}

function blocksOf({ effects }: ReplyRecipe, pen: Pen): readonly Block[] {
  return replies(effects, pen).flatMap(({ blocks }) => blocks)
}

function textOf(blocks: readonly Block[]): string {
  return plainText({ speaker: { kind: 'assistant' }, blocks, choices: [], citations: [] })
}

/** A short mark of a text (FNV-1a, 32 bits, hexadecimal): other texts have another one. */
export function textMark(text: string): string {
  let mark = 0x811c9dc5
  for (let i = 0; i < text.length; i++) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193)
  return (mark >>> 0).toString(16)
}
