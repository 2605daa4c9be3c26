import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import type { Store } from '#src/store/store.ts'
import { doors } from '../../../scripts/channels/doors.ts'
import type { Platform } from './platform.ts'
import type { Record } from './process.ts'

/** A run that is over, and the same messages taken once each, in order, by a process that never died. */
export interface Over {
  readonly record: Record
  readonly platform: Platform
  readonly store: Store
  readonly oracle: Store
  /** How many messages people wrote. */
  readonly said: number
  readonly people: number
  /** Sends whose answer got lost. */
  readonly lost: number
}

const statuses = ['waiting', 'owned', 'closed'] as const

/** Every promise a run broke, in words, and how often a message was sent again. */
export async function brokenPromises(
  over: Over,
): Promise<{ readonly faults: readonly string[]; readonly repeats: number }> {
  const faults = [...over.record.faults, ...unwritten(over), ...tooEarly(over)]
  let repeats = 0
  for (let person = 0; person < over.people; person++) {
    const alias = aliasOf(over, person)
    if (alias === null) {
      faults.push(`nobody heard person ${person}`)
      continue
    }
    const thread = await threadOf(over.store, alias)
    const expected = (await threadOf(over.oracle, alias)).map(masked)
    const other = thread.map(masked).findIndex((entry, i) => entry !== expected[i])
    if (other >= 0 || thread.length !== expected.length)
      faults.push(
        `person ${person}: another conversation than message by message, from entry ${other} of ${expected.length}`,
      )
    const sent = compared(
      thread.flatMap(({ outbound }) => (outbound === null ? [] : shownBy(over.platform, outbound))),
      (await over.platform.received(person)).map(({ text }) => text),
    )
    repeats += sent.repeats
    faults.push(...sent.faults.map((fault) => `person ${person}: ${fault}`))
  }
  const [cases, expected] = await Promise.all([casesOf(over.store), casesOf(over.oracle)])
  if (cases !== expected) faults.push(`other cases: ${cases} for ${expected}`)
  if (repeats > over.lost + over.record.recovered)
    faults.push(`${repeats} sent again for ${over.lost + over.record.recovered} unknown outcomes`)
  return { faults, repeats }
}

function unwritten({ record: { written }, said }: Over): string[] {
  const keys = written.map(({ key }) => key)
  const twice = keys.length - new Set(keys).size
  return [
    ...(twice > 0 ? [`${twice} messages written down twice`] : []),
    ...(keys.length - twice === said ? [] : [`${keys.length - twice} of ${said} messages written down`]),
  ]
}

/**
 * Sends before the time the platform had told a process that lived to hear it. What left for others in the very moment of a refusal
 * for all was under way by then.
 */
function tooEarly({ platform, record: { unheard } }: Over): string[] {
  const attempts = platform.attempts()
  return attempts.flatMap(({ to, at }, i) => {
    const heard = attempts.slice(0, i).filter((_, place) => !unheard.has(place))
    const told = heard.filter((one) => one.to === to || (one.everybody && one.at < at))
    const wait = Math.max(0, ...told.map(({ until }) => (until ?? at) - at))
    return wait > 0 ? [`a send ${wait} ms before the time told`] : []
  })
}

function aliasOf({ record: { heard }, platform }: Over, person: number) {
  return [...heard.values()].find(({ address }) => platform.isAddress(person, address))?.sender ?? null
}

async function threadOf(store: Store, alias: Parameters<Store['findContact']>[0]) {
  const contactId = await store.findContact(alias)
  return contactId === null ? [] : store.thread(contactId, 10_000)
}

/** An entry without what is another each time. */
function masked({ text, outbound, at }: { text: string | null; outbound: Outbound | null; at: number }): string {
  return JSON.stringify({ text, outbound, at }).replace(/DGO-\w+/g, 'FOLIO')
}

function shownBy({ name }: Platform, outbound: Outbound): readonly string[] {
  const named = {
    web: 'Web',
    telegram: 'Telegram',
    'whatsapp-cloud': 'WhatsApp (Cloud API)',
    'whatsapp-web': 'WhatsApp Web',
  }
  const door = doors.find((one) => one.name === named[name as keyof typeof named])
  return door?.see(outbound).texts ?? []
}

/** What was said against what arrived: each once and in order, or twice in a row. */
function compared(said: readonly string[], arrived: readonly string[]): { faults: readonly string[]; repeats: number } {
  let [next, repeats] = [0, 0]
  for (const text of arrived) {
    if (text === said[next]) next += 1
    else if (next > 0 && text === said[next - 1]) repeats += 1
    else return { faults: [`out of order at message ${next} of ${said.length}`], repeats }
  }
  return { faults: next === said.length ? [] : [`${said.length - next} of ${said.length} never arrived`], repeats }
}

async function casesOf(store: Store): Promise<string> {
  const cases = await store.cases({ statuses: [...statuses], limit: 1000 })
  const told = cases.map(({ status, area, topic, urgent, language, openedAt, lastInboundAt, asked }) =>
    JSON.stringify({ status, area, topic, urgent, language, openedAt, lastInboundAt, asked }),
  )
  return told.toSorted().join('\n')
}
