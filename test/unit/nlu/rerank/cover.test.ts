import { beforeAll, describe, expect, it } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { townsOf } from '#src/entry/understanding.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { type CoveredText, createCover } from '#src/nlu/rerank/cover.ts'

let cover: (text: string) => CoveredText

beforeAll(() => {
  cover = createCover({ knows: createUnderstander().knows, isTown: townsOf(loadKnowledge().places) })
})

describe('the covering of what a translator is given', () => {
  it.each([
    ['Mwen rele Wideline Saint-Fleur, mwen bezwen yon paspò.', 'Mwen rele [1], mwen bezwen yon paspò.'],
    ['Mi tel es 618 123 4567 y mi correo ana.luz@example.com', 'Mi tel es [1] y mi correo [2]'],
    ['Li rete nan Gómez Palacio depi 2 zan.', 'Li rete nan [1] depi [2] zan.'],
    ['my A-number is A 208 123 456', 'my A-number is [1]'],
    ['vivo en la calle Pino Suárez, necesito mi acta', 'vivo en la calle [1], necesito mi acta'],
    ['Pitit mwen an, Jean, te fèt Okap', 'Pitit mwen an, [1], te fèt [2]'],
    ['seis uno ocho uno dos tres', '[1]'],
    ['Mi esposo murió en Texas, quiero traerlo a Durango', 'Mi esposo murió en Texas, quiero traerlo a Durango'],
    ['vea https://ejemplo.mx/ruta?x=1 por favor', 'vea [1] por favor'],
  ])('%j leaves as %j', (text, left) => expect(cover(text).text).toBe(left))

  it('puts back what was covered, wherever the translation has it, and nothing for a number nobody gave', () => {
    const { text, uncover } = cover('Mwen rele Wideline Saint-Fleur, telefòn mwen se 618 123 4567.')
    expect(text).toBe('Mwen rele [1], telefòn mwen se [2].')
    expect(uncover('Mi teléfono es [ 2 ] y me llamo [1]. [9]')).toBe(
      'Mi teléfono es 618 123 4567 y me llamo Wideline Saint-Fleur. [9]',
    )
  })

  it('stays itself when put back untouched', () => {
    for (const said of ['', 'mèsi', 'A@b.mx 555-1234\nMaría López, de Lerdo', '[1] 12/03/2024 ¿y Ana Karen?']) {
      const { text, uncover } = cover(said)
      expect(uncover(text)).toBe(said)
    }
  })
})
