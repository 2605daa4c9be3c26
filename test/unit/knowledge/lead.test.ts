import { describe, expect, test } from 'vitest'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import type { Topic } from '#src/core/vocabulary/topic.ts'
import { checkLead } from '#src/knowledge/check/check-topic.ts'
import { bookOf, fact, inThree, today, topicOf } from '#test/kit/topic.ts'

const fee = fact({ says: 'It is free', field: 'cost' })
const fraud = fact({ says: 'Nobody may charge you', field: 'warnings' })
const lead = { text: inThree('Ask for a day first.'), rests_on: [fee.id] }

function leadOf(topic: Topic): string {
  const said = bookOf([topic]).piece('passport', null, 'es', today)
  return plainText({ ...said, speaker: { kind: 'assistant' }, choices: [] })
}

describe('a first answer', () => {
  test('says what to do first under its title, one warning where it fits, and where it is from', () =>
    expect(leadOf(topicOf([fee, fraud], { lead }))).toBe(
      'Passport (es)\n\nAsk for a day first. (es)\n\n⚠ Nobody may charge you (es)\n\nFuente: SRE (enero de 2026).',
    ))

  test('leaves a warning out that it says itself, or that would make it too long', () => {
    const long = { ...lead, text: inThree('Ask. '.repeat(66)) }
    expect(leadOf(topicOf([fee, fraud], { lead: { ...lead, rests_on: [fee.id, fraud.id] } }))).not.toContain('⚠')
    expect(leadOf(topicOf([fee, fraud], { lead: long }))).not.toContain('⚠')
  })

  test('nobody wrote is the summary as far as whole sentences go', () => {
    const summary = inThree(`First ask. ${'Then wait for the letter. '.repeat(20)}Last.`)
    const said = leadOf(topicOf([fee], { summary }))
    expect(said).toContain('First ask. Then wait')
    expect(said).toMatch(/letter\.\n\nFuente/)
    expect(said.length).toBeLessThan(360)
  })

  test('of a fact that is none, too long, or with a figure of its own is a problem of the content', () => {
    expect(checkLead({ ...lead, rests_on: ['gone'] }, [fee]).map(({ says }) => says)).toEqual([
      'rests_on names gone, which is no fact',
    ])
    expect(checkLead({ ...lead, text: inThree('a'.repeat(301)) }, [fee])).not.toEqual([])
    expect(checkLead({ ...lead, text: inThree('It costs {fee.price}.') }, [fee])).toHaveLength(3)
  })
})

describe('facts chosen for a question', () => {
  const counter = fact({ says: 'Go to the counter', field: 'where' })
  const book = bookOf([topicOf([fee, counter])])
  const said = (ids: readonly string[], first = false) =>
    plainText({ ...book.chosen('passport', ids, 'es', today, first), speaker: { kind: 'assistant' }, choices: [] })

  test('one is a sentence with its source, several are lines', () => {
    expect(said([fee.id])).toBe('It is free (es)\n\nFuente: SRE (enero de 2026).')
    expect(said([fee.id, counter.id])).toMatch(/^• It is free \(es\)\n• Go to the counter \(es\)/)
  })

  test('stand under the title only where the topic is new', () =>
    expect(said([fee.id], true)).toMatch(/^Passport \(es\)\n\nIt is free/))
})
