import { describe, expect, test } from 'vitest'
import type { Language } from '#src/core/vocabulary/language.ts'
import { confusionsPage } from '../../../scripts/confusions/page.ts'
import { type ReadBack, readBack } from '../../../scripts/confusions/read-back.ts'
import type { Example } from '../../../scripts/train/corpus.ts'

const classes = ['curp', 'none:general', 'shelters', 'us-passport']

function example(text: string, label: string, language: Language = 'es'): Example {
  return { text, label, language, not: null, among: [], weight: 1, asked: true }
}

/** Lines with the chance each class was given. */
function judged(...lines: [Example, number[]][]): readonly ReadBack[] {
  return readBack(
    lines.map(([line, chances]) => ({ example: line, scores: Float64Array.from(chances, Math.log) })),
    classes,
    1,
    [{ id: 'clave', words: ['clave'], options: ['curp', 'shelters'] }],
    () => [],
    ({ ranked: [best], none }) => ({ right: best?.confidence ?? 0, other: 0, none }),
  )
}

const long = 'quiero corregir la clave unica que sale mal impresa'

describe('a way of asking read back', () => {
  test.each<[string, string, number[], ReadBack['verdict']]>([
    ['answered with its topic', long, [0.9, 0.04, 0.03, 0.03], 'right'],
    ['answered with another', long, [0.03, 0.04, 0.9, 0.03], 'wrong'],
    ['asked, its topic offered', long, [0.3, 0.2, 0.4, 0.1], 'asked'],
    ['refused', long, [0.02, 0.94, 0.02, 0.02], 'missed'],
    ['a declared word alone is asked apart', 'la clave', [0.9, 0.04, 0.03, 0.03], 'asked'],
  ])('%s', (_, text, chances, verdict) => {
    expect(judged([example(text, 'curp'), chances])[0]).toMatchObject({ verdict, label: 'curp' })
  })
})

describe('the page of confusions', () => {
  const read = judged(
    [example('a | b `c`', 'curp'), [0.01, 0.01, 0.97, 0.01]],
    [example('me equivoqué de casa para dormir', 'curp'), [0.1, 0.1, 0.7, 0.1]],
    [example('kote m ka dòmi', 'shelters', 'ht'), [0.01, 0.01, 0.97, 0.01]],
    [example('pintar la casa', 'none:general'), [0.1, 0.2, 0.6, 0.1]],
  )
  const page = confusionsPage(read)

  test('counts each topic in each language, and nothing that is not ours', () => {
    expect(page).toContain('| curp | es | 2 | 0 |')
    expect(page).toContain('| shelters | ht | 1 | 1 | 0 | 0 | 0 |')
    expect(page).not.toContain('| none:general | es')
    expect(page).toContain('3 lines of 2 topics')
  })

  test('lists the most confused pairs with lines of ours, which cannot break the page', () => {
    expect(page).toContain(
      "- **2** of curp read as shelters\n  - es `a / b 'c'`\n  - es `me equivoqué de casa para dormir`",
    )
    expect(page.indexOf('of curp read')).toBeLessThan(page.indexOf('of none:general read'))
  })

  test('lists what may stand under the wrong topic, only when nearly sure', () => {
    expect(page).toContain("| curp | shelters | 97.0 | es `a / b 'c'` |")
    expect(page).toContain('1 of at most 80')
  })

  test('is the same for the same lines in another order', () => {
    expect(confusionsPage(read.toReversed())).toBe(page)
  })

  test('stands without any line', () => expect(confusionsPage([])).toContain('0 lines of 0 topics'))
})
