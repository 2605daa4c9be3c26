import type { Effect } from '../vocabulary/effect.ts'
import type { StackInstruction } from './flow.ts'

type Data = Effect | StackInstruction
type Rest<T extends Data['type']> = Omit<Extract<Data, { type: T }>, 'type'>
// XState takes an action without parameters by its name alone only when they are `undefined`.
type Params<T extends Data['type']> = keyof Rest<T> extends never ? undefined : Rest<T>

function data<T extends Data['type']>(_type: T): (_: unknown, params: Params<T>) => void {
  // Never run: the pure transition only reports which actions a step wants, with their parameters.
  return () => undefined
}

/** The actions every flow may use, for XState's `setup`: each is data, so a wrong key or parameter fails the type check. */
export const actions = {
  say: data('say'),
  say_topic: data('say_topic'),
  say_first: data('say_first'),
  ask_topic: data('ask_topic'),
  say_menu: data('say_menu'),
  say_open: data('say_open'),
  say_danger: data('say_danger'),
  ask_danger: data('ask_danger'),
  calm_danger: data('calm_danger'),
  say_line: data('say_line'),
  end_danger: data('end_danger'),
  watch_silence: data('watch_silence'),
  say_doors: data('say_doors'),
  say_nearest: data('say_nearest'),
  say_offices: data('say_offices'),
  ask_place: data('ask_place'),
  ask_kind: data('ask_kind'),
  ask_question: data('ask_question'),
  say_why: data('say_why'),
  say_result: data('say_result'),
  ask_appointment: data('ask_appointment'),
  say_count: data('say_count'),
  say_board: data('say_board'),
  run_shared: data('run_shared'),
  set_news: data('set_news'),
  say_aside: data('say_aside'),
  say_answers: data('say_answers'),
  say_parked: data('say_parked'),
  say_data: data('say_data'),
  say_staff: data('say_staff'),
  follow_topic: data('follow_topic'),
  do_errand: data('do_errand'),
  ring: data('ring'),
  set_timer: data('set_timer'),
  cancel_timers: data('cancel_timers'),
  welcome: data('welcome'),
  set_language: data('set_language'),
  open_case: data('open_case'),
  raise_case: data('raise_case'),
  claim_case: data('claim_case'),
  return_case: data('return_case'),
  close_case: data('close_case'),
  withdraw_case: data('withdraw_case'),
  part_case: data('part_case'),
  requeue_case: data('requeue_case'),
  note_case: data('note_case'),
  transfer_case: data('transfer_case'),
  care_case: data('care_case'),
  word_case: data('word_case'),
  forget: data('forget'),
  run_flow: data('run_flow'),
  pass_down: data('pass_down'),
  run_guide: data('run_guide'),
  run_board: data('run_board'),
  call_person: data('call_person'),
  open_danger: data('open_danger'),
  leave_flow: data('leave_flow'),
  wake_flow: data('wake_flow'),
  drop_flow: data('drop_flow'),
  clear_flows: data('clear_flows'),
} satisfies { [T in Data['type']]: (_: unknown, params: Params<T>) => void }
