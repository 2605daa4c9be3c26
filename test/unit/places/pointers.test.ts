import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { openOffice } from '#test/kit/office.ts'

interface Pointer {
  readonly before?: readonly string[]
  readonly says: string
  readonly right: string
}

const pointers = parse(readFileSync(join(import.meta.dirname, '../../fixtures/pointers.yaml'), 'utf8')) as Pointer[]

/** What a new person is answered last, with the choice that stands first. */
async function answerTo({ before = [], says }: Pointer): Promise<string> {
  const office = await openOffice()
  const person = office.person('ana')
  for (const line of before) {
    await person.says(line)
    office.pass(60_000)
  }
  const said = await person.says(says)
  return said.flatMap((one) => [plainText(one), ...one.choices.slice(0, 1).map(({ label }) => label)]).join('\n')
}

describe('questions about offices, programmes and lines', () => {
  test('get the right pointer first in 57 of 60', { timeout: 120_000 }, async () => {
    const wrong: string[] = []
    for (const pointer of pointers) {
      const answer = await answerTo(pointer)
      if (!answer.includes(pointer.right)) wrong.push(`${pointer.says} → ${answer}`)
    }
    expect(pointers).toHaveLength(60)
    expect(wrong.length, wrong.join('\n\n')).toBeLessThanOrEqual(3)
  })
})
