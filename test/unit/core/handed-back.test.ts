import { describe, expect, test } from 'vitest'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import type { Meaning } from '#src/core/vocabulary/meaning.ts'
import { message } from '#test/kit/talking.ts'
import { saidAfter, tells } from '#test/kit/toy-talk.ts'

const lupe = { id: 's', name: 'Lupe', role: 'Atención' }
const press = (id: string): ConversationEvent => ({ type: 'choice', id })
const says = (meaning: Partial<Meaning>, more: object = {}) => message(meaning, more)
const person = says({ outcome: 'person' })
const thanks = says({ outcome: 'smalltalk', smalltalk: 'thanks' })
const yes = { outcome: 'smalltalk', affirmed: true } as const
const sliced = { answer: { flow: 'bread', answers: { sliced: 'yes' } } }
const handedBack: readonly ConversationEvent[] = [
  person,
  { type: 'case_claimed', staff: lupe },
  { type: 'case_returned', staff: lupe },
]
/** Bread was half asked for: whether it is to be sliced stands open. */
const asked = [press('guide:bread'), tells('bread', { size: 'big' })]

type Row = readonly [string, readonly ConversationEvent[], readonly string[]]

describe('whom the office gave back to the assistant', () => {
  test.each<Row>([
    ['hears nothing but that, until they write', [], ['return_case', 'person.left']],
    ['then the question that stood is asked again', [thanks], ['courtesy.thanks', 'bread asks sliced, repeat']],
    ['also when they say to go on', [says({ outcome: 'control', control: 'resume' })], ['bread asks sliced, first']],
    ['or press it', [press('reopen')], ['bread asks sliced, first']],
    ['words that answer it plainly are its answer', [tells('bread', { sliced: 'no' })], ['say_result']],
    ['a bare yes may be for the person who left: it is asked again', [says(yes, sliced)], ['bread asks sliced, first']],
    ['and then a yes is its answer', [says(yes, sliced), says(yes, sliced)], ['bread asks toasted, first']],
    [
      'so it is once they said to go on',
      [says({ outcome: 'control', control: 'resume' }), says(yes, sliced)],
      ['bread asks toasted, first'],
    ],
  ])('%s', (_, after, heard) => expect(saidAfter(...asked, ...handedBack, ...after)).toEqual(heard))
})
