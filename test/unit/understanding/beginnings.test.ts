import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { flows } from '#flows/registry.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { book } from '#test/kit/talking.ts'

/** First messages nobody taught: whose own case, or what anybody could ask. */
const lines = parse(readFileSync(join(import.meta.dirname, '../../fixtures/beginnings.yaml'), 'utf8')) as {
  readonly tells: Readonly<Record<string, readonly string[]>>
  readonly asks: readonly string[]
}

const read = createUnderstander().lines(book.beginnings.lines)
const tells = (text: string) => (read(text).find(({ id }) => id === 'tells')?.chance ?? 0) >= 0.6

test('of cases told in words nobody taught nine of ten are heard as cases', () => {
  const cases = Object.values(lines.tells).flat()
  expect(cases.filter(tells).length / cases.length).toBeGreaterThanOrEqual(0.9)
})

test('no question anybody could ask is heard as a case', () => {
  expect(lines.asks.filter(tells)).toEqual([])
})

test('lines that begin a procedure belong to one there is', () => {
  expect([...book.beginnings.first.keys()].filter((flow) => flows.get(flow)?.guide == null)).toEqual([])
})
