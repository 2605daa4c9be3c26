import { describe, expect, it } from 'vitest'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import type { Situation } from '#src/nlu/understander.ts'

const { understand } = createUnderstander()
const talk = (topic: string, more: Partial<Situation> = {}): Situation => ({
  language: 'es',
  topic,
  lately: [],
  offered: [],
  ...more,
})

describe('what a message says beside its matter', () => {
  it.each([
    ['gracias oiga y para mi hija cuanto', 'oiga y para mi hija cuanto'],
    ['muchas gracias, cuanto tarda', 'cuanto tarda'],
    ['mesi anpil. konbyen tan sa pran', 'konbyen tan sa pran'],
  ])('thanks before a question are left aside: %s', (message, rest) => {
    expect(understand(message, talk('mexican-passport'))).toMatchObject({ rest })
  })

  it('a no to whether somebody is in danger stands apart from the question after it', () => {
    const heard = understand('no, nadie esta en peligro. a quien llamo primero', {
      ...talk('remains-repatriation'),
      suspected: true,
    })
    expect(heard.rest).toBe('a quien llamo primero')
    expect(heard.asides?.map(({ meaning }) => meaning.affirmed)).toEqual([false])
    expect(heard.doubt).toBeUndefined()
  })

  it('another language is asked for beside a question, and the question is answered in it', () => {
    expect(understand('in english please. is it too late or can we still ask', talk('asylum-mexico'))).toMatchObject({
      outcome: 'answer',
      wants: 'en',
      language: 'en',
    })
  })

  it('nobody to call, and a question', () => {
    const heard = understand('no quiero que me llamen, cuanto tarda la cita', talk('mexican-passport'))
    expect(heard.asides?.map(({ meaning }) => meaning.control)).toEqual(['cancel_person'])
    expect(heard.rest).toBe('cuanto tarda la cita')
  })

  it.each([
    'pitit mwen yo ayisyen, mwen vle mete yo nan lekòl, yo pa pale panyòl',
    'perdón, sí, está en tapachula',
    'ya no me hablen gracias, ya nos ayudo el consulado',
  ])('nothing is taken out of: %s', (message) => {
    expect(understand(message, talk('school-access', { language: null })).asides).toBeUndefined()
  })
})

describe('several parts of one topic', () => {
  it('are each answered, in the order they were asked', () => {
    const heard = understand('cuanto cuesta y cuanto se tardan', talk('mexican-passport'))
    expect(heard.asides?.map(({ meaning }) => meaning.field)).toEqual(['cost'])
    expect(heard.field).toBe('duration')
  })

  it('what is told is no part that is asked for', () => {
    expect(understand('my card is about to expire, how do I renew it', talk('humanitarian-card-mexico')).asides).toBe(
      undefined,
    )
  })
})
