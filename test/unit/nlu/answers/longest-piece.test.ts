import { expect, test } from 'vitest'
import { procedure } from '#flows/parts/procedure.ts'
import { oneOf } from '#flows/parts/questions.ts'
import type { GuideText } from '#src/core/vocabulary/guide-text.ts'
import { createAnswerReader } from '#src/nlu/answers/answer-reader.ts'
import { saidMessage } from '#src/nlu/answers/said-message.ts'
import { noOptions } from '#test/kit/no-lines.ts'

const { guide } = procedure({
  name: 'bread',
  version: 1,
  topics: ['asylum-mexico'],
  questions: { crust: oneOf(['none', 'some']) },
  routes: { eat: {} },
})
const text: GuideText = {
  title: '',
  offer: '',
  intro: '',
  questions: {
    crust: {
      ask: '',
      short: '',
      words: {
        none: ['sin corteza', 'no tiene corteza'],
        some: ['(corteza|con la corteza de siempre y bien dorada|tostado)', 'tiene corteza'],
      },
    },
  },
  routes: {},
}

/** Which option a message chooses. */
function read(message: string): string | null {
  const reader = guide == null ? null : createAnswerReader([{ guide, texts: [text] }], noOptions)
  return reader?.answer(saidMessage(message, []), 'bread', 'crust')?.value ?? null
}

test('of two options the one counts that more of the message speaks for, however its phrase is written', () => {
  expect(read('sin corteza por favor')).toBe('none')
  expect(read('no tiene corteza')).toBe('none')
  expect(read('tiene corteza')).toBe('some')
})

test('no option is told by words of none', () => {
  expect(read('lo quiero de otro modo')).toBeNull()
})
