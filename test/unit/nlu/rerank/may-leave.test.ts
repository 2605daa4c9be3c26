import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { createMayLeave } from '#src/nlu/rerank/may-leave.ts'

const { readDanger, understand } = createUnderstander()
const alone = { language: null, topic: null, lately: [], offered: [] }
const mayLeave = createMayLeave(readDanger)

describe('words that never leave', () => {
  test.each([
    'mi papá murió en Texas',
    'quiero traer las cenizas',
    'my brother passed away last year',
    'papa m mouri',
    'nos entregaron a mi hijo en un ataúd',
    'mi esposo me pegaba hace años',
    'mi ex me amenasaba',
    'he used to beat me',
    'i was raped in 2015',
    'yo te kidnape frè m ane pase',
    'mi hermano fue secuestrado hace tres años, ya está libre',
    'qué hago si me quieren matar',
    'tengo miedo, me están siguiendo',
    'me quiero morir',
    'mi hijo está desaparecido',
    'lapolis fin tire sou nou',
  ])('%s', (text) => expect(mayLeave(text)).toBe(false))

  test('every line that we read as an emergency', () => {
    const lines = readFileSync('test/understanding/urgent.jsonl', 'utf8').trim().split('\n')
    const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text)
    const urgent = texts.filter((text) => understand(text, alone).outcome === 'urgent')

    expect(urgent.length).toBeGreaterThan(0)
    expect(urgent.filter(mayLeave)).toEqual([])
  })

  test('a story longer than 120 signs', () => {
    expect(mayLeave('quiero mi pasaporte '.repeat(7))).toBe(false)
  })
})

test('ordinary questions may leave', () => {
  for (const text of ['se mojó mi pasaporte', 'refijye', 'how do I get my passport', 'quiero apostillar mi acta'])
    expect(mayLeave(text)).toBe(true)
})
