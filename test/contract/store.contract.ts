import { describe } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { caseListsContract } from './store/case-lists.ts'
import { casesContract } from './store/cases.ts'
import { codesContract } from './store/codes.ts'
import { deliveryContract } from './store/delivery.ts'
import { filesContract } from './store/files.ts'
import { followsContract } from './store/follows.ts'
import { forgetContract } from './store/forget.ts'
import { notesContract } from './store/notes.ts'
import { ratingsContract } from './store/ratings.ts'
import { recordsContract } from './store/records.ts'
import { searchContract } from './store/search.ts'
import { staffContract } from './store/staff.ts'
import { timersContract } from './store/timers.ts'
import { turnsContract } from './store/turns.ts'

/** Makes an empty store; the caller closes it. */
export type MakeStore = () => Promise<Store>

/** Every promise of the port, over one implementation. */
export function describeStore(name: string, makeStore: MakeStore): void {
  describe(`the ${name} store`, () => {
    turnsContract(makeStore)
    deliveryContract(makeStore)
    casesContract(makeStore)
    caseListsContract(makeStore)
    searchContract(makeStore)
    followsContract(makeStore)
    filesContract(makeStore)
    timersContract(makeStore)
    codesContract(makeStore)
    ratingsContract(makeStore)
    notesContract(makeStore)
    recordsContract(makeStore)
    forgetContract(makeStore)
    staffContract(makeStore)
  })
}
