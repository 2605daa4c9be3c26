import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { formatMessage } from '#src/channels/terminal/talk.ts'
import type { StaffAct } from '#src/core/cases/rules.ts'
import { readChoice } from '#src/core/conversation/choice-id.ts'
import type { Case } from '#src/core/vocabulary/case.ts'
import { isLanguage, languages } from '#src/core/vocabulary/language.ts'
import { type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import { type Result, refused } from '#src/shared/result.ts'
import { createTexts } from '#src/shared/texts.ts'
import { openOffice, type TestOffice, type TestStaff } from './office.ts'

/** What a person, or somebody of the office, does in one line of a recorded talk, and what came back. */
interface Line {
  readonly says?: string
  readonly presses?: string
  /** Shares a position: latitude and longitude. */
  readonly shares?: readonly [lat: number, lon: number]
  /** Opens the chat. */
  readonly starts?: boolean
  /** What the person, or the relative of the talk, says on another telephone; `{code}` is the code given last. */
  readonly elsewhere?: string
  /** What they press there. */
  readonly presses_elsewhere?: string
  /** The next reminder's time comes. */
  readonly rings?: boolean
  /** What a staff member does: `claims`, `returns`, `releases`, `closes`, `moves <board choice>`, `joins` (the other chat's case ends
   * in the person's, by the code given last), `parts` them again, or their words. */
  readonly staff?: string
  /** Days that pass before this line; else a minute does, or so many seconds. */
  readonly days?: number
  readonly seconds?: number
  readonly reply?: unknown
  /** What a relative's act makes the person read unasked, and what theirs makes the relative read; where a talk has a relative. */
  readonly here?: unknown
  readonly there?: unknown
}

/** How the id of a choice is written; a label has spaces, capitals or accents. */
const choiceId = /^[a-z0-9_:-]+$/
const noLonger = new Set(languages.map((language) => createTexts()(language, 'unknown_choice')))

/** The reply to a pressed label; throws where nobody was offered it, which would be recorded and nobody would notice. */
function offeredOnly(pressed: string, reply: readonly Outbound[]): readonly Outbound[] {
  const isUnknown = reply.some((outbound) => noLonger.has(plainText(outbound)))
  if (isUnknown && !choiceId.test(pressed)) throw new Error(`nobody was offered "${pressed}"`)
  return reply
}

/** What a staff member's line asks for. */
function actOf(words: string): StaffAct {
  const acts = { claims: 'claim', returns: 'return', releases: 'release', closes: 'close' } as const
  const type = acts[words as keyof typeof acts]
  if (type !== undefined) return { type }
  const chosen = words.startsWith('moves ') ? readChoice(words.slice('moves '.length)) : null
  if (chosen?.act !== 'board') return { type: 'reply', text: words }
  return { type: 'move', flow: chosen.flow, line: chosen.line ?? '', to: chosen.to ?? 'todo' }
}

/** Does it to the case at hand; what concerns two cases, to that of the chat which did not give the code. */
async function staffDoes(words: string, code: string, office: TestOffice, lupe: TestStaff): Promise<Result<Case>> {
  const { joins } = office.assistant
  if (words === 'parts') {
    const [stays] = await office.cases()
    return joins.part(stays?.merged?.[0]?.id ?? '', lupe.member)
  }
  if (words !== 'joins') return lupe.does(actOf(words))
  const ways = (await office.cases()).map((of) => joins.join(of.id, code, 'other', lupe.member))
  const results = await Promise.all(ways)
  return results.find(({ ok }) => ok) ?? results[0] ?? refused('case:unknown')
}

/** A code as it is shown. */
const codeShown = /\b(?=[\d-]*[A-Z])(?=[A-Z-]*\d)[CDFGHJKMNPQRTWXY34679]{4}-[CDFGHJKMNPQRTWXY34679]{4}\b/g

/** Where the recorded talks stand. */
export const talksFolder = join(import.meta.dirname, '..', 'transcripts')

/** The recorded talks, by their path in that folder. */
export function talks(): readonly string[] {
  return globSync('**/*.yaml', { cwd: talksFolder }).toSorted()
}

/** A recorded talk, taken once more from its first line: the file as it would be written today. */
export async function played(file: string): Promise<string> {
  const talk = parse(readFileSync(join(talksFolder, file), 'utf8')) as {
    about: string
    language?: string
    /** Who writes elsewhere is a relative who speaks this language. */
    relative?: string
    office?: string
    lines: Line[]
  }
  const office = await openOffice(talk.office === undefined ? {} : { office: talk.office })
  const person = office.person('ana', isLanguage(talk.language) ? talk.language : undefined)
  const theirs = talk.relative ?? talk.language
  const other = office.person('ana, elsewhere', isLanguage(theirs) ? theirs : undefined)
  const lupe = office.staff('Lupe')
  let code = ''
  const lines: Line[] = []
  for (const { reply: _, here: _here, there: _there, ...line } of talk.lines) {
    office.pass(line.days === undefined ? (line.seconds ?? 60) * 1000 : line.days * 86_400_000)
    const before = (await person.reads()).length
    const theirBefore = (await other.reads()).length
    let said: readonly unknown[] = []
    if (line.says !== undefined) said = (await person.says(line.says.replace('{code}', code))).map(formatMessage)
    else if (line.presses !== undefined)
      said = offeredOnly(line.presses, await person.presses(line.presses)).map(formatMessage)
    else if (line.shares !== undefined) said = (await person.shares(...line.shares)).map(formatMessage)
    else if (line.elsewhere !== undefined)
      said = (await other.says(line.elsewhere.replace('{code}', code))).map(formatMessage)
    else if (line.presses_elsewhere !== undefined)
      said = (await other.presses(line.presses_elsewhere)).map(formatMessage)
    else if (line.rings) {
      await office.ring()
      said = (await person.reads()).slice(before)
    } else if (line.starts) said = (await person.starts()).map(formatMessage)
    else if (line.staff !== undefined) {
      const result = await staffDoes(line.staff, code, office, lupe)
      said = result.ok ? (await person.reads()).slice(before) : [`refused: ${result.code}`]
    }
    code = JSON.stringify(said).match(codeShown)?.[0] ?? code
    const acts = line.elsewhere === undefined && line.presses_elsewhere === undefined
    const unasked = acts ? (await other.reads()).slice(theirBefore) : (await person.reads()).slice(before)
    const both = talk.relative !== undefined || line.staff === 'joins' || line.staff === 'parts'
    const told = !both || unasked.length === 0 ? {} : { [acts ? 'there' : 'here']: unasked }
    lines.push({ ...line, reply: said, ...told })
  }
  // A code is another one each time.
  return stringify({ ...talk, lines }, { lineWidth: 0 }).replaceAll(codeShown, 'CCCC-3333')
}
