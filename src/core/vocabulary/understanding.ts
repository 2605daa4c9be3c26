import type { FollowUp } from '../danger/follow-up.ts'
import type { AppointmentSaid } from './appointment.ts'
import type { Errand } from './errand.ts'
import type { Field } from './field.ts'
import type { Answers } from './guide.ts'
import type { Language } from './language.ts'
import type { Control, Outcome, Smalltalk, UrgentKind } from './meaning.ts'
import type { PlaceId } from './place.ts'
import type { TopicId } from './topic.ts'

/** What a message was taken to say, for staff who do not read the language it is in. What is absent was not heard in it. */
export interface Understanding {
  /** The language it is in; absent: too short to tell. */
  readonly language?: Language
  readonly outcome: Outcome
  /** Best first: the one it is about, or those it may be about. */
  readonly topics?: readonly TopicId[]
  /** The part of the topic that was asked for. */
  readonly field?: Field
  /** Facts of the first topic that answer it, best first. */
  readonly facts?: readonly string[]
  readonly urgent?: UrgentKind
  /** Danger that may be told and is not sure. */
  readonly suspected?: UrgentKind
  /** What it says to who holds them in danger. */
  readonly followUp?: FollowUp
  /** The choice its words pick, by id. */
  readonly picked?: string
  readonly affirmed?: boolean
  readonly control?: Control
  readonly smalltalk?: Smalltalk
  /** What it answers, or tells in passing, by guided procedure. */
  readonly answers?: Readonly<Record<string, Answers>>
  /** The places it names, likeliest first. */
  readonly places?: readonly PlaceId[]
  readonly appointment?: AppointmentSaid
  readonly errand?: Errand['do']
  /** What it says before that: a no, another language, "do not call me". */
  readonly first?: readonly Understanding[]
}
