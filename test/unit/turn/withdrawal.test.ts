import { beforeEach, describe, expect, test } from 'vitest'
import type { Case } from '#core/vocabulary/case.ts'
import { openOffice, type TestOffice, type TestPerson, textOf } from '#test/kit/office.ts'

const calls = { es: 'quiero hablar con una persona', en: 'i want to talk to a person', ht: 'mwen vle pale ak yon moun' }
const withdrawn = { es: 'Retiré su caso', en: 'I have withdrawn your case', ht: 'Mwen retire dosye w' }

type Spoken = keyof typeof calls

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})

async function waiting(language: Spoken): Promise<TestPerson> {
  const person = office.person('ana')
  await person.says(calls[language])
  office.pass(60_000)
  return person
}

async function cases(): Promise<readonly Case[]> {
  return office.store.cases({ statuses: ['waiting', 'owned', 'returned', 'closed'], limit: 10 })
}

async function statuses(): Promise<readonly string[]> {
  return (await cases()).map(({ status }) => status)
}

describe('who does not want the case that waits', () => {
  test.each<[Spoken, string]>([
    ['es', 'mejor retiren mi caso, mi cuñada ya me ayudó'],
    ['es', 'fíjese que ya no hace falta que me contesten'],
    ['es', 'yo nunca pedí ningún folio, cancélelo'],
    ['es', 'no quiero que me esté llamando nadie, quítenme de la fila'],
    ['en', 'go ahead and cancel my case, my cousin fixed it'],
    ['en', 'you can take my name off your list, no call needed'],
    ['en', 'i never asked for a case, close it'],
    ['ht', 'anile dosye mwen an, kouzen m gentan ede m'],
    ['ht', 'm pa vle yo rele m ankò, retire m nan liy nan'],
    ['ht', 'm pa t mande okenn ka, fèmen l'],
  ])('%s: "%s" withdraws it, and says so in a line with the way back', async (language, words) => {
    const person = await waiting(language)
    const reply = textOf(await person.says(words))
    expect(reply).toContain(withdrawn[language])
    expect(reply).toMatch(/PERSONA|PERSON|MOUN/)
    expect(await statuses()).toEqual(['closed'])
    expect((await cases())[0]?.ending).toEqual({ how: 'withdrawn', outcome: null })
  })

  test('with its folio too', async () => {
    const person = await waiting('ht')
    const [{ folio } = { folio: '' }] = await cases()
    expect(textOf(await person.says(`m pa bezwen dosye ${folio} lan ankò, retire l`))).toContain(withdrawn.ht)
    expect(await statuses()).toEqual(['closed'])
  })

  test('who comes back to it gets a new one', async () => {
    const person = await waiting('en')
    await person.says('cancel the case please')
    office.pass(60_000)
    await person.says(calls.en)
    expect((await statuses()).toSorted()).toEqual(['closed', 'waiting'])
  })

  test.each<[Spoken, string, RegExp]>([
    ['es', 'no, yo lo que quería saber era cuánto cuesta el pasaporte mexicano, no abrir un caso', /pasaporte/i],
    ['en', 'no case please, i just want to know how much a mexican passport costs', /passport/i],
    ['ht', 'non m pa vle dosye, se konbyen paspò meksiken an koute m te mande', /paspò/i],
  ])('%s: what they meant instead is answered after it: "%s"', async (language, words, about) => {
    const person = await waiting(language)
    const reply = textOf(await person.says(words))
    expect(reply).toContain(withdrawn[language])
    expect(reply).toMatch(about)
    expect(await statuses()).toEqual(['closed'])
  })

  test.each<[Spoken, string]>([
    ['es', 'no me marquen, mejor escríbanme por este chat'],
    ['es', 'no vayan a cerrar mi caso por favor'],
    ['es', 'me negaron la visa y ya no sé qué hacer'],
    ['en', 'please keep my case open'],
    ['en', 'i have no case number for the court'],
    ['ht', 'pa rele m, voye mesaj ban m'],
    ['ht', 'yo pa vle pran ka mwen nan lekòl la'],
  ])('%s: "%s" withdraws nothing', async (language, words) => {
    const person = await waiting(language)
    await person.says(words)
    expect(await statuses()).toEqual(['waiting'])
  })

  test('who wants no more messages at all has no case waiting either', async () => {
    const person = await waiting('es')
    expect(textOf(await person.says('ya no me escriban'))).toContain(withdrawn.es)
    expect(await statuses()).toEqual(['closed'])
  })

  test('what was opened for an emergency is still looked at, and notes that they want no answer', async () => {
    const person = office.person('ana')
    await person.says('mi marido me acaba de pegar y sigue aquí en la casa')
    office.pass(60_000)
    await person.says('ya estoy a salvo, ya se fue la policía con él')
    office.pass(60_000)
    await person.says('cancelen mi caso por favor')
    expect(await statuses()).toEqual(['waiting'])
  })

  test('one that somebody of the office has taken is theirs to end', async () => {
    const person = await waiting('es')
    const lupe = office.staff('Lupe')
    await lupe.does({ type: 'claim' })
    office.pass(60_000)
    await person.says('cancelen mi caso por favor')
    expect(await statuses()).toEqual(['owned'])
  })
})
