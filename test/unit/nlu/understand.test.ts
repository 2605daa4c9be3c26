import { describe, expect, it } from 'vitest'
import { createUnderstander } from '../../../src/nlu/create-understander.ts'
import type { Situation } from '../../../src/nlu/understander.ts'

const { understand } = createUnderstander()
const fresh: Situation = { language: null, topic: null, lately: [], offered: [] }

function read(text: string, situation: Partial<Situation> = {}) {
  return understand(text, { ...fresh, ...situation })
}

describe('a question about a topic', () => {
  it.each([
    [
      'es',
      'vivo en Houston, ¿qué necesito para la doble nacionalidad de mi hijo?',
      'dual-nationality-consulate',
      'requirements',
    ],
    ['es', 'mi tío falleció en Oregon y queremos traer su cuerpo a Durango', 'remains-repatriation', null],
    ['es', 'cuanto tarda comar en resolver si me dan el refugio', 'asylum-mexico', 'duration'],
    ['es', 'donde apostillan un acta de matrimonio de California', 'apostille-us-document', 'where'],
    [
      'en',
      'how do I apply for US social security retirement while living in Mexico?',
      'us-pension-retirement',
      'steps',
    ],
    ['en', "how much does it cost to bring my mom's ashes on the plane", 'ashes-transfer', 'cost'],
    ['en', 'humanitarian parole to see my dying father in Dallas', 'us-humanitarian-entry', null],
    ['ht', 'ki kote m ka mande azil nan Meksik?', 'asylum-mexico', 'where'],
    ['ht', 'konbyen tan kat vizitè pou rezon imanitè a dire', 'humanitarian-card-mexico', 'duration'],
    ['ht', 'batistè ayisyen m nan ekri alamen, kijan m ka legalize l', 'haitian-documents', 'steps'],
  ])('%s: %s', (language, text, topic, field) => {
    const meaning = read(text)

    expect(meaning).toMatchObject({ outcome: 'answer', language, field })
    expect(meaning.candidates[0]?.topic).toBe(topic)
  })
})

describe('a word with several meanings', () => {
  it.each([
    ['doble nacionalidad', 'doble-nacionalidad'],
    ['¿qué necesito para la doble nacionalidad de mi hijo?', 'doble-nacionalidad'],
    ['quiero la visa humanitaria', 'visa-humanitaria'],
    ['necesito informes de la pensión por favor', 'pension'],
    ['I need an apostille', 'apostilla'],
    ['m bezwen viza imanitè', 'visa-humanitaria'],
    ['pansyon', 'pension'],
  ])('«%s» is asked apart', (text, homonym) => {
    const meaning = read(text)

    expect(meaning).toMatchObject({ outcome: 'clarify', homonym })
    expect(meaning.candidates.length).toBeGreaterThan(1)
  })

  it('is answered when the message tells which one is meant', () => {
    expect(read('pensión del bienestar para mi abuela').candidates[0]?.topic).toBe('pension-bienestar')
    expect(read('what is an apostille').candidates[0]?.topic).toBe('apostille-basics')
  })
})

describe('a question without a subject', () => {
  it.each([
    ['¿y cuánto cuesta?', 'cost'],
    ['qué papeles llevo', 'requirements'],
    ['how long does it take', 'duration'],
    ['ki kote pou m ale', 'where'],
  ])('«%s» is about the topic at hand', (text, field) => {
    const meaning = read(text, { topic: 'ashes-transfer' })

    expect(meaning).toMatchObject({ outcome: 'answer', field })
    expect(meaning.candidates).toHaveLength(1)
    expect(meaning.candidates[0]?.topic).toBe('ashes-transfer')
  })

  it('asks for the subject when there is none', () => {
    expect(read('¿y cuánto cuesta?')).toMatchObject({ outcome: 'clarify', candidates: [], field: 'cost' })
  })

  it('takes the office for the subject of opening hours', () => {
    expect(read('¿a qué hora abren?').candidates[0]?.topic).toBe('office-contact')
  })
})

describe('what we do not answer', () => {
  it.each([
    'como saco la licencia de manejar',
    'precio de la gasolina',
    'recipe for chicken soup',
    'who won the match',
    'ki kote m ka achte yon moto',
    'ki ekip ki genyen yè',
  ])('«%s» is not taken for one of our topics', (text) => {
    expect(read(text).outcome).toBe('out_of_scope')
  })

  it('names a language it does not speak', () => {
    expect(read('bonjour madame, je voudrais savoir combien coûte le passeport pour mes enfants')).toMatchObject({
      outcome: 'out_of_scope',
      foreign: 'fr',
    })
    expect(read('eu gostaria de saber quanto custa o passaporte para os meus filhos')).toMatchObject({
      outcome: 'out_of_scope',
      foreign: 'pt',
    })
  })

  it('says it did not understand what nobody could', () => {
    expect(read('🙂🙂')).toMatchObject({ outcome: 'clarify', candidates: [], field: null })
    expect(read('')).toMatchObject({ outcome: 'clarify', candidates: [] })
  })
})

describe('the language', () => {
  it.each([
    ['necesito ayuda con unos papeles', 'es'],
    ['I need some help with papers', 'en'],
    ['mwen bezwen èd ak kèk papye', 'ht'],
    ['m ap tann yon randevou COMAR', 'ht'],
  ])('«%s» is %s', (text, language) => {
    expect(read(text)).toMatchObject({ language, languageCertain: true })
  })

  it.each(['ya le di 2 mil', 'la de aki', 'se lo di ayer', 'yo no'])(
    'stays Spanish for a short answer that only looks like another language: «%s»',
    (text) => {
      expect(read(text, { language: 'es' })).toMatchObject({ language: 'es', languageCertain: false })
    },
  )

  it.each([
    ['es', 'm pa konnen', 'ht'],
    ['es', 'he is in texas', 'en'],
    ['ht', 'ya pagué', 'es'],
  ] as const)('from %s, «%s» is %s though it is short', (language, text, to) => {
    expect(read(text, { language })).toMatchObject({ language: to, languageCertain: true })
  })

  it('stays what it was when the message is only names and loans', () => {
    expect(read('COMAR Tapachula', { language: 'ht' })).toMatchObject({ language: 'ht', languageCertain: false })
    expect(read('ok', { language: 'en' })).toMatchObject({ language: 'en', languageCertain: false })
    expect(read('si', { language: 'es' })).toMatchObject({ language: 'es' })
    expect(read('mesi', { language: 'es' })).toMatchObject({ language: 'es', languageCertain: false })
    expect(read('mesi').language).toBe('ht')
  })
})

describe('pressed in words', () => {
  const offered = [
    { id: 'answer:x:asked:yes', label: 'Wi' },
    { id: 'why:x:asked', label: 'Poukisa w mande sa?' },
  ]

  it.each(['wi li te mande', 'wi m te mande'])(
    'an answer with a word of "why do you ask" asks no why: «%s»',
    (text) => {
      expect(read(text, { language: 'ht', offered }).picked).not.toBe('why:x:asked')
    },
  )
})
