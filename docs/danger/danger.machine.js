// The danger chart as it runs, to paste into https://stately.ai/viz. Made by `npm run sheets` from flows/danger.ts; change that, not this.
import { createMachine } from 'xstate'

export const danger = createMachine({
  id: 'danger',
  context: {
    kind: null,
    kinds: [],
    country: null,
    both: false,
    place: null,
    about: null,
    told: [],
    said: [],
    last: null,
    repeated: 0,
    unread: 0,
    checked: false,
    asked: [],
    ending: null,
  },
  initial: 'none',
  on: {
    away: { actions: 'forget_said' },
    call: {
      actions: [
        'place',
        { type: 'say_line', params: { line: 'event.line', kind: 'context.kind', country: 'context.country' } },
      ],
    },
  },
  states: {
    none: {
      on: {
        danger: [
          {
            guard: { type: 'of', params: { kind: 'suicidal' } },
            target: '#danger.held.suicidal',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'suicidal_other' } },
            target: '#danger.held.suicidal_other',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'home_violence' } },
            target: '#danger.held.home_violence',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'sexual_violence' } },
            target: '#danger.held.sexual_violence',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'kidnapped' } },
            target: '#danger.held.kidnapped',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'extortion' } },
            target: '#danger.held.extortion',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'removal' } },
            target: '#danger.held.removal',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'child_alone' } },
            target: '#danger.held.child_alone',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'medical' } },
            target: '#danger.held.medical',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'stranded' } },
            target: '#danger.held.stranded',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'danger' } },
            target: '#danger.held.danger',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'destitute' } },
            target: '#danger.held.destitute',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: 'new_doubt',
            target: 'asked',
            actions: ['place', 'note_asked', { type: 'ask_danger', params: { kind: 'event.kind' } }],
          },
        ],
        taken: 'joined',
      },
    },
    asked: {
      on: {
        danger: [
          {
            guard: { type: 'of', params: { kind: 'suicidal' } },
            target: '#danger.held.suicidal',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'suicidal_other' } },
            target: '#danger.held.suicidal_other',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'home_violence' } },
            target: '#danger.held.home_violence',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'sexual_violence' } },
            target: '#danger.held.sexual_violence',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'kidnapped' } },
            target: '#danger.held.kidnapped',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'extortion' } },
            target: '#danger.held.extortion',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'removal' } },
            target: '#danger.held.removal',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'child_alone' } },
            target: '#danger.held.child_alone',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'medical' } },
            target: '#danger.held.medical',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'stranded' } },
            target: '#danger.held.stranded',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'danger' } },
            target: '#danger.held.danger',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'destitute' } },
            target: '#danger.held.destitute',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: 'new_doubt',
            actions: ['place', 'note_asked', { type: 'ask_danger', params: { kind: 'event.kind' } }],
          },
        ],
        no_danger: { target: 'none', actions: 'calm_danger' },
        elsewhere: 'none',
        taken: 'joined',
      },
    },
    held: {
      on: {
        danger: [
          {
            guard: { type: 'of', params: { kind: 'suicidal' } },
            target: '#danger.held.suicidal',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'suicidal_other' } },
            target: '#danger.held.suicidal_other',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'home_violence' } },
            target: '#danger.held.home_violence',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'sexual_violence' } },
            target: '#danger.held.sexual_violence',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'kidnapped' } },
            target: '#danger.held.kidnapped',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'extortion' } },
            target: '#danger.held.extortion',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'removal' } },
            target: '#danger.held.removal',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'child_alone' } },
            target: '#danger.held.child_alone',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'medical' } },
            target: '#danger.held.medical',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'stranded' } },
            target: '#danger.held.stranded',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'danger' } },
            target: '#danger.held.danger',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
          {
            guard: { type: 'of', params: { kind: 'destitute' } },
            target: '#danger.held.destitute',
            actions: ['place', 'note_kind', 'say_opening', 'listen'],
          },
        ],
        elsewhere: { actions: 'say_still' },
        no_danger: { target: 'none', actions: ['calm_danger', 'end_safe', 'quiet'] },
        away: { target: 'asked', actions: ['ask_whether', 'forget_said'] },
        taken: { target: 'joined', actions: 'quiet' },
        ended: { target: 'none', actions: ['end_safe', 'quiet'] },
      },
      initial: 'danger',
      states: {
        suicidal: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        suicidal_other: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        home_violence: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        sexual_violence: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        kidnapped: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        extortion: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        removal: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        child_alone: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        medical: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        stranded: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        danger: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
        destitute: {
          initial: 'talking',
          states: {
            talking: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'lost', target: 'wondering', actions: ['place', 'ask_whether'] },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
                silent: { target: 'checked', actions: ['say_silence', 'note_checked'] },
              },
            },
            watched: {
              on: {
                elsewhere: {},
                danger: [
                  {
                    guard: { type: 'of', params: { kind: 'suicidal' } },
                    target: '#danger.held.suicidal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'suicidal_other' } },
                    target: '#danger.held.suicidal_other.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'home_violence' } },
                    target: '#danger.held.home_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'sexual_violence' } },
                    target: '#danger.held.sexual_violence.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'kidnapped' } },
                    target: '#danger.held.kidnapped.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'extortion' } },
                    target: '#danger.held.extortion.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'removal' } },
                    target: '#danger.held.removal.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'child_alone' } },
                    target: '#danger.held.child_alone.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'medical' } },
                    target: '#danger.held.medical.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'stranded' } },
                    target: '#danger.held.stranded.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'danger' } },
                    target: '#danger.held.danger.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                  {
                    guard: { type: 'of', params: { kind: 'destitute' } },
                    target: '#danger.held.destitute.watched',
                    actions: ['place', 'note_kind', 'say_opening'],
                  },
                ],
                taken: '#danger.joined.watched',
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['accompanied'] } },
                    target: 'talking',
                    actions: ['place', 'note_told', 'answer'],
                  },
                  { actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
            wondering: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['no'] } },
                    target: '#danger.none',
                    actions: ['calm_danger', 'end_safe', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer', 'quiet'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer', 'listen'] },
                ],
              },
            },
            checked: {
              on: {
                follow_up: [
                  {
                    guard: { type: 'says', params: { any: ['safe', 'found'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_safe', 'quiet'],
                  },
                  {
                    guard: { type: 'says', params: { any: ['mistake'] } },
                    target: '#danger.none',
                    actions: ['say_end', 'end_mistake', 'quiet'],
                  },
                  { guard: 'hidden', target: 'watched', actions: ['place', 'note_told', 'answer'] },
                  { target: 'talking', actions: ['place', 'note_told', 'answer'] },
                ],
              },
            },
          },
        },
      },
    },
    joined: {
      on: {
        danger: { guard: 'sure', actions: ['place', 'note_kind', 'say_opening'] },
        ended: { target: 'none', actions: 'end_safe' },
      },
      initial: 'open',
      states: {
        open: {
          on: {
            follow_up: [
              {
                guard: { type: 'says', params: { any: ['near', 'secret', 'cannot_talk'] } },
                target: 'watched',
                actions: ['place', 'note_told'],
              },
              { actions: ['place', 'note_told'] },
            ],
            handed_back: [
              { guard: { type: 'stands', params: { kind: 'suicidal' } }, target: '#danger.held.suicidal' },
              {
                guard: { type: 'stands', params: { kind: 'suicidal_other' } },
                target: '#danger.held.suicidal_other',
              },
              {
                guard: { type: 'stands', params: { kind: 'home_violence' } },
                target: '#danger.held.home_violence',
              },
              {
                guard: { type: 'stands', params: { kind: 'sexual_violence' } },
                target: '#danger.held.sexual_violence',
              },
              { guard: { type: 'stands', params: { kind: 'kidnapped' } }, target: '#danger.held.kidnapped' },
              { guard: { type: 'stands', params: { kind: 'extortion' } }, target: '#danger.held.extortion' },
              { guard: { type: 'stands', params: { kind: 'removal' } }, target: '#danger.held.removal' },
              {
                guard: { type: 'stands', params: { kind: 'child_alone' } },
                target: '#danger.held.child_alone',
              },
              { guard: { type: 'stands', params: { kind: 'medical' } }, target: '#danger.held.medical' },
              { guard: { type: 'stands', params: { kind: 'stranded' } }, target: '#danger.held.stranded' },
              { guard: { type: 'stands', params: { kind: 'danger' } }, target: '#danger.held.danger' },
              { guard: { type: 'stands', params: { kind: 'destitute' } }, target: '#danger.held.destitute' },
              { target: '#danger.none' },
            ],
          },
        },
        watched: {
          on: {
            follow_up: { actions: ['place', 'note_told'] },
            handed_back: [
              {
                guard: { type: 'stands', params: { kind: 'suicidal' } },
                target: '#danger.held.suicidal.watched',
              },
              {
                guard: { type: 'stands', params: { kind: 'suicidal_other' } },
                target: '#danger.held.suicidal_other.watched',
              },
              {
                guard: { type: 'stands', params: { kind: 'home_violence' } },
                target: '#danger.held.home_violence.watched',
              },
              {
                guard: { type: 'stands', params: { kind: 'sexual_violence' } },
                target: '#danger.held.sexual_violence.watched',
              },
              {
                guard: { type: 'stands', params: { kind: 'kidnapped' } },
                target: '#danger.held.kidnapped.watched',
              },
              {
                guard: { type: 'stands', params: { kind: 'extortion' } },
                target: '#danger.held.extortion.watched',
              },
              {
                guard: { type: 'stands', params: { kind: 'removal' } },
                target: '#danger.held.removal.watched',
              },
              {
                guard: { type: 'stands', params: { kind: 'child_alone' } },
                target: '#danger.held.child_alone.watched',
              },
              {
                guard: { type: 'stands', params: { kind: 'medical' } },
                target: '#danger.held.medical.watched',
              },
              {
                guard: { type: 'stands', params: { kind: 'stranded' } },
                target: '#danger.held.stranded.watched',
              },
              { guard: { type: 'stands', params: { kind: 'danger' } }, target: '#danger.held.danger.watched' },
              {
                guard: { type: 'stands', params: { kind: 'destitute' } },
                target: '#danger.held.destitute.watched',
              },
              { target: '#danger.none' },
            ],
          },
        },
      },
    },
  },
})
