import { describe, expect, test } from 'vitest'
import { noDanger } from '#src/core/danger/state.ts'
import { isAcross, type Whereabouts, whereAfter } from '#src/core/danger/whereabouts.ts'
import { book } from '#test/kit/talking.ts'

const sides = (text: string) => book.danger.sidesIn(text, () => null)
const told = (more: Partial<Whereabouts>): Whereabouts => ({ country: null, place: null, ...more })

describe('who is on which side of the border', () => {
  test.each([
    ['estoy en mexico y mi hijo esta en estados unidos', 'mx', 'us'],
    ["I'm in the states, he is in Mexico", 'us', 'mx'],
    ['mwen Meksik, li menm li Ozetazini', 'mx', 'us'],
    ['vivo en honduras, lo tienen en mexico', 'elsewhere', 'mx'],
    ['soy de honduras y busco a mi hermano', null, null],
    ['hay agentes de ICE afuera', null, null],
  ])('%s', (text, here, there) => expect(sides(text)).toEqual({ here, there }))
})

describe('where they are', () => {
  test('said by themselves wins over what was guessed, and stays', () => {
    const guessed = whereAfter(noDanger, told({ country: 'us' }), 'other')
    expect(guessed.country).toBe('us')
    const said = whereAfter(guessed, told({ here: 'mx', there: 'us' }), 'other')
    expect(said).toEqual({ here: 'mx', there: 'us', country: 'mx', both: false })
    expect(whereAfter(said, told({ country: 'us' }), 'other').country).toBe('mx')
  })

  test('where two sides are only named, it is neither', () => {
    const named = whereAfter({ ...noDanger, country: 'mx' }, told({ country: 'us' }), 'other')
    expect(named).toMatchObject({ country: null, both: true })
  })

  test('and somebody else in another country is across', () => {
    expect(isAcross({ here: 'mx', there: 'us', about: 'other' })).toBe(true)
    expect(isAcross({ here: 'elsewhere', there: null, about: 'other' })).toBe(true)
    expect(isAcross({ here: 'mx', there: 'mx', about: 'other' })).toBe(false)
    expect(isAcross({ here: 'mx', there: 'us', about: 'self' })).toBe(false)
  })
})
