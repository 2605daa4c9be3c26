import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCipher } from '#src/store/node-cipher.ts'
import { backUp, restore } from '#src/store/sqlite/backup.ts'
import { createSqliteStore } from '#src/store/sqlite/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { caseOf, conversationAt, doorOf, exchange, person, said, someTime, turn } from './commits.ts'
import { plainVault } from './plain-vault.ts'

const masterKey = new Uint8Array(32).fill(5)
const word = /k(\d{5})x/g

/** What came of it: `found` are erased people of whom a restored backup still held anything. */
export interface CanaryFigures {
  readonly people: number
  readonly erased: number
  readonly backups: number
  readonly forgotten: number
  /** Erased people of whom the living database still held anything after the night. */
  readonly living: readonly number[]
  readonly found: readonly number[]
  /** People nobody erased whom a restored backup lacked. */
  readonly lost: readonly number[]
}

/**
 * So many people in a store that hides nothing, each with a word of their own in all that is kept of them. They come in `rounds`; after
 * each there is a backup, and then three in four of those who came erase themselves, join another, or stay, until all but those are gone.
 * Every backup is then restored and its bytes are read.
 */
export async function releaseCanaries(folder: string, people: number, rounds: number): Promise<CanaryFigures> {
  const tombstones = join(folder, 'tombstones')
  const database = join(folder, 'puente.db')
  const vault = plainVault(await createVault(masterKey, nodeCipher))
  const store = await createSqliteStore({ path: database, vault, tombstones })
  const erased = new Set<number>()
  const backups: { readonly file: string; readonly holds: readonly number[] }[] = []
  const came: number[] = []
  const each = Math.ceil(people / rounds)
  for (let round = 0; round < rounds; round++) {
    const news = range(round * each, Math.min(people, (round + 1) * each))
    await inGroups(news, (i) => arrive(store, i))
    came.push(...news)
    const file = join(folder, `${round}.backup`)
    await backUp({ database, file, masterKey, tombstones })
    backups.push({ file, holds: came.filter((i) => !erased.has(i)) })
    // Some leave at once, some after a later backup.
    const leaving = came.filter((i) => i % 4 !== 0 && !erased.has(i) && (i % 2 === 1 || i < round * each))
    await inGroups(leaving, (i) => leave(store, i))
    for (const i of leaving) erased.add(i)
  }
  const rest = came.filter((i) => i % 4 !== 0 && !erased.has(i))
  await inGroups(rest, (i) => leave(store, i))
  for (const i of rest) erased.add(i)
  await store.compact()
  await store.close()
  const living = [...wordsIn(folder, ['puente.db'])].filter((i) => erased.has(i))
  return { people, erased: erased.size, backups: rounds, living, ...(await restored(folder, backups, erased)) }
}

async function restored(
  folder: string,
  backups: readonly { readonly file: string; readonly holds: readonly number[] }[],
  erased: ReadonlySet<number>,
): Promise<Pick<CanaryFigures, 'forgotten' | 'found' | 'lost'>> {
  const found = new Set<number>()
  const lost = new Set<number>()
  let forgotten = 0
  for (const { file, holds } of backups) {
    const into = join(folder, 'restored')
    mkdirSync(into)
    const beside = [join(folder, 'tombstones')]
    forgotten += await restore({ database: join(into, 'puente.db'), file, masterKey, tombstones: beside })
    const seen = wordsIn(into)
    for (const i of seen) if (erased.has(i)) found.add(i)
    for (const i of holds) if (!erased.has(i) && !seen.has(i)) lost.add(i)
    rmSync(into, { recursive: true })
  }
  return { forgotten, found: [...found], lost: [...lost] }
}

function wordsIn(folder: string, names: readonly string[] = readdirSync(folder)): ReadonlySet<number> {
  const texts = names.map((name) => readFileSync(join(folder, name), 'latin1'))
  return new Set(texts.flatMap((text) => [...text.matchAll(word)].map(([, number]) => Number(number))))
}

const nameOf = (i: number) => `k${String(i).padStart(5, '0')}x`
const contactOf = (i: number) => `contact-${nameOf(i)}`

/** Everything that can be kept of one, but no case of those who join another later: their own cases end first. */
async function arrive(store: Store, i: number): Promise<void> {
  const name = nameOf(i)
  const contactId = contactOf(i)
  const alias = person(name)
  const timers = [{ id: `timer-${name}`, kind: 'remind', dueAt: someTime + 9e9, flow: name }]
  const follows = [{ topic: 'asylum-mexico', following: true }]
  const code = { code: name, expiresAt: someTime + 9e9 }
  const first = exchange(contactId, 0, alias, name, `${name} words`, [`${name} reply`])
  await store.commitTurn({ ...first, conversation: conversationAt(name), timers, follows, code })
  if (joins(i)) return
  const opened = caseOf(contactId, { id: `case-${name}`, asked: name, folio: name, pseudonym: name })
  const event = { type: 'opened', at: someTime, by: null } as const
  await store.commitTurn(
    turn(contactId, 1, { door: doorOf(alias), caseChange: { case: opened, expected: null, event } }),
  )
  const draft = { kind: 'draft', id: `draft-${name}`, of: opened.id, contactId, at: someTime }
  await store.putRecord({ ...draft, value: { text: name } }, 0)
}

/** Joins by the code of the next multiple of four, who stays; the others erase themselves. */
const joins = (i: number) => i % 4 === 3

async function leave(store: Store, i: number): Promise<void> {
  if (!joins(i)) {
    const bye = said('goodbye')
    const inbound = { alias: person(nameOf(i)), externalId: 'last' }
    await store.commitTurn(turn(contactOf(i), 2, { inbound, thread: [bye], forget: true }))
    return
  }
  const host = i - 3
  const loaded = await store.load(contactOf(host))
  const expiresAt = someTime + 9e9
  await store.commitTurn(turn(contactOf(host), loaded?.revision ?? 0, { code: { code: nameOf(host), expiresAt } }))
  const joining = { code: nameOf(host), contactId: contactOf(i), revision: 1 }
  const result = await store.commitTurn(turn(contactOf(host), (loaded?.revision ?? 0) + 1, { joining }))
  if (result !== 'committed') throw new Error(`${nameOf(i)} did not join: ${result}`)
}

/** Some at once: what is written at the same moment waits for the disk together. */
async function inGroups(all: readonly number[], work: (i: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += 100) await Promise.all(all.slice(at, at + 100).map(work))
}

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from }, (_, i) => from + i)
}
