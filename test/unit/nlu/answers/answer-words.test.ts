import { describe, expect, test } from 'vitest'
import { affirms, asks, asksWhy, denies, takesBack, wavers, wishOf } from '#src/nlu/answers/answer-words.ts'
import { canonical } from '#src/nlu/features.ts'

const wishes = {
  why: [
    '¿por qué?',
    'por que me pregunta eso',
    'para qué quiere saber',
    'y eso pa que lo pregunta',
    'why?',
    'why do you ask',
    'why do you ask me that',
    'but why do you need to know this',
    'poukisa',
    'poukisa w mande sa',
  ],
  unknown: [
    'no sé',
    'no sé cuál es la mía',
    'la verdad no me acuerdo',
    'nose',
    'no c',
    'ni idea',
    "I don't know",
    'not sure',
    'idk',
    'm pa konnen',
    'mwen pa sonje',
  ],
  withheld: [
    'prefiero no decir',
    'eso no lo digo',
    "I'd rather not say",
    "i don't want to say",
    'mwen pito pa di',
    'm pa vle di w',
  ],
  guide: [
    'paso a paso',
    'vamos paso por paso',
    'guíeme',
    'step by step please',
    'walk me through it',
    'etap pa etap',
    'gide m',
  ],
  null: [
    'no sé dónde queda el consulado',
    'por qué me deportaron',
    'why did they take him',
    'poukisa yo arete l',
    'sí',
    '',
  ],
}

describe('what a message wishes that is no answer', () => {
  for (const [wish, messages] of Object.entries(wishes))
    test.each(messages)(`${wish}: %s`, (message) => expect(String(wishOf(message))).toBe(wish))
})

test.each(['sí', 'si, desde hace años', 'claro que sí', 'Yes', 'yeah my mom is', 'wi', 'wi, mwen genyen l'])(
  'yes: %s',
  (message) => {
    expect(affirms(canonical(message))).toBe(true)
    expect(denies(canonical(message))).toBe(false)
  },
)

test('"wè" is a yes, the English "we" is none', () => {
  expect(affirms(canonical('wè'))).toBe(true)
  expect(affirms(canonical('wè li la'))).toBe(true)
  expect(affirms(canonical('we are not sure'))).toBe(false)
  expect(affirms(canonical('we have not signed'))).toBe(false)
})

test.each(['no', 'nop', 'todavía no', 'no, para nada', 'Not yet', 'never', 'non', 'poko', 'pa gen'])(
  'no: %s',
  (message) => {
    expect(denies(canonical(message))).toBe(true)
    expect(affirms(canonical(message))).toBe(false)
  },
)

test.each([
  'no, nació en México',
  'perdón, me equivoqué, fue en mayo',
  'sorry, I meant my dad',
  'non tann, se manman m',
])('taken back: %s', (message) => expect(takesBack(canonical(message))).toBe(true))

test('a bare no takes nothing back', () => expect(takesBack(canonical('no'))).toBe(false))

test.each([
  '¿y cuánto cuesta?',
  'cuanto cobran por eso',
  'what do i need',
  'can my wife come',
  'kisa m bezwen',
  'konbyen sa koute',
])('asks: %s', (message) => expect(asks(message, canonical(message))).toBe(true))

test.each([
  'no sé dónde lo tienen',
  "we don't know where he is",
  'm pa konn kote l ye',
  'hace dos semanas',
  'mi hija tiene cuatro años',
  'born in Chicago',
  'pitit mwen gen 4 an',
])('tells: %s', (message) => expect(asks(message, canonical(message))).toBe(false))

test.each(['no me acuerdo bien fue en verano', 'no se bien', 'i dont remember exactly', 'm pa sonje byen'])(
  '«%s» wavers, and is no no',
  (text) => expect([wavers(canonical(text)), denies(canonical(text))]).toEqual([true, false]),
)

test('«no fue él» is a no', () => expect(denies('no fue el')).toBe(true))

test('the Kreyòl yes is no "why", however alike they sound', () => {
  for (const yes of ['wi', 'Wi', 'wi!', 'men wi']) expect(wishOf(yes)).toBeNull()
  expect(affirms(canonical('wi'))).toBe(true)
  for (const why of ['why', 'Why?', 'but why']) expect([wishOf(why), asksWhy(why)]).toEqual(['why', true])
  expect(asksWhy('wi')).toBe(false)
})
