import { z } from 'zod'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { OfficeRecord } from '../../store/store.ts'

/** A member of staff, as what they did is kept. */
export interface Who {
  readonly id: string
  readonly name: string
}

/** A change that waits for approval. */
export interface Draft {
  readonly id: string
  readonly at: number
  /** The entry's id. */
  readonly entry: string
  readonly change: Json
  /** Why it is changed, for whoever approves it. */
  readonly why: string
  readonly author: Who
  /** The version that was published when it was written; 0: none. */
  readonly since: number
  /** Given back, with what is to be mended. */
  readonly back: { readonly by: Who; readonly why: string } | null
}

/** What one entry said from some day on. */
export interface Version {
  readonly n: number
  readonly at: number
  /** Null: what was compiled. */
  readonly change: Json
  readonly draft: string | null
  readonly author: Who
  /** Null: an earlier version was taken again, which two people had approved. */
  readonly approver: Who | null
  readonly why: string
}

/** What is kept of an entry. `version` is the record's, 0 when nothing was ever published. */
export interface Kept {
  readonly version: number
  readonly change: Json
  readonly versions: readonly Version[]
}

const who = z.object({ id: z.string(), name: z.string() })
const json = z.custom<Json>(() => true)

const draft = z.object({
  entry: z.string(),
  change: json,
  why: z.string(),
  author: who,
  since: z.number(),
  back: z.object({ by: who, why: z.string() }).nullable(),
})

const kept = z.object({
  change: json,
  versions: z.array(
    z.object({
      n: z.number(),
      at: z.number(),
      change: json,
      draft: z.string().nullable(),
      author: who,
      approver: who.nullable(),
      why: z.string(),
    }),
  ),
})

/** A draft as the store has it; null for none. */
export function readDraft(record: OfficeRecord | null): Draft | null {
  const { data } = draft.safeParse(record?.value)
  return record === null || data === undefined ? null : { ...data, id: record.id, at: record.at }
}

/** What is kept of an entry as the store has it. */
export function readKept(record: OfficeRecord | null): Kept {
  const { data } = kept.safeParse(record?.value)
  return { version: record?.version ?? 0, change: data?.change ?? null, versions: data?.versions ?? [] }
}
