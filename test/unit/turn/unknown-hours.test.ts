import { expect, test } from 'vitest'
import { languages } from '#src/core/vocabulary/language.ts'
import { openOffice, textOf } from '#test/kit/office.ts'

test.each(languages)(
  'an office that has given no hours names none in %s, and gives the emergency number',
  async (language) => {
    const office = await openOffice({ office: 'puebla' })
    expect(office.assistant.book.office.hours.openings).toEqual([])
    const said = textOf(await office.person('ana', language).presses('person'))
    expect(said).toContain(office.assistant.texts(language, 'wait.unknown'))
    expect(said).toContain('911')
    expect(said).toMatch(/PUE-[A-Z3-9]{5}/)
    expect(said).not.toMatch(/\d{1,2}:\d{2}/)
  },
)
