import { capabilities as telegram } from '#src/channels/telegram/render.ts'
import { webCapabilities } from '#src/channels/web/index.ts'
import { capabilities as whatsapp } from '#src/channels/whatsapp-cloud/render.ts'
import type { StaffAct } from '#src/core/cases/rules.ts'
import { today } from '#src/core/office/calendar.ts'
import { addDays } from '#src/core/office/civil-time.ts'
import type { Case } from '#src/core/vocabulary/case.ts'
import type { InboundContent } from '#src/core/vocabulary/inbound.ts'
import { ringDue } from '#src/delivery/timers.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { type Assistant, createAssistant } from '#src/entry/wire.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { createNewId } from '#src/shared/ids.ts'
import { createLog } from '#src/shared/log.ts'
import type { Store } from '#src/store/store.ts'
import { seedStaff } from './invent.ts'
import type { SeedPerson, SeedStep } from './people.ts'

const hour = 60 * 60 * 1000
/** Between two messages of one person. */
const pause = 40_000

const doors = { web: webCapabilities, telegram, 'whatsapp-cloud': whatsapp } satisfies Record<
  SeedPerson['channel'],
  unknown
>

interface Happening {
  readonly at: number
  readonly person: SeedPerson
  readonly step: SeedStep | { readonly content: InboundContent }
}

/**
 * Has invented people write and colleagues work, each at their time before `until`, by the road of every message: what is kept is what the
 * program keeps of anybody. Nothing of it waits to be sent. Rejects when somebody of the office was refused something.
 */
export async function plantTalks(
  store: Store,
  {
    people,
    until,
    office,
  }: { readonly people: readonly SeedPerson[]; readonly until: number; readonly office: string },
): Promise<void> {
  let clock = until
  const background: Promise<void>[] = []
  const assistant = createAssistant({
    store,
    knowledge: loadKnowledge(),
    office,
    understander: createUnderstander(),
    capabilities: (channel) => doors[channel as SeedPerson['channel']] ?? webCapabilities,
    background: (work) => void background.push(work),
    now: () => clock,
    newId: createNewId(() => clock),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    wake: () => undefined,
  })
  for (const one of people.flatMap((person) => happenings(person, until)).toSorted((a, b) => a.at - b.at)) {
    await ringUntil(one.at)
    clock = one.at
    await happen(one, assistant, store, clock)
    await Promise.all(background.splice(0))
    await settleAll(store, clock)
  }
  await ringUntil(until)
  await settleAll(store, until)

  /** What the assistant says by itself meanwhile. */
  async function ringUntil(moment: number): Promise<void> {
    const log = createLog((line) => {
      throw new Error(line)
    })
    for (let next = await store.nextTimerAt(); next !== null && next <= moment; next = await store.nextTimerAt()) {
      clock = Math.max(clock, next)
      await ringDue({ store, ring: assistant.takeTimerTurn, log, now: () => clock })
    }
  }
}

/** In the order in which they happen to this person. */
function happenings(person: SeedPerson, until: number): readonly Happening[] {
  let at = until - person.since * hour
  const first = person.says.map((said, n) => ({ at: at + n * pause, person, step: { content: contentOf(said) } }))
  at += person.says.length * pause
  const later = person.later.map((step) => {
    at += step.after * hour
    return { at, person, step }
  })
  return [...first, ...later].filter((one) => one.at <= until)
}

/** A choice stands in a list of its own. */
export function contentOf(said: SeedPerson['says'][number]): Extract<InboundContent, { kind: 'text' | 'choice' }> {
  return typeof said === 'string' ? { kind: 'text', text: said } : { kind: 'choice', id: said[0] }
}

async function happen({ person, step }: Happening, assistant: Assistant, store: Store, now: number): Promise<void> {
  if ('content' in step) return say(step.content)
  if ('says' in step) return say({ kind: 'text', text: step.says })
  const of = await openCaseOf(person, store)
  const { calendar } = assistant.book
  const member = seedStaff.find(({ id }) => id === `seed-${step.by}`) ?? seedStaff[0]
  const done = await assistant.takeStaffTurn(
    of.id,
    actOf(step, (days) => addDays(today(calendar, now), days)),
    member,
  )
  if (!done.ok) throw new Error(`${person.id}: ${step.by} was refused: ${done.code}`)

  async function say(content: InboundContent): Promise<void> {
    await assistant.takeTurn({
      sender: senderOf(person),
      address: person.id,
      externalId: `${person.id}-${now}`,
      content,
      edited: false,
      languageHint: person.language,
      sentAt: now,
    })
  }
}

function actOf(step: Exclude<SeedStep, { says: string }>, inDays: (days: number) => string): StaffAct {
  if ('does' in step) return step.does === 'claim' ? { type: 'claim' } : { type: 'protect', staff: [] }
  if ('replies' in step) return { type: 'reply', text: step.replies, ...(step.written && { written: step.written }) }
  if ('passes' in step) return { type: 'transfer', to: null, area: step.passes, text: step.note }
  if ('task' in step) return { type: 'task', text: step.task, who: null, by: null }
  if ('deadline' in step) return { type: 'deadline', deadline: { day: inDays(step.deadline), reason: step.because } }
  if ('closes' in step) return { type: 'close', ending: { how: 'resolved', outcome: step.closes } }
  return { type: 'return', ending: { how: null, outcome: step.returns } }
}

async function openCaseOf(person: SeedPerson, store: Store): Promise<Case> {
  const contactId = await store.findContact(senderOf(person))
  const open = contactId === null ? null : (await store.load(contactId))?.openCase
  if (open === null || open === undefined) throw new Error(`${person.id} has no open case`)
  return open
}

function senderOf({ channel, id }: SeedPerson) {
  return { channel, account: 'seed', id } as const
}

/** All that was said has arrived. */
async function settleAll(store: Store, at: number): Promise<void> {
  for (let rows = await store.takeDue(at, 100); rows.length > 0; rows = await store.takeDue(at, 100))
    for (const { id } of rows)
      await store.settle(id, { status: 'delivered', platformId: null, code: null, nextAt: at, at })
}
