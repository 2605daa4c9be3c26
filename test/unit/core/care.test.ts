import { describe, expect, test } from 'vitest'
import { applyCare, type CareAct } from '#src/core/cases/care.ts'
import { mayOpen } from '#src/core/cases/protection.ts'
import { refusal } from '#src/core/cases/rules.ts'
import { advanceStage, isSnoozed, stageOf } from '#src/core/cases/stage.ts'
import type { Case } from '#src/core/vocabulary/case.ts'
import { juan, lupe, owned, waiting } from '#test/kit/case.ts'

const task: CareAct = { type: 'task', text: 'Llamar al consulado', who: 'juan', by: '2026-12-01' }
const reason = 'Su audiencia es el lunes'

describe('who may keep a case in order', () => {
  test.each<[string, CareAct, Case, typeof lupe, string | null]>([
    ['anybody notes a task in another’s case', task, owned, juan, null],
    ['a task says something', { ...task, text: ' ' }, owned, juan, 'task:empty'],
    ['a task’s day exists', { ...task, by: '2026-02-30' }, owned, juan, 'task:day'],
    ['a task is short', { ...task, text: 'x'.repeat(301) }, owned, juan, 'care:too_long'],
    ['only a task there is, is done', { type: 'task_done', task: '1', done: true }, owned, juan, 'task:unknown'],
    [
      'a priority has a reason',
      { type: 'priority', priority: { level: 'high', reason: '' } },
      owned,
      juan,
      'priority:reason',
    ],
    ['back to normal needs none', { type: 'priority', priority: { level: 'normal', reason: '' } }, owned, juan, null],
    ['a deadline has a day', { type: 'deadline', deadline: { day: '', reason } }, owned, juan, 'deadline:day'],
    [
      'a deadline has a reason',
      { type: 'deadline', deadline: { day: '2026-12-01', reason: '' } },
      owned,
      juan,
      'deadline:reason',
    ],
    ['a deadline may go', { type: 'deadline', deadline: null }, owned, juan, null],
    ['the stage is the owner’s to say', { type: 'stage', stage: 'waiting_other' }, owned, juan, 'case:owned'],
    ['the owner says it', { type: 'stage', stage: 'waiting_other' }, owned, lupe, null],
    ['nobody puts off another’s case', { type: 'snooze', until: 5 }, owned, juan, 'case:owned'],
    ['a waiting case is put off by anybody', { type: 'snooze', until: 5 }, waiting, juan, null],
    [
      'an interpreter is of a language',
      { type: 'interpreter', interpreter: { language: '', day: null, place: '' } },
      owned,
      juan,
      'interpreter:language',
    ],
    ['what ended is left alone', task, { ...owned, status: 'closed' }, lupe, 'case:ended'],
  ])('%s', (_, act, of, staff, expected) => expect(refusal(act, of, staff)).toBe(expected))
})

describe('a protected case', () => {
  const hidden = applyCare({ type: 'protect', staff: [juan] }, owned, lupe, 9).case
  const eva = { id: 'eva', name: 'Eva', role: 'Recepción' }

  test('is open to its owner, to who was added and to who supervises; to nobody else', () => {
    expect([lupe, juan, eva].map((who) => mayOpen(hidden, who))).toEqual([true, true, false])
    expect(mayOpen(hidden, { ...eva, supervises: true })).toBe(true)
    expect(refusal({ type: 'note', text: 'Hola' }, hidden, eva)).toBe('case:protected')
    expect(refusal({ type: 'release' }, hidden, { ...eva, supervises: true })).toBeNull()
    expect(refusal({ type: 'claim' }, { ...hidden, status: 'waiting', owner: null }, eva)).toBe('case:protected')
  })

  test('can be opened to all again, and then says nothing of it', () => {
    const open = applyCare({ type: 'protect', staff: null }, hidden, lupe, 10)
    expect(open).toEqual({ case: owned, event: 'unprotected' })
  })
})

describe('what a case waits for', () => {
  test('of a case kept before stages were, its status tells', () => {
    expect([stageOf(waiting), stageOf(owned)]).toEqual(['new', 'waiting_us'])
  })

  test('moves by itself: taken, answered, heard', () => {
    const taken = advanceStage(owned, 'taken')
    const answered = advanceStage(taken, 'answered')
    expect([taken.stage ?? 'waiting_us', answered.stage]).toEqual(['waiting_us', 'waiting_person'])
    expect(advanceStage(answered, 'heard').stage).toBe('waiting_us')
  })

  test('what waits for another institution still does when the office answers, not when the person writes', () => {
    const other = applyCare({ type: 'stage', stage: 'waiting_other' }, owned, lupe, 9).case
    expect(advanceStage(other, 'answered').stage).toBe('waiting_other')
    expect(advanceStage(other, 'heard').stage).toBe('waiting_us')
  })

  test('what nobody has looked at stays new however often the person writes', () => {
    expect(stageOf(advanceStage(waiting, 'heard'))).toBe('new')
  })

  test('what was put off comes back on its day, or when the person writes', () => {
    const asleep = applyCare({ type: 'snooze', until: 100 }, owned, lupe, 9).case
    expect([isSnoozed(asleep, 99), isSnoozed(asleep, 100), isSnoozed(advanceStage(asleep, 'heard'), 50)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

test('a task is done once, and can be opened again', () => {
  const noted = applyCare(task, owned, lupe, 5).case
  const done = applyCare({ type: 'task_done', task: '1', done: true }, noted, juan, 7).case
  expect(done.tasks).toEqual([{ id: '1', text: 'Llamar al consulado', who: 'juan', by: '2026-12-01', doneAt: 7 }])
  expect(applyCare({ type: 'task_done', task: '1', done: true }, done, juan, 8).case.tasks?.[0]?.doneAt).toBe(7)
  expect(applyCare({ type: 'task_done', task: '1', done: false }, done, juan, 9).case.tasks?.[0]?.doneAt).toBeNull()
})

describe('a case in which another of the same person ends', () => {
  const from = { id: 'd', folio: 'DGO-99AAA' }
  const has = {
    urgent: 'removal',
    priority: { level: 'high', reason },
    deadline: { day: '2026-12-01', reason },
    tasks: [
      { id: '1', text: 'Hecho', who: null, by: null, doneAt: 3 },
      { id: '2', text: 'Por hacer', who: null, by: null, doneAt: null },
    ],
    origin: 'us-tx',
    protected: { at: 1, by: 'Lupe', staff: [lupe] },
  } as const
  const merge: CareAct = { type: 'merge', from, has, code: null }

  test('takes on danger, the higher priority, the nearer deadline, what is still to do and who may open it', () => {
    const before: Case = { ...owned, deadline: { day: '2026-12-24', reason: 'Otro' }, origin: 'us-ca' }
    const noted = applyCare(task, before, lupe, 5).case
    const after = applyCare(merge, noted, lupe, 6).case
    expect(after).toMatchObject({
      urgent: 'removal',
      priority: has.priority,
      deadline: has.deadline,
      origin: 'us-ca',
    })
    expect(after.tasks?.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'Llamar al consulado'],
      ['2', 'Por hacer'],
    ])
    expect(mayOpen(after, { id: 'otra' })).toBe(false)
  })

  test('names it once, and is as it was when they are parted', () => {
    const low: Case = { ...owned, priority: { level: 'low', reason: 'Puede esperar' } }
    const after = applyCare(merge, low, lupe, 1).case
    expect(after.merged?.map(({ id }) => id)).toEqual(['d'])
    expect(applyCare({ type: 'unmerge', from: 'd' }, after, lupe, 2).case).toEqual({ ...low, merged: [] })
  })

  test('is its owner’s to put together, while it has one', () => {
    expect(refusal(merge, owned, juan)).toBe('case:owned')
    expect(refusal(merge, owned, lupe)).toBeNull()
    const join = { type: 'join', into: { ...from, version: 1 }, code: null } as const
    expect(refusal(join, owned, juan)).toBe('case:owned')
    expect(refusal(join, waiting, juan)).toBeNull()
  })
})
