import type { CaseBoard } from '../core/cases/boards.ts'
import type { CaseActor } from '../core/cases/protection.ts'
import type { StaffAct } from '../core/cases/rules.ts'
import type { OfficePart } from '../core/office/office-part.ts'
import type { Book } from '../core/replies/book.ts'
import type { LineReader } from '../core/replies/line-reader.ts'
import type { Phrasebook } from '../core/replies/phrasebook.ts'
import type { FetchResult } from '../core/vocabulary/attachment.ts'
import type { Case, CaseAnswers, ToldByHand } from '../core/vocabulary/case.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { Alias, ChannelName } from '../core/vocabulary/inbound.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { StaffMember } from '../core/vocabulary/role.ts'
import type { UnansweredWords } from '../core/vocabulary/unanswered.ts'
import type { Limits } from '../limits/limits.ts'
import type { Door } from '../shared/door.ts'
import type { DoorKeeper } from '../shared/door-keys.ts'
import type { Feed } from '../shared/feed.ts'
import type { LinkedPhone } from '../shared/linked-phone.ts'
import type { Log } from '../shared/log.ts'
import type { Posters } from '../shared/posters.ts'
import type { Result } from '../shared/result.ts'
import type { Store, TurnCommit } from '../store/store.ts'
import type { BroadcastDeps } from './broadcasts/deps.ts'
import type { DeskDeps } from './desk/deps.ts'
import type { JoiningDeps } from './joining/deps.ts'
import type { Scrypt } from './password.ts'
import type { PracticeDeps } from './practice/deps.ts'
import type { Machine, MachineKey } from './translation/office-machine.ts'

/** What an office switches on and off in its console. */
interface SwitchDeps {
  /** Whether the office's staff have a group on Telegram, in which an account may be linked; they have none when absent. */
  hasGroup?(): boolean
  /** The machine that translates, as it stands now; absent: there can be none. */
  readonly machine?: Machine
  /** Keeps the key of the machine the office named; null or absent where the settings name it. */
  readonly machineKey?: MachineKey | null
  /** What nobody could answer, most people first; null while no such words are kept. */
  unanswered(): Promise<readonly UnansweredWords[] | null>
  /** The parts of the office that a setting of the server decides, whatever the office says; none when absent. */
  readonly fixed?: readonly OfficePart[]
}

/** What the console is given. */
export interface ConsoleDeps extends DeskDeps, BroadcastDeps, JoiningDeps, PracticeDeps, SwitchDeps {
  readonly store: Store
  /** What a staff member does with a case, on the same road as a person's message. */
  takeStaffTurn(caseId: string, act: StaffAct, staff: CaseActor, once?: TurnCommit['inbound']): Promise<Result<Case>>
  /** What the person of a case would be told if it were closed now, in their language; null where nothing reaches them. */
  closingWords(caseId: string, staff: StaffMember): Promise<string | null>
  /** Opens a case for somebody who came, called or wrote a letter. */
  openByHand(told: ToldByHand): Promise<Case>
  /** Sets, moves or takes away (null) when a person is reminded that the office expects them. False when they are gone. */
  appoint(contactId: string, id: string, dueAt: number | null): Promise<boolean>
  /** The boards of a person's conversation, in a language. */
  boards(conversation: Conversation, language: Language): readonly CaseBoard[]
  /** What a person answered, in a language; what is no longer at hand stays as it was kept (`before`). */
  summary(conversation: Conversation, before: readonly CaseAnswers[], language: Language): readonly CaseAnswers[]
  /** Says lines of a thread in the language of whoever reads them. */
  readonly lines: LineReader
  /** Changes by contact id, and those of any case under `cases`. */
  readonly feed: Feed
  readonly book: Book
  /** Reviewed sentences to answer with. */
  readonly phrasebook: Phrasebook
  /** Brings what a person sent, from the platform that has it. */
  fetchFile(via: Pick<Alias, 'channel' | 'account'>, file: string): Promise<FetchResult>
  /** The doors that are open and can be tested; none when absent. */
  doors?(): readonly Door[]
  /** Opens doors with keys given in the console; null, or absent, where their keys stand in the settings only. */
  readonly keeper?: DoorKeeper | null
  /** The phone that is linked as a door; absent or null where there is none. */
  readonly phone?: LinkedPhone | null | undefined
  now(): number
  newId(): string
  /** A secret of 256 bits, 43 url-safe characters. */
  newToken(): string
  /** A compiled file for browsers, e.g. `console.js`; null when there is none. */
  asset(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Draws a picture anew as a PNG, without what came with it; null when it cannot. Where it is absent no picture is shown, only saved. */
  redraw?(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null>
  readonly limits: Limits
  /** What passwords are kept by; slower work of our own when absent. */
  readonly scrypt?: Scrypt | undefined
  /** Served over https: cookies then travel nowhere else. */
  readonly secure: boolean
  /** The address people use, for links to hand over. */
  readonly url: string
  /** The code for making the first account where several processes serve the console: it holds until there is an account. */
  readonly setupCode?: string
  /** How long a door takes free words after the person wrote, in milliseconds; null, or absent: always. */
  freeWords?(channel: ChannelName): number | null
  /** Makes posters; null where nothing can be drawn. */
  readonly posters: Posters | null
  /** How many people came by a poster of this place; null while they are too few to tell. */
  peopleFrom(place: string): Promise<number | null>
  readonly log: Log
}
