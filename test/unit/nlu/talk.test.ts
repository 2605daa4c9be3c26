import { describe, expect, test } from 'vitest'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import type { Situation } from '#src/nlu/understander.ts'
import { openOffice, textOf } from '#test/kit/office.ts'

const { understand } = createUnderstander()
const { topics } = loadKnowledge()
/** What the topic is called on its button: what people are taken to have asked for. */
const opened = (topic: string) => topics.find(({ id }) => id === topic)?.choice.es ?? ''

/** What a message says in the middle of a talk about `topic`: outcome, first topic and part. */
function midTalk(topic: string, text: string, talk: Partial<Situation> = {}) {
  const { outcome, candidates, field } = understand(text, {
    language: null,
    topic,
    opened: opened(topic),
    lately: [],
    offered: [],
    ...talk,
  })
  return { outcome, topic: candidates[0]?.topic ?? null, field }
}

describe('a message in the middle of a talk', () => {
  test.each([
    ['asylum-mexico', 'where can i sleep tonight', 'shelters'],
    ['school-access', 'bueno y un albergue mientras', 'shelters'],
    ['migrant-clubs', 'y la copia de mi acta de nacimiento, cómo la pido', 'civil-registry-copies'],
  ])('about %s, «%s» turns to %s', (at, text, topic) => {
    expect(midTalk(at, text)).toMatchObject({ outcome: 'answer', topic })
  })

  test.each([
    ['addictions', 'tiene 16'],
    ['curp-foreigners', 'y con el papel de comar me la dan'],
    ['mexican-passport', 'he lives in Idaho'],
    ['productive-projects', 'somos un grupo de mujeres'],
  ])('about %s, the fact or question «%s» goes on about it', (at, text) => {
    expect(midTalk(at, text)).toMatchObject({ outcome: 'answer', topic: at })
  })

  test.each([
    ['a qué horas puedo ir', 'hours'],
    ['y en qué calle quedan', 'where'],
    ['ki lè nou louvri', 'hours'],
  ])('about their own case, «%s» is asked of our office', (text, field) => {
    expect(midTalk('case-status', text)).toEqual({ outcome: 'answer', topic: 'office-contact', field })
  })

  test('about a consulate, where it is stays a question about it', () => {
    expect(midTalk('consular-id', 'dónde queda').topic).toBe('consular-id')
  })

  test('a death told as the reason for something else is not asked about', async () => {
    const ana = (await openOffice()).person('ana', 'es')
    await ana.presses('topic:us-pension-retirement')
    expect(textOf(await ana.says('perdón, él ya murió, es la pensión de viuda para mi mamá'))).toContain(
      'Pensión de EE. UU. para viudas',
    )
  })

  test('a death told in a talk about something else is asked about when it may have just happened', () => {
    expect(midTalk('curp', 'falleció mi tío').outcome).not.toBe('out_of_scope')
  })
})

test('while a procedure waits for an answer, what may answer it does', () => {
  const offered = [{ id: 'ans:salud:need:nerves', label: 'Nervios, tristeza, alcohol, drogas' }]
  expect(midTalk('health-access', 'los nerbios, no puedo dormir', { offered }).topic).toBe('health-access')
})

describe('the part asked for when a message goes on', () => {
  test.each([
    ['labour-rights-mexico', 'no me dieron contrato ni recibos', 'requirements'],
    ['locate-ice-detainee', 'i dont have his A number', 'requirements'],
    ['imss-pension', 'cuántas semanas se tarda', 'duration'],
    ['mexican-passport', 'cuánto es por seis años', 'cost'],
    ['certified-translation', 'quién me lo traduce', 'where'],
    ['school-access', 'yo pa gen bilten lekòl', 'requirements'],
    ['haitian-documents', 'kisa m dwe fè an premye', 'steps'],
    ['work-visas-us', 'is there a fee', 'cost'],
  ])('about %s, «%s» asks for %s', (at, text, field) => {
    expect(midTalk(at, text).field).toBe(field)
  })
})
