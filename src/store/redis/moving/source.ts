import type { CaseEvent, DeliveryStatus, StaffSession, UnknownPolicy } from '../../store.ts'
import type { Bytes } from '../../vault.ts'
import {
  sortedBy,
  type WholeCase,
  type WholeContact,
  type WholeMessage,
  type WholeOffice,
  type WholeSource,
} from '../../whole.ts'
import { caseRow } from '../cases.ts'
import { tagOf } from '../keys.ts'
import { bytesOf } from '../replies.ts'
import type { Client } from '../run.ts'

/** Between the parts of a record's name and of members (`lua/words.ts`). */
export const apart = '\u001f'

/** A message's row as the scripts keep it. */
export interface PlainMessage {
  readonly c: string
  readonly d: string
  readonly a: string
  readonly p: UnknownPolicy
  readonly s: DeliveryStatus
  readonly n: number
  readonly t: number
  readonly k?: string
  readonly f?: string
  readonly at: number
  readonly q: number
}

/** A record's row as the scripts keep it. */
export interface PlainRecord {
  readonly c: string
  readonly f: string
  readonly t: number
  readonly v: number
}

/** Names and values of a hash, the latter as bytes. */
type Fields = Readonly<Record<string, Buffer>>

/** A space, and how its keys are called. */
interface Place {
  readonly client: Client
  key(name: string): string
}

/** The whole of a space, read piece by piece by plain commands. */
export function redisSource(client: Client, space: string): WholeSource {
  const from: Place = { client, key: (name) => `${tagOf(space)}${name}` }
  return {
    check: () => bytesAt(from, 'meta', 'check'),
    async unlisted() {
      const rows = await client.hvals(from.key('case'))
      return rows.filter((row) => parsed<{ n?: number }>(row).n === undefined).length
    },
    contacts: async () => (await client.hkeys(from.key('key'))).toSorted(),
    contact: (id) => contactOf(from, id),
    office: () => officeOf(from),
  }
}

function parsed<T>(row: Buffer | string | null): T {
  return JSON.parse(String(row)) as T
}

async function bytesAt({ client, key }: Place, name: string, field: string): Promise<Bytes | null> {
  const value = await client.hgetBuffer(key(name), field)
  return value === null ? null : bytesOf(value)
}

async function recordOf(from: Place, name: string): Promise<WholeOffice['records'][number]> {
  const { client, key } = from
  const [kind = '', id = ''] = name.split(apart)
  const { c, f, t: at, v: version } = parsed<PlainRecord>(await client.hget(key('record'), name))
  const sealed = (await bytesAt(from, 'recordbody', name)) ?? bytesOf(null)
  return { kind, id, of: f || null, contactId: c || null, at, version, sealed }
}

async function messageOf(from: Place, id: string): Promise<WholeMessage> {
  const { client, key } = from
  const row = parsed<PlainMessage>(await client.hget(key('message'), id))
  const {
    d: door,
    a: account,
    p: policy,
    s: status,
    n: attempts,
    t: nextAt,
    k: code = null,
    f: platform = null,
    at,
    q: order,
  } = row
  return {
    id,
    order,
    account,
    door,
    policy,
    status,
    attempts,
    nextAt,
    code,
    platform,
    at,
    sealed: await bytesAt(from, 'parcel', id),
  }
}

async function caseOf(from: Place, id: string, words: ReadonlyMap<number, string>): Promise<WholeCase> {
  const { client, key } = from
  const row = await client.hgetBuffer(key('case'), id)
  const { n: order = 0 } = parsed<{ n?: number }>(row)
  const history = await client.hget(key('caseevents'), id)
  const events = history === null ? [] : parsed<(Omit<CaseEvent, 'by'> & { by?: string })[]>(history)
  return {
    ...caseRow(Buffer.from(id), row, await client.hgetBuffer(key('casebody'), id)),
    order,
    events: events.map(({ type, at, by = null }) => ({ type, at, by })),
    words: (words.get(order) ?? '')
      .split(' ')
      .filter((word) => word !== '')
      .toSorted(),
  }
}

async function timerOf(from: Place, contactId: string, id: string): Promise<WholeContact['timers'][number]> {
  const { client, key } = from
  const name = `${contactId} ${id}`
  const { k: kind, d: dueAt } = parsed<{ k: string; d: number }>(await client.hget(key('timerrow'), name))
  const [readyAt, sealed] = [Number(await client.zscore(key('timer'), name)), await bytesAt(from, 'timerbody', name)]
  return { id, kind, dueAt, readyAt, sealed: sealed ?? bytesOf(null) }
}

async function contactOf(from: Place, id: string): Promise<WholeContact> {
  const { client, key } = from
  const own = (name: string) => key(`${name}:${id}`)
  const fields: Fields = await client.hgetallBuffer(own('contact'))
  const [wrapped, lines, line, files, mail, things, timers, records] = await Promise.all([
    client.hgetBuffer(key('key'), id),
    client.lrange(own('lines'), 0, -1),
    client.hgetallBuffer(own('line')) as Promise<Fields>,
    client.hgetallBuffer(own('files')) as Promise<Fields>,
    client.lrange(own('mail'), 0, -1),
    client.smembers(own('own')),
    client.smembers(own('timers')),
    client.zrangebylex(key('recordat'), `[c${apart}${id}${apart}`, `(c${apart}${id}\u0020`),
  ])
  const named = (kind: string) =>
    things
      .filter((thing) => thing.startsWith(`${kind}:`))
      .map((thing) => thing.slice(2))
      .toSorted()
  const inbound = named('i').map(async (hash) => {
    const value = (await client.hget(key('inbound'), hash)) ?? ''
    return { hash, replies: value.slice(value.indexOf('|') + 1) }
  })
  const cases = await Promise.all(named('k').map((one) => caseOf(from, one, wordsIn(fields))))
  const code = fields.code === undefined ? null : String(fields.code)
  const ends = code === null ? null : await client.hget(key('code'), code)
  return {
    id,
    key: bytesOf(wrapped),
    revision: Number(fields.rev),
    state: bytesOf(fields.state),
    nameless: String(fields.nameless) === '1',
    at: Number(fields.at),
    aliases: named('a'),
    thread: lines.map((name) => ({ id: name, sealed: bytesOf(line[name]) })),
    files: filesIn(files),
    inbound: await Promise.all(inbound),
    outbox: (await Promise.all(mail.map((one) => messageOf(from, one)))).toSorted((a, b) => a.order - b.order),
    cases: cases.toSorted((a, b) => a.order - b.order),
    timers: await Promise.all(timers.toSorted().map((timer) => timerOf(from, id, timer))),
    codes: code === null || ends === null ? [] : [{ hash: code, expiresAt: parsed<{ e: number }>(ends).e }],
    follows: followsIn(fields),
    records: sortedBy(
      await Promise.all(records.map((member) => recordOf(from, member.slice(id.length + 3)))),
      ({ kind, id: of }) => `${kind}\0${of}`,
    ),
  }
}

function wordsIn(fields: Fields): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('w:') ? [[Number(name.slice(2)), String(value)] as const] : [],
    ),
  )
}

function filesIn(fields: Fields): WholeContact['files'] {
  const ids = Object.keys(fields).filter((name) => !name.includes(':'))
  return ids.toSorted().map((id) => {
    const places = Object.keys(fields).filter((name) => name.startsWith(`${id}:`)).length
    const pieces = Array.from({ length: places }, (_, at) => bytesOf(fields[`${id}:${at}`]))
    return { id, size: Number(fields[id]), pieces }
  })
}

function followsIn(fields: Fields): WholeContact['follows'] {
  return Object.entries(fields)
    .flatMap(([name, value]) => (name.startsWith('f:') ? [{ topic: name.slice(2), order: Number(value) }] : []))
    .toSorted((a, b) => a.order - b.order)
}

async function officeOf(from: Place): Promise<WholeOffice> {
  const { client, key } = from
  const bytes = async (name: string): Promise<Fields> => client.hgetallBuffer(key(name))
  const [staff, logins, order, sessions, notes, versions, ratings, records, gone, tombstones] = await Promise.all([
    bytes('staff'),
    client.hgetall(key('loginof')),
    client.lrange(key('stafforder'), 0, -1),
    client.hgetall(key('session')),
    bytes('note'),
    client.hgetall(key('noteversion')),
    bytes('rating'),
    client.hgetall(key('record')),
    client.zrange(key('gone'), '0', '-1', 'WITHSCORES'),
    client.hgetall(key('tombstone')),
  ])
  const ofOffice = Object.entries(records).filter(([, row]) => (JSON.parse(row) as PlainRecord).c === '')
  const ratingRows = Object.entries(ratings).map(async ([id, sealed]) => ({
    id,
    at: Number(await client.zscore(key('ratingat'), id)),
    sealed: bytesOf(sealed),
  }))
  const sessionRows = Object.entries(sessions).map(([tokenHash, row]) => {
    const { staffId, createdAt, lastSeenAt } = JSON.parse(row) as StaffSession
    return { tokenHash, staffId, createdAt, lastSeenAt }
  })
  return {
    staff: order.map((id) => ({ id, login: logins[id] ?? '', sealed: bytesOf(staff[id]) })),
    sessions: sortedBy(sessionRows, ({ tokenHash }) => tokenHash),
    notes: sortedBy(Object.entries(notes), ([name]) => name).map(([name, sealed]) => ({
      name,
      version: Number(versions[name]),
      sealed: bytesOf(sealed),
    })),
    ratings: sortedBy(await Promise.all(ratingRows), ({ id }) => id),
    records: sortedBy(
      await Promise.all(ofOffice.map(([name]) => recordOf(from, name))),
      ({ kind, id }) => `${kind}\0${id}`,
    ),
    gone: sortedBy(
      Array.from({ length: gone.length / 2 }, (_, i) => ({ hash: gone[2 * i] ?? '', at: Number(gone[2 * i + 1]) })),
      ({ hash }) => hash,
    ),
    tombstones: sortedBy(
      Object.entries(tombstones).map(([hash, day]) => ({ hash, day })),
      ({ hash }) => hash,
    ),
  }
}
