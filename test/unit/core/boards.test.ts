import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardStep, moveLine, openBoards } from '#src/core/conversation/boards.ts'
import type { Flows } from '#src/core/conversation/stack.ts'
import { type Board, lineStates, stateOf } from '#src/core/vocabulary/board.ts'

const lines = ['call', 'papers', 'flight']
const fresh: Board = { lines, moved: {}, version: 0 }
const move = fc.tuple(fc.constantFrom(...lines, 'gone'), fc.constantFrom(...lineStates))

describe('a board', () => {
  test('stands as each line was last moved, and counts what changed', () => {
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        let board = fresh
        const last = new Map<string, string>()
        let changes = 0
        for (const [line, to] of moves) {
          if (lines.includes(line)) {
            if ((last.get(line) ?? 'todo') !== to) changes++
            last.set(line, to)
          }
          board = moveLine(board, line, to, 'owner', 0)
        }
        expect(lines.map((line) => stateOf(board, line))).toEqual(lines.map((line) => last.get(line) ?? 'todo'))
        expect(board.version).toBe(changes)
      }),
    )
  })

  test('the same move again is no move', () => {
    const once = moveLine(fresh, 'call', 'done', 'owner', 1)
    expect(moveLine(once, 'call', 'done', 'office', 2)).toBe(once)
  })

  test('keeps how a line stood while a correction takes the line away', () => {
    const act = { flow: 'f', line: 'papers', to: 'done', by: 'owner' } as const
    const look = { ...act, line: null, to: null }
    const done = boardStep({}, act, lines, 1).boards
    const without = boardStep(done, look, ['call'], 2).boards
    const again = boardStep(without, look, lines, 3).boards
    expect(stateOf(again.f ?? fresh, 'papers')).toBe('done')
  })

  test('a line that is no more, and a board that never was, say so and change nothing', () => {
    const gone = { flow: 'f', line: 'gone', to: 'done', by: 'owner' } as const
    expect(boardStep({ f: fresh }, gone, [], 1)).toMatchObject({
      boards: { f: fresh },
      effects: [{ key: 'unknown_choice' }],
    })
    expect(boardStep({}, { ...gone, line: null, to: null }, [], 1)).toEqual({
      boards: {},
      effects: [{ type: 'say', key: 'unknown_choice', choices: ['menu', 'person'] }],
    })
  })

  test('looking at it, or at a line, begins it and moves nothing; a move says which line', () => {
    const look = { flow: 'f', line: null, to: null, by: 'owner' } as const
    expect(boardStep({}, look, lines, 1)).toEqual({
      boards: { f: fresh },
      effects: [{ type: 'say_board', flow: 'f', board: fresh, line: null, moved: null }],
    })
    expect(boardStep({ f: fresh }, { ...look, line: 'call' }, [], 1)).toEqual({
      boards: { f: fresh },
      effects: [{ type: 'say_board', flow: 'f', board: fresh, line: 'call', moved: null }],
    })
    const done = { lines, moved: { call: { state: 'done', by: 'owner', at: 7 } }, version: 1 }
    expect(boardStep({ f: fresh, g: fresh }, { ...look, line: 'call', to: 'done' }, lines, 7)).toEqual({
      boards: { f: done, g: fresh },
      effects: [{ type: 'say_board', flow: 'f', board: done, line: null, moved: 'call' }],
    })
  })
})

describe('the boards somebody may look at', () => {
  const frame = (flow: string) => ({ flow, version: 1, snapshot: flow })
  const flows = new Map(
    Object.entries({ old: ['call'], new: lines, asks: [] }).map(([name, board]) => [
      name,
      { progress: (snapshot: unknown) => (snapshot === name ? { board } : null) },
    ]),
  ) as unknown as Flows

  test('are those of running procedures, the one at hand first, then those looked at before', () => {
    const stack = ['conversation', 'old', 'asks', 'new'].map(frame)
    const kept = { ...fresh, lines: ['kept'] }
    expect(openBoards({ stack, boards: { gone: kept, old: kept } }, flows)).toEqual([
      { flow: 'new', lines },
      { flow: 'old', lines: ['call'] },
      { flow: 'gone', lines: ['kept'] },
    ])
  })

  test('are none where none was looked at', () => expect(openBoards({ stack: [frame('asks')] }, flows)).toEqual([]))
})
