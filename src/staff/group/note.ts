import type { UrgentKind } from '../../core/vocabulary/meaning.ts'
import type { GroupState } from '../../core/vocabulary/staff-group.ts'
import type { Store } from '../../store/store.ts'

/** How a case was last shown in the group. */
export interface Shown {
  /** Null until a thread is open. */
  readonly thread: string | null
  /** The last line of the conversation that was posted, by its id. */
  readonly posted: string | null
  readonly state: GroupState
  readonly owner: string | null
  /** The emergency everybody was told of. */
  readonly alerted: UrgentKind | null
  /** The group was told that nobody attended to it in time. */
  readonly late?: boolean
  /** The group was told that nobody took this emergency, and who is called to it. */
  readonly untaken?: boolean
  /** When it was first seen to have ended. */
  readonly endedAt: number | null
}

/** What is remembered of the group: nothing of any person but which thread is which case's. */
export interface GroupNote {
  readonly cases: Readonly<Record<string, Shown>>
  /** Which process writes to the group now, and until when. */
  readonly holder: string
  readonly until: number
}

/** The note as this process may change it. Nobody else does meanwhile. */
export interface HeldNote {
  readonly cases: Readonly<Record<string, Shown>>
  /** Keeps how a case is shown; null: no more. False when another process has the group now: stop. */
  keep(caseId: string, shown: Shown | null): Promise<boolean>
}

/** How long a process has the group after it last wrote, in milliseconds. */
export const holding = 60_000

/** Takes the group for `holder`; or says when to ask again, in milliseconds since 1970, when another process has it. */
export async function holdNote(
  store: Pick<Store, 'note' | 'putNote'>,
  name: string,
  holder: string,
  now: () => number,
): Promise<HeldNote | { readonly busyUntil: number }> {
  const found = await store.note(name)
  let version = found?.version ?? 0
  const before = (found?.value ?? { cases: {}, holder: '', until: 0 }) as unknown as GroupNote
  if (before.holder !== holder && before.until > now()) return { busyUntil: before.until }
  let cases = { ...before.cases }
  async function write(): Promise<boolean> {
    const note: GroupNote = { cases, holder, until: now() + holding }
    const kept = await store.putNote(name, JSON.parse(JSON.stringify(note)), version)
    if (kept) version += 1
    return kept
  }
  if (!(await write())) return { busyUntil: now() + 1000 }
  return {
    get cases() {
      return cases
    },
    async keep(caseId, shown) {
      const { [caseId]: _, ...others } = cases
      cases = shown === null ? others : { ...others, [caseId]: shown }
      return write()
    },
  }
}
