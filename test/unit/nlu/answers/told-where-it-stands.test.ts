import { expect, test } from 'vitest'
import { procedure } from '#flows/parts/procedure.ts'
import { told } from '#flows/parts/questions.ts'
import type { Entity } from '#src/core/vocabulary/entity.ts'
import type { GuideText } from '#src/core/vocabulary/guide-text.ts'
import { createAnswerReader } from '#src/nlu/answers/answer-reader.ts'
import { saidMessage } from '#src/nlu/answers/said-message.ts'
import { noOptions } from '#test/kit/no-lines.ts'

const { guide } = procedure({
  name: 'parcel',
  version: 1,
  topics: ['asylum-mexico'],
  questions: { from: told('place'), to: told('place') },
  routes: { go: {} },
})
const text: GuideText = {
  title: '',
  offer: '',
  intro: '',
  questions: {
    from: { ask: '', short: '', said: { '*': ['sale de US'] } },
    to: { ask: '', short: '', said: { '*': ['(llega|va) a MX'] } },
  },
  routes: {},
}

const message = 'sale de Houston y va a Durango'

function place(words: string, id: string): Entity {
  return { kind: 'place', at: message.indexOf(words), words, places: [id], certain: true } as Entity
}

test('of several places each question hears the one that stands in its phrase', () => {
  const reader = guide === null ? null : createAnswerReader([{ guide, texts: [text] }], noOptions)
  const said = saidMessage(message, [place('Houston', 'us-tx:houston'), place('Durango', 'mx-dur:durango')])
  expect(reader?.told(said, 'parcel', null)).toEqual({ from: 'us-tx:houston', to: 'mx-dur:durango' })
})
