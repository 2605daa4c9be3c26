import type { CountryWords } from '../core/danger/book.ts'
import type { DangerTables } from '../core/danger/table.ts'
import type { Office } from '../core/office/office.ts'
import type { Directory, Homonym, MenuEntry } from '../core/replies/book.ts'
import type { AnswerLines, OptionLines, WithdrawalWords } from '../core/vocabulary/answer-lines.ts'
import type { GuideText } from '../core/vocabulary/guide-text.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { PhrasebookContent } from '../core/vocabulary/phrase.ts'
import type { PracticePerson } from '../core/vocabulary/practice-person.ts'
import type { Topic } from '../core/vocabulary/topic.ts'
import type { Acronyms } from './acronyms.ts'
import type { AskedTopic } from './asked.ts'
import type { Beginning } from './beginnings.ts'
import type { Condition } from './check/conditions.ts'
import type { Term } from './check/glossary.ts'
import type { MustSay } from './check/must-say.ts'
import type { Holidays } from './holidays.ts'
import type { PlacesContent } from './places/record.ts'
import type { Variant } from './variant.ts'

/** Everything under knowledge/, checked and compiled into one piece of JSON; utterances are not in it, they only train. */
export interface Knowledge {
  readonly topics: readonly Topic[]
  readonly homonyms: readonly Homonym[]
  readonly menu: readonly MenuEntry[]
  readonly offices: readonly Office[]
  /** Id of an office → what it says differently. */
  readonly variants: Readonly<Record<string, readonly Variant[]>>
  /** What people say to which each fact is the answer. */
  readonly asked: readonly AskedTopic[]
  /** What people say that is none of ours: some of the lines the understanding is taught with. */
  readonly elsewhere: readonly string[]
  /** What people say that begins a guided procedure, and what only sounds like it. */
  readonly beginnings: readonly Beginning[]
  /** How people answer what guided procedures ask. */
  readonly answers: AnswerLines
  /** What people write about their own matter after its result. */
  readonly headway: OptionLines
  readonly acronyms: Acronyms
  /** Name of a holiday file (`mexico`) → its rest days and closures. */
  readonly holidays: Readonly<Record<string, Holidays>>
  /** Telephone lines, as facts. */
  readonly directory: Directory
  /** Offices and places, and what may be looked for near a person. */
  readonly places: PlacesContent
  /** What is said while somebody is in danger. */
  readonly danger: DangerTables
  /** Words that stand on one side of the border only. */
  readonly countryWords: CountryWords
  /** Words that say that something is now. */
  readonly nowWords: readonly string[]
  readonly withdrawalWords: WithdrawalWords
  /** Reviewed sentences for staff. */
  readonly phrasebook: PhrasebookContent
  /** Invented people, whom staff practise with. */
  readonly practice: readonly PracticePerson[]
  /** The texts of the guided procedures, by flow. They stand in locales/, beside the interface texts. */
  readonly guides: Readonly<Record<string, Readonly<Record<Language, GuideText>>>>
  /** What a change of the content is checked with. */
  readonly checks: {
    readonly glossary: readonly Term[]
    /** What may not be said without what limits it. */
    readonly conditions: readonly Condition[]
    /** Id of an office → topic → what must be said there. */
    readonly mustSay: Readonly<Record<string, Readonly<Record<string, readonly MustSay[]>>>>
  }
}
