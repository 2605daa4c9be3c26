import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLanes } from '#src/channels/telegram/lanes.ts'

describe('lanes', () => {
  it('keep the order of each key and the bound over all, however long each task takes', async () => {
    const jobs = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), turns: fc.nat(4) }), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(jobs, fc.integer({ min: 1, max: 3 }), async (list, limit) => {
        const run = createLanes(limit)
        const done: number[] = []
        let now = 0
        await Promise.all(
          list.map(({ key, turns }, i) =>
            run(key, async () => {
              expect(++now).toBeLessThanOrEqual(limit)
              for (let t = 0; t < turns; t++) await Promise.resolve()
              now--
              done.push(i)
            }),
          ),
        )
        for (const key of 'abcd') {
          const mine = done.filter((i) => list[i]?.key === key)
          expect(mine).toEqual(mine.toSorted((a, b) => a - b))
        }
        expect(done).toHaveLength(list.length)
      }),
    )
  })

  it('end behind a task that failed, and only there', async () => {
    const run = createLanes(2)
    const done: string[] = []
    const note = (name: string) => async () => void done.push(name)

    const results = await Promise.allSettled([
      run('a', () => Promise.reject(new Error('no'))),
      run('a', note('a2')),
      run('b', note('b1')),
      run('b', note('b2')),
    ])

    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected', 'fulfilled', 'fulfilled'])
    await expect(run('a', note('a3'))).rejects.toThrow('no')
    expect(done).toEqual(['b1', 'b2'])
  })
})
