import { isOpen } from '../../core/vocabulary/case.ts'
import { StoreError } from '../../shared/errors.ts'
import type { Driver, SealedTurn } from '../driver.ts'
import type { CommitResult } from '../store.ts'
import { reading, writing } from '../trouble.ts'
import { caseRow, rowOf } from './cases.ts'
import type { TurnMemory } from './losses/turn-memory.ts'
import { commit } from './lua/commit.ts'
import { contact, linesOf } from './lua/reading.ts'
import { bytesOf, listOf, numberOf, textOf } from './replies.ts'
import type { Run } from './run.ts'
import { threadRows } from './thread.ts'
import { standing } from './timers.ts'

type TurnPart = Pick<Driver, 'contactOf' | 'holder' | 'contact' | 'commit' | 'replies' | 'followers'>

/** Turns, contacts and threads. */
export function redisTurns(run: Run, newToken: () => string, acknowledged: TurnMemory): TurnPart {
  return {
    contactOf: (alias) =>
      reading(
        'find a contact',
        async () => textOf(await run(`return call('HGET', ALIAS, ARGV[1])`, [], alias)) || null,
      ),
    holder: (contactId) =>
      reading('find a key', async () => {
        const found = `return { call('HGET', KEY, ARGV[1]), call('HEXISTS', MINE.contact, 'latest') }`
        const [key = null, hasCase] = listOf(await run(found, [contactId], contactId))
        return key === null ? null : { key: bytesOf(key), hasCase: hasCase === 1 }
      }),
    contact: (contactId) => reading('load a contact', () => load(run, contactId)),
    commit: (turn) =>
      writing('commit a turn', async () => {
        const token = newToken()
        const [result, number] = textOf(await run(commit, contactsOf(turn), ...argumentsOf(turn, token))).split(' ')
        if (result === 'used') throw new StoreError('store:write', 'commit a turn: an id was used before', null)
        if (result === 'committed') acknowledged.note(token, Number(number), turn)
        return result as CommitResult
      }),
    replies: (hash) =>
      reading('find replies', async () => {
        const found = await run(`return call('HGET', INBOUND, ARGV[1])`, [], hash)
        if (found === null) return null
        const [contactId = '', ids = ''] = textOf(found).split('|')
        return ids === ''
          ? []
          : threadRows(contactId, listOf(await run(linesOf, [contactId], contactId, ...ids.split(' '))))
      }),
    followers: (topic) =>
      reading('list followers', async () => {
        const members = await run(
          `return call('ZRANGEBYLEX', FOLLOW, '[' .. ARGV[1] .. ':', '(' .. ARGV[1] .. ';')`,
          [],
          topic,
        )
        // Topic, colon, sixteen digits of order, colon.
        return listOf(members).map((member) => textOf(member).slice(topic.length + 18))
      }),
  }
}

async function load(run: Run, contactId: string): ReturnType<Driver['contact']> {
  const found = listOf(await run(contact, [contactId], contactId))
  if (found.length === 0) return null
  const [key, state, revision, hasCase, caseId = null, row, sealed, ...timers] = found
  return {
    owner: { contactId, wrapped: bytesOf(key) },
    contact: { revision: numberOf(revision), sealed: bytesOf(state) },
    hasCase: hasCase === 1,
    openCase: caseId === null ? null : caseRow(caseId, row, sealed),
    timers: standing(timers),
  }
}

function contactsOf({ contactId, joining }: SealedTurn): readonly string[] {
  return joining === null ? [contactId] : [contactId, joining.contactId]
}

/** The turn as the script reads it: what is plain as JSON, what is sealed behind it. What is null is left out: Lua has no such thing. */
function argumentsOf(turn: SealedTurn, token: string) {
  const { contactId: id, revision, alias, inbound, replies, follows, forget, at, caseChange } = turn
  const { cancelTimers, ring, code, joining, dropAliases, rating } = turn
  const plain = {
    id,
    revision,
    token,
    alias: alias ?? undefined,
    inbound: inbound ?? undefined,
    heard: turn.heard ?? undefined,
    replies: replies.join(' '),
    thread: turn.thread.map((row) => row.id),
    files: turn.files.map(({ id: file, size, pieces }) => ({ id: file, size, pieces: pieces.length })),
    outbox: turn.outbox.map(({ sealed: _, ...message }) => message),
    case: caseChange === null ? undefined : plainCase(id, caseChange),
    timers: turn.timers.map(({ sealed: _, ...timer }) => timer),
    words: turn.words,
    cancelTimers,
    ring: ring ?? undefined,
    code: code ?? undefined,
    joining: joining ?? undefined,
    dropAliases,
    follows,
    rating: rating === null ? undefined : { id: rating.id, at: rating.at },
    forget,
    tombstones: turn.tombstones,
    day: new Date(at).toISOString().slice(0, 10),
    at,
  }
  const lines = turn.thread.map((row) => row.sealed)
  const pieces = turn.files.flatMap((file) => file.pieces)
  const rest = [...turn.outbox, ...turn.timers].map((row) => row.sealed)
  const sealed = [turn.key, turn.state, ...lines, ...pieces, ...rest]
  const last = [caseChange?.row.sealed, rating?.sealed].filter((piece) => piece !== undefined)
  return [JSON.stringify(plain), ...sealed, ...last]
}

function plainCase(contactId: string, { row, expected, event }: NonNullable<SealedTurn['caseChange']>) {
  const open = isOpen(row)
  return { id: row.id, row: rowOf(contactId, row), open, expected: expected ?? undefined, event: event ?? undefined }
}
