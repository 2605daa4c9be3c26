import { describe, expect, test } from 'vitest'
import { canonical } from '#src/nlu/features.ts'
import { loadLinearModel } from '#src/nlu/model/linear-model.ts'
import topics from '#src/nlu/model/topics.json' with { type: 'json' }
import { phrases, wholePhrases } from '#src/nlu/phrases.ts'

const model = loadLinearModel(topics)

describe('what a model says of its reasons', () => {
  const marks = { words: [['=curp', ' cu'], ['=curp']], together: ['never met'] }

  test('adds up to the score it judged by', () => {
    const chances = model.probabilities(marks)
    const score = (name: string) => {
      const pushes = [...model.explain(marks, name).values()].reduce((a, b) => a + b, 0)
      return pushes + (topics.bias[topics.classes.indexOf(name)] ?? 0) / topics.temperature
    }
    const [one = '', another = ''] = ['curp', 'shelters']
    const chance = (name: string) => chances[model.classes.indexOf(name)] ?? 0

    expect(score(one) - score(another)).toBeCloseTo(Math.log(chance(one) / chance(another)), 6)
  })

  test('names no feature it never met, and nothing of a class it has not', () => {
    expect([...model.explain(marks, 'curp').keys()]).not.toContain('never met')
    expect(model.explain(marks, 'no such class').size).toBe(0)
    expect(model.explain({ words: [], together: [] }, 'curp').size).toBe(0)
  })
})

describe('the phrase found', () => {
  test('is given as it was written', () => {
    const says = phrases(['me (quieren|van a) * matar', 'auxilio'])

    expect(says.found(canonical('ayer me van a mí matar'))).toBe('me (quieren|van a) * matar')
    expect(says.found('nada')).toBeNull()
    expect(says.found('')).toBeNull()
    expect(wholePhrases(['no']).found('no')).toBe('no')
    expect(wholePhrases(['no']).found('no se')).toBeNull()
  })
})
