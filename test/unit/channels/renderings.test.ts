import { describe, expect, test } from 'vitest'
import { fitTo } from '#src/core/replies/fit-to.ts'
import { languages } from '#src/core/vocabulary/language.ts'
import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import { saidOf } from '#test/kit/talking.ts'
import { doors } from '../../../scripts/channels/doors.ts'
import { faultsIn } from '../../../scripts/channels/faults-in.ts'
import { chance, randomOutbound } from '../../../scripts/channels/random-outbound.ts'
import { channelsPage } from '../../../scripts/channels/table.ts'

describe.each(doors)('on $name', (door) => {
  test('no message is over a limit and no choice out of reach', () => {
    const random = chance(7)
    for (let count = 0; count < 150; count++) expect(faultsIn(randomOutbound(random), door)).toEqual([])
  })

  test('a long list of choices keeps its numbers over several messages', () => {
    const choices = Array.from({ length: 40 }, (_, i) => ({ id: `c${i}`, label: `Trámite ${'largo '.repeat(8)}${i}` }))
    const outbound: Outbound = {
      speaker: { kind: 'assistant' },
      blocks: [{ kind: 'text', text: '¿Cuál?' }],
      choices,
      citations: [],
    }
    expect(faultsIn(outbound, door)).toEqual([])
    expect(fitTo(outbound, door.capabilities).at(-1)?.choices).toHaveLength(40)
  })
})

test.each([0, 1])('page %i of the menu can be pressed wherever anything can, in every language', (page) => {
  for (const language of languages) {
    const [menu] = saidOf([{ type: 'say_menu', page }], language)
    for (const { name, capabilities } of doors.filter((door) => door.capabilities.buttons > 0))
      expect({ name, choices: menu?.choices.length }).toEqual({
        name,
        choices: Math.min(menu?.choices.length ?? 0, capabilities.buttons),
      })
  }
})

test('a choice out of reach would be noticed', () => {
  const [door] = doors
  const outbound = randomOutbound(chance(1))
  if (door === undefined) throw new Error('no doors')
  const blind = { ...door, see: () => ({ texts: ['x'.repeat(20_001)], pressed: [] }) }
  const choices = [{ id: 'a', label: 'A' }]
  expect(faultsIn({ ...outbound, choices }, blind)).toEqual(
    expect.arrayContaining(['Web: a text is too long', 'Web: no line for A']),
  )
})

test('the table names every channel', () => {
  for (const { name } of doors) expect(channelsPage()).toContain(`| ${name} |`)
})
