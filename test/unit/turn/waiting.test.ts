import { describe, expect, test } from 'vitest'
import type { Language } from '#src/core/vocabulary/language.ts'
import { confirmHours } from '#test/kit/confirmed-hours.ts'
import { mondayAtTen, openOffice, textOf } from '#test/kit/office.ts'

/** What a person who asks for a person at this moment is told, by word. */
async function askedAt(now: string, language: Language = 'es') {
  const office = await openOffice({ now: Date.parse(now) })
  confirmHours(office.assistant)
  return { office, said: textOf(await office.person('ana', language).presses('person')) }
}

describe('a person who asks for a person is told', () => {
  test('a folio to quote: the case’s own, in every later message about it', async () => {
    const { office, said } = await askedAt('2026-11-23T16:00:00Z')
    const folio = (await office.cases())[0]?.folio
    expect(folio).toMatch(/^DGO-[A-Z3-9]{5}$/)
    expect(said).toContain(`Su folio es ${folio}.`)
    const ana = office.person('ana')
    expect(textOf(await ana.presses('person'))).toContain(`Su folio es ${folio}.`)
    await office.staff('Lupe').does({ type: 'claim' })
    expect(textOf(await ana.presses('assistant'))).toContain(`Su caso ${folio} sigue en la fila.`)
  })

  test.each<[string, string, Language, string]>([
    ['while open', '2026-11-23T16:00:00Z', 'es', 'La oficina contesta hoy hasta las 15:00 (hora de Durango).'],
    ['in the evening', '2026-11-24T02:00:00Z', 'es', 'está cerrada; abre el martes 24 de noviembre a las 09:00'],
    ['early in the morning', '2026-11-23T13:00:00Z', 'es', 'abre el lunes 23 de noviembre a las 09:00'],
    ['on Saturday', '2026-11-21T18:00:00Z', 'es', 'abre el lunes 23 de noviembre a las 09:00'],
    ['on Saturday', '2026-11-21T18:00:00Z', 'en', 'it opens on Monday, November 23 at 9:00 a.m.'],
    ['on Saturday', '2026-11-21T18:00:00Z', 'ht', 'l ap louvri lendi 23 novanm a 9:00 nan maten'],
    ['on a holiday', '2026-12-25T17:00:00Z', 'es', 'abre el lunes 28 de diciembre a las 09:00'],
    ['before a holiday Monday', '2027-01-29T23:00:00Z', 'es', 'abre el martes 2 de febrero a las 09:00'],
    ['on New Year’s Eve', '2027-01-01T05:30:00Z', 'es', 'abre el lunes 4 de enero a las 09:00'],
  ])('when the office answers: %s', async (_, now, language, words) => {
    const { said } = await askedAt(now, language)
    expect(said).toContain(words)
    expect(said).not.toMatch(/minut/i)
  })

  test.each<[Language, string]>([
    ['es', 'Le contestan aquí mismo, en horario de oficina. Si es una emergencia, llame al 911.'],
    ['en', 'You will be answered right here, during office hours. In an emergency, call 911.'],
    ['ht', 'Y ap reponn ou isit la menm, nan lè biwo a ap travay. Si se yon ijans, rele 911.'],
  ])('no hours the office has not confirmed, and nothing of what it has yet to do, in %s', async (language, words) => {
    for (const now of [mondayAtTen, Date.parse('2026-11-21T18:00:00Z')]) {
      const office = await openOffice({ now })
      expect(office.assistant.book.office.hours.confirmed).toBe(false)
      const said = textOf(await office.person('ana', language).presses('person'))
      expect(said).toContain(words)
      expect(said).not.toMatch(/confirm|konfime|09:00|15:00|9:00|3:00/i)
    }
  })

  test('the emergency number when nobody is there', async () =>
    expect((await askedAt('2026-11-21T18:00:00Z')).said).toContain('llame al 911'))

  test('how many are before them, counted as it is now', async () => {
    const office = await openOffice({ now: mondayAtTen })
    for (const name of ['uno', 'dos']) {
      await office.person(name).presses('person')
      office.pass(60_000)
    }
    const ana = office.person('ana')
    expect(textOf(await ana.presses('person'))).toContain('Personas antes que usted: 2.')
    await office.staff('Lupe').does({ type: 'claim' })
    expect(textOf(await ana.presses('person'))).toContain('Personas antes que usted: 1.')
    await office.staff('Omar').does(
      { type: 'claim' },
      (await office.cases()).find((c) => c.status === 'waiting'),
    )
    expect(textOf(await ana.presses('person'))).toContain('Su mensaje es el primero de la fila.')
  })

  test('the privacy notice once, before the first personal question', async () => {
    const { office, said } = await askedAt('2026-11-23T16:00:00Z')
    const { privacy } = office.assistant.book.office
    expect(said).toContain(privacy.es)
    expect(textOf(await office.person('ana').presses('person'))).not.toContain(privacy.es)
  })
})

test('a second request while one waits opens no second case', async () => {
  const { office } = await askedAt('2026-11-23T16:00:00Z')
  await office.person('ana').presses('person')
  expect(await office.cases()).toHaveLength(1)
})
