import { describe, expect, it } from 'vitest'
import { createUnderstander } from '../../../src/nlu/create-understander.ts'
import type { Situation } from '../../../src/nlu/understander.ts'

const { understand } = createUnderstander()
const read = (text: string, offered: Situation['offered'] = []) =>
  understand(text, { language: null, topic: null, lately: [], offered })

describe('instructions', () => {
  it.each([
    ['menu', 'menú'],
    ['menu', 'show me the menu'],
    ['menu', 'meni tanpri'],
    ['start_over', 'empezar de nuevo'],
    ['start_over', 'rekòmanse'],
    ['back', 'atrás'],
    ['back', 'go back'],
    ['stop', 'alto'],
    ['stop', 'STOP'],
    ['stop', 'pa ekri m ankò'],
    ['resume', 'continuar'],
    ['erase', 'BORRAR'],
    ['erase', 'EFASE'],
    ['erase', 'FORGET'],
    ['erase', 'borren todos mis datos por favor'],
    ['help', 'ayuda'],
    ['help', 'ede m'],
  ] as const)('%s: %s', (control, text) => {
    expect(read(text)).toMatchObject({ outcome: 'control', control })
  })

  it.each([
    ['en español por favor', 'es'],
    ['english please', 'en'],
    ['pale kreyòl', 'ht'],
    ['no hablo español, english please', 'en'],
    ['cambiar idioma', null],
    ['m pa pale panyòl', 'ht'],
    ['i dont speak spanish', 'en'],
    ['no hablo inglés', 'es'],
    ['no hablo español', null],
  ] as const)('language: %s', (text, wants) => {
    expect(read(text)).toMatchObject({ outcome: 'control', control: 'language', wants })
  })

  it.each(['quiero regresar a mi país', 'necesito ayuda para apostillar un acta de Texas', 'para mi hijo'])(
    '«%s» instructs nothing',
    (text) => {
      expect(read(text).outcome).not.toBe('control')
    },
  )
})

describe('the word that calls a person', () => {
  it.each([
    'PERSON. Ana Reyes, from Guadalupe Victoria, it is about the second passport',
    'PERSONA soy Rosa Luna y es por la apostilla',
    'moun, se pou papye COMAR la',
  ])('«%s» calls one, whatever is told after it', (text) => {
    expect(read(text)).toMatchObject({ outcome: 'person' })
  })

  it.each(['persona física o moral, ¿cuál pongo en la forma?', 'moun Ayiti ka jwenn viza a?'])(
    '«%s» calls nobody',
    (text) => {
      expect(read(text).outcome).not.toBe('person')
    },
  )
})

describe('help with something that is not said', () => {
  it.each([
    'tengo un problema con unos papeles y no sé a dónde ir',
    'hi, someone gave me this number, i have a situation',
    'bonjou, m gen yon ti pwoblèm, mwen pa konn kijan pou m di l',
  ])('«%s» is vague', (text) => {
    expect(read(text)).toMatchObject({ outcome: 'control', control: 'vague' })
  })

  it.each([
    'traigo un asunto, mi acta dice mal el apellido de mi mamá',
    'i have a situation, my brother got arrested by ICE yesterday',
  ])('«%s» says what it is', (text) => {
    expect(read(text).control).toBeNull()
  })
})

describe('a person who is not wanted', () => {
  it.each([
    'no me pase con nadie, nada más dígame los requisitos',
    "don't put me through to anybody, just tell me here",
    'non pa pase m bay moun, jis di m la a',
  ])('«%s» calls nobody', (text) => {
    expect(read(text).outcome).not.toBe('person')
  })
})

describe('courtesies', () => {
  it.each([
    ['greeting', 'buenas tardes'],
    ['greeting', 'sak pase'],
    ['thanks', 'muchísimas gracias por todo'],
    ['thanks', 'mèsi anpil'],
    ['farewell', 'have a nice day'],
    ['robot', '¿eres un robot?'],
    ['robot', 'èske se yon moun oswa yon machin'],
    ['insult', 'no sirves para nada'],
    ['chatter', 'jajaja'],
  ] as const)('%s: %s', (smalltalk, text) => {
    expect(read(text)).toMatchObject({ outcome: 'smalltalk', smalltalk })
  })

  it('is not a courtesy when there is a question in it', () => {
    const text = 'Buenas tardes, gracias por atender. Mi hermano murió en Utah y queremos traer su cuerpo a Canatlán'
    expect(read(text)).toMatchObject({ outcome: 'answer', smalltalk: null })
  })

  it.each([
    ['sí', true],
    ['yes please', true],
    ['wi', true],
    ['no gracias', false],
    ['non', false],
  ])('«%s» is only a yes or a no', (text, affirmed) => {
    expect(read(text).affirmed).toBe(affirmed)
  })
})

describe('asking for a person', () => {
  it.each([
    'PERSONA',
    'PERSON',
    'MOUN',
    'quiero hablar con alguien de la oficina',
    'can I talk to a human',
    'm vle pale ak yon moun',
  ])('%s', (text) => {
    expect(read(text).outcome).toBe('person')
  })

  it.each([
    'are you a real person?',
    'eres una persona de verdad?',
    'estoy hablando con una persona real',
    'eske ou se yon moun tout bon?',
  ])('is not asking what answers here: “%s”', (text) => {
    expect(read(text)).toMatchObject({ outcome: 'smalltalk', smalltalk: 'robot' })
  })
})

describe('picking an offered choice', () => {
  const offered = [
    { id: 'topic:apostille-mexican-document', label: 'Un documento de México' },
    { id: 'topic:apostille-us-document', label: 'Un documento de Estados Unidos' },
    { id: 'topic:haitian-documents', label: 'Un documento de Haití' },
    { id: 'unsure', label: 'No estoy seguro' },
  ]

  it.each([
    ['2', 'topic:apostille-us-document'],
    ['la segunda', 'topic:apostille-us-document'],
    ['el primero', 'topic:apostille-mexican-document'],
    ['dezyèm nan', 'topic:apostille-us-document'],
    ['the third one', 'topic:haitian-documents'],
    ['la última', 'topic:haitian-documents'],
    ['un documento de mexico', 'topic:apostille-mexican-document'],
    ['el de Haití', 'topic:haitian-documents'],
    ['no sé', 'unsure'],
  ])('«%s»', (text, picked) => {
    expect(read(text, offered).picked).toBe(picked)
  })

  it('picks nothing that was not offered', () => {
    expect(read('7', offered).picked).toBeNull()
    expect(read('2').picked).toBeNull()
    expect(read('mi documento de la escuela de Estados Unidos está en Haití', offered).picked).toBeNull()
  })
})
