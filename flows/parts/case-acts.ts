import type { Act } from '#core/conversation/act.ts'
import { noTimers } from './errands.ts'
import { forgetReaching } from './reaching.ts'
import { openCalled, openOffered, sayCase } from './root.ts'
import { say, ways } from './say.ts'

interface Urgent {
  readonly event: Extract<Act, { type: 'urgent' }>
}

/** What opens a case for the office, puts it first, or takes it back. */
export const caseActs = {
  // The danger chart says what is to be said; here the office is called.
  urgent: [
    { guard: 'raised', target: '.listening', actions: ['understood'] },
    {
      guard: 'waiting',
      target: '.listening',
      actions: [
        'keep_topic',
        { type: 'raise_case', params: ({ event }: Urgent) => ({ urgent: event.kind }) },
        'keep_urgent',
        'list_open',
        'understood',
      ],
    },
    {
      target: '.listening',
      actions: [
        'keep_topic',
        {
          type: 'open_case',
          params: ({ event }: Urgent) => ({ reason: 'urgent' as const, topic: event.topic, urgent: event.kind }),
        },
        'keep_urgent',
        'list_open',
        'case_opened',
        'greeted',
      ],
    },
  ],
  person: [
    {
      guard: 'waiting',
      target: '.listening',
      actions: ['understood', 'raise', 'keep_urgent', sayCase('case.waiting')],
    },
    {
      target: '.listening',
      actions: ['keep_topic', 'greet', 'notice', openCalled, 'keep_urgent', sayCase('case.opened'), 'case_opened'],
    },
  ],
  yes: [
    {
      guard: 'wasOffered',
      target: '.listening',
      actions: ['greet', 'notice', openOffered, sayCase('case.opened'), 'case_opened'],
    },
    { target: '.listening', actions: ['greet', say('yes_no', ways)] },
  ],
  no: [
    { guard: 'wasOffered', target: '.listening', actions: ['understood', say('other_matter', ways)] },
    { target: '.listening', actions: ['greet', say('yes_no', ways)] },
  ],
  stop: [
    {
      guard: 'waitingCalmly',
      target: '.stopped',
      actions: ['withdraw_case', noTimers, say('case.withdrawn', ways), 'case_ended', forgetReaching],
    },
    { target: '.stopped', actions: [noTimers, say('stopped')] },
  ],
} as const
