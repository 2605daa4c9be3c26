import { openCase, sayNoted } from './root.ts'
import { menu, say } from './say.ts'

const listening = '.listening'

/** What the root does with words nobody understood, or about none of our topics: after an alarm they are for whoever was alerted. */
export const missedActs = {
  not_understood: [
    { guard: 'alerted', target: listening, actions: [sayNoted, 'understood'] },
    {
      guard: 'missedWaiting',
      target: listening,
      actions: ['missed', say('not_understood.waiting', ['menu'])],
    },
    {
      guard: 'missedBefore',
      target: listening,
      actions: ['notice', openCase('not_understood'), say('case.not_understood', ['menu']), 'case_opened'],
    },
    {
      target: listening,
      actions: ['greet', 'missed', say('not_understood'), menu],
    },
  ],
  out_of_scope: [
    { guard: 'alerted', target: listening, actions: [sayNoted, 'understood'] },
    {
      guard: 'missedWaiting',
      target: listening,
      actions: ['missed', say('not_understood.waiting', ['menu'])],
    },
    {
      guard: 'missedBefore',
      target: listening,
      actions: ['notice', openCase('out_of_scope'), say('case.out_of_scope', ['menu']), 'case_opened'],
    },
    {
      target: listening,
      actions: ['greet', 'missed', say('out_of_scope'), 'say_doors', say('out_of_scope.person', ['person', 'menu'])],
    },
  ],
} as const
