import type { StaffMember } from './case.ts'
import type { Meaning } from './meaning.ts'

/** Everything a conversation can be told. Words are already meaning; what staff do comes the same way. */
export type ConversationEvent =
  | { readonly type: 'message'; readonly meaning: Meaning }
  | { readonly type: 'choice'; readonly id: string }
  | { readonly type: 'start' }
  | { readonly type: 'unsupported'; readonly what: string }
  | { readonly type: 'case_claimed'; readonly staff: StaffMember }
  | { readonly type: 'staff_reply'; readonly staff: StaffMember; readonly text: string }
  | { readonly type: 'case_returned'; readonly staff: StaffMember }
  | { readonly type: 'case_released'; readonly staff: StaffMember }
  | { readonly type: 'case_closed'; readonly staff: StaffMember }
