import { describe, expect, test } from 'vitest'
import { openOffice, textOf } from '#test/kit/office.ts'

const titles = {
  es: /refugio|asilo/i,
  en: /asylum/i,
  ht: /azil/i,
}

describe('changing the language in the middle of a topic', () => {
  test.each(['en', 'ht'] as const)('by button to %s says the same topic again, in it', async (language) => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('topic:asylum-mexico')
    const before = textOf(await ana.presses('topic:asylum-mexico:cost'))
    const after = textOf(await ana.presses(`lang:${language}`))
    expect(before).toMatch(titles.es)
    expect(after).toMatch(titles[language])
    const { book } = office.assistant
    const cost = book.answer('asylum-mexico', 'cost', language, '2026-11-23')
    for (const block of cost.blocks) if (block.kind !== 'list') expect(after).toContain(block.text)
  })

  test.each([
    ['English please', 'en'],
    ['in English', 'en'],
    ['pale kreyòl', 'ht'],
    ['an kreyòl souple', 'ht'],
  ] as const)('by the words "%s" does the same', async (words, language) => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('topic:asylum-mexico')
    const after = textOf(await ana.says(words))
    expect(after).toContain(office.assistant.texts(language, 'language.set'))
    expect(after).toMatch(titles[language])
  })

  test('it stays: the answers after are in it, whatever language a button was labelled in', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('topic:asylum-mexico')
    await ana.presses('lang:ht')
    office.pass(90 * 86_400_000)
    expect(textOf(await ana.presses('topic:asylum-mexico:cost'))).toContain(office.assistant.texts('ht', 'field.cost'))
    expect(textOf(await ana.presses('person'))).toMatch(/DGO-/)
    expect((await office.cases())[0]?.language).toBe('ht')
  })

  test('with no topic at hand gives the menu in it', async () => {
    const office = await openOffice()
    const said = await office.person('ana').presses('lang:ht')
    expect(textOf(said)).toContain(office.assistant.texts('ht', 'language.set'))
    expect(said.at(-1)!.choices.map((choice) => choice.label)).toContain('Pansyon')
  })

  test('while a staff member has the case says so, and the assistant stays silent', async () => {
    const office = await openOffice()
    const ana = office.person('ana')
    await ana.presses('topic:asylum-mexico')
    await ana.presses('person')
    await office.staff('Lupe').does({ type: 'claim' })
    const said = textOf(await ana.presses('lang:en'))
    expect(said).toBe(office.assistant.texts('en', 'language.set'))
    expect((await office.cases())[0]).toMatchObject({ language: 'en', status: 'owned' })
  })
})

describe('the first language', () => {
  test.each(['es', 'en', 'ht'] as const)('is the one the platform says: %s', async (language) => {
    const office = await openOffice()
    const said = textOf(await office.person('ana', language).starts())
    expect(said).toContain(office.assistant.texts(language, 'menu'))
  })

  test('is the one of the first message, over what the platform says', async () => {
    const office = await openOffice()
    const ana = office.person('ana', 'en')
    const said = textOf(await ana.says('Bonjou, mwen vle mande azil nan Meksik'))
    expect(said).toMatch(titles.ht)
  })

  test('is Spanish when nobody knows', async () => {
    const office = await openOffice()
    expect(textOf(await office.person('ana').starts())).toContain('Soy el asistente de la oficina del migrante')
  })
})

test('after buttons only, words that could be any language leave the one that was shown', async () => {
  const ana = (await openOffice()).person('ana')
  await ana.presses('guide:localizar-detenido')
  expect(textOf(await ana.says('no sé'))).toContain('¿En qué país fue?')
})
