import type { Effect } from '../vocabulary/effect.ts'

/**
 * The parts of a turn that carry effects out: `replies` writes what is said, `errands` does what is wanted of the assistant and sets timers,
 * `case` changes the case, `commit` reads it where its rows are made, `relative` goes to the conversation of a relative, `step` has seen to it
 * before.
 */
export type Carrier = 'replies' | 'errands' | 'case' | 'commit' | 'relative' | 'step'

/** Who carries out which effect. One without a carrier does not compile, nor does a carrier without a handler for each of its own. */
const carriers = {
  say: ['replies'],
  say_topic: ['replies'],
  say_first: ['replies'],
  ask_topic: ['replies'],
  say_menu: ['replies'],
  say_open: ['replies'],
  say_danger: ['replies'],
  ask_danger: ['replies'],
  calm_danger: ['replies'],
  say_line: ['replies'],
  end_danger: ['step', 'commit'],
  watch_silence: ['errands'],
  say_doors: ['replies'],
  say_nearest: ['replies'],
  say_offices: ['replies'],
  ask_place: ['replies'],
  ask_kind: ['replies'],
  ask_question: ['replies'],
  say_why: ['replies'],
  say_result: ['replies'],
  ask_appointment: ['replies'],
  say_count: ['replies'],
  say_board: ['replies'],
  run_shared: ['relative'],
  set_news: ['errands'],
  say_aside: ['replies'],
  say_answers: ['replies'],
  say_parked: ['replies'],
  say_data: ['replies'],
  say_staff: ['replies', 'case'],
  follow_topic: ['commit'],
  do_errand: ['errands'],
  ring: ['errands'],
  set_timer: ['errands'],
  cancel_timers: ['errands'],
  welcome: ['errands'],
  set_language: ['step'],
  open_case: ['case'],
  raise_case: ['case'],
  claim_case: ['case'],
  return_case: ['case'],
  close_case: ['case'],
  withdraw_case: ['case'],
  part_case: ['case'],
  requeue_case: ['case'],
  care_case: ['case'],
  word_case: ['case'],
  note_case: ['case'],
  transfer_case: ['case'],
  forget: ['commit'],
} as const satisfies { readonly [K in Effect['type']]: readonly [Carrier, ...Carrier[]] }

type KindOf<C extends Carrier> = {
  [K in Effect['type']]: C extends (typeof carriers)[K][number] ? K : never
}[Effect['type']]

/** The effects that one of them carries out. */
export type EffectOf<C extends Carrier> = Extract<Effect, { type: KindOf<C> }>

/** A handler for each of these effects. */
export type EffectHandlers<E extends Effect, Rest extends readonly unknown[], Result> = {
  readonly [One in E as One['type']]: (effect: One, ...rest: Rest) => Result
}

/** True for an effect that this part of a turn carries out. */
export function isCarriedBy<C extends Carrier>(carrier: C, effect: Effect): effect is EffectOf<C> {
  // A message kept from before may have been written from a kind that is no more.
  const mine: readonly Carrier[] | undefined = carriers[effect.type]
  return mine?.includes(carrier) === true
}

/** What the handler of its kind makes of an effect. */
export function carry<E extends Effect, Rest extends readonly unknown[], Result>(
  effect: E,
  handlers: EffectHandlers<E, Rest, Result>,
  ...rest: Rest
): Result {
  const handler = handlers[effect.type as keyof typeof handlers] as (one: E, ...others: Rest) => Result
  return handler(effect, ...rest)
}
