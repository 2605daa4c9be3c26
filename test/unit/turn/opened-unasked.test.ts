import { beforeEach, describe, expect, test } from 'vitest'
import { openOffice, type TestOffice, textOf } from '#test/kit/office.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})

describe('no case opens that nobody asked for', () => {
  test.each([
    ['oiga, ¿estoy platicando con una máquina o con gente de verdad?', 'Soy un programa'],
    ['¿usted es humano o es un robot?', 'Soy un programa'],
    ['hold on, are you a human being or what', 'I am a program'],
    ['who am i texting with, is it a real person', 'I am a program'],
    ['èske se yon moun vre k ap reponn mwen la a', 'Mwen se yon pwogram'],
  ])('"%s" is told what answers', async (words, said) => {
    expect(textOf(await office.person(words).says(words))).toContain(said)
    expect(await office.cases()).toHaveLength(0)
  })

  test.each([
    ['es', ['dónde saco la placa de una moto', 'y la receta del caldillo'], 'sí, por favor'],
    ['en', ['where do i buy a used guitar', 'whats the recipe for caldillo'], 'yes please'],
    ['ht', ['ki kote yo vann plak moto', 'ki jan yo fè soup joumou'], 'wi tanpri'],
  ] as const)('%s: what is none of ours, twice, offers a person; a yes calls them', async (language, asked, yes) => {
    const person = office.person(language, language)
    for (const words of asked) {
      await person.says(words)
      office.pass(60_000)
    }
    expect(await office.cases()).toHaveLength(0)
    await person.says(yes)
    expect(await office.cases()).toHaveLength(1)
  })
})
