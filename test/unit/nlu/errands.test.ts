import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ErrandContext, ErrandHeard } from '#src/core/vocabulary/errand.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import { errandIn } from '#src/nlu/errands/errand-in.ts'

/** A Monday. */
const context: ErrandContext = {
  language: 'es',
  today: '2026-11-23',
  awaitsDay: false,
  wasJoined: false,
  hasBoard: false,
  isGuest: false,
  hasCheckIn: false,
}
const hear = (text: string, more: Partial<ErrandContext> = {}) => errandIn(text, { ...context, ...more })

describe('being reminded', () => {
  test.each<[string, Language, string | null]>([
    ['recuérdeme mañana', 'es', '2026-11-24'],
    ['Por favor recuerdame pasado mañana', 'es', '2026-11-25'],
    ['avíseme el lunes', 'es', '2026-11-30'],
    ['escríbame el viernes', 'es', '2026-11-27'],
    ['recuérdeme la cita el 5 de diciembre', 'es', '2026-12-05'],
    ['recuerdeme que tengo cita el martes', 'es', '2026-11-24'],
    ['mañana me recuerda por favor', 'es', '2026-11-24'],
    ['me puede recordar en una semana', 'es', '2026-11-30'],
    ['recuérdenos la próxima semana', 'es', '2026-11-30'],
    ['recuérdeme en 3 días de llevar el acta', 'es', '2026-11-26'],
    ['recuérdeme', 'es', null],
    ['recuérdemelo más tarde', 'es', null],
    ['recuérdeme hoy', 'es', '2026-11-23'],
    ['recuérdeme ayer', 'es', '2026-11-22'],
    ['remind me in 3 days', 'en', '2026-11-26'],
    ['can you remind me on Friday?', 'en', '2026-11-27'],
    ['text me tomorrow please', 'en', '2026-11-24'],
    ['let me know tomorrow', 'en', '2026-11-24'],
    ['remind me of this', 'en', null],
    ['fè m sonje demen', 'ht', '2026-11-24'],
    ['fèm sonje vandredi', 'ht', '2026-11-27'],
    ['raple m semèn pwochèn', 'ht', '2026-11-30'],
    ['fè m konnen lendi', 'ht', '2026-11-30'],
    ['tanpri fè m sonje', 'ht', null],
  ])('%s', (text, language, when) => expect(hear(text, { language })).toEqual({ do: 'remind', when }))

  test.each([
    'me recuerda qué papeles llevo mañana',
    'recuérdame qué documentos necesito',
    'recuérdeme cuánto cuesta',
    'avíseme si cambia',
    'avíseme cuando abran el lunes',
    'me deportaron el lunes y no recuerdo nada',
    'mi cita es mañana, ¿qué llevo?',
    'el lunes',
    'escríbame',
    'remind me what papers I need',
    'let me know if it changes',
    'fè m konnen si sa chanje',
    'fè m konnen',
  ])('is not: %s', (text) => expect(hear(text)).toBeNull())

  test('a day alone answers "when?", and nothing that only names a past one', () => {
    const asked = { awaitsDay: true }
    expect(hear('el lunes', asked)).toEqual({ do: 'remind', when: '2026-11-30' })
    expect(hear('en 15 días', asked)).toEqual({ do: 'remind', when: '2026-12-08' })
    expect(hear('mi mamá murió ayer', asked)).toBeNull()
    expect(hear('no', asked)).toBeNull()
  })
})

describe('other errands', () => {
  test.each<[ErrandHeard['do'], readonly string[]]>([
    [
      'show_data',
      [
        '¿qué saben de mí?',
        'que datos tienen de mi',
        'mis datos',
        'quiero ver mis datos',
        'what do you know about me?',
        'my data',
        'what info do you have on me',
        'ki sa nou konnen sou mwen',
        'done mwen',
        'montre m done mwen yo',
      ],
    ],
    [
      'list_reminders',
      [
        'qué recordatorios tengo',
        'mis recordatorios',
        'my reminders',
        'what reminders do I have?',
        'ki rapèl mwen genyen',
        'rapèl mwen yo',
      ],
    ],
    [
      'end_reminders',
      [
        'ya no me recuerde',
        'YA NO ME RECUERDE.',
        'quite los recordatorios',
        'deje de recordarme',
        'STOP REMINDING ME',
        'cancel my reminders',
        'no more reminders',
        'PA FÈ M SONJE ANKÒ',
        'retire rapèl yo',
      ],
    ],
    [
      'give_code',
      [
        'quiero seguir en WhatsApp',
        'quiero seguir en otro teléfono',
        'puedo continuar en la computadora?',
        'dame un código',
        'deme un codigo para seguir en telegram',
        'cambié de número',
        'can I continue on WhatsApp?',
        'give me a code',
        'kòd pou kontinye',
        'ban m yon kòd',
        'mwen vle kontinye sou WhatsApp',
        'mwen chanje telefòn',
      ],
    ],
  ])('%s', (errand, texts) => expect(texts.map((text) => hear(text)?.do)).toEqual(texts.map(() => errand)))

  test.each([
    'necesito el código postal',
    'un código de whatsapp me pidieron',
    'me llegó un código por mensaje',
    'me robaron por WhatsApp',
  ])('no code is asked for: %s', (text) => expect(hear(text)).toBeNull())

  test('"it was not me" counts only after a talk went on elsewhere', () => {
    for (const text of ['no fui yo', 'NO FUI YO.', 'it wasn’t me', 'IT WAS NOT ME', 'se pa t mwen', 'SE PA T MWEN']) {
      expect(hear(text, { wasJoined: true })).toEqual({ do: 'cut_off' })
      expect(hear(text)).toBeNull()
    }
    expect(hear('me acusan de algo y no fui yo', { wasJoined: true })).toBeNull()
  })
})

describe('a code that is written', () => {
  test.each([
    'CDFG-3467',
    'cdfg3467',
    'C D F G 3 4 6 7',
    'mi código es cdfg-3467',
    'my code is CDFG 3467',
    'kòd mwen se CDFG3467',
    '«CDFG-3467»',
  ])('%s', (text) => expect(hear(text)).toEqual({ do: 'take_code', code: 'CDFG3467' }))

  test.each([
    'CDFG-346',
    'CDFG-34677',
    'CDFGHJKM',
    '34679347',
    'DGO-4F7KA',
    'apostilla',
    '6181234567',
    'CDFG-3467 es mi código de la cita del lunes en el consulado',
  ])('is none: %s', (text) => expect(hear(text)?.do).not.toBe('take_code'))
})

test('nothing throws, whatever is written', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.boolean(), (text, asked) => {
      const heard = hear(text, { awaitsDay: asked, wasJoined: asked })
      if (heard?.do === 'remind' && heard.when !== null) expect(heard.when).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }),
  ))

describe('sharing a board', () => {
  const owner = { hasBoard: true }
  const guest = { isGuest: true }

  test.each([
    'quiero compartir la lista con mi hermana',
    '¿Cómo puedo compartir esto con mi primo?',
    'compartir',
    'quiero que mi hermano también vea la lista',
    'mi cuñada quiere ver la lista',
    'can I share this with my sister',
    'share the list with my brother please',
    'can my cousin also see the list?',
    'mwen vle pataje lis la ak sè m',
    'eske mwen ka pataje l ak frè mwen an',
    'kijan pou m pataje lis la',
    'sè m vle wè lis la',
    'dame un código para mi hermana',
    'a code for my brother please',
    'ban m yon kòd pou sè m',
  ])('is asked for: %s', (words) => {
    expect(hear(words, owner)).toEqual({ do: 'share_board', flow: null })
    expect(hear(words)).toBeNull()
  })

  test.each([
    'ya no quiero compartir la lista',
    'dejar de compartir',
    'quite a mi hermano de la lista',
    'stop sharing the list',
    'I dont want to share this any more',
    'sispann pataje lis la',
    'mwen pa vle pataje lis la ankò',
  ])('is ended: %s', (words) => expect(hear(words, owner)).toEqual({ do: 'end_share', flow: null }))

  test.each([
    'SALIR DE LA LISTA',
    'ya no quiero ver esta lista',
    'quíteme de la lista',
    'LEAVE THE LIST',
    "I don't want to see the list anymore",
    'SOTI NAN LIS LA',
    'mwen pa vle wè lis sa a ankò',
  ])('is left: %s', (words) => {
    expect(hear(words, guest)).toEqual({ do: 'leave_board' })
    expect(hear(words, owner)).not.toEqual({ do: 'leave_board' })
  })

  test.each([
    'mi hermana quiere ver a su hijo',
    'quiero ver a mi esposo',
    'can my sister see my case in court',
    'how do I share custody with my husband',
    'comparto cuarto con mi primo y nos quieren sacar',
    'mwen vle wè manman m',
    'quién hace el acta',
    'mi familia quiere ver el cuerpo',
  ])('is not meant by: %s', (words) => expect(hear(words, { ...owner, ...guest })).toBeNull())
})

describe('being asked every day', () => {
  test.each([
    'pregúnteme cada día',
    'Sí, escríbame todos los días por favor',
    'quiero que me pregunte diario cómo vamos',
    'ask me every day',
    'can you check in with me daily',
    'write to me once a day how it is going',
    'mande m chak jou',
    'ekri m chak jou tanpri',
  ])('is asked for: %s', (words) => {
    for (const whose of [{ hasBoard: true }, { isGuest: true }])
      expect(hear(words, whose)).toEqual({ do: 'check_in', flow: null })
    expect(hear(words)).not.toEqual({ do: 'check_in', flow: null })
  })

  test.each([
    'ya no me pregunte',
    'deje de preguntarme cada día',
    'STOP ASKING ME',
    "don't text me every day",
    'PA MANDE M ANKÒ',
  ])('is ended, where it is done: %s', (words) => {
    expect(hear(words, { hasCheckIn: true })).toEqual({ do: 'end_reminders' })
    expect(hear(words)).toBeNull()
  })

  test.each([
    'me preguntan cada día en la migra',
    'la migra nos pregunta diario',
    'they ask me every day for money',
    'alto',
    'stop',
  ])('is not meant by: %s', (words) => expect(hear(words, { hasBoard: true, hasCheckIn: true })).toBeNull())
})
