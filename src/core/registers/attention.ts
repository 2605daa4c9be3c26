import type { Case } from '../vocabulary/case.ts'
import type { CaseEnding, CaseOutcome } from '../vocabulary/case-care.ts'
import type { Json } from '../vocabulary/conversation.ts'
import type { ChannelName } from '../vocabulary/inbound.ts'
import type { Language } from '../vocabulary/language.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'

/**
 * One attention as the office's register asks for it: matter, area, time, origin and outcome. It says nothing of who it was, so it outlives its
 * case: it stands under the case's id and is of no contact.
 */
export interface Attention {
  readonly topic: TopicId | null
  readonly area: string
  readonly channel: ChannelName
  readonly language: Language
  /** The state or country the person told; never a municipality. */
  readonly origin: PlaceId | null
  readonly urgent: boolean
  readonly openedAt: number
  readonly endedAt: number
  readonly how: CaseEnding['how'] | null
  readonly outcome: CaseOutcome | null
}

/** What a case leaves in the register when it has ended; null while it is open, and for one that went on in another. */
export function attentionOf(of: Case): Attention | null {
  if (of.closedAt === null || (of.status !== 'closed' && of.status !== 'returned')) return null
  if (of.mergedInto !== undefined) return null
  return {
    topic: of.topic,
    area: of.area,
    channel: of.channel,
    language: of.language,
    origin: of.origin?.split(':')[0] ?? null,
    urgent: of.urgent !== null,
    openedAt: of.openedAt,
    endedAt: of.closedAt,
    how: of.ending?.how ?? null,
    outcome: of.ending?.outcome ?? null,
  }
}

/** The kind of record an attention is kept as. */
export const attentionKind = 'attention'

/**
 * The record a case that has ended leaves in the register, to be put once (version 0): whoever ends a case puts it, and whoever reads the register
 * puts what is missing of the latest. Null where `attentionOf` is.
 */
export function attentionRecord(of: Case): {
  readonly kind: string
  readonly id: string
  readonly of: null
  readonly contactId: null
  readonly at: number
  readonly value: Json
} | null {
  const attention = attentionOf(of)
  if (attention === null) return null
  const value = JSON.parse(JSON.stringify(attention)) as Json
  return { kind: attentionKind, id: of.id, of: null, contactId: null, at: attention.endedAt, value }
}
