import type { StaffMember } from './case.ts'
import type { Meaning } from './meaning.ts'
import type { PlaceId, PlaceSaid } from './place.ts'

/** Everything a conversation can be told. Words are already meaning; what staff do comes the same way. */
export type ConversationEvent =
  | {
      readonly type: 'message'
      readonly meaning: Meaning
      /** Set when the message is about where something or somebody is; then this is what it says. */
      readonly place?: PlaceSaid
      /** The words themselves and when they were sent, to complete the next ones with; not for machines. */
      readonly words?: { readonly text: string; readonly at: number }
    }
  /** A shared position, already rounded to its municipality; none when it lies where nothing is known. */
  | { readonly type: 'place'; readonly places: readonly PlaceId[] }
  | { readonly type: 'choice'; readonly id: string }
  | { readonly type: 'start' }
  | { readonly type: 'unsupported'; readonly what: string }
  | { readonly type: 'case_claimed'; readonly staff: StaffMember }
  | { readonly type: 'staff_reply'; readonly staff: StaffMember; readonly text: string }
  | { readonly type: 'case_returned'; readonly staff: StaffMember }
  | { readonly type: 'case_released'; readonly staff: StaffMember }
  | { readonly type: 'case_closed'; readonly staff: StaffMember }
