import { offer, sayCase } from './root.ts'
import { menu, say, ways } from './say.ts'

const listening = '.listening'

/**
 * The ways of an act that missed: with a case waiting, missed once before, or the first time, which says `first`. A second miss offers a person:
 * no case opens that nobody asked for.
 */
function missed<const First extends readonly unknown[]>(as: 'not_understood' | 'out_of_scope', first: First) {
  return [
    { guard: 'missedWaiting', target: listening, actions: ['missed', say('not_understood.waiting', ['menu'])] },
    { guard: 'missedBefore', target: listening, actions: ['missed', ...offer(`offer.${as}`, as)] },
    { target: listening, actions: ['greet', 'missed', ...first] },
  ] as const
}

/** What the root does with words nobody understood, that say we misread the ones before, about none of our topics, or about something unnamed. */
export const missedActs = {
  not_understood: missed('not_understood', [say('not_understood'), menu]),
  out_of_scope: missed('out_of_scope', [
    say('out_of_scope'),
    'say_doors',
    ...offer('out_of_scope.person', 'out_of_scope'),
  ]),
  misread: missed('not_understood', offer('misread', 'not_understood')),
  gives_up: { target: listening, actions: ['understood', ...offer('gives_up', 'not_understood')] },
  maybe_person: [
    { guard: 'waiting', target: listening, actions: ['understood', sayCase('case.waiting')] },
    { target: listening, actions: ['understood', 'greet', ...offer('offer.person', 'asked')] },
  ],
  subject_missing: [
    { guard: 'asksWait', target: listening, actions: ['understood', say('case.waiting', ['menu'])] },
    { guard: 'asksPrice', target: listening, actions: ['understood', 'greet', say('office.free', ways)] },
    { target: listening, actions: ['greet', 'understood', say('subject_missing'), menu] },
  ],
} as const
