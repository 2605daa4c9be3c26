import { describe, expect, test } from 'vitest'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { piecesOf } from '#src/nlu/joints.ts'
import type { Situation } from '#src/nlu/understander.ts'

const { understand } = createUnderstander()
const fresh: Situation = { language: null, topic: null, lately: [], offered: [] }

/** Topics or declared words, the first one first. */
function needs(text: string): readonly string[] {
  const { candidates, homonym, also = [] } = understand(text, fresh)
  return [homonym ?? candidates[0]?.topic ?? '', ...also.map((need) => need.topic ?? need.homonym)]
}

describe('several needs in one message', () => {
  test.each([
    [
      'necesito apostillar el acta de Texas de mi hijo y también saber lo de la pensión de mi papá',
      ['apostille-us-document', 'pension'],
    ],
    [
      'cómo pido refugio en México, y por otro lado cómo inscribo a mi hijo en la escuela',
      ['asylum-mexico', 'school-access'],
    ],
    ['quiero renovar mi pasaporte mexicano y aparte sacar la matrícula consular', ['mexican-passport', 'consular-id']],
    [
      'buenas tardes, quiero saber de la pensión del Bienestar para mi mamá. Otra pregunta: ¿dónde hay un albergue en Tijuana?',
      ['pension-bienestar', 'shelters'],
    ],
    [
      'quiero traer las cenizas de mi papá de Dallas y también ocupo saber del programa paisano',
      ['ashes-transfer', 'paisano'],
    ],
    [
      'quiero pagar el IMSS desde Estados Unidos y además sacar la matrícula consular',
      ['imss-voluntary-abroad', 'consular-id'],
    ],
    [
      'buenas tardes, necesito renovar mi pasaporte mexicano, otra cosa, cómo inscribo a mi hijo en la escuela',
      ['mexican-passport', 'school-access'],
    ],
    [
      '1) cómo pido refugio en México 2) dónde hay un albergue 3) cuánto cuesta la apostilla de un acta mexicana',
      ['asylum-mexico', 'shelters', 'apostille-mexican-document'],
    ],
    [
      'ocupo saber cuanto cobran por la apostilla de mi acta mexicana y tambien donde me atiende un psicologo',
      ['apostille-mexican-document', 'psychological-care'],
    ],
    [
      'a) renovar mi pasaporte mexicano b) apostillar un acta de nacimiento de Texas',
      ['mexican-passport', 'apostille-us-document'],
    ],
    [
      'how do I apply for asylum in Mexico and also how do I enroll my kids in school there',
      ['asylum-mexico', 'school-access'],
    ],
    [
      'I need an apostille for a Texas birth certificate. Also, how do I renew my Mexican passport?',
      ['apostille-us-document', 'mexican-passport'],
    ],
    [
      'can you tell me about the bienestar pension for my mom, plus I need an apostille for a Texas birth certificate',
      ['pension-bienestar', 'apostille-us-document'],
    ],
    [
      'can I get a Mexican passport for my son and one more thing, where can I find a shelter in Tijuana',
      ['mexican-passport', 'shelters'],
    ],
    [
      '1) renew my Mexican passport 2) apostille for a Texas birth certificate',
      ['mexican-passport', 'apostille-us-document'],
    ],
    ['where can I find a shelter in Tijuana and how do I renew my Mexican passport', ['shelters', 'mexican-passport']],
    [
      'm pèdi kat vizitè mwen epi m bezwen enskri pitit mwen lekòl nan Meksik',
      ['migration-document-lost', 'school-access'],
    ],
    [
      'ki jan m ka mande azil nan Meksik? Yon lòt kesyon, ki kote m ka jwenn yon abri pou m dòmi aswè a?',
      ['asylum-mexico', 'shelters'],
    ],
    [
      'm vle mande azil nan Meksik epi tou m bezwen renouvle paspò meksiken mwen',
      ['asylum-mexico', 'mexican-passport'],
    ],
    ['1) ki jan m ka mande azil nan Meksik 2) ki kote m ka jwenn yon abri pou m dòmi', ['asylum-mexico', 'shelters']],
  ])('«%s»', (text, expected) => expect(needs(text)).toEqual(expected))

  test.each([
    'mi hermano murió en Phoenix y queremos traer su cuerpo. Otra cosa, necesito renovar mi pasaporte mexicano',
    'I need my Mexican passport renewed. Another thing, my brother died in Phoenix and we want to bring his body home',
  ])('a death comes first, wherever it was told: «%s»', (text) =>
    expect(needs(text)).toEqual(['remains-repatriation', 'mexican-passport']),
  )

  test('danger is danger, and what else was told to be wanted is kept', () => {
    const meaning = understand(
      'me van a matar, están afuera de la casa. Además necesito renovar mi pasaporte mexicano',
      fresh,
    )
    expect(meaning.outcome).toBe('urgent')
    expect(meaning.also).toEqual([{ topic: 'mexican-passport', field: null, homonym: null }])
  })

  test('each need keeps the part it asks for', () =>
    expect(understand('cómo pido refugio en México y también cuánto cuesta el pasaporte mexicano', fresh).also).toEqual(
      [{ topic: 'mexican-passport', field: 'cost', homonym: null }],
    ))
})

describe('one need, however many words', () => {
  test.each([
    'trabajé doce años en Texas y quiero saber cómo cobro la pensión del seguro social',
    'mi mamá murió hace diez años. Ahora quiero sacar la doble nacionalidad para mi hijo nacido en Chicago',
    'mi hermano murió en Phoenix en un accidente y queremos traer su cuerpo a Durango, ¿qué hacemos primero?',
    'me deportaron la semana pasada y quiero recuperar mis cosas que se quedaron en el centro de detención',
    'quiero saber si mi esposa también puede sacar la doble nacionalidad en el consulado',
    'necesito la apostilla de mi acta de Texas, ¿cuánto cuesta y cuánto tarda y dónde se hace?',
    'soy haitiano y quiero trabajar en México, ¿qué papeles necesito?',
    'mi hijo nació en California. Vivimos en Durango. Quiero registrarlo como mexicano',
    'llegamos de Honduras porque nos amenazaron. Traigo a mis dos niños. Queremos pedir refugio',
    'mi papá trabajó en Chicago y murió allá, mi mamá quiere saber si le toca algo de su seguro social',
    'para inscribir a mi hija en la escuela me piden el acta apostillada de Estados Unidos',
    'mi esposo está detenido por ICE en Laredo y no sé dónde está ni cómo encontrarlo',
    'buenas tardes, disculpe la molestia. Quisiera pedir información. Es sobre la apostilla de un acta de Illinois. Muchas gracias',
    'tengo mi acta de nacimiento, mi CURP y mi INE, ¿qué más necesito para el pasaporte mexicano?',
    'si cobro pensión gringa ¿también me dan la del bienestar?',
    'I worked in Dallas for ten years and I want to know how to collect my social security in Mexico',
    'my brother died in Houston and we want to bring his body home, what do we do first?',
    'my son was born in Texas. We live in Mexico now. I want him to have Mexican nationality',
    'I was deported last month and I want to get my belongings back from the detention center',
    'I lost my job, my wife is sick and we need a shelter in Tijuana for tonight',
    'what documents do I need to renew my Mexican passport and how much does it cost and how long does it take',
    'if I get US social security can I also get bienestar',
    'm sot Ayiti, m pase anpil peyi epi kounye a m vle mande azil nan Meksik',
    'frè m mouri nan yon aksidan nan Texas epi nou vle mennen kò a lakay',
    'konbyen paspò ayisyen an koute epi konbyen tan li pran pou m jwenn li',
    'pitit mwen fèt Meksik epi m vle konnen si m ka jwenn rezidans pou sa',
    'mwen se ayisyen, mwen rete Tapachula, m bezwen travay legal nan Meksik',
    'yo depòte m epi lajan m rete nan bank Ozetazini',
    'apostilla y pensión',
  ])('«%s»', (text) => expect(understand(text, fresh).also ?? []).toEqual([]))
})

describe('the pieces of a message', () => {
  test.each<[string, readonly string[]]>([
    [
      'necesito una cosa de ustedes, es de mi acta de nacimiento',
      ['necesito una cosa de ustedes es de mi acta de nacimiento'],
    ],
    [
      'quiero el pasaporte de mi hijo, quiero también la matrícula',
      ['quiero el pasaporte de mi hijo', 'quiero', 'la matricula'],
    ],
    [
      '¿cuánto cuesta el trámite? ¿dónde lo hago? otra cosa: mi CURP',
      ['cuanto cuesta el tramite', 'donde lo hago', 'mi curp'],
    ],
    [
      'I have 2.5 years here and 3 kids, what should I do now',
      ['i have 2 5 years here and 3 kids', 'what should i do now'],
    ],
  ])('of «%s»', (text, pieces) => expect(piecesOf(text).map((piece) => piece.text)).toEqual(pieces))

  test('of a short one are one', () => expect(piecesOf('y también la pensión')).toHaveLength(1))
})

describe('asking for what stays open', () => {
  const situation = { ...fresh, open: ['topic:school-access', 'topic:curp'] }

  test.each([
    'y lo otro',
    'lo otro',
    'la otra pregunta',
    '¿y la otra cosa que le pregunté?',
    'y qué hay de la otra',
    'la siguiente',
    'the other one',
    'and the other question?',
    'what about the other thing',
    'the next one please',
    'lòt kesyon an',
    'epi lòt bagay la',
    'dezyèm kesyon an',
  ])('«%s» is the first of it', (text) =>
    expect(understand(text, situation)).toMatchObject({ outcome: 'answer', picked: 'topic:school-access' }),
  )

  test('means nothing of the kind when nothing is open', () =>
    expect(understand('y lo otro', { ...fresh, open: [] }).picked).toBeNull())

  test('is not heard in a sentence with a subject', () =>
    expect(understand('y el otro pasaporte de mi hijo', situation).picked).toBeNull())
})
