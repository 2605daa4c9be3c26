import { openCase } from './root.ts'
import { menu, say } from './say.ts'

const listening = '.listening'

/** The ways of an act that missed: with a case waiting, missed once before, or the first time, which says `first`. */
function missed<const First extends readonly unknown[]>(as: 'not_understood' | 'out_of_scope', first: First) {
  return [
    { guard: 'missedWaiting', target: listening, actions: ['missed', say('not_understood.waiting', ['menu'])] },
    {
      guard: 'missedBefore',
      target: listening,
      actions: ['notice', openCase(as), say(`case.${as}`, ['menu']), 'case_opened'],
    },
    { target: listening, actions: ['greet', 'missed', ...first] },
  ] as const
}

/** What the root does with words nobody understood, that say we misread the ones before, about none of our topics, or about something unnamed. */
export const missedActs = {
  not_understood: missed('not_understood', [say('not_understood'), menu]),
  out_of_scope: missed('out_of_scope', [
    say('out_of_scope'),
    'say_doors',
    say('out_of_scope.person', ['person', 'menu']),
  ]),
  misread: missed('not_understood', [say('misread', ['person', 'menu'])]),
  gives_up: { target: listening, actions: ['understood', say('gives_up', ['person', 'menu'])] },
  subject_missing: [
    { guard: 'asksWait', target: listening, actions: ['understood', say('case.waiting', ['menu'])] },
    { target: listening, actions: ['greet', 'understood', say('subject_missing'), menu] },
  ],
} as const
