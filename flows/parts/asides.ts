import type { Act } from '#core/conversation/act.ts'
import { guideChoice, reaching, topicChoice } from '#core/conversation/choice-id.ts'
import { forgetReaching } from './reaching.ts'
import { languages, say, ways } from './say.ts'

const listening = '.listening'

/** Says these facts of a topic beside the matter at hand, which stays at hand. */
function beside(topic: string, facts: readonly string[]) {
  return { type: 'say_topic', params: { topic, field: null, first: false, facts } } as const
}

/** Says that what was written is kept for the person who answers; what it sounds to be about is one press away. */
const sayNoted = {
  type: 'say',
  params: ({ event }: { event: Act }) => ({
    key: 'case.noted' as const,
    choices: [
      ...(event.type === 'leave_message' && event.topic !== null ? [topicChoice(event.topic)] : []),
      guideChoice(reaching),
      'menu',
    ],
  }),
} as const

/** A language asked for is spoken from now on; where none is named it is asked which. */
export const languageActs = [
  {
    guard: 'namesLanguage',
    actions: [
      {
        type: 'set_language',
        params: ({ event }: { event: Act }) => ({
          language: event.type === 'language' ? (event.language ?? ('es' as const)) : ('es' as const),
          chosen: true,
        }),
      },
      say('language.set'),
      'greeted',
    ],
  },
  { actions: say('language.choose', languages) },
] as const

/** What people say to the assistant itself in the middle of a matter: answered beside it. */
export const asideActs = {
  repeat: { target: listening, actions: ['understood', 'wake_flow'] },
  simpler: { target: listening, actions: ['understood', 'pass_down'] },
  shorter: { target: listening, actions: ['understood', 'pass_down'] },
  more_of_it: { target: listening, actions: ['understood', 'pass_down'] },
  free: { target: listening, actions: ['understood', 'greet', say('office.free', ways)] },
  confidential: {
    target: listening,
    actions: ['understood', 'greet', beside('privacy-my-data', ['fear', 'who-reads', 'erase-chat'])],
  },
  when_answer: [
    { guard: 'waiting', target: listening, actions: ['understood', say('case.waiting', ['menu'])] },
    { target: listening, actions: ['understood', 'greet', beside('talk-to-person', ['write-person', 'wait-unknown'])] },
  ],
  leave_message: [
    { guard: 'waiting', target: listening, actions: ['understood', sayNoted] },
    { target: listening, actions: ['understood', 'greet', say('case.nobody_called', ways)] },
  ],
  message_kept: [
    { guard: 'waiting', target: listening, actions: ['understood', say('case.kept', [guideChoice(reaching), 'menu'])] },
    { target: listening, actions: ['understood', 'greet', say('case.nobody_called', ways)] },
  ],
  answer_language: {
    target: listening,
    actions: ['understood', say('case.language', [guideChoice(reaching), 'menu'])],
  },
  cancel_person: [
    { guard: 'waitingInDanger', target: listening, actions: ['understood', say('case.withdrawn.urgent', ways)] },
    {
      guard: 'waiting',
      target: listening,
      actions: ['withdraw_case', 'understood', say('case.withdrawn', ways), 'case_ended', forgetReaching],
    },
    { target: listening, actions: ['understood', 'greet', say('case.nobody_called', ways)] },
  ],
  set_aside: { target: listening, actions: ['understood', 'greet', say('set_aside', ways)] },
  why_asked: { target: listening, actions: ['understood', 'greet', say('why_asked', ways)] },
  vague: { target: listening, actions: ['understood', 'greet', say('vague', ways)] },
  other_matter: { target: listening, actions: ['understood', 'greet', say('other_matter', ways)] },
} as const
