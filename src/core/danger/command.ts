import type { KindHeard, UrgentKind } from '../vocabulary/meaning.ts'
import type { FollowUp, Says } from './follow-up.ts'
import type { TakenUp } from './take-up.ts'
import type { Whereabouts } from './whereabouts.ts'

/**
 * What somebody's message, button or silence asks of the danger chart: the only thing the chart sees. Readers propose, `decide` chooses
 * one, and a button is the same command as the words.
 */
export type DangerCommand =
  /** Somebody is in danger, or may be (`sure` false). */
  | { readonly type: 'danger'; readonly kind: UrgentKind; readonly sure: boolean }
  /** Nobody is: the answer to our question. */
  | { readonly type: 'no_danger' }
  /** `also`: what the same words tell besides. `otherwise`: what they say where who writes cannot be telling the first. */
  | {
      readonly type: 'follow_up'
      readonly says: Says
      readonly also?: readonly FollowUp[]
      readonly otherwise?: Says
      /** What the same words may tell besides: a step that it would make pointless is not the next one, where another is. */
      readonly perhaps?: readonly Says[]
      /** A detail is said so surely that it ends the danger, where it tells that it is over: "we found her, she is with me". */
      readonly surely?: true
      /** It puts us right: who writes is read anew. */
      readonly corrects?: true
      /** Who is in it, where it says that we took the wrong one. */
      readonly about?: 'self' | 'other'
    }
  /** Likely says that it is over, and not so surely that it is believed: that is asked. */
  | { readonly type: 'perhaps_over' }
  /** Wants the number of a line, and what to say there. */
  | { readonly type: 'call'; readonly line: string }
  /** Asks for another matter in so many words; that is answered, and the danger is not forgotten. */
  | { readonly type: 'elsewhere' }
  /** They come back after days: whether it lasts is asked. */
  | { readonly type: 'away' }
  /** Twenty minutes without a word. */
  | { readonly type: 'silent' }
  /** A person of the office has the conversation, or gave it back, or ended the case. */
  | { readonly type: 'taken' | 'handed_back' | 'ended' }

/** A command as the chart takes it: what was said comes with what the danger's table makes of it. */
export type DangerEvent = (
  | Exclude<DangerCommand, { type: 'follow_up' }>
  | ({ readonly type: 'follow_up'; readonly corrects?: true; readonly about?: 'self' | 'other' } & TakenUp)
) & {
  readonly where: Whereabouts
  /** The kinds of danger the words may tell of; none for what is not said in words. */
  readonly kinds?: readonly KindHeard[]
  /** How much the words tell that somebody else is in it: see `DangerContext.others`. */
  readonly other?: number
  /** The words themselves. */
  readonly text?: string
}
