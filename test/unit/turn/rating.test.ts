import { beforeEach, describe, expect, test } from 'vitest'
import { maskNames } from '#src/turn/effects/rating-effects.ts'
import { openOffice, type TestOffice, type TestPerson } from '#test/kit/office.ts'

let office: TestOffice
let ana: TestPerson
beforeEach(async () => {
  office = await openOffice()
  ana = office.person('ana', 'es')
})
const ratings = () => office.store.ratings(0, Number.MAX_SAFE_INTEGER)

/** A case is opened, claimed and closed; the person is asked whether they were helped. */
async function helped(): Promise<void> {
  await ana.says('necesito hablar con una persona')
  await office.staff('lupe').does({ type: 'claim' })
  await office.staff('lupe').does({ type: 'close' })
}

describe('whether somebody was helped', () => {
  test('is kept with one tap after the case is closed', async () => {
    await helped()
    await ana.presses('ans:satisfaccion:helped:partly')
    expect(await ratings()).toMatchObject([{ helped: 'partly', words: '', language: 'es', after: 'case' }])
  })

  test('is one rating: a sentence and a change of mind replace it', async () => {
    await helped()
    await ana.presses('ans:satisfaccion:helped:no')
    await ana.says('tardaron dos días, mi número es 618 123 4567')
    await ana.presses('ans:satisfaccion:helped:yes')
    expect(await ratings()).toMatchObject([{ helped: 'yes', words: 'tardaron dos días, mi número es …' }])
  })

  test('of a second case is another', async () => {
    await helped()
    await ana.presses('ans:satisfaccion:helped:no')
    await helped()
    await ana.presses('ans:satisfaccion:helped:yes')
    expect((await ratings()).map((one) => one.helped).toSorted()).toEqual(['no', 'yes'])
  })

  test('names nobody, and stays when everything about the person is erased', async () => {
    await helped()
    await ana.presses('ans:satisfaccion:helped:yes')
    const [kept] = await ratings()
    const contact = await office.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })
    expect(JSON.stringify(kept)).not.toContain(contact)
    await ana.says('BORRAR')
    await ana.presses('yes')
    expect(await office.store.findContact({ channel: 'terminal', account: 'test', id: 'ana' })).toBeNull()
    expect(await ratings()).toEqual([kept])
  })

  test('is nothing anybody has to say: «no sé» keeps nothing', async () => {
    await helped()
    await ana.presses('ans:satisfaccion:helped:unknown')
    expect(await ratings()).toEqual([])
  })
})

test.each([
  ['mi número es 618 123 4567', 'mi número es …'],
  ['escríbame a lupita_77@correo.mx por favor', 'escríbame a … por favor'],
  ['mi A-number 200-123-456 nunca lo vieron', 'mi A-number … nunca lo vieron'],
  ['vea https://www.example.org/foto', 'vea …'],
  ['tardaron 2 días y fui 3 veces', 'tardaron 2 días y fui 3 veces'],
])('%s is kept as %s', (words, kept) => {
  expect(maskNames(words)).toBe(kept)
})
