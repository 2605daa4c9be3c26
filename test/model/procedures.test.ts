import { describe, expect, test } from 'vitest'
import { getAdjacencyMap } from 'xstate/graph'
import type { Act } from '#src/core/conversation/act.ts'
import { itemsOf, toTick } from '#src/core/conversation/items.ts'
import { applies } from '#src/core/conversation/table.ts'
import type { Json } from '#src/core/vocabulary/conversation.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import { languages } from '#src/core/vocabulary/language.ts'
import { answeringActs } from '../../scripts/check/guide-acts.ts'
import { allGuides, moment, readable, saidOf } from '../kit/talking.ts'

/** Every state a machine can be in, one of each set of answers: by answering each question in every way, and by going back. */
function statesOf({ flow, guide }: (typeof allGuides)[number]) {
  const map = getAdjacencyMap(flow.machine, {
    events: (state) => [...answeringActs(guide, String(state.value), moment)],
    limit: 50_000,
    serializeState: ({ value, context }) => JSON.stringify([value, (context as { answers: Json }).answers]),
    input: { moment },
  })
  return Object.values(map).map(
    ({ state }) => JSON.parse(JSON.stringify({ value: state.value, context: state.context, status: 'active' })) as Json,
  )
}

/** No key, slot or `undefined` may reach a person. */
const leftover = /\{[a-z_-]+\}|\bundefined\b|\b(?:guide|choice)\.[a-z]|flow:/

describe.each(allGuides)('$guide.flow', (one) => {
  const { flow, guide } = one
  const [topic = ''] = guide.topics
  const states = statesOf(one)
  const name = guide.flow

  test('every question and every result is reached', () => {
    const reached = new Set(states.map((state) => (state as { value: string }).value))
    const wanted = [
      ...Object.keys(guide.questions).map((id) => `ask-${id}`),
      ...Object.keys(guide.routes).map((id) => `end-${id}`),
    ]
    expect(wanted.filter((state) => !reached.has(state))).toEqual([])
  })

  test('every step from every state is taken, and says something whole in three languages', () => {
    // One state of each kind and set of additions is enough for what is said: more would say the same.
    const kinds = new Map(
      states.map((state) => [JSON.stringify([(state as { value: Json }).value, saidBy(state)]), state]),
    )
    for (const state of kinds.values()) {
      const { question } = flow.progress(state) ?? {}
      const acts: readonly Act[] = [
        { type: 'resume' },
        { type: 'guide', flow: name, topic },
        { type: 'redo', flow: name, topic, question: null },
        ...(question == null
          ? ([
              { type: 'tick', flow: name, topic, item: null },
              { type: 'keep_list', flow: name, topic },
            ] as const)
          : ([{ type: 'unread', flow: name, topic }, { type: 'why', flow: name, topic }, { type: 'repeat' }] as const)),
      ]
      for (const act of acts) {
        const { actions, handled } = flow.send(state, act, moment)
        expect(handled, `${act.type} in ${JSON.stringify(state)}`).toBe(true)
        for (const language of languages) {
          const said = readable(saidOf(actions as readonly Effect[], language))
          expect(said, `${act.type} in ${language}`).not.toBe('')
          expect(said).not.toMatch(leftover)
        }
      }
    }
  })

  test('a line is ticked and unticked, whatever else was answered', () => {
    for (const state of states.filter((s) => flow.progress(s)?.route != null).slice(0, 200))
      for (const item of itemsOf(guide, toTick).slice(0, 3)) {
        const tick: Act = { type: 'tick', flow: name, topic, item }
        const once = flow.send(state, tick, moment).snapshot
        expect(flow.progress(once)?.ticks).toContain(item)
        expect(flow.progress(flow.send(once, tick, moment).snapshot)?.ticks).not.toContain(item)
      }
  })

  test('any answer can be corrected, and a question asked is never asked twice for one answer', () => {
    for (const state of states.slice(0, 400)) {
      const { answers = {} } = flow.progress(state) ?? {}
      for (const question of Object.keys(answers)) {
        const again = flow.send(state, { type: 'redo', flow: name, topic, question }, moment)
        const { answers: kept = {}, question: stands } = flow.progress(again.snapshot) ?? {}
        // Unless what else was answered makes it needless.
        const matters = applies(guide.ask[question], { ...kept, ...guide.derive(kept, moment) })
        expect(stands === question || !matters, `${question} after ${JSON.stringify(answers)}`).toBe(true)
      }
      const { question } = flow.progress(state) ?? {}
      expect(question == null || answers[question] === undefined).toBe(true)
    }
  })

  test('a snapshot of any older version keeps its answers, or as many as still exist', () => {
    for (const state of states.slice(0, 100)) {
      const carried = flow.migrate(state, 0)
      expect(flow.progress(carried)).toEqual(flow.progress(state))
      expect(flow.send(carried, { type: 'resume' }, moment).handled).toBe(true)
    }
  })

  function saidBy(state: Json): Json {
    const [effect] = flow.send(state, { type: 'resume' }, moment).actions
    return effect?.type === 'say_result' ? [effect.route, effect.additions] : null
  }
})
