import { expect, test } from 'vitest'
import { createHashQueue } from '#src/staff/hash-queue.ts'

test('one is worked on at a time, those of known browsers first, and a failure holds nobody up', async () => {
  const queue = createHashQueue()
  const done: string[] = []
  const begun = Promise.withResolvers<void>()
  const first = queue.run(async () => {
    await begun.promise
    done.push('first')
    throw new Error('no')
  }, false)
  const others = ['stranger', 'another'].map((name) => queue.run(async () => void done.push(name), false))
  const known = queue.run(async () => void done.push('known'), true)
  begun.resolve()
  await expect(first).rejects.toThrow('no')
  await Promise.all([...others, known])
  expect(done).toEqual(['first', 'known', 'stranger', 'another'])
  expect(await queue.run(async () => 'again', false)).toBe('again')
})
