import { serviceOf } from '../../core/office/service.ts'
import { unclaimedSince } from '../../core/office/unclaimed.ts'
import type { Book } from '../../core/replies/book.ts'
import { type Case, isOpen } from '../../core/vocabulary/case.ts'
import { blockText } from '../../core/vocabulary/outbound.ts'
import type { GroupOutcome, StaffGroup } from '../../core/vocabulary/staff-group.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import type { Log } from '../../shared/log.ts'
import type { Store } from '../../store/store.ts'
import { onDutyNow } from '../duty/on-duty.ts'
import { readSettings, type Settings } from '../duty/settings.ts'
import { alertOf, changeOf, lateOf, openingOf, postsOf, stateOf, titleOf, untakenOf } from './lines.ts'
import type { HeldNote, Shown } from './note.ts'
import type { Pace } from './pace.ts'

/** What a round is made with. */
export interface RoundParts {
  readonly store: Pick<Store, 'cases' | 'case' | 'thread' | 'note' | 'staff' | 'records'>
  readonly group: StaffGroup
  readonly book: Book
  /** The address people use, for links to the console. */
  readonly url: string
  readonly pace: Pace
  /** What staff wrote in the group itself, by `wroteHere`: it is not shown there once more. */
  readonly here: Set<string>
  now(): number
  readonly log: Log
}

const mostCases = 300
const readBack = 200
/** Before a case was opened, so much of the talk is shown: it says what it is about. */
const leadUp = 6
/** An ended case's thread goes, with the person's words in it, after so long. */
const keptAfter = 7 * 24 * 60 * 60 * 1000
/** How long to leave a group alone that refuses what we ask, in milliseconds. */
const refusedPause = 5 * 60_000
/** Stands for the opening: it is in the thread, and no line of the conversation yet. */
const opening = ''

const fresh: Shown = { thread: null, posted: null, state: 'waiting', owner: null, alerted: null, endedAt: null }

/** Ends a round: the group cannot be written to for `after` milliseconds. */
export class NotNow extends Error {
  override readonly name = 'NotNow'
  readonly after: number
  constructor(after: number) {
    super('the group takes nothing now')
    this.after = after
  }
}

/** Names a text in a case, to know it again. */
export function wroteHere(caseId: string, text: string): string {
  return `${caseId} ${text.trim()}`
}

/** One comparison of the group with the store: alarms first, then each case. Throws `NotNow` where it must stop. Lives for one round only. */
export class Round {
  readonly #note: HeldNote
  readonly #parts: RoundParts

  constructor(note: HeldNote, parts: RoundParts) {
    this.#note = note
    this.#parts = parts
  }

  async run(): Promise<void> {
    const { store, now } = this.#parts
    const open = await store.cases({ statuses: ['waiting', 'owned'], limit: mostCases })
    const settings = await readSettings(store)
    for (const of of open) await this.#alert(of, settings)
    // Everybody of the group reads it: what is protected has no thread there, and loses the one it had.
    const shown = open.filter((of) => of.protected === undefined)
    for (const of of shown) await this.#showWhole(of)
    const others = Object.entries(this.#note.cases).filter(([id]) => !shown.some((of) => of.id === id))
    for (const [id, { endedAt, thread }] of others) {
      const of = await store.case(id)
      const isOver = endedAt !== null && now() - endedAt > keptAfter
      if (of === null || of.protected !== undefined || isOver || thread === null) await this.#drop(id)
      else if (endedAt === null) await this.#showWhole(of)
    }
  }

  async #alert(of: Case, settings: Settings): Promise<void> {
    const { book, now } = this.#parts
    const before = this.#note.cases[of.id] ?? fresh
    const late = unclaimedSince(of, serviceOf(book.office, of.area, settings, now()), now(), book.calendar) !== null
    if (of.urgent === null && late && before.late !== true) {
      await this.#act(true, () => this.#parts.group.post(null, lateOf(of, this.#parts.url)))
      return this.#keep(of.id, { ...before, late })
    }
    if (of.urgent === null) return
    if (of.urgent !== before.alerted) {
      const onDuty = await onDutyNow(this.#parts, settings, now())
      await this.#act(true, () => this.#parts.group.post(null, alertOf(of, this.#parts.url, onDuty)))
      await this.#keep(of.id, { ...before, alerted: of.urgent })
    }
    if (of.alerted === undefined || of.status !== 'waiting' || before.untaken === true) return
    await this.#act(true, () => this.#parts.group.post(null, untakenOf(of, this.#parts.url)))
    await this.#keep(of.id, { ...before, alerted: of.urgent, untaken: true })
  }

  async #showWhole(of: Case): Promise<void> {
    if (await this.#show(of)) return
    // Its thread is gone: the store has it all, so it begins anew; a case that has ended needs none.
    const before = this.#note.cases[of.id] ?? fresh
    await this.#keep(of.id, isOpen(of) ? { ...before, thread: null, posted: null } : null)
    if (isOpen(of)) await this.#show(of)
  }

  /** Brings one thread up to date; false when it turned out to be gone. */
  async #show(of: Case): Promise<boolean> {
    const { group, book, url, here, now } = this.#parts
    const settle = (change: Partial<Shown>) => this.#keep(of.id, { ...(this.#note.cases[of.id] ?? fresh), ...change })
    const state = stateOf(of)
    const owner = of.owner?.id ?? null
    const known = this.#note.cases[of.id] ?? fresh
    const thread = known.thread ?? (await this.#act(false, () => group.open(titleOf(of, book), state)))
    if (thread === null) return false
    if (known.thread === null) await settle({ thread, posted: null, state, owner })
    if ((known.thread === null || known.posted === null) && !(await this.#post(thread, openingOf(of, book, url))))
      return false
    if (known.thread === null || known.posted === null) await settle({ posted: opening })
    // A sentence about its language may stand under what was written.
    const own = ({ outbound }: ThreadEntry) =>
      outbound?.blocks[0] !== undefined && here.delete(wroteHere(of.id, blockText(outbound.blocks[0])))
    for (const { text, upTo } of postsOf(await this.#unshown(of), of, url, own)) {
      if (text !== '' && !(await this.#post(thread, text))) return false
      await settle({ posted: upTo })
    }
    const shown = this.#note.cases[of.id] ?? fresh
    const change = changeOf(of, shown)
    if (change !== null && !(await this.#post(thread, change))) return false
    if (state !== shown.state && !(await this.#isThere(() => group.show(thread, state)))) return false
    if (change !== null || state !== shown.state) await settle({ state, owner })
    if (!isOpen(of)) await settle({ endedAt: now() })
    return true
  }

  /** The lines of the conversation that are not in the thread yet. */
  async #unshown(of: Case): Promise<readonly ThreadEntry[]> {
    const thread = await this.#parts.store.thread(of.contactId, readBack)
    const at = thread.findIndex(({ id }) => id === this.#note.cases[of.id]?.posted)
    if (at >= 0) return thread.slice(at + 1)
    const began = thread.findIndex((entry) => entry.at >= of.openedAt)
    return thread.slice(Math.max(0, (began < 0 ? thread.length : began) - leadUp))
  }

  /** A case that was erased, or ended long ago, leaves nothing in the group. */
  async #drop(caseId: string): Promise<void> {
    const thread = this.#note.cases[caseId]?.thread ?? null
    if (thread !== null) await this.#isThere(() => this.#parts.group.remove(thread))
    await this.#keep(caseId, null)
  }

  /** False when the thread is gone. A text the group will never take is left out: it stands in the console, and the rest must not wait for it. */
  #post(thread: string, text: string): Promise<boolean> {
    return this.#isThere(async () => {
      const done = await this.#parts.group.post(thread, text)
      if (done.ok || done.why !== 'refused') return done
      this.#parts.log.warn('the staff group refuses a line', { code: done.code })
      return { ok: true, value: null }
    })
  }

  async #isThere(doing: () => Promise<GroupOutcome<null>>): Promise<boolean> {
    const done = await this.#act(false, async () => {
      const outcome = await doing()
      return outcome.ok ? { ok: true as const, value: true } : outcome
    })
    return done !== null
  }

  /** One act in the group, null when the thread is gone; anything else that is not done ends the round. */
  async #act<T>(first: boolean, doing: () => Promise<GroupOutcome<T>>): Promise<T | null> {
    const { pace, now, log } = this.#parts
    const wait = pace.wait(now(), first)
    if (wait > 0) throw new NotNow(wait)
    pace.wrote(now())
    const done = await doing()
    if (done.ok) return done.value
    if (done.why === 'gone') return null
    if (done.why === 'wait') throw new NotNow(done.after)
    log.error('the staff group refuses', { code: done.code })
    throw new NotNow(refusedPause)
  }

  async #keep(caseId: string, shown: Shown | null): Promise<void> {
    if (!(await this.#note.keep(caseId, shown))) throw new NotNow(1000)
  }
}
