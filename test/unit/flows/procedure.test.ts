import { expect, test } from 'vitest'
import { procedure } from '#flows/parts/procedure.ts'
import { date, oneOf, told, yesNo } from '#flows/parts/questions.ts'
import type { Act } from '#src/core/conversation/act.ts'
import type { Json } from '#src/core/vocabulary/conversation.ts'

const moment = { today: '2026-11-23', calendars: {} }

const bread = procedure({
  name: 'bread',
  version: 2,
  topics: ['asylum-mexico'],
  questions: {
    kind: oneOf(['white', 'dark'], { hears: { white: { relations: ['child'] } } }),
    sliced: yesNo({ personal: true }),
    age: told('age'),
    bought: date('past'),
  },
  derive: ({ age }: { readonly age?: string }) => ({ old: Number(age) > 60 ? ('yes' as const) : ('no' as const) }),
  ask: { sliced: { kind: 'white' }, bought: { old: 'yes' } },
  routes: {
    toast: { when: { sliced: 'yes' }, steps: ['warm-it'] },
    human: { when: { old: 'yes' }, person: 'always' },
    eat: {},
  },
  additions: {
    soft: { when: { kind: ['dark', 'unknown'] }, bring: ['butter'] },
    stale: { when: { bought: '2024-01-01' }, urgent: 'medical' },
  },
})

const tell = (answers: Record<string, string>): Act => ({ type: 'told', flow: 'bread', topic: '', answers })

/** Takes acts one after another through JSON; what the last one did beside. */
function after(acts: readonly Act[], answers: Record<string, string> = {}) {
  let moved = bread.start({ answers }, moment)
  for (const act of acts) moved = bread.send(JSON.parse(JSON.stringify(moved.snapshot)) as Json, act, moment)
  const progress = bread.progress(moved.snapshot)
  return { ...moved, at: progress?.question ?? progress?.route, answers: progress?.answers }
}

test('asks one thing at a time, and only what still matters', () => {
  expect(after([]).at).toBe('kind')
  expect(after([tell({ kind: 'dark' })]).at).toBe('age')
  expect(after([tell({ kind: 'white' })]).at).toBe('sliced')
  expect(after([tell({ kind: 'white' }), tell({ sliced: 'no' }), tell({ age: '40' })]).at).toBe('eat')
})

test('what was told before is not asked, and is said back', () => {
  const began = after([], { kind: 'dark' })
  expect(began.at).toBe('age')
  expect(began.actions).toMatchObject([{ type: 'ask_question', question: 'age', noted: ['kind'] }])
})

test('what was told before its question can be asked waits for it, also through a taken-back answer', () => {
  const early = [tell({ sliced: 'yes' }), tell({ kind: 'white' })]
  expect(after([early[0] ?? tell({})])).toMatchObject({ at: 'kind', answers: {} })
  expect(after([tell({ sliced: 'yes' })]).actions).toMatchObject([{ question: 'kind', noted: [] }])
  const { at, actions } = after(early)
  expect(at).toBe('age')
  expect(actions).toMatchObject([{ question: 'age', noted: ['sliced'], opens: false }])
  const migrated = bread.migrate(after([tell({ sliced: 'yes' })]).snapshot, 1)
  expect(bread.progress(bread.send(migrated, tell({ kind: 'white' }), moment).snapshot)?.question).toBe('age')
})

test('the procedure says what it is about once', () => {
  expect(after([]).actions).toMatchObject([{ opens: true }])
  expect(after([tell({ age: '40' })]).actions).toMatchObject([{ opens: false, noted: ['age'] }])
})

test('an answer taken back takes with it what no longer matters', () => {
  const white = [tell({ kind: 'white' }), tell({ sliced: 'yes' })]
  expect(after([...white, { type: 'back' }]).at).toBe('sliced')
  expect(after([...white, tell({ kind: 'dark' })]).answers).toEqual({ kind: 'dark' })
  const redo: Act = { type: 'redo', flow: 'bread', topic: '', question: 'kind' }
  expect(after([...white, redo]).at).toBe('kind')
})

test('a result reached at once says back what it rests on, once', () => {
  const told = after([], { kind: 'dark', age: '30' })
  expect(told.actions).toMatchObject([{ type: 'say_result', route: 'eat', noted: ['kind', 'age'] }])
  const again = bread.send(told.snapshot, { type: 'resume' }, moment)
  expect(again.actions).toMatchObject([{ type: 'say_result', noted: [] }])
})

test('back before any answer is for whoever runs the procedure', () => {
  expect(after([{ type: 'back' }]).handled).toBe(false)
})

test('no answer is an answer: it goes on, and its row applies', () => {
  const { at, actions } = after([tell({ kind: 'unknown' }), tell({ age: 'unknown' })])
  expect(at).toBe('eat')
  expect(actions).toMatchObject([{ type: 'say_result', additions: ['soft'] }])
})

test('a result that needs a human calls one, once', () => {
  const old = [tell({ kind: 'dark' }), tell({ age: '70' }), tell({ bought: '2026-11-01' })]
  expect(after(old).actions.map((a) => a.type)).toEqual(['say_result', 'call_person'])
  expect(after([...old, { type: 'resume' }]).actions.map((a) => a.type)).toEqual(['say_result'])
})

test('the case of a result is urgent when the result or what is told beside it is', () => {
  const old = [tell({ kind: 'dark' }), tell({ age: '70' })]
  const called = (bought: string) => after([...old, tell({ bought })]).actions.at(-1)
  expect(called('2026-11-01')).toMatchObject({ type: 'call_person', urgent: null })
  expect(called('2024-01-01')).toMatchObject({ type: 'call_person', urgent: 'medical' })
})

test('a line is ticked, and ticked off again', () => {
  const toast = [tell({ kind: 'white' }), tell({ sliced: 'yes' }), tell({ age: '30' })]
  const tick: Act = { type: 'tick', flow: 'bread', topic: '', item: 'warm-it' }
  expect(after([...toast, tick]).actions).toMatchObject([{ show: 'ticking', ticks: ['warm-it'] }])
  expect(after([...toast, tick, tick]).actions).toMatchObject([{ show: 'ticking', ticks: [] }])
})

test('the list asked for in words is the one of the result; that of another topic is for whoever knows it', () => {
  const toast = [tell({ kind: 'white' }), tell({ sliced: 'yes' }), tell({ age: '30' })]
  const ask = (topic: string): Act => ({ type: 'ask', topic, field: 'list' })
  expect(after([...toast, ask('asylum-mexico')]).actions).toMatchObject([{ type: 'say_result', show: 'list' }])
  expect(after([...toast, ask('curp')]).handled).toBe(false)
})

test('words that cannot be read are asked for again, and the second time otherwise', () => {
  const unread: Act = { type: 'unread', flow: 'bread', topic: '' }
  expect(after([unread]).actions).toMatchObject([{ lead: 'unread' }])
  expect(after([unread, unread]).actions).toMatchObject([{ lead: 'unread_again' }])
})

test('a snapshot of an older version keeps the answers that still exist', () => {
  const old = {
    value: 'ask-crust',
    context: { answers: { kind: 'white', crust: 'thick', sliced: 'maybe' }, order: ['kind'] },
  }
  const carried = bread.migrate(old, 1)
  expect(bread.progress(carried)).toMatchObject({ answers: { kind: 'white' }, question: 'sliced' })
  expect(bread.send(carried, { type: 'resume' }, moment).actions).toMatchObject([{ question: 'sliced' }])
  expect(bread.migrate({ value: 'x' }, 1)).toBeNull()
})
