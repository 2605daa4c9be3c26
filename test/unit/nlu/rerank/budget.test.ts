import { describe, expect, test } from 'vitest'
import { createBudget } from '#src/nlu/rerank/budget.ts'

const minute = 60_000

function budgetAt(daily: number) {
  let at = Date.parse('2026-11-23T23:50:00Z')
  let rested = 0
  const budget = createBudget({ daily, now: () => at, rests: () => rested++ })
  return {
    budget,
    rests: () => rested,
    pass: (ms: number) => {
      at += ms
    },
  }
}

describe('the budget of the optional model', () => {
  test('is so many calls a day, and whole again the next', () => {
    const { budget, pass } = budgetAt(2)

    expect(['a', 'b', 'c'].map((id) => budget.take(id))).toEqual([true, true, false])
    pass(5 * minute)
    expect(budget.take('d')).toBe(false)
    pass(5 * minute)
    expect(budget.take('d')).toBe(true)
  })

  test('of nothing asks nobody', () => expect(budgetAt(0).budget.take('a')).toBe(false))

  test('is three calls a minute for one person, whoever else asks', () => {
    const { budget, pass } = budgetAt(100)

    expect([1, 2, 3, 4].map(() => budget.take('a'))).toEqual([true, true, true, false])
    expect(budget.take('b')).toBe(true)
    pass(minute)
    expect(budget.take('a')).toBe(true)
  })

  test('what one person may not ask is not taken from the day', () => {
    const { budget } = budgetAt(4)
    for (let i = 0; i < 10; i++) budget.take('a')

    expect(budget.take('b')).toBe(true)
  })
})

describe('the circuit', () => {
  test('opens after three failures in a row for a minute, and at one more after that', () => {
    const { budget, pass, rests } = budgetAt(100)
    const fail = () => budget.settle(false)
    fail()
    fail()
    expect(budget.take('a')).toBe(true)
    fail()
    expect(budget.take('b')).toBe(false)
    expect(rests()).toBe(1)
    pass(minute - 1)
    expect(budget.take('b')).toBe(false)
    pass(1)
    expect(budget.take('b')).toBe(true)
    fail()
    expect(budget.take('c')).toBe(false)
  })

  test('an answer between failures keeps it closed', () => {
    const { budget } = budgetAt(100)
    for (const answered of [false, false, true, false, false]) budget.settle(answered)

    expect(budget.take('a')).toBe(true)
  })
})
