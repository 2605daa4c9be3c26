import { assign, enqueueActions, setup } from 'xstate'
import type { Act } from '#core/conversation/act.ts'
import { actions } from '#core/conversation/actions.ts'
import { ratingChoices } from '#core/conversation/choice-id.ts'
import { defineFlow } from '#core/conversation/flow.ts'
import { asideActs, languageActs } from './parts/asides.ts'
import { attachedActs, attachedGuards } from './parts/attached-acts.ts'
import { sayNews, showJoined } from './parts/boards.ts'
import { caseActs } from './parts/case-acts.ts'
import { errand, noTimers, putOff, ring } from './parts/errands.ts'
import { guidedActs } from './parts/guided-acts.ts'
import { missedActs } from './parts/missed-acts.ts'
import { askAnew, forgetReaching, matterOf, reachesNobody } from './parts/reaching.ts'
import {
  type Context,
  follow,
  fresh,
  isOfRobot,
  isTimeToList,
  missesAfter,
  offer,
  openAfter,
  placeIn,
  questionOf,
  rootGuards,
  sayLeft,
  sayUndecided,
  staffWords,
  startedOver,
  urgentAfter,
  urgentIn,
} from './parts/root.ts'
import { languages, menu, ownedMenu, runBoard, say, ways } from './parts/say.ts'
import { startNearest } from './parts/start-nearest.ts'

const machine = setup({
  types: { context: {} as Context, events: {} as Act },
  actions: {
    ...actions,
    understood: assign({ misses: 0, asked: null, offered: null }),
    greeted: assign({ greeted: true }),
    /** A person of the office was offered: a yes calls them. */
    offers_asked: assign({ offered: 'asked' }),
    offers_not_understood: assign({ offered: 'not_understood' }),
    offers_out_of_scope: assign({ offered: 'out_of_scope' }),
    /** Whoever had to put us right for an answer gets a person when that fails again. */
    heard: assign({ misses: ({ context, event }) => missesAfter(context, event), asked: null, offered: null }),
    missed: assign({ misses: ({ context }) => context.misses + 1, asked: null, offered: null }),
    keep_topic: assign({ topic: ({ context, event }) => matterOf(event) ?? context.topic }),
    keep_question: assign({ misses: 0, asked: ({ event }) => questionOf(event), offered: null }),
    keep_place: assign({ place: ({ context, event }) => placeIn(event) ?? context.place }),
    case_opened: assign({ waiting: true, misses: 0, asked: null, offered: null }),
    keep_urgent: assign({ urgent: ({ context, event }) => urgentAfter(context, event) }),
    case_ended: assign({ waiting: false, urgent: undefined }),
    forget_answers: assign(({ context }) => startedOver(context)),
    /** Keeps what else the message asks for, and names what stays open; before `understood` forgets the question asked. */
    list_open: enqueueActions(({ context, event, enqueue }) => {
      const needs = openAfter(context, event)
      // In danger it waits: it is named when the danger is over.
      if (needs.length > 0 && event.type !== 'urgent' && isTimeToList(context, event))
        enqueue({ type: 'say_open', params: { needs, pressable: event.type === 'ask' } })
      enqueue.assign({ open: needs })
    }),
    seek: enqueueActions(({ context, event, enqueue }) => {
      if (event.type === 'near' || event.type === 'place')
        enqueue({ type: 'run_flow', params: startNearest(context, event) })
    }),
    /** Nobody is answered before being told who answers but in an emergency or a death. */
    greet: enqueueActions(({ context, enqueue }) => {
      if (context.greeted) return
      enqueue(say('hello.brief', languages))
      enqueue.assign({ greeted: true })
    }),
    /** Who asks what answers here is offered a person beside. */
    offered_too: assign({ offered: ({ event }) => (isOfRobot(event) ? 'asked' : null) }),
    /** Puts the open case first. */
    raise: enqueueActions(({ event, enqueue }) => {
      const urgent = urgentIn(event)
      if (urgent !== null) enqueue({ type: 'raise_case', params: { urgent } })
    }),
    notice: enqueueActions(({ context, enqueue }) => {
      if (context.noticed) return
      enqueue(say('notice'))
      enqueue.assign({ noticed: true })
    }),
  },
  guards: {
    ...rootGuards,
    ...attachedGuards,
    /** An old button about a case that has ended asks for a person again. */
    reachedWithoutCase: ({ context, event }) => reachesNobody(context, event),
  },
}).createMachine({
  id: 'conversation',
  context: fresh,
  initial: 'assisted',
  on: {
    language: languageActs,
    unsupported: { actions: [say('unsupported', ways)] },
    joined: { actions: 'welcome' },
  },
  states: {
    /** The assistant answers. */
    assisted: {
      initial: 'listening',
      states: {
        listening: {},
        /** A clarifying question stands open. */
        choosing: {},
        confirming_erase: {
          on: {
            yes: { target: 'listening', actions: [say('erased'), 'forget'] },
            no: { target: 'listening', actions: say('erase.kept', ways) },
            // Who is about to erase everything is asked nothing else.
            news: {},
          },
        },
        /** The person asked for silence; whatever they write next wakes the assistant. */
        stopped: { on: { news: {} } },
        /** A person of the office gave them back; nothing more is said until they write. */
        returned: { on: { resume: { target: 'listening', actions: ['understood', 'wake_flow'] } } },
      },
      on: {
        start: {
          target: '.listening',
          actions: ['understood', say('hello', languages), assign({ greeted: true }), menu],
        },
        ask: {
          target: '.listening',
          actions: [
            'keep_topic',
            'greet',
            {
              type: 'run_flow',
              params: ({ event: { topic, field, from = 0, facts = null, silent = false, doubt = null } }) => ({
                flow: 'explain',
                input: { topic, field, from, facts, silent, doubt },
              }),
            },
            'list_open',
            'heard',
          ],
        },
        ...guidedActs,
        near: { target: '.listening', actions: ['keep_place', 'understood', 'greet', 'seek'] },
        place: { target: '.listening', actions: ['keep_place', 'understood', 'greet', 'seek'] },
        errand: { target: '.listening', actions: ['keep_place', 'understood', 'greet', errand] },
        // No yes or no that stands open may be answered by a yes to the reminder.
        timer: { target: '.listening', actions: ring },
        reopen: { target: '.listening', actions: ['understood', 'wake_flow'] },
        unsure: [
          // The sentence goes on, and the question that stands is still the right one.
          { guard: 'askedJustNow', target: '.choosing' },
          {
            guard: 'askedBefore',
            target: '.listening',
            actions: ['understood', ...offer('still_unsure', 'not_understood')],
          },
          {
            target: '.choosing',
            actions: [
              'greet',
              'keep_question',
              { type: 'ask_topic', params: ({ event }) => ({ homonym: event.homonym, topics: event.topics }) },
              'list_open',
            ],
          },
        ],
        attached: attachedActs,
        undecided: { target: '.listening', actions: ['understood', sayUndecided] },
        ...caseActs,
        ...missedActs,
        ...asideActs,
        // What stands open stays open: the sentence goes on.
        fragment: { actions: say('reading_on') },
        foreign: { target: '.listening', actions: say('foreign', languages) },
        unknown_choice: { target: '.listening', actions: say('unknown_choice', ways) },
        courtesy: [
          {
            guard: 'firstGreeting',
            target: '.listening',
            actions: [say('hello', languages), assign({ greeted: true }), menu],
          },
          {
            target: '.listening',
            actions: [
              'greet',
              'understood',
              { type: 'say', params: ({ event }) => ({ key: `courtesy.${event.kind}` as const, choices: [...ways] }) },
              'offered_too',
            ],
          },
        ],
        menu: { target: '.listening', actions: ['greet', 'understood', menu] },
        more: { target: '.listening', actions: ['understood', { type: 'say_menu', params: { page: 1 } }] },
        resume: { target: '.listening', actions: ['understood', menu] },
        assistant: { target: '.listening', actions: menu },
        help: {
          target: '.listening',
          actions: ['understood', say('help', ['menu', 'person', 'lang']), assign({ greeted: true })],
        },
        start_over: { target: '.listening', actions: ['clear_flows', 'forget_answers', say('started_over'), menu] },
        back: { target: '.listening', actions: ['understood', 'leave_flow'] },
        follow: [
          {
            guard: 'topicKnown',
            target: '.listening',
            actions: ['understood', follow(true), say('follow.on', ['notices', ...ways])],
          },
          { target: '.listening', actions: ['understood', say('subject_missing'), menu] },
        ],
        unfollow: [
          {
            guard: 'topicKnown',
            target: '.listening',
            actions: ['understood', follow(false), say('follow.off', ways)],
          },
          { target: '.listening', actions: ['understood', say('follow.off', ways)] },
        ],
        erase: { target: '.confirming_erase', actions: say('erase.confirm', ['yes', 'no']) },
        language: [
          {
            guard: 'namesLanguage',
            target: '.listening',
            actions: [
              { type: 'set_language', params: ({ event }) => ({ language: event.language ?? 'es', chosen: true }) },
              say('language.set'),
              assign({ greeted: true }),
              'wake_flow',
            ],
          },
          {
            target: '.listening',
            actions: say('language.choose', languages),
          },
        ],
        case_claimed: {
          target: 'owned',
          actions: [
            { type: 'claim_case', params: ({ event }) => ({ staff: event.staff }) },
            {
              type: 'say',
              params: ({ event }) => ({
                key: 'person.joined',
                vars: { name: event.staff.name, role: event.staff.role },
              }),
            },
            'case_opened',
          ],
        },
        case_closed: {
          actions: [
            { type: 'close_case', params: ({ event }) => ({ staff: event.staff }) },
            say('case.closed', [...ratingChoices, ...ways]),
            'case_ended',
            forgetReaching,
            askAnew,
          ],
        },
      },
    },
    /** A person of the office has the conversation; the assistant is silent but for safety, language and erasing. */
    owned: {
      initial: 'silent',
      states: {
        silent: {},
        confirming_erase: {
          on: {
            yes: { target: 'silent', actions: [say('erased'), 'forget'] },
            no: { target: 'silent', actions: say('erase.kept') },
            news: {},
          },
        },
      },
      on: {
        staff_reply: {
          actions: { type: 'say_staff', params: ({ event }) => staffWords(event) },
        },
        urgent: {
          target: '.silent',
          actions: [{ type: 'raise_case', params: ({ event }) => ({ urgent: event.kind }) }, 'keep_urgent'],
        },
        errand: { actions: ['keep_place', errand] },
        // What was pressed is done; words are for the person of the office.
        board: { guard: 'pressed', actions: runBoard },
        news: { actions: sayNews },
        board_joined: { actions: [...showJoined] },
        // What the office set itself cannot wait a day.
        timer: [{ guard: 'appointed', actions: ring }, { actions: putOff }],
        erase: { target: '.confirming_erase', actions: say('erase.confirm', ['yes', 'no']) },
        // Nobody of the office can see it either.
        unsupported: { actions: say('owned.unsupported') },
        ...ownedMenu,
        stop: {
          target: 'assisted.stopped',
          actions: [{ type: 'requeue_case', params: { staff: null } }, noTimers, say('stopped')],
        },
        assistant: {
          target: 'assisted.listening',
          actions: [{ type: 'requeue_case', params: { staff: null } }, say('assistant.back'), menu],
        },
        case_released: {
          target: 'assisted.listening',
          actions: [
            { type: 'requeue_case', params: ({ event }) => ({ staff: event.staff }) },
            say('case.released', ['menu']),
          ],
        },
        case_returned: {
          target: 'assisted.returned',
          actions: [
            { type: 'return_case', params: ({ event }) => ({ staff: event.staff }) },
            sayLeft,
            'case_ended',
            forgetReaching,
          ],
        },
        case_closed: {
          target: 'assisted.listening',
          actions: [
            { type: 'close_case', params: ({ event }) => ({ staff: event.staff }) },
            say('case.closed', [...ratingChoices, ...ways]),
            'case_ended',
            forgetReaching,
            askAnew,
          ],
        },
      },
    },
  },
})

/** The root: language, first hello, menu, free question, clarifying, hand-over, stop and erase. */
export const conversation = defineFlow({ name: 'conversation', version: 1, machine })
