import type { Language, Trilingual } from '../vocabulary/language.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import type { Calendar, Opening } from './calendar.ts'
import type { CivilDay } from './civil-time.ts'
import type { Contact } from './contact.ts'
import type { Indicator } from './indicator.ts'
import type { OnDuty } from './on-duty.ts'
import type { OwnReport } from './own-report.ts'

/** A part of the office that takes cases over. */
export interface Area {
  readonly id: string
  /** As staff read it, in Spanish. */
  readonly name: string
  /** The area its cases enter through, when the office's rules say it does not take them directly. */
  readonly enters_through?: string
  /** Who of it takes a case first, in the office's own words. */
  readonly role?: string
  /** What it keeps for itself: its agenda is seen by its own people only. */
  readonly private?: boolean
  /** Stands in the numbers of its files, `ATN` in `DGO/ATN/2026/0041`. */
  readonly code: string
  /** What it does differently from the office's `service`. */
  readonly service?: Partial<Service>
}

/** An office of the institute abroad. It takes what `takes` would take of whoever lives in a state it serves. */
export interface Representation extends Area {
  /** States, as the atlas names them: `us-ca`. */
  readonly serves: readonly PlaceId[]
  /** Areas whose cases it takes. */
  readonly takes: readonly string[]
  /** False until the office has confirmed that it is open: then the central office takes its cases. */
  readonly in_operation: boolean
}

/** Who takes which case: what an office does otherwise than the topics say. */
export interface Routing {
  readonly topics: Readonly<Record<TopicId, { readonly area?: string | undefined; readonly role?: string | undefined }>>
  /** Emergencies go straight to who can act, whatever the topic. */
  readonly urgent: Readonly<Partial<Record<UrgentKind, string>>>
  readonly representations: readonly Representation[]
}

/** How an area hands its cases out: whoever takes one (`pick`), or each in turn (`turn`). */
export type HandOut = 'pick' | 'turn'

/** What an area of the office promises. Minutes are of office time. */
export interface Service {
  /** The person is to have an answer within so many. */
  readonly promise_minutes: number
  /** After so many without anybody, supervisors are told. */
  readonly claim_minutes: number
  readonly hand_out: HandOut
}

/** A machine an office chose to translate with: its key is kept apart. */
export interface MachineChoice {
  readonly on: boolean
  /** Up to before `/translate`, or before `/chat/completions` where a `model` is named. */
  readonly url: string
  /** The language model to ask there; absent: it is a LibreTranslate. */
  readonly model?: string
  /** Also what people wrote, covered, line by line when somebody asks for it. */
  readonly reads: boolean
}

/** An office as its file describes it; another state's office is another file, not another program. */
export interface Office {
  readonly id: string
  readonly name: Trilingual
  readonly assistant_of: Trilingual
  readonly city: string
  /** The state it serves, as the atlas names it: `mx-dur`. */
  readonly state: PlaceId
  readonly folio_prefix: string
  /** The privacy notice in the office's approved words. */
  readonly privacy: Trilingual
  /** Those its chat offers to press. Whoever writes in another of ours is answered in it all the same. */
  readonly languages: readonly Language[]
  readonly time_zone: string
  /** People are told them once the office has confirmed them; `as_of`: the day it did so in the console. */
  readonly hours: { readonly confirmed: boolean; readonly openings: readonly Opening[]; readonly as_of?: CivilDay }
  /** Absent while the office has not said how it is reached. */
  readonly contact?: Contact
  /** Other sites that may show the chat on their pages: `https://www.lerdo.example`. */
  readonly sites: readonly string[]
  /** Single words of what could not be answered are kept, of people who agree to it. */
  readonly keeps_unanswered: boolean
  /** The id of its staff's group on Telegram, `-100…`, in which cases are shown and answered; empty: none. */
  readonly staff_group: string
  /** A machine that proposes translations to staff; absent: the office never named one. */
  readonly translation?: MachineChoice
  readonly holidays: readonly string[]
  readonly closed_days: readonly string[]
  /** Those that take cases now: a representation is one of them while it is in operation. */
  readonly areas: readonly Area[]
  readonly first_area: string
  readonly routing: Routing
  readonly service: Service
  /** Who hears of an emergency out of hours. Nobody who writes is told of it: the talk relies on lines that answer now. */
  readonly on_duty: OnDuty
  /** What the office is measured by; shown with our numerator only. */
  readonly indicators: readonly Indicator[]
  /** What single areas must report beside that. */
  readonly reports: readonly OwnReport[]
}

/** The office's calendar with its holidays worked out for the years around now. */
export function calendarOf(office: Office, holidays: readonly string[]): Calendar {
  return { timeZone: office.time_zone, openings: office.hours.openings, holidays: [...holidays, ...office.closed_days] }
}
