import { expect, test } from 'vitest'
import { procedure } from '#flows/parts/procedure.ts'
import { oneOf } from '#flows/parts/questions.ts'
import { flows as registered } from '#flows/registry.ts'
import { guideChoice } from '#src/core/conversation/choice-id.ts'
import { guidesIn } from '#src/core/conversation/guides.ts'
import { newConversation, step } from '#src/core/conversation/step.ts'
import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import type { Meaning } from '#src/core/vocabulary/meaning.ts'
import { dangerChart } from '#test/kit/danger-chart.ts'

const bread = procedure({
  name: 'bread',
  version: 1,
  topics: ['loaves', 'rolls'],
  under: { rolls: { size: 'small' } },
  questions: { size: oneOf(['small', 'big']), kind: oneOf(['white', 'dark']) },
  routes: { eat: {} },
})
const flows = new Map([...registered, [bread.name, bread]])
const machinery = {
  flows,
  known: { topic: () => true, place: () => true, group: () => null, ...guidesIn(flows) },
  danger: dangerChart,
  moment: () => ({ today: '2026-11-23', calendars: {} }),
}
const nothing: Meaning = {
  outcome: 'answer',
  language: 'es',
  languageCertain: true,
  foreign: null,
  candidates: [],
  field: null,
  control: null,
  wants: null,
  urgent: null,
  smalltalk: null,
  homonym: null,
  picked: null,
  affirmed: null,
  confidence: 0.9,
}

/** What is asked when the procedure's button under a topic is pressed. */
function begunUnder(topic: string) {
  const meaning = { ...nothing, candidates: [{ topic, confidence: 0.9 }] }
  const shown = step(newConversation(0), { type: 'message', meaning }, machinery, 1)
  const stored = JSON.parse(JSON.stringify(shown.conversation)) as Conversation
  return step(stored, { type: 'choice', id: guideChoice('bread') }, machinery, 2).effects.filter(
    ({ type }) => type === 'ask_question',
  )
}

test('what the topic it is begun under says already is noted and not asked', () => {
  expect(begunUnder('rolls')).toMatchObject([{ type: 'ask_question', question: 'kind', noted: ['size'] }])
})

test('under another topic everything is asked', () => {
  expect(begunUnder('loaves')).toMatchObject([{ type: 'ask_question', question: 'size', noted: [] }])
})
