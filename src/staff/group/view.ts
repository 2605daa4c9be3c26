import type { Store } from '../../store/store.ts'
import { holding, holdNote } from './note.ts'
import { createPace } from './pace.ts'
import { NotNow, Round, type RoundParts, wroteHere } from './round.ts'

/** What the view of the cases in a group is made with. */
export interface ViewParts extends Omit<RoundParts, 'pace' | 'here' | 'store'> {
  readonly store: RoundParts['store'] & Pick<Store, 'note' | 'putNote'>
  /** Names the group among others, for what is remembered of it. */
  readonly name: string
  /** Names this process, where several may show the same group. */
  readonly holder: string
}

/** The cases as a group shows them. */
export interface View {
  /**
   * Makes the group show what the store says, as far as it may write now. Milliseconds until there is more to do, or null. Rejects with
   * `StoreError` when the store cannot be read; nothing is lost by that, nor when the group vanishes.
   */
  catchUp(): Promise<number | null>
  /** What a staff member wrote in the group itself: it is not shown there once more. */
  wroteHere(caseId: string, text: string): void
}

/** A view over one group. */
export function createView(parts: ViewParts): View {
  const { store, name, holder, now } = parts
  const round = { ...parts, pace: createPace(), here: new Set<string>() }
  // Where requests share a process, a second round would open a thread that the first is opening. One that died with its request is not waited for.
  let since: number | null = null
  async function catchUp(): Promise<number | null> {
    const note = await holdNote(store, name, holder, now)
    if ('busyUntil' in note) return Math.max(1000, note.busyUntil - now())
    try {
      await new Round(note, round).run()
      return null
    } catch (error) {
      if (error instanceof NotNow) return error.after
      throw error
    }
  }
  return {
    async catchUp() {
      if (since !== null && now() - since < holding) return 1000
      const mine = now()
      since = mine
      try {
        return await catchUp()
      } finally {
        if (since === mine) since = null
      }
    },
    wroteHere: (caseId, text) => void round.here.add(wroteHere(caseId, text)),
  }
}
