import { describe, expect, test } from 'vitest'
import { nextOf } from '#core/conversation/table.ts'
import { salud } from '#flows/procedures/salud.ts'

const guide = salud.guide
const moment = { today: '2026-11-21', calendars: {} }
const worked = (answers: Record<string, string>) => guide?.derive(answers, moment) ?? {}
const after = (answers: Record<string, string>) =>
  guide === null ? null : nextOf(guide, { ...answers, ...worked(answers) })

describe('the day somebody came back', () => {
  test.each([
    ['now', 'now'],
    ['2026-11-19', 'now'],
    ['2026-10-01/2026-10-31', 'now'],
    ['2026-10-21', 'before'],
    ['2024-05-25/2025-05-24', 'before'],
    ['no', 'no'],
    ['withheld', 'no'],
  ])('%s: %s', (returned, expected) => {
    expect(worked({ returned }).back).toBe(expected)
  })
})

test.each([
  ['mx-chh:juarez', 'juarez'],
  ['mx-chh:chihuahua', 'points'],
  ['mx-bcn:tijuana', 'tijuana'],
  ['mx-chp:tapachula', 'points-fear'],
  ['mx-dur', 'mexico'],
  ['us-tx', 'us'],
  ['unknown', 'unknown'],
])('of %s it tells what was known there', (place, expected) => {
  expect(worked({ place }).spot).toBe(expected)
})

test('an emergency asks nothing more', () => {
  expect(after({ now: 'yes' })).toEqual({ end: 'emergency' })
})

test('a crisis asks nothing more', () => {
  expect(after({ now: 'no', need: 'mind' })).toEqual({ end: 'mind' })
})

test('who was turned away is asked for no paper', () => {
  expect(after({ now: 'no', need: 'consult', place: 'mx-dur', refused: 'yes' })).toEqual({ end: 'refused' })
})

test('nobody who rather says nothing is left without a place to go', () => {
  const nothing = { need: 'withheld', place: 'withheld', refused: 'unknown', returned: 'withheld', paper: 'withheld' }
  expect(after({ now: 'unknown', ...nothing })).toEqual({ end: 'consult' })
})
