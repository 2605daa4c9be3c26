import { describe, expect, test } from 'vitest'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { dangerHeard, type Ground } from '#src/nlu/readers/danger.ts'

type Heard = 'sure' | 'asked' | 'nothing'
const heard = (whole: number, words: number, ground: Ground = {}, chance = whole): Heard => {
  const danger = dangerHeard({ kind: 'danger', kinds: [], whole, chance, words }, ground)
  return danger === null ? 'nothing' : danger.sure ? 'sure' : 'asked'
}

describe('a reading of danger is', () => {
  test.each<[string, number, number, Ground, Heard]>([
    ['sure from the whole of a message', 0.87, 8, {}, 'sure'],
    ['asked about below', 0.78, 8, {}, 'asked'],
    ['asked about when it is as likely as not', 0.55, 8, {}, 'asked'],
    ['nothing when it is not', 0.35, 8, {}, 'nothing'],
    ['in grief sure only when nothing else can be meant', 0.9, 8, { grief: true }, 'nothing'],
    ['but then it is', 0.96, 8, { grief: true }, 'sure'],
    ['in two words a cry or nothing', 0.9, 2, {}, 'nothing'],
    ['in two words sure when certain', 0.96, 2, {}, 'sure'],
    ['in five words the answer of a question that stands', 0.9, 5, { answering: true }, 'nothing'],
    ['unless it is certain', 0.94, 5, { answering: true }, 'sure'],
    ['in a longer answer as ever', 0.87, 9, { answering: true }, 'sure'],
    ['asked about soon where it is asked what they fear', 0.2, 4, { answering: true, feared: true }, 'asked'],
    ['in the middle of a talk a circumstance in a few words', 0.7, 6, { inTalk: true }, 'nothing'],
    ['but asked about when likelier', 0.78, 6, { inTalk: true }, 'asked'],
    ['nothing where it goes on about the matter at hand', 0.8, 12, { inTalk: true, goesOn: () => true }, 'nothing'],
    ['asked about there when it is nearly sure', 0.9, 12, { inTalk: true, goesOn: () => true }, 'asked'],
    ['sure there when nothing else can be meant', 0.96, 12, { inTalk: true, goesOn: () => true }, 'sure'],
    ['nothing there when it sounds of none', 0.1, 4, { answering: true, feared: true }, 'nothing'],
  ])('%s (%d in %d words)', (_, whole, words, ground, expected) => {
    expect(heard(whole, words, ground)).toBe(expected)
  })

  test('asked about, never sure, for a part of a message alone', () => {
    expect(heard(0.3, 30, {}, 0.9)).toBe('asked')
  })
})

describe('what people write', () => {
  const { understand } = createUnderstander()
  const read = (text: string, ground: Ground = {}) => {
    const { urgent, doubt } = understand(text, { language: null, topic: null, lately: [], offered: [], ...ground })
    return urgent ?? (doubt === undefined ? 'nothing' : `${doubt}?`)
  }

  test.each([
    ['mi esposo me esta golpeando ayuda', 'home_violence'],
    ['tienen a mi hermano y quieren dinero para soltarlo', 'kidnapped'],
    ['my sister swallowed all her pills and wont wake up', 'medical'],
    ['yo kidnape frè m y ap mande lajan', 'kidnapped'],
  ])('is heard surely: %s', (text, kind) => expect(read(text)).toContain(kind))

  test.each(['me muero de hambre, que tacos hay', 'cuanto cuesta la apostilla', 'konbyen paspò a koute'])(
    'is no danger: %s',
    (text) => expect(read(text)).toBe('nothing'),
  )

  test.each([
    'ya no quiero vivir, llevo 3 meses atorado aqui y mi familia ni me contesta',
    'llevo 3 meses atorado aqui, ya no quiero vivir',
  ])('that somebody thinks of dying is heard whatever else they tell: %s', (text) =>
    expect(read(text)).toBe('suicidal'),
  )

  test('a name or a secret word tells nothing, however its letters sound', () => {
    expect(read('Xochiquetzal Matamoros')).toBe('nothing')
  })
})
