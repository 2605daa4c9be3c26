import { expect, test } from 'vitest'
import { procedure } from '#flows/parts/procedure.ts'
import { oneOf } from '#flows/parts/questions.ts'
import type { GuideText } from '#src/core/vocabulary/guide-text.ts'
import { createListener } from '#src/nlu/answers/create-listener.ts'
import { noAnswerLines, noLines } from '#test/kit/no-lines.ts'
import { places, today } from '#test/kit/told.ts'

const { guide } = procedure({
  name: 'parcel',
  version: 1,
  topics: ['asylum-mexico'],
  questions: {
    lives: oneOf(['mexico', 'abroad'], { hears: { mexico: { countries: ['mx'] }, abroad: { countries: ['us'] } } }),
  },
  routes: { go: {} },
})
const texts: readonly GuideText[] = [
  { title: '', offer: '', intro: '', questions: { lives: { ask: '', short: '' } }, routes: {} },
]

function answer(text: string): string | null {
  const guides = guide === null ? [] : [{ guide, texts }]
  const listener = createListener({
    guides,
    answers: noAnswerLines,
    lines: noLines,
    asked: () => [],
    places: () => places,
    day: () => today,
    nowWords: ['ahorita'],
    withdrawalWords: { ends: [], denies: [], names: [] },
  })
  const expected = { flow: 'parcel', question: 'lives', before: null }
  return listener.hear(text, { language: 'es', flows: ['parcel'], expected, given: null, now: 0 }).value
}

test.each(['acá en Canatlán', 'canatlan', 'en nuevo ideal', 'ahorita en santiago papasquiaro'])(
  'a town of whatever size tells its country: «%s»',
  (text) => expect(answer(text)).toBe('mexico'),
)

test.each(['con mi familia', 'hace mucho', 'solo', 'siempre', 'ninguno', 'allá', 'todavía no', 'mi hermano'])(
  'words that are no place tell none: «%s»',
  (text) => expect(answer(text)).toBeNull(),
)
