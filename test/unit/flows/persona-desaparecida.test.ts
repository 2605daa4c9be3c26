import { describe, expect, test } from 'vitest'
import { personaDesaparecida } from '#flows/procedures/persona-desaparecida.ts'

/** Where answers lead on 23 November 2026, and how urgent the case is that is opened. */
function led(answers: Record<string, string>) {
  const { snapshot, actions } = personaDesaparecida.start({ answers }, { today: '2026-11-23', calendars: {} })
  const { question, route } = personaDesaparecida.progress(snapshot) ?? {}
  const [called] = actions.flatMap((a) =>
    a.type === 'call_person' ? [a.urgent] : a.type === 'open_danger' ? [a.kind] : [],
  )
  return { at: question ?? route, urgent: called }
}

const silent = { what: 'silence', where: 'us', age: '30', mexican: 'yes', place: 'Houston' }

describe('how urgent it is', () => {
  test.each([
    ['2026-11-23', 'danger'],
    ['2026-11-21', 'danger'],
    ['2026-11-16/2026-11-22', 'danger'],
    ['2026-11-20', null],
    ['unknown', null],
    ['2025-01-01', null],
  ])('last heard of on %s', (when, urgent) => expect(led({ ...silent, when })).toEqual({ at: 'us', urgent }))

  test.each([
    ['17', 'child_alone'],
    ['child', 'child_alone'],
    ['18', null],
    ['adult', null],
    ['unknown', null],
  ])('aged %s', (age, urgent) => expect(led({ ...silent, age, when: '2026-01-01' }).urgent).toBe(urgent))
})

test('a life at stake opens the danger talk once; the result is there when it is over', () => {
  const moment = { today: '2026-11-23', calendars: {} }
  const started = personaDesaparecida.start({ answers: { what: 'danger' } }, moment)
  expect(started.actions.map((a) => a.type)).toEqual(['say_result', 'open_danger'])
  const again = personaDesaparecida.send(started.snapshot, { type: 'resume' }, moment)
  expect(again.actions.map((a) => a.type)).toEqual(['say_result'])
})

test('whoever is found is looked for no more, and nobody is called', () => {
  expect(led({ what: 'found' })).toEqual({ at: 'found', urgent: undefined })
})

test('after three months ways for those who have waited long are told', () => {
  const told = (when: string) =>
    personaDesaparecida
      .start({ answers: { ...silent, when } }, { today: '2026-11-23', calendars: {} })
      .actions.flatMap((a) => (a.type === 'say_result' ? a.additions : []))
  expect(told('2026-08-25')).toEqual(['long-abroad'])
  expect(told('2026-08-26')).toEqual([])
})

test.each([
  [{ what: 'danger' }, 'danger', 'kidnapped'],
  [{ what: 'calling' }, 'calling', 'danger'],
  [{ what: 'silence', where: 'mexico', age: '12' }, 'child', 'child_alone'],
  [{ what: 'body', where: 'unknown' }, 'body', null],
  [{ what: 'detained', where: 'mexico' }, 'maybe-inm', null],
  [{ what: 'detained', where: 'other', mexican: 'no' }, 'not-mexican', null],
])('%o needs no more and reaches a person', (answers, at, urgent) => expect(led(answers)).toEqual({ at, urgent }))
