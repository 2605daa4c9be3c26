import { describe, expect, it } from 'vitest'
import { createUnderstander } from '../../../src/nlu/create-understander.ts'

const { understand } = createUnderstander()
const read = (text: string) => understand(text, { language: null, topic: null, lately: [], offered: [] })

describe('an emergency now', () => {
  it.each([
    ['home_violence', 'mi pareja me esta golpeando ayuda'],
    ['stranded', 'nos perdimos en el desierto y ya no hay agua'],
    ['danger', 'there are armed men outside, I am hiding'],
    ['danger', 'gen nèg ak fizi k ap chèche m, m kache'],
    ['kidnapped', 'secuestraron a mi hermano y piden rescate'],
    ['kidnapped', 'they kidnapped my cousin and want ransom'],
    ['kidnapped', 'yo kidnape madanm mwen y ap mande lajan'],
    ['child_alone', 'hay una niña sola llorando en la terminal'],
    ['child_alone', 'I found a little girl alone without her parents'],
    ['child_alone', 'mwen jwenn yon timoun san manman l nan lari a'],
    ['suicidal', 'ya no quiero vivir'],
    ['suicidal', 'I want to kill myself'],
    ['suicidal', 'm vle touye tèt mwen'],
    ['medical', 'mi esposo no despierta y no respira'],
    ['medical', 'my wife is bleeding a lot'],
    ['medical', 'tibebe a pa respire'],
    ['removal', 'en una hora deportan a mi papá'],
    ['removal', 'a mi hermano lo forman para el vuelo mañana tempranito'],
    ['removal', 'ICE is outside my door'],
    ['removal', 'imigrasyon ap frape pòt mwen kounye a'],
    ['kidnapped', 'tienen sekuestrada ami ermana'],
  ] as const)('%s: %s', (urgent, text) => {
    expect(read(text)).toMatchObject({ outcome: 'urgent', urgent })
  })
})

describe('of somebody who died', () => {
  it.each([
    'lo tiene el forense, dicen que van a hacer autopsia',
    'lo van a trasladar hoy de la morgue a la funeraria',
  ])('moving the body is no removal: %s', (text) => expect(read(text).urgent).toBeNull())
})

describe('what is past, supposed, asked for or grieved raises no alarm', () => {
  it.each([
    'hace tres años secuestraron a mi hermano, ya está bien',
    'qué hago si me detiene la migra',
    'mi papá falleció en Chicago y quiero traer su cuerpo',
    'me urge la doble nacionalidad de mi hijo',
    'en mi país me quieren matar, quiero pedir refugio',
    'what if ICE comes to my house',
    'I was robbed last year',
    'my mother is dying in Texas and I need a visa appointment',
    'kisa pou m fè si imigrasyon vin lakay mwen',
    'yo te touye papa m Ayiti, m vle mande azil',
    'm bezwen viza ijans',
    'esta en peligro mi pensión',
    'mi hijo de 24 años anda solo en Chicago y quiere su acta',
    'my 24 year old son is alone in Denver and needs his passport',
    'pitit gason m nan gen 24 an l ap viv pou kont li chicago, l bezwen paspò',
    'en la mañana cuando estoy sola',
    'sí, ya estoy aquí',
    'ahorita no es urgente',
  ])('%s', (text) => {
    expect(read(text).outcome).not.toBe('urgent')
  })
})

describe('a child alone is heard where there is a child, and one nobody has', () => {
  const kindOf = (text: string) => read(text).urgent

  it.each([
    'ICE took my mother on Tuesday and we still cannot find her',
    'a place to sleep for two adults tonight please',
    'mi sobrina de 15 llegó sola pero ya vive conmigo, ¿a qué oficina aviso?',
    'pitit mwen disparèt nan Meksik depi ane pase, ki jan m fè rapò a',
    'ki moun ki responsab yon timoun imigrasyon jwenn san paran',
    'ya no quiero seguir, me quiero regresar a mi pueblo y no tengo pasaje',
    'no more messages, stop',
  ])('«%s» is none', (text) => expect(kindOf(text)).toBeNull())

  it.each([
    'mi hija de 6 años está sola en la central y no llega nadie por ella',
    'encontré a una niña perdida, está aquí conmigo, no sé qué hacer',
    'ICE took my parents this morning, I am alone with my little brother',
    'gen yon timoun 5 an poukont li nan estasyon an',
    'esta mañana se llevaron a mis papás y estoy sola con mi hermanito',
  ])('«%s» is one', (text) => expect(kindOf(text)).toBe('child_alone'))
})
