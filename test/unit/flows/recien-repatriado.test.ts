import { describe, expect, test } from 'vitest'
import { recienRepatriado } from '#flows/procedures/recien-repatriado.ts'
import type { Act } from '#src/core/conversation/act.ts'
import type { Json } from '#src/core/vocabulary/conversation.ts'

const moment = { today: '2026-11-23', calendars: {} }
const of = { flow: 'recien-repatriado', topic: 'repatriation-reception' }
const further: Act = { type: 'further', ...of }
const tells = (answers: Record<string, string>): Act => ({ type: 'told', ...of, answers })

/** Where somebody stands who told this before it began, after these acts: the question or result, and the needs that are left. */
function standing(told: Record<string, string>, ...acts: readonly Act[]) {
  let step = recienRepatriado.start({ answers: told }, moment)
  for (const act of acts) step = { ...recienRepatriado.send(step.snapshot as Json, act, moment) }
  const { question, route, answers } = recienRepatriado.progress(step.snapshot) ?? {}
  const said = step.actions.find((a) => a.type === 'say_result')
  return { at: question ?? route, answers, additions: said?.additions, turns: said?.turns }
}

const all = { where: 'mx-bcn:tijuana', now: 'stranded', identity: 'no', need: 'papers|belongings', when: '2026-11-22' }

describe('several needs told at once', () => {
  test('each has its turn and is ended before the next', () => {
    expect(standing(all)).toMatchObject({ at: 'stranded-out', turns: { over: 0 } })
    expect(standing(all, further).at).toBe('paper')
    expect(standing(all, further, tells({ paper: 'no' }))).toMatchObject({ at: 'papers', turns: { over: 1 } })
    expect(standing(all, further, tells({ paper: 'no' }), further)).toMatchObject({
      at: 'belongings',
      // The papers had their turn: they are not told beside the next.
      additions: ['free', 'belongings-now'],
      turns: { left: [{ question: 'need', option: 'belongings' }], over: 2 },
    })
  })

  test('danger and shelter come before health and family, in whichever order they were told', () => {
    const told = { where: 'center', now: 'apart|ill|stranded|low', need: 'job' }
    expect(standing(told).turns?.left.map(({ option }) => option)).toEqual(['low', 'stranded', 'ill', 'apart', 'job'])
    const { turns } = standing(
      { where: 'center' },
      tells({ now: 'apart' }),
      tells({ now: 'low' }),
      tells({ now: 'ill' }),
    )
    expect(turns?.left.map(({ option }) => option)).toEqual(['low', 'ill', 'apart'])
  })

  test('what is told of it later is kept beside the rest', () => {
    const { answers, turns } = standing({ where: 'center', now: 'stranded' }, tells({ now: 'ill' }))
    expect(answers?.now).toBe('stranded|ill')
    expect(turns?.left.map(({ option }) => option)).toEqual(['stranded', 'ill'])
  })

  test('a need that was seen to and is told again has its turn again', () => {
    const told = { where: 'center', now: 'stranded|ill' }
    expect(standing(told, further).at).toBe('ill')
    expect(standing(told, further, tells({ now: 'stranded' })).at).toBe('stranded')
  })

  test('with one need there is nothing further', () => {
    expect(standing({ where: 'center', now: 'ill' }, further)).toMatchObject({ at: 'ill', turns: undefined })
  })

  test('what was told and seen to is kept by an older snapshot', () => {
    const { snapshot } = recienRepatriado.send(
      recienRepatriado.start({ answers: all }, moment).snapshot,
      further,
      moment,
    )
    expect(recienRepatriado.progress(recienRepatriado.migrate(snapshot, 0))).toEqual(
      recienRepatriado.progress(snapshot),
    )
  })
})
