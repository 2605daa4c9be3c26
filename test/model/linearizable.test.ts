import { describe, expect, it } from 'vitest'
import { isLinearizable, type Operation, type SequentialModel } from '../kit/linearizable.ts'

// A register: what is written is read until something else is.
type Op = { readonly write: number } | 'read'
const register: SequentialModel<number, Op, number> = {
  initial: 0,
  apply: (state, op) => (op === 'read' ? { outcome: state, state } : { outcome: op.write, state: op.write }),
}
const at = (invoked: number, returned: number, op: Op, outcome: number | null): Operation<Op, number> => ({
  op,
  outcome,
  invoked,
  returned,
})

describe('a history is taken for one after another', () => {
  it.each([
    ['when nothing happened', []],
    ['when it was so', [at(1, 2, { write: 1 }, 1), at(3, 4, 'read', 1)]],
    [
      'when a reading at the same time saw either',
      [at(1, 4, { write: 1 }, 1), at(2, 3, 'read', 0), at(2, 3, 'read', 1)],
    ],
    ['when what nobody heard of was done', [at(1, 2, { write: 1 }, null), at(8, 9, 'read', 1)]],
    ['when what nobody heard of was not done', [at(1, 2, { write: 1 }, null), at(8, 9, 'read', 0)]],
    [
      'when only one order of many fits',
      [
        at(1, 9, { write: 1 }, 1),
        at(1, 9, { write: 2 }, 2),
        at(1, 9, { write: 3 }, 3),
        at(3, 4, 'read', 2),
        at(5, 6, 'read', 3),
        at(7, 8, 'read', 1),
      ],
    ],
  ] as const)('%s', (_, history) => {
    expect(isLinearizable(history, register)).toBe(true)
  })
})

describe('a history is refused', () => {
  it.each([
    ['when an old value is read after the new one was written', [at(1, 2, { write: 1 }, 1), at(3, 4, 'read', 0)]],
    ['when a value is read that nobody wrote', [at(1, 9, { write: 1 }, 1), at(2, 3, 'read', 7)]],
    [
      'when two read the change in another order',
      [at(1, 9, { write: 1 }, 1), at(2, 3, 'read', 1), at(4, 5, 'read', 0)],
    ],
    ['when it is read before it begins', [at(1, 2, 'read', 1), at(3, 4, { write: 1 }, 1)]],
    ['when what nobody heard of was undone', [at(1, 2, { write: 1 }, null), at(3, 4, 'read', 1), at(5, 6, 'read', 0)]],
    [
      'when no order fits all',
      [
        at(1, 9, { write: 1 }, 1),
        at(1, 9, { write: 2 }, 2),
        at(2, 3, 'read', 1),
        at(4, 5, 'read', 2),
        at(6, 7, 'read', 1),
      ],
    ],
  ] as const)('%s', (_, history) => {
    expect(isLinearizable(history, register)).toBe(false)
  })
})
