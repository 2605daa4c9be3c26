import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#test/kit/temporary-folder.ts'
import { unlessUnchanged } from '../../../scripts/check/unchanged.ts'

it('runs again when a file changed, is new or is gone, and as long as something is wrong', () => {
  const root = temporaryFolder()
  const write = (name: string, text: string) => writeFileSync(join(root, 'flows', name), text)
  mkdirSync(join(root, 'flows'))
  write('a.ts', 'one')
  let runs = 0
  let wrong: string[] = []
  const check = unlessUnchanged('flows', ['flows/*.ts'], () => {
    runs += 1
    return wrong
  })
  const runsOf = (times: number) => {
    const before = runs
    for (let i = 0; i < times; i++) check(root)
    return runs - before
  }

  expect(runsOf(2)).toBe(1)
  write('a.ts', 'two')
  expect(runsOf(2)).toBe(1)
  write('b.ts', 'one')
  expect(runsOf(2)).toBe(1)
  write('b.ts', 'wrong')
  wrong = ['flows/b.ts has no way on']
  expect(check(root)).toEqual(wrong)
  expect(runsOf(2)).toBe(2)
  wrong = []
  write('b.ts', 'one')
  expect(runsOf(2)).toBe(1)
})
