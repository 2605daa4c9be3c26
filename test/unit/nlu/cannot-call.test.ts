import { expect, test } from 'vitest'
import { createUnderstander } from '#src/nlu/create-understander.ts'

const { understand } = createUnderstander()
const inTalk = { language: null, topic: 'violence-help', lately: [], offered: [] }

test.each([
  'no puedo llamar',
  'es que no puedo hablar ahorita',
  'no tengo saldo',
  "I can't call",
  'i cant talk out loud',
  'm pa ka rele',
  'mwen pa gen kat pou m rele',
])('“%s” is neither a wish for a person nor an emergency of its own', (words) => {
  expect(understand(words, inTalk).outcome).toBe('clarify')
})

test.each([
  ['no puedo llamar al consulado, ¿cómo saco cita?', 'consular-appointment'],
  ['quiero hablar con alguien', 'talk-to-person'],
])('what goes on after it is read as ever: “%s”', (words, topic) => {
  const { candidates } = understand(words, { language: null, topic: null, lately: [], offered: [] })
  expect(candidates[0]?.topic).toBe(topic)
})
