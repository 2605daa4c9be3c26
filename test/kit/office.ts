import type { StaffAct } from '#src/core/cases/rules.ts'
import type { Capabilities } from '#src/core/vocabulary/capabilities.ts'
import type { Case } from '#src/core/vocabulary/case.ts'
import type { Inbound, InboundContent } from '#src/core/vocabulary/inbound.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import { type Choice, type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import type { StaffMember } from '#src/core/vocabulary/role.ts'
import { ringDue } from '#src/delivery/timers.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { type Assistant, createAssistant, listenerFor, type Parts } from '#src/entry/wire.ts'
import { createBook } from '#src/knowledge/book.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import type { Listener } from '#src/nlu/listener.ts'
import type { SecondOpinion } from '#src/nlu/understander.ts'
import { createLog } from '#src/shared/log.ts'
import type { Result } from '#src/shared/result.ts'
import { createTexts } from '#src/shared/texts.ts'
import { createMemoryStore } from '#src/store/memory/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'

/** A Monday at ten in the morning in Durango: the office is open. */
export const mondayAtTen = Date.parse('2026-11-23T16:00:00Z')

/** None of these remembers anything, and all take long to make: offices share them. */
const knowledge = loadKnowledge()
const understander = createUnderstander()
const vault = createVault(new Uint8Array(32).fill(7))
const listeners = new Map<string, Listener>()

const unlimited: Capabilities = { textLimit: 100_000, unit: 'utf16', buttons: 100, labelLimit: 200, idLimit: 64 }

/** A whole office with nothing but memory under it, a clock the test moves, and ids that count. */
export interface TestOffice {
  readonly assistant: Assistant
  readonly store: Store
  /** Moves the clock on. */
  pass(milliseconds: number): void
  /** What the clock shows, in milliseconds. */
  now(): number
  /** Moves the clock on to the next timer, if one stands, and rings what is due. */
  ring(): Promise<void>
  person(name: string, language?: Language): TestPerson
  staff(name: string, role?: string): TestStaff
  /** Cases waiting or owned, as the console lists them. */
  cases(): Promise<readonly Case[]>
}

/** Someone who writes to the office. */
export interface TestPerson {
  readonly inbound: (content: InboundContent) => Inbound
  says(words: string): Promise<readonly Outbound[]>
  /** Presses a choice of the last message by its label, or any by its id. */
  presses(choice: string): Promise<readonly Outbound[]>
  starts(): Promise<readonly Outbound[]>
  /** Shares a position. */
  shares(lat: number, lon: number): Promise<readonly Outbound[]>
  /** The choices last shown. */
  choices(): readonly Choice[]
  /** Everything said to them so far, newest last. */
  reads(): Promise<readonly string[]>
}

/** Someone of the office. */
export interface TestStaff {
  readonly member: StaffMember
  does(act: StaffAct, to?: Case): Promise<Result<Case>>
}

/** What a list of messages says, as one text. */
export function textOf(outbounds: readonly Outbound[]): string {
  return outbounds.map(plainText).join('\n\n')
}

/** Opens a test office. */
export async function openOffice(
  options: {
    now?: number
    office?: string
    capabilities?: Capabilities
    store?: Store
    ids?: string
    secondOpinion?: SecondOpinion
    hear?: Parts['hear']
    unanswered?: boolean
  } = {},
): Promise<TestOffice> {
  let now = options.now ?? mondayAtTen
  let count = 0
  const newId = () => `${options.ids ?? 'id'}-${String(++count).padStart(8, '0')}`
  const office = options.office ?? 'durango'
  const listener =
    listeners.get(office) ?? listenerFor(knowledge, createBook(knowledge, office, createTexts()), understander)
  listeners.set(office, listener)
  const store = options.store ?? createMemoryStore({ vault: await vault })
  const beside: Promise<void>[] = []
  const assistant = createAssistant({
    store,
    knowledge,
    office,
    understander,
    listener,
    secondOpinion: options.secondOpinion,
    hear: options.hear,
    unanswered: options.unanswered ?? null,
    capabilities: () => options.capabilities ?? unlimited,
    now: () => now,
    newId,
    random: (bytes) => Uint8Array.from({ length: bytes }, (_, i) => (++count * 31 + i * 7) % 256),
    wake: () => undefined,
    background: (work) => void beside.push(work),
  })
  const open = async () => store.cases({ statuses: ['waiting', 'owned'], limit: 100 })
  return {
    assistant,
    store,
    pass: (milliseconds) => {
      now += milliseconds
    },
    now: () => now,
    async ring() {
      now = Math.max(now, (await store.nextTimerAt()) ?? now)
      const log = createLog((line) => {
        throw new Error(line)
      })
      await ringDue({ store, ring: (timer) => assistant.takeTimerTurn(timer), log, now: () => now })
    },
    person: (name, language) => person(name, language ?? null, assistant, store, () => now, newId, beside),
    staff: (name, role = 'Coordinación de Atención') => {
      const member = { id: `staff-${name}`, name, role }
      return {
        member,
        async does(act, to) {
          const target = to ?? (await open())[0]
          if (target === undefined) throw new Error('no case is open')
          return assistant.takeStaffTurn(target.id, act, member)
        },
      }
    },
    cases: open,
  }
}

function person(
  name: string,
  hint: Language | null,
  assistant: Assistant,
  store: Store,
  now: () => number,
  newId: () => string,
  /** What no answer waits for; the next step of a test does. */
  beside: Promise<void>[],
): TestPerson {
  const sender = { channel: 'terminal', account: 'test', id: name } as const
  let offered: readonly Choice[] = []
  const inbound = (content: InboundContent): Inbound => ({
    sender,
    address: name,
    externalId: newId(),
    content,
    edited: false,
    languageHint: hint,
    sentAt: now(),
  })
  async function take(content: InboundContent): Promise<readonly Outbound[]> {
    const { replies } = await assistant.takeTurn(inbound(content))
    await Promise.all(beside.splice(0))
    const said = replies.flatMap((entry) => entry.outbound ?? [])
    offered = said.findLast((o) => o.choices.length > 0)?.choices ?? offered
    return said
  }
  return {
    inbound,
    says: (words) => take({ kind: 'text', text: words }),
    async presses(choice) {
      // What came unasked, by a timer or from staff, may be pressed too.
      const contactId = await store.findContact(sender)
      const last = contactId === null ? null : await store.load(contactId)
      const shown = [...(last?.conversation.offered ?? []), ...offered]
      const id = shown.find((c) => c.label === choice)?.id
      return take({ kind: 'choice', id: id ?? choice })
    },
    starts: () => take({ kind: 'start' }),
    shares: (lat, lon) => take({ kind: 'location', lat, lon }),
    choices: () => offered,
    async reads() {
      const contactId = await store.findContact(sender)
      const thread = contactId === null ? [] : await store.thread(contactId, 1000)
      return thread.flatMap((entry) => (entry.outbound === null ? [] : [plainText(entry.outbound)]))
    },
  }
}
