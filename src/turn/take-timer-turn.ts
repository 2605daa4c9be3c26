import { step } from '../core/conversation/step.ts'
import { nextDaytime } from '../core/office/daytime.ts'
import { isTimerKind } from '../core/vocabulary/timer.ts'
import { StoreError } from '../shared/errors.ts'
import type { DueTimer, Loaded, TurnCommit } from '../store/store.ts'
import { carryOut } from './carry-out.ts'
import type { TurnDeps } from './deps.ts'
import { zonesOfPerson } from './effects/errand-effects.ts'
import { newsTurn } from './news-turn.ts'

const attempts = 20

/**
 * A timer whose time has come, on the same road as a person's message: load, step, commit. `rung`: what it led to is stored, and the
 * timer is gone. `put_off`: it is night where the person is; it rings in the morning. `gone`: it was answered before, cancelled, or its person
 * erased. Rejects with `StoreError` when it could not be stored; the timer then stands.
 */
export async function takeTimerTurn(timer: DueTimer, deps: TurnDeps): Promise<'rung' | 'put_off' | 'gone'> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const loaded = await deps.store.load(timer.contactId)
    if (loaded === null) return 'gone'
    const { commit, night } = await turnOf(timer, loaded, deps)
    const result = await deps.store.commitTurn(commit)
    if (result === 'duplicate') return 'gone'
    if (result === 'conflict') continue
    deps.committed({ contactId: timer.contactId, caseId: null, timers: true })
    return night ? 'put_off' : 'rung'
  }
  throw new StoreError('turn:contended', `committing a timer's turn ${attempts} times`, undefined)
}

async function turnOf(
  timer: DueTimer,
  loaded: Loaded,
  deps: TurnDeps,
): Promise<{ commit: TurnCommit; night: boolean }> {
  const { contactId: _, ...own } = timer
  if (own.kind === 'news') {
    const { commit, later } = await newsTurn(own, loaded, deps)
    return { commit, night: later }
  }
  const { conversation } = loaded
  const received = { ...loaded, newAlias: null }
  const now = deps.now()
  // Silence in danger is asked after at any hour.
  const day = own.kind === 'silence' ? now : nextDaytime(now, zonesOfPerson(conversation, deps))
  // The ring is asked for all the same, so that a timer cancelled meanwhile does not come back.
  const ring = timer.id
  if (day > now) {
    const commit = await carryOut({ conversation, effects: [] }, received, null, deps, { ring })
    return { commit: { ...commit, timers: [{ ...own, dueAt: day }] }, night: true }
  }
  // One of a version that is no more only goes.
  if (!isTimerKind(timer.kind))
    return { commit: await carryOut({ conversation, effects: [] }, received, null, deps, { ring }), night: false }
  const { kind, flow = null } = timer
  const event = { type: 'timer', kind, flow, unanswered: conversation.rung ?? 0 } as const
  const stepped = step(conversation, event, deps.machinery, now)
  return { commit: await carryOut(stepped, received, null, deps, { ring }), night: false }
}
