import { beforeAll, describe, expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

const calls = { es: 'quiero hablar con una persona', en: 'i want to talk to a person', ht: 'mwen vle pale ak yon moun' }

let office: Awaited<ReturnType<typeof openOffice>>
beforeAll(async () => {
  office = await openOffice()
})

/** The last reply to somebody who asked for a person and then wrote these messages. */
async function replyTo(language: keyof typeof calls, ...messages: string[]): Promise<string> {
  const person = office.person(`${language} ${messages.join(' ')}`)
  let reply = textOf(await person.says(calls[language]))
  for (const message of messages) {
    office.pass(60_000)
    reply = textOf(await person.says(message))
  }
  return reply
}

describe('while somebody waits for a person of the office', () => {
  test.each([
    ['es', 'es por mi suegra, soy Nora Ibarra y mi cel es 677 100 9988', 'Anotado en su caso'],
    ['en', 'this is Dan, 720 555 0131, its about getting my mothers ashes home', 'Noted in your case'],
    ['ht', 'se Rosemène, 618 333 4455, m bezwen yon moun gade dosye mwen an', 'Mwen note sa nan dosye w'],
  ] as const)(
    '%s: what they need, who they are and their number is kept and said to be',
    async (language, message, said) => {
      expect(await replyTo(language, message)).toContain(said)
    },
  )

  test.each([
    ['es', 'y si vieron el telefono que les deje', 'quien le conteste lo lee'],
    ['en', 'you guys have my phone number right', 'whoever answers you reads it'],
    ['ht', 'eske nou gen nimewo m te bay la', 'moun ki pral reponn ou a ap li l'],
    ['es', 'cuantos hay antes de mi', 'Su caso ya está en la fila'],
    ['en', 'how much longer', 'Your case is already in the queue'],
    ['es', 'y me atienden en inglés?', 'en qué idioma escribe usted'],
  ] as const)('%s: "%s" is about the case', async (language, message, said) => {
    expect(await replyTo(language, 'ok', message)).toContain(said)
  })

  test('a question about a procedure is answered as always', async () => {
    expect(await replyTo('es', 'ok', 'cuánto cuesta el pasaporte mexicano')).toContain('Pasaporte mexicano')
  })

  test('nobody who waits for nobody is told that something is kept', async () => {
    const person = office.person('nobody called')
    await person.says('hola')
    expect(textOf(await person.says('y si vieron el telefono que les deje'))).not.toContain('su caso')
  })
})
