import { describe, expect, test } from 'vitest'
import { languages } from '#src/core/vocabulary/language.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { openOffice, textOf } from '../../kit/office.ts'

const knowledge = loadKnowledge()
/** Choices besides the person of the office and the menu. */
const beside: ReadonlySet<string> = new Set(['person', 'menu'])
const longText = 200

/** Every seventh way of asking, so that each run says the same of all topics and languages. */
const said = knowledge.asked.flatMap(({ topic, facts }) =>
  Object.values(facts).flatMap((ways) =>
    languages.flatMap((language) => ways[language].map((text) => ({ topic, language, text }))),
  ),
)
const sample = said.filter((_, i) => i % 53 === 0)

describe('what is said after a first answer', () => {
  test.each(sample)('$topic: "$text"', async ({ topic, language, text }) => {
    const person = (await openOffice()).person('ana', language)
    const first = textOf(await person.presses(`topic:${topic}`))
    const reply = textOf(await person.says(text))
    expect(reply, 'nobody is met with silence').not.toBe('')
    const again = first.split('\n').filter((line) => line.length > longText && reply.includes(line))
    expect(again, 'the same long text twice').toEqual([])
    // A question of a procedure lists its answers.
    const choices = person
      .choices()
      .filter(({ id }) => !beside.has(id) && !/^(lang|danger|call|follow_up|group|ans|why):|^more$/.test(id))
    expect(choices.length, 'choices under an answer').toBeLessThanOrEqual(5)
  })
})

test('every topic has a first answer of its own, and ways of asking for its facts', () => {
  for (const topic of knowledge.topics) {
    expect(topic.lead, topic.id).toBeDefined()
    expect(
      knowledge.asked.find((one) => one.topic === topic.id),
      topic.id,
    ).toBeDefined()
  }
})
