import type { ChainableCommander } from 'ioredis'
import { facetNames } from '../../../core/cases/facets.ts'
import { isOpen } from '../../../core/vocabulary/case.ts'
import { OutsideError } from '../../../shared/errors.ts'
import { moving, unsettled } from '../../driver.ts'
import type { Bytes } from '../../vault.ts'
import type { WholeCase, WholeContact, WholeMessage, WholeOffice, WholeTarget } from '../../whole.ts'
import { rowOf } from '../cases.ts'
import { everyKey, tagOf } from '../keys.ts'
import { type Client, createRun } from '../run.ts'
import { apart, redisSource } from './source.ts'

/** The check value of a space that is being moved into: no master key opens it. */
const underWay = 'moving'
const batch = 500

type Key = (name: string) => string

/** ARGV: the order of opening of a case of MINE, then hashes of words. */
const addWordsAt = `
local seq, words = tonumber(ARGV[1]), {}
for i = 2, #ARGV do
  local field = wordField(seq, ARGV[i])
  call('HSET', WORD, field, (call('HGET', WORD, field) or '') .. string.char(seq % 256))
  words[#words + 1] = ARGV[i] .. ' '
end
call('HSET', MINE.contact, 'w:' .. seq, table.concat(words))
`

/** A space that holds nothing, or what a move left that broke. Rejects with `OutsideError` `move:target` when it holds more. */
export function redisTarget(client: Client, space: string): WholeTarget {
  const key: Key = (name) => `${tagOf(space)}${name}`
  const run = createRun(() => client, space)
  /** The highest numbers that were given, from which others go on. */
  let [messages, cases] = [0, 0]
  async function abandon(): Promise<void> {
    const names = everyKey(space, await client.hkeys(key('key')))
    for (let at = 0; at < names.length; at += batch) await client.unlink(...names.slice(at, at + batch))
  }
  return {
    ...redisSource(client, space),
    async begin() {
      const there = await client.hget(key('meta'), 'check')
      if (there === underWay) await abandon()
      else if (there !== null)
        throw new OutsideError(
          'move:target',
          `the space ${space} holds data: name an empty one by ?space=another-name`,
          null,
        )
      await client.hset(key('meta'), 'check', underWay)
    },
    async putContact(contact) {
      // The contact first: whoever takes away what a broken move left finds everything by it.
      const many = client.multi()
      many.hset(key('key'), contact.id, raw(contact.key))
      writeContact(many, key, contact)
      await done(many)
      messages = Math.max(messages, ...[...contact.outbox, ...contact.follows].map(({ order }) => order))
      cases = Math.max(cases, ...contact.cases.map(({ order }) => order))
      for (const { order, words } of contact.cases)
        if (words.length > 0) await run(addWordsAt, [contact.id], order, ...words)
    },
    async putOffice(office) {
      const many = client.multi()
      writeOffice(many, key, office)
      await done(many)
    },
    finish: async (check) =>
      void (await client.hset(key('meta'), { seq: messages, caseseq: cases, check: raw(check) })),
    abandon,
  }
}

function raw(bytes: Bytes): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}

async function done(many: ChainableCommander): Promise<void> {
  const failed = (await many.exec())?.find(([error]) => error !== null)?.[0]
  if (failed != null) throw failed
}

function padded(number: number): string {
  return String(number).padStart(16, '0')
}

function writeContact(many: ChainableCommander, key: Key, contact: WholeContact): void {
  const { id } = contact
  const own = (name: string) => key(`${name}:${id}`)
  const fields = {
    rev: contact.revision,
    state: raw(contact.state),
    nameless: contact.nameless ? '1' : '0',
    at: contact.at,
  }
  many.hset(own('contact'), fields)
  if (contact.nameless) many.sadd(key('nameless'), id)
  else many.hincrby(key('meta'), 'contacts', 1)
  for (const hash of contact.aliases) many.hset(key('alias'), hash, id).sadd(own('own'), `a:${hash}`)
  for (const { hash, replies } of contact.inbound)
    many.hset(key('inbound'), hash, `${id}|${replies}`).sadd(own('own'), `i:${hash}`)
  for (const line of contact.thread) many.rpush(own('lines'), line.id).hset(own('line'), line.id, raw(line.sealed))
  writeFiles(many, key, contact)
  writeMail(many, key, contact)
  for (const one of contact.cases) writeCase(many, key, id, one)
  const latest = contact.cases.at(-1)
  if (latest !== undefined) many.hset(own('contact'), 'latest', latest.id)
  for (const { id: timer, kind, dueAt, readyAt, sealed } of contact.timers) {
    const name = `${id} ${timer}`
    many.zadd(key('timer'), readyAt, name).hset(key('timerbody'), name, raw(sealed)).sadd(own('timers'), timer)
    many.hset(key('timerrow'), name, JSON.stringify({ c: id, i: timer, k: kind, d: dueAt }))
  }
  for (const { hash, expiresAt } of contact.codes) {
    many.hset(key('code'), hash, JSON.stringify({ c: id, e: expiresAt })).zadd(key('codeend'), expiresAt, hash)
    many.hset(own('contact'), 'code', hash)
  }
  for (const { topic, order } of contact.follows)
    many.hset(own('contact'), `f:${topic}`, padded(order)).zadd(key('follow'), 0, `${topic}:${padded(order)}:${id}`)
  for (const record of contact.records) writeRecord(many, key, record)
}

function writeFiles(many: ChainableCommander, key: Key, { id, files }: WholeContact): void {
  for (const file of files) {
    many.hset(key(`files:${id}`), file.id, file.size)
    for (const [at, piece] of file.pieces.entries()) many.hset(key(`files:${id}`), `${file.id}:${at}`, raw(piece))
    for (const place of [key('meta'), key(`contact:${id}`)])
      many.hincrby(place, 'files', 1).hincrby(place, 'filebytes', file.size)
  }
}

function writeMail(many: ChainableCommander, key: Key, { id, outbox }: WholeContact): void {
  const lanes = new Map<string, WholeMessage[]>()
  for (const message of outbox) {
    const { door, account, policy, status, attempts, nextAt, code, platform, at, order, sealed } = message
    const row = { c: id, d: door, a: account, p: policy, s: status, n: attempts, t: nextAt, at, q: order }
    const optional = { ...(code !== null && { k: code }), ...(platform !== null && { f: platform }) }
    many.hset(key('message'), message.id, JSON.stringify({ ...row, ...optional })).rpush(key(`mail:${id}`), message.id)
    if (sealed !== null && unsettled.includes(status)) many.hset(key('parcel'), message.id, raw(sealed))
    if (platform !== null) many.hset(key('platform'), `${account} ${platform}`, message.id)
    // Of no process that lives: the first that looks puts it back, as after a death.
    if (status === 'sending') many.hset(key('sending'), message.id, 'moved')
    many.hincrby(key('meta'), `out:${status}`, 1)
    if (moving.includes(status)) lanes.set(door, [...(lanes.get(door) ?? []), message])
  }
  for (const [door, lane] of lanes) {
    const tags = lane.map((message) => `${padded(message.order)}:${message.id}`)
    many.hset(key('lane'), `${id} ${door}`, JSON.stringify(tags))
    const [first] = lane
    if (first?.status === 'pending') many.zadd(key('due'), first.nextAt, tags[0] ?? '')
  }
}

function writeCase(many: ChainableCommander, key: Key, contactId: string, one: WholeCase): void {
  const row = rowOf(contactId, one)
  many
    .hset(key('case'), one.id, JSON.stringify({ ...row, n: one.order }))
    .hset(key('casebody'), one.id, raw(one.sealed))
  many.hset(key('caseseq'), one.order, one.id).sadd(key(`own:${contactId}`), `k:${one.id}`)
  const events = one.events.map(({ type, at, by }) => ({ type, at, ...(by !== null && { by }) }))
  if (events.length > 0) many.hset(key('caseevents'), one.id, JSON.stringify(events))
  const facets = facetNames.map((name) => one.facets[name] ?? '')
  const rest = [one.id, row.a, row.o, row.z, row.d, row.t, ...facets].join(apart)
  many.zadd(key('caselist'), 0, `q:${row.s}:${row.r}${padded(row.t)}:${rest}`)
  many.zadd(key('caselist'), 0, `l:${row.s}:${padded(one.order)}:${rest}`)
  if (isOpen(one)) many.hset(key(`contact:${contactId}`), 'open', one.id)
}

function writeRecord(many: ChainableCommander, key: Key, record: WholeOffice['records'][number]): void {
  const { kind, id, of, contactId, at, version, sealed } = record
  const name = `${kind}${apart}${id}`
  many.hset(key('record'), name, JSON.stringify({ c: contactId ?? '', f: of ?? '', t: at, v: version }))
  many.hset(key('recordbody'), name, raw(sealed))
  const rest = `${apart}${padded(at)}${apart}${id}`
  many.zadd(key('recordat'), 0, `k${apart}${kind}${rest}`)
  if (of !== null) many.zadd(key('recordat'), 0, `o${apart}${kind}${apart}${of}${rest}`)
  if (contactId !== null) many.zadd(key('recordat'), 0, `c${apart}${contactId}${apart}${name}`)
}

function writeOffice(many: ChainableCommander, key: Key, office: WholeOffice): void {
  for (const { id, login, sealed } of office.staff)
    many
      .hset(key('staff'), id, raw(sealed))
      .hset(key('login'), login, id)
      .hset(key('loginof'), id, login)
      .rpush(key('stafforder'), id)
  for (const { tokenHash, ...session } of office.sessions) many.hset(key('session'), tokenHash, JSON.stringify(session))
  for (const { name, version, sealed } of office.notes)
    many.hset(key('note'), name, raw(sealed)).hset(key('noteversion'), name, version)
  for (const { id, at, sealed } of office.ratings)
    many.zadd(key('ratingat'), at, id).hset(key('rating'), id, raw(sealed))
  for (const record of office.records) writeRecord(many, key, record)
  for (const { hash, at } of office.gone) many.hset(key('inbound'), hash, '').zadd(key('gone'), at, hash)
  for (const { hash, day } of office.tombstones) many.hset(key('tombstone'), hash, day)
}
