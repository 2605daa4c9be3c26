import { folioOf, pseudonymOf } from '#src/core/cases/naming.ts'
import type { Case } from '#src/core/vocabulary/case.ts'
import type { ChannelName } from '#src/core/vocabulary/inbound.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import type { StaffMember } from '#src/core/vocabulary/role.ts'
import type { ThreadEntry, TurnCommit } from '#src/store/store.ts'
import { emptyTurn } from '#src/turn/empty-turn.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { answered, asked, replied } from './says.ts'

/** What every invented office is made of. */
export interface SeedPlan {
  readonly cases: number
  readonly messages: number
  readonly seed: number
  /** The last moment of it all; it begins two years before. */
  readonly until: number
  readonly areas: readonly [string, ...string[]]
  readonly topics: readonly [string, ...string[]]
  /** None of the cases is open any more. */
  readonly ended?: boolean
}

/** Cases opened since then may still be open; of older ones hardly any. */
const lately = 30 * 24 * 60 * 60 * 1000
const twoYears = 2 * 365 * 24 * 60 * 60 * 1000
const minute = 60_000

/** Where people live, some places more often. */
const origins = [
  ...[
    'us-ca',
    'us-ca',
    'us-ca',
    'us-il',
    'us-il',
    'us-tx',
    'us-tx',
    'us-co',
    'us-az',
    'us-ga',
    'us-nc',
    'us-ny',
    'us-wa',
  ],
  ...['mx-dur', 'mx-dur', 'mx-dur', 'mx-dur', 'mx-coa', 'mx-chp', 'mx-chh', 'mx-jal'],
] as [string, ...string[]]

/** Who has cases: nobody can sign in as them. */
export const seedStaff: readonly [StaffMember, ...StaffMember[]] = [
  { id: 'seed-rosa', name: 'Rosa', role: 'Atención' },
  { id: 'seed-juan', name: 'Juan', role: 'Jurídico' },
  { id: 'seed-nadege', name: 'Nadège', role: 'Intérprete' },
]

/**
 * The turns of one invented person, the same for the same plan and number: everything until their case opens, then everything since. They
 * come by doors that do not exist, and nothing of theirs waits to be sent.
 */
export function inventedPerson(plan: SeedPlan, i: number): readonly [TurnCommit, TurnCommit] {
  const chance = chanceFrom(plan.seed * 1_000_003 + i)
  const openedAt = Math.floor(plan.until - twoYears + (twoYears * (i + 1)) / (plan.cases + 1))
  const contactId = idOf('p', openedAt, i)
  const language = chance.of<Language>(['es', 'es', 'es', 'ht', 'en'])
  const channel = chance.of<ChannelName>(['web', 'telegram', 'whatsapp-web'])
  const thread = inventedThread(chance, language, openedAt, i, messagesOf(plan, i))
  const before = Math.min(4, thread.length)
  const opened = inventedCase(plan, chance, { contactId, language, channel, openedAt, i })
  const base = {
    ...emptyTurn,
    contactId,
    door: { channel, account: 'seed', address: contactId },
    conversation: { version: 1, language, languageChosen: true, offered: [], stack: [], lastSeenAt: openedAt },
  } as const
  const first: TurnCommit = {
    ...base,
    revision: 0,
    alias: { channel, account: 'seed', id: contactId },
    thread: thread.slice(0, before),
    caseChange: { case: opened, expected: null, event: { type: 'opened', at: openedAt, by: null } },
    at: openedAt,
  }
  const isRecent = !plan.ended && plan.until - openedAt < lately
  const [after, event] = later(chance, opened, thread.at(-1)?.at ?? openedAt, isRecent, plan.ended)
  const caseChange = { case: after, expected: 1, event }
  return [first, { ...base, revision: 1, thread: thread.slice(before), caseChange, at: event.at }]
}

/** As many as asked for over all: one more here is one less there. */
function messagesOf({ cases, messages, seed }: SeedPlan, i: number): number {
  const each = Math.floor(messages / cases)
  if (i === cases - 1) return messages - each * (cases - 1) - drift(seed, i, each, cases)
  return each + drift(seed, i, each, cases)
}

function drift(seed: number, i: number, each: number, cases: number): number {
  const pair = Math.floor(i / 2)
  if (pair * 2 + 1 >= cases - 1) return 0
  const by = chanceFrom(seed + pair).below(Math.max(1, Math.floor(each / 2)))
  return i % 2 === 0 ? by : -by
}

function inventedThread(
  chance: Chance,
  language: Language,
  openedAt: number,
  i: number,
  length: number,
): readonly ThreadEntry[] {
  return Array.from({ length }).map((_, n) => {
    const at = openedAt + (n - 3) * minute
    const entry = { id: idOf(`m${n.toString(36).padStart(3, '0')}`, openedAt, i), at, edited: false }
    if (n % 2 === 0) return { ...entry, direction: 'in', text: asked(chance, language), outbound: null }
    const isStaff = n > 4
    const text = isStaff ? replied(chance) : answered(chance)
    const speaker = isStaff
      ? ({ kind: 'staff', name: 'Rosa', role: 'Atención' } as const)
      : ({ kind: 'assistant' } as const)
    return {
      ...entry,
      direction: 'out',
      text: null,
      outbound: { speaker, blocks: [{ kind: 'text', text }], choices: [], citations: [] },
    }
  })
}

function inventedCase(
  plan: SeedPlan,
  chance: Chance,
  of: { contactId: string; language: Language; channel: ChannelName; openedAt: number; i: number },
): Case {
  const bytes = Uint8Array.from({ length: 8 }, () => chance.below(256))
  const priority = chance.below(20)
  return {
    id: idOf('c', of.openedAt, of.i),
    folio: folioOf('INV', bytes),
    contactId: of.contactId,
    area: chance.of(plan.areas),
    topic: chance.of(plan.topics),
    language: of.language,
    channel: of.channel,
    reason: chance.of(['asked', 'asked', 'not_understood', 'out_of_scope']),
    urgent: chance.below(50) === 0 ? 'danger' : null,
    status: 'waiting',
    owner: null,
    asked: asked(chance, of.language),
    pseudonym: pseudonymOf(bytes),
    openedAt: of.openedAt,
    claimedAt: null,
    closedAt: null,
    lastInboundAt: of.openedAt,
    ...(priority < 3 ? { priority: { level: priority === 0 ? 'high' : 'low', reason: 'inventada' } } : {}),
    ...(chance.below(3) > 0 ? { origin: chance.of(origins) } : {}),
    version: 1,
  }
}

/** What became of it: most have ended, a few wait, some are being answered. */
function later(
  chance: Chance,
  opened: Case,
  at: number,
  isRecent: boolean,
  ended = false,
): readonly [Case, NonNullable<NonNullable<TurnCommit['caseChange']>['event']>] {
  const next = { ...opened, version: 2, lastInboundAt: at }
  const fate = chance.next() * (isRecent ? 0.1 : 1) + (isRecent ? 0 : 0.055)
  if (fate < 0.02) return [next, { type: 'noted', at, by: null }]
  const owner = chance.of(seedStaff)
  const owned: Case = {
    ...next,
    owner,
    status: 'owned',
    claimedAt: opened.openedAt + 5 * minute,
    stage: 'waiting_person',
  }
  const outcomes = ['informed', 'advised', 'advised', 'referred'] as const
  const answered: Case = { ...owned, repliedAt: opened.openedAt + minute * (20 + chance.below(4 * 24 * 60)) }
  const endedAt = Math.max(
    at,
    Math.min(isRecent ? at : Number.MAX_SAFE_INTEGER, (answered.repliedAt ?? at) + minute * chance.below(6 * 24 * 60)),
  )
  if (fate < 0.06 && !ended) return [owned, { type: 'claimed', at, by: owner.id }]
  if (fate < 0.15)
    return [
      { ...answered, status: 'returned', closedAt: endedAt },
      { type: 'returned', at: endedAt, by: owner.id },
    ]
  return [
    { ...answered, status: 'closed', closedAt: endedAt, ending: { how: 'resolved', outcome: chance.of(outcomes) } },
    { type: 'closed', at: endedAt, by: owner.id },
  ]
}

/** Begins with its time, like every id. */
function idOf(kind: string, at: number, i: number): string {
  return `${at.toString(36).padStart(9, '0')}${kind}${i.toString(36).padStart(5, '0')}`
}
