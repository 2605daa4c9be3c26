import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leastPeople } from '#core/vocabulary/unanswered.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import type { Store } from '#src/store/store.ts'
import { unansweredIn } from '#src/turn/unanswered.ts'
import { openOffice, textOf } from '../../kit/office.ts'

const { plainWords = [] } = createUnderstander()
const question = 'dónde saco la licencia de manejar para mi motocicleta'

async function asked(people: number, { agree = true, unanswered = true } = {}) {
  const office = await openOffice({ unanswered })
  for (let i = 0; i < people; i++) {
    const person = office.person(`p${i}`, 'es')
    await person.says('hola')
    if (agree) await person.says('ayudar a mejorar')
    await person.says(question)
  }
  return office
}

const shown = async ({ store }: { store: Store }) =>
  (await unansweredIn(store, plainWords)).map(({ words }) => words.join(' '))

describe('what could not be answered', () => {
  test('is shown as words and pairs when five different people said them', async () => {
    const office = await asked(leastPeople)

    const words = await shown(office)
    expect(words).toContain('licencia')
    expect(words).toContain('licencia manejar')
  })

  test('is told to who agreed, among what is kept, with a button to stop', async () => {
    const office = await openOffice({ unanswered: true })
    const rosa = office.person('rosa', 'es')
    await rosa.says('ayudar a mejorar')
    expect(textOf(await rosa.says('qué saben de mí'))).toContain('Aceptó AYUDAR A MEJORAR')
    await rosa.presses('unlearn')
    expect(textOf(await rosa.says('qué saben de mí'))).not.toContain('AYUDAR A MEJORAR')
  })

  test('is not shown when four said it, nor when one says it five times', async () => {
    const office = await asked(leastPeople - 1)
    const again = office.person('p0')
    for (let i = 0; i < leastPeople; i++) await again.says(question)

    expect(await shown(office)).toEqual([])
  })

  test.each([
    ['a person who did not agree', { agree: false }],
    ['an office that did not switch it on', { unanswered: false }],
  ])('is not kept of %s', async (_, options) => expect(await shown(await asked(leastPeople, options))).toEqual([]))

  test('goes when a person no longer agrees, and when they are erased', async () => {
    const office = await asked(leastPeople + 1)
    const reply = await office.person('p0').says('no ayudar a mejorar')
    expect(textOf(reply)).toContain('Ya no guardo')
    expect(await shown(office)).toContain('licencia')

    const erased = office.person('p1')
    await erased.says('borrar mis datos')
    await erased.says('sí')
    expect(await shown(office)).toEqual([])
  })

  test('an office that keeps nothing says so', async () => {
    const office = await openOffice()

    expect(textOf(await office.person('p').says('ayudar a mejorar'))).toContain('no guarda')
  })
})

describe('the words kept', () => {
  const { understand } = createUnderstander()
  const alone = { language: null, topic: null, lately: [], offered: [] }

  test('are only reviewed ones, whatever is written', () => {
    const reviewed = new Set(plainWords)
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', 'licencia ', 'my dog ', 'machin '), (noise, start) => {
        for (const word of understand(`${start}${noise}`, alone).plain ?? []) expect(reviewed.has(word)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    'soy María Guadalupe Ríos de Canatlán, mi teléfono 6181234567 y quiero licencia de conducir',
    'me llamo Jean Baptiste, placas XYZ-12-34 de mi auto',
  ])('hold no name, number or place: %s', (text) => {
    const words = understand(text, alone).plain ?? []
    expect(words.join(' ')).not.toMatch(/\d|mar[ií]a|guadalupe|canatl[aá]n|jean|baptiste/i)
  })

  test.each(['mataron a mi perro y quiero demandar al vecino', 'mi gato murió dónde lo entierro'])(
    'are none of what speaks of death or harm: %s',
    (text) => expect(understand(text, alone).plain ?? []).toEqual([]),
  )
})
