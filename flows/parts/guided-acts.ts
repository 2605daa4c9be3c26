import { sayNews, showJoined } from './boards.ts'
import { guided, stepIn } from './reaching.ts'
import { runBoard, runGuide, sayAside } from './say.ts'

const listening = '.listening'
const caseStatus = {
  type: 'do_errand',
  params: { errand: { do: 'case_status', elsewhere: null, hides: null } },
} as const
const hand = { target: listening, actions: ['keep_topic', 'understood', runGuide] } as const

/** What the root does with acts in guided procedures: it hands them on. */
export const guidedActs = {
  guide: stepIn,
  told: guided,
  unread: { target: listening, actions: ['keep_topic', runGuide] },
  why: hand,
  count: hand,
  further: hand,
  tick: hand,
  appoint: hand,
  keep_list: hand,
  redo: hand,
  headway: [
    // Nobody of the office has it yet: how its case stands is told with it.
    { guard: 'asks_of_case', target: listening, actions: ['keep_topic', 'understood', runGuide, caseStatus] },
    hand,
  ],
  board: [
    // What somebody else moved changes nothing here but the board.
    { guard: 'moved_by_others', actions: runBoard },
    { target: listening, actions: ['keep_topic', 'understood', runBoard] },
  ],
  news: { actions: sayNews },
  board_joined: { target: listening, actions: ['understood', 'greet', ...showJoined] },
  aside: { target: listening, actions: ['keep_topic', 'understood', 'greet', sayAside] },
} as const
