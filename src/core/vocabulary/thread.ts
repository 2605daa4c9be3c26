import type { Attachment } from './attachment.ts'
import type { Alias } from './inbound.ts'
import type { Outbound } from './outbound.ts'
import type { ReplyRecipe } from './reply-recipe.ts'
import type { Understanding } from './understanding.ts'

/** One line of the thread a staff member reads and a web page shows again. */
export interface ThreadEntry {
  readonly id: string
  readonly direction: 'in' | 'out'
  /** The person's words (in) or, for a pressed choice, its label. Null for what we say. */
  readonly text: string | null
  /** What we said (out). Null for what the person said. */
  readonly outbound: Outbound | null
  readonly at: number
  readonly edited: boolean
  /** What the person sent with it; entries of before this was kept have none. */
  readonly attachments?: readonly Attachment[]
  /** The door they came through, where their bytes can be fetched. */
  readonly via?: Pick<Alias, 'channel' | 'account'>
  /** What our words were written from; of a message cut in pieces the first has it. Words of staff, and entries of before this was kept, have none. */
  readonly recipe?: ReplyRecipe
  /** The choice that was pressed, by id; words, and entries of before this was kept, have none. */
  readonly choice?: string
  /** What the person's words were taken to say; pressed choices, and entries of before this was kept, have none. */
  readonly understanding?: Understanding
}
