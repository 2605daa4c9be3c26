import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { post } from '../kit/chat-client.ts'
import { type RunningPuente, startPuente } from '../kit/start-puente.ts'

/** The whole program for the second office, as its own process. */
let puebla: RunningPuente
beforeAll(async () => {
  puebla = await startPuente({ office: 'puebla' })
})
afterAll(async () => puebla.stop())

describe('with PUENTE_OFFICE=puebla', () => {
  test.each([
    ['es', 'hola', 'la oficina del migrante de Puebla'],
    ['en', 'hello', 'Puebla’s migrant office'],
    ['ht', 'bonjou', 'biwo migran Puebla'],
  ])('it greets in %s as that office', async (language, words, name) => {
    const { messages } = await post(puebla.url, { text: words, language })
    const said = messages
      .map((message) => message.text)
      .join('\n')
      .replaceAll("'", '’')
    expect(said).toContain(name)
    expect(said).not.toMatch(/durang/iu)
  })

  test('it answers where the office is with what it knows, and opens a case of its own', async () => {
    const asked = await post(puebla.url, { choice: 'topic:office-contact', language: 'es' })
    expect(asked.messages.map((m) => m.text).join('\n')).toContain('Instituto Poblano de Asistencia al Migrante')
    const person = await post(puebla.url, { session: asked.session, choice: 'person' })
    expect(person.messages.map((m) => m.text).join('\n')).toMatch(/PUE-[A-Z3-9]{5}/)
  })

  test('its pages name it and no other', async () => {
    const page = await (await fetch(`${puebla.url}/temas`)).text()
    expect(page).toContain('Puebla')
    expect(page).not.toMatch(/durang/iu)
  })

  test('an office nobody wrote stops the start and says which there are', async () => {
    await expect(startPuente({ office: 'oaxaca' })).rejects.toThrow(/durango, puebla/)
  })
})
