import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LineState, lineStates } from '#src/core/vocabulary/board.ts'
import { textOf } from '#test/kit/office.ts'
import { type Family, flow, lines, marksIn, withSharedBoard } from '#test/kit/shared-board.ts'
import { seeded, troubledStore } from '#test/kit/troubled-store.ts'

const marks: Readonly<Record<LineState, string>> = { todo: '☐', doing: '◔', done: '☑' }

interface Move {
  readonly by: 'owner' | 'guest' | 'office'
  readonly line: string
  readonly to: LineState
}

const move = fc.record({
  by: fc.constantFrom('owner' as const, 'guest' as const, 'office' as const),
  line: fc.constantFrom(...lines),
  to: fc.constantFrom(...lineStates),
})

/** Several at once: each moves another line, so that what must come of it is plain. */
const rounds = fc.array(fc.uniqueArray(move, { minLength: 1, maxLength: 6, selector: ({ line }) => line }), {
  minLength: 1,
  maxLength: 5,
})

/** A way to make a move, as often as it is delivered. Staff forms are judged again each time: they are sent once. */
function delivered(family: Family, { by, line, to }: Move): () => Promise<unknown> {
  const { office, ana, jean } = family
  const lupe = office.staff('Lupe')
  if (by === 'office') return () => lupe.does({ type: 'move', flow, line, to })
  const person = by === 'owner' ? ana : jean
  const inbound = person.inbound({ kind: 'choice', id: `${by === 'owner' ? 'board' : 'shared'}:${flow}:${line}:${to}` })
  return () => office.assistant.takeTurn(inbound)
}

/** Delivers until it is taken, as platforms do. */
async function insisting(deliver: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    try {
      await deliver()
      return
    } catch {
      // The platform sends it again.
    }
  }
  throw new Error('never taken')
}

async function versionOf({ office }: Family): Promise<number> {
  const id = (await office.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })) ?? ''
  return (await office.store.load(id))?.conversation.boards?.[flow]?.version ?? -1
}

test(
  'no move is lost or doubled, whoever makes it, however often it comes and whatever fails; both see the same, nobody else anything',
  () =>
    fc.assert(
      fc.asyncProperty(rounds, fc.integer(), async (all, seed) => {
        const chance = seeded(seed)
        const store = await troubledStore({ slow: seed })
        const { commitTurn } = store
        let troubled = false
        const family = await withSharedBoard({
          store: {
            ...store,
            commitTurn(turn) {
              if (troubled) store.fail(chance() < 0.25 ? 'commitTurn' : null, chance() < 0.5 ? 'before' : 'after')
              return commitTurn(turn)
            },
          },
        })
        const { office, ana, jean, stranger } = family
        await office.staff('Lupe').does({ type: 'claim' })
        const expected = new Map(lines.map((line): [string, LineState] => [line, 'todo']))
        const before: (() => Promise<unknown>)[] = []
        let changes = 0
        for (const round of all) {
          troubled = true
          const now = round.map((one) => ({ ...one, deliver: delivered(family, one) }))
          const people = now.filter(({ by }) => by !== 'office').map(({ deliver }) => deliver)
          // Each twice at once, and late repeats of what came before among them.
          await Promise.all([...now.map(({ deliver }) => deliver), ...people, ...before].map(insisting))
          troubled = false
          store.fail(null)
          for (const { line, to } of round) {
            if (expected.get(line) !== to) changes++
            expected.set(line, to)
          }
          before.push(...people)
          expect(await versionOf(family)).toBe(changes)
        }
        const wanted = lines.map((line) => marks[expected.get(line) ?? 'todo']).join('')
        expect(marksIn(textOf(await ana.presses(`board:${flow}`)))).toBe(wanted)
        expect(marksIn(textOf(await jean.presses(`shared:${flow}`)))).toBe(wanted)
        await stranger.presses(`shared:${flow}`)
        await stranger.presses(`board:${flow}`)
        expect((await stranger.reads()).join()).not.toMatch(/[☐☑]/)
      }),
      { numRuns: 40 },
    ),
  240_000,
)
