import { describe, expect, it } from 'vitest'
import { leastPeople } from '#core/vocabulary/unanswered.ts'
import { openConsole, type TestConsole } from '#test/kit/console.ts'

async function ask(office: TestConsole, people: number) {
  for (let i = 0; i < people; i++) {
    const person = office.person(`p${i}`, 'es')
    await person.says('hola')
    await person.says('ayudar a mejorar')
    await person.says('dónde saco la licencia de manejar para mi motocicleta')
  }
}

describe('what we could not answer', () => {
  it('is read by everybody of the office, as words and how many people said them', async () => {
    const office = await openConsole({ unanswered: true })
    const eva = await office.colleague(await office.admin(), 'Eva')
    await ask(office, leastPeople)

    const { status, body } = await eva.get('/staff/unanswered')
    expect(status).toBe(200)
    expect(body).toContain('licencia')
    expect(body).toContain('licencia + manejar')
    expect(body).toContain(`<td class="number">${leastPeople}</td>`)
    expect((await eva.get('/staff')).body).toContain('href="/staff/unanswered"')
  })

  it('says how many people are needed while there are fewer', async () => {
    const office = await openConsole({ unanswered: true })
    await ask(office, leastPeople - 1)

    const { body } = await (await office.admin()).get('/staff/unanswered')
    expect(body).toContain(`Todavía no hay ninguna palabra que hayan dicho ${leastPeople} personas`)
    expect(body).not.toContain('licencia')
  })

  it('says how to begin where the office keeps none', async () => {
    const office = await openConsole()
    const { body } = await (await office.admin()).get('/staff/unanswered')
    expect(body).toContain('Esta oficina no las junta.')
    expect(body).toContain('href="/staff/knowledge/entries/unanswered_durango"')
    expect(body).not.toContain('PUENTE_')
  })

  it('asks for a session', async () => {
    const office = await openConsole({ unanswered: true })
    expect((await office.browser().get('/staff/unanswered')).status).not.toBe(200)
  })
})
