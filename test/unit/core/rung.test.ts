import { describe, expect, test } from 'vitest'
import { rungAfter, seenAfter } from '#src/core/conversation/rung.ts'
import { newConversation } from '#src/core/conversation/step.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import { message } from '#test/kit/talking.ts'

const lupe = { id: 's', name: 'Lupe', role: 'Atención' }
const board = { flow: 'traslado-de-restos', line: 'flight', to: 'done' } as const

/** What happens, whether the person did it, and whether they were there. */
const happens: readonly (readonly [ConversationEvent, 'theirs' | 'not theirs', 'there' | 'not there'])[] = [
  [message({}), 'theirs', 'there'],
  [{ type: 'choice', id: 'menu' }, 'theirs', 'there'],
  [{ type: 'start' }, 'theirs', 'there'],
  [{ type: 'place', places: [] }, 'theirs', 'there'],
  [{ type: 'unsupported', what: 'voice' }, 'theirs', 'there'],
  [{ type: 'joined' }, 'theirs', 'there'],
  [{ type: 'staff_reply', staff: lupe, text: 'Hola' }, 'not theirs', 'there'],
  [{ type: 'case_closed', staff: lupe }, 'not theirs', 'there'],
  [{ type: 'case_board', ...board }, 'not theirs', 'not there'],
  [{ type: 'guest_board', ...board }, 'not theirs', 'not there'],
  [{ type: 'news', flow: board.flow, news: 'changed', shared: false }, 'not theirs', 'not there'],
]

describe('reminders that nobody answered', () => {
  const timer: ConversationEvent = { type: 'timer', kind: 'reminder', flow: null, unanswered: 0 }

  test('are counted', () => {
    expect(rungAfter({ rung: 2 }, timer)).toBe(3)
    expect(rungAfter({}, timer)).toBe(1)
  })

  test.each(happens)('%j', (event, who) => expect(rungAfter({ rung: 2 }, event)).toBe(who === 'theirs' ? 0 : 2))

  test('do not show that the person is there', () =>
    expect(seenAfter({ ...newConversation(0), lastSeenAt: 5 }, timer, 9)).toBe(5))
})

test.each(happens)('when the person was last there: %j', (event, _, seen) =>
  expect(seenAfter({ ...newConversation(0), lastSeenAt: 5 }, event, 9)).toBe(seen === 'there' ? 9 : 5),
)
