import type { StaffAct } from '#src/core/cases/rules.ts'
import type { Capabilities } from '#src/core/vocabulary/capabilities.ts'
import type { Inbound, InboundContent } from '#src/core/vocabulary/inbound.ts'
import { type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import type { Assistant } from '#src/entry/wire.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { onMemory } from '../deliveries/ground.ts'
import type { Piece, Platform } from '../deliveries/platform.ts'
import { assistantOver, type Record, startProcess } from '../deliveries/process.ts'
import { mondayAtTen } from '../office.ts'
import { virtualTime } from '../virtual-time.ts'
import { type Line, lupe, type Said, type Seat } from './talk.ts'
import { numberOf } from './undo.ts'

const minute = 60_000
const statuses = ['waiting', 'owned', 'closed'] as const

/** A seat at a platform's stand-in, before a process of ours in this one. */
export async function seatAt(
  openPlatform: (now: () => number) => Promise<Platform>,
  start: number = mondayAtTen,
): Promise<Seat> {
  const record: Record = { heard: new Map(), written: [], recovered: 0, busy: 0, faults: [], unheard: new Set() }
  const time = virtualTime(start, () => record.busy > 0)
  const platform = await openPlatform(time.now)
  const us = await startProcess(await onMemory(), platform, time, record)
  const seat = seatOf({
    platform,
    person: 2,
    bring: (piece) => us.door.bring([piece], 1),
    pass: () => time.pass(minute),
    staff: (act) => staffDoes(us.assistant, us.store, act, isHere),
  })
  const isHere = isAt(us.store, platform, 2)
  return {
    ...seat,
    outcome: () => outcomeOf(us.store, isHere),
    async leave() {
      await us.kill()
      await platform.stop()
    },
  }
}

/** A seat where nothing is between the person and the assistant but what their door can show: a terminal, text messages. */
export async function bareSeat(
  capabilities: Capabilities,
  show: (outbound: Outbound) => readonly Said[] = shownWhole,
): Promise<Seat> {
  const store = createMemoryStore({ vault: await createVault(new Uint8Array(32)) })
  let now = mondayAtTen
  const assistant = assistantOver(store, { capabilities }, () => now)
  const sender = { channel: 'terminal', account: 'test', id: 'ana' } as const
  let seen = 0
  let ids = 0
  let shown: readonly Said[] = []
  let offered: Outbound['choices'] = []

  async function take(content: InboundContent): Promise<void> {
    const externalId = `m${++ids}`
    const inbound: Inbound = {
      sender,
      address: 'ana',
      externalId,
      content,
      edited: false,
      languageHint: null,
      sentAt: now,
    }
    await assistant.takeTurn(inbound)
  }
  function contentOf(line: Exclude<Line, { staff: StaffAct }>): InboundContent {
    if ('says' in line) return { kind: 'text', text: line.says }
    if ('shares' in line) return { kind: 'location', lat: line.shares[0], lon: line.shares[1] }
    const choice = offered.find(({ label }) => label === line.presses)
    if (capabilities.buttons > 0) return { kind: 'choice', id: choice?.id ?? line.presses }
    return { kind: 'text', text: String(numberOf(shown, line.presses)) }
  }
  return {
    async does(line) {
      now += minute
      if ('staff' in line) await staffDoes(assistant, store, line.staff, async () => true)
      else await take(contentOf(line))
      const contactId = await store.findContact(sender)
      const thread = contactId === null ? [] : await store.thread(contactId, 1000)
      const said = thread.flatMap(({ outbound }) => outbound ?? [])
      const news = said.slice(seen)
      seen = said.length
      offered = news.findLast(({ choices }) => choices.length > 0)?.choices ?? offered
      const now_ = news.flatMap(show)
      shown = now_.length > 0 ? now_ : shown
      return now_
    },
    outcome: () => outcomeOf(store, async () => true),
    leave: async () => undefined,
  }
}

function shownWhole(outbound: Outbound): readonly Said[] {
  return [{ text: plainText(outbound), labels: outbound.choices.map(({ label }) => label) }]
}

/** A seat over whatever brings what the person does. */
export function seatOf(parts: {
  readonly platform: Platform
  readonly person: number
  bring(piece: Piece): Promise<boolean>
  /** A minute goes by, and what is to be delivered is. */
  pass(): Promise<void>
  staff(act: StaffAct): Promise<void>
}): Pick<Seat, 'does'> {
  const { platform, person, bring, pass, staff } = parts
  let seen = 0
  let shown: readonly Said[] = []

  function pieceOf(line: Exclude<Line, { staff: StaffAct }>): Piece {
    if ('says' in line) return platform.says(person, line.says)
    if ('shares' in line) return platform.shares(person, ...line.shares)
    return platform.presses(person, line.presses) ?? platform.says(person, String(numberOf(shown, line.presses)))
  }
  return {
    async does(line) {
      await pass()
      if ('staff' in line) await staff(line.staff)
      else if (!(await bring(pieceOf(line)))) throw new Error('not taken')
      await pass()
      const all = await platform.received(person)
      const news = all.slice(seen)
      seen = all.length
      if (news.length > 0) shown = news
      return news
    },
  }
}

/** What somebody of the office does with the case of the person. */
export async function staffDoes(
  assistant: Assistant,
  store: Store,
  act: StaffAct,
  isHere: (contactId: string) => Promise<boolean>,
): Promise<void> {
  for (const one of await store.cases({ statuses: ['waiting', 'owned'], limit: 1000 })) {
    if (!(await isHere(one.contactId))) continue
    const result = await assistant.takeStaffTurn(one.id, act, lupe)
    if (!result.ok) throw new Error(result.code)
    return
  }
  throw new Error('no case is open')
}

/** True for the contact who is answered at this person's seat. */
export function isAt(store: Store, platform: Platform, person: number): (contactId: string) => Promise<boolean> {
  return async (contactId) => platform.isAddress(person, (await store.load(contactId))?.door.address ?? '')
}

/** The person's cases and where their talk stands, without ids, numbers and times. */
export async function outcomeOf(store: Store, isHere: (contactId: string) => Promise<boolean>): Promise<string> {
  const cases = await store.cases({ statuses: [...statuses], limit: 1000 })
  const told: unknown[] = []
  for (const one of cases) {
    if (!(await isHere(one.contactId))) continue
    const { area, topic, language, reason, urgent, status, stage, ending, owner, asked, summary } = one
    const stack = (await store.load(one.contactId))?.conversation.stack.map(({ flow, snapshot }) => ({
      flow,
      snapshot,
    }))
    told.push({ area, topic, language, reason, urgent, status, stage, ending, owner, asked, summary, stack })
  }
  return JSON.stringify(told, withoutChance)
}

function withoutChance(key: string, value: unknown): unknown {
  if (/^(?:at|.*At|id|.*Id|folio|since|until)$/.test(key)) return undefined
  return typeof value === 'string' ? value.replace(/DGO-[A-Z0-9]{5}/g, 'FOLIO') : value
}
