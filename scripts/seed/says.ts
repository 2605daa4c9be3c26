import type { Language } from '#src/core/vocabulary/language.ts'
import type { Chance } from './chance.ts'

type Some = readonly [string, ...string[]]

const names: Some = [
  'María',
  'José',
  'Guadalupe',
  'Juan',
  'Rosa',
  'Jean',
  'Marie',
  'Widlyne',
  'Ramón',
  'Elena',
  'Wilner',
  'Carmen',
]
const places: Some = [
  'Gómez Palacio',
  'Lerdo',
  'Canatlán',
  'Los Ángeles',
  'Chicago',
  'Phoenix',
  'Tijuana',
  'Tapachula',
  'Houston',
]
const openings: Some = [
  'mo',
  'za',
  'que',
  'ra',
  'li',
  'fon',
  'te',
  'ber',
  'gua',
  'chi',
  'sol',
  'per',
  'val',
  'nor',
  'ix',
  'tla',
]
const endings: Some = [
  'rena',
  'mundo',
  'quez',
  'dora',
  'ltepec',
  'nzo',
  'ville',
  'rigo',
  'siste',
  'bal',
  'tana',
  'lucio',
]

const asks: Readonly<Record<Language, Some>> = {
  es: [
    'Hola, buenas tardes, necesito ayuda por favor',
    'Mi hermano {name} {surname} está detenido en {place} y no sabemos nada de él',
    'Quiero apostillar mi acta de nacimiento, soy de {place}',
    '¿Cuánto cuesta el trámite y qué papeles llevo?',
    'Mi mamá {name} falleció en {place}, queremos traerla a su tierra',
    'Me robaron el pasaporte con número {number} en la central de {place}',
    'El abogado {surname} nos pidió dinero y ya no contesta',
    'Tengo cita el día {day} y no puedo ir, ¿qué hago?',
    'Mi hijo nació allá y quiero su doble nacionalidad',
    'Gracias, ¿me puede ayudar una persona de la oficina?',
    'Somos cuatro, venimos con dos niños y no tenemos donde dormir',
    'Mi teléfono es {number}, mi nombre es {name} {surname}',
  ],
  ht: [
    'Bonjou, mwen bezwen èd tanpri',
    'Frè mwen {name} {surname} nan prizon {place}, nou pa gen nouvèl li',
    'Mwen vle mande azil isit la, ki papye mwen bezwen?',
    'Mwen rele {name} {surname}, mwen rete {place}',
    'Madanm mwen ansent, ki lopital ki ka resevwa nou?',
    'Mwen pèdi paspò mwen, nimewo a se {number}',
    'Konbyen sa koute e ki jou mwen dwe vini?',
    'Mèsi anpil, èske yon moun nan biwo a ka ede mwen?',
  ],
  en: [
    'Hello, I need help with my papers please',
    'My brother {name} {surname} was detained in {place} and we cannot find him',
    'How much is it and what do I bring?',
    'My father passed away in {place}, we want to bring him home',
    'I lost my passport, the number is {number}',
    'My name is {name} {surname}, I was deported last week',
    'Can somebody from the office call me?',
  ],
}

const replies: Some = [
  'Con gusto. Su expediente {number} ya está en el área jurídica; la licenciada {surname} lo revisa esta semana.',
  'Ya hablamos con el consulado en {place}. Le avisamos en cuanto respondan.',
  'Para la apostilla traiga el acta original y una identificación, de lunes a viernes de ocho a tres.',
  'Encontramos a {name} {surname} en el centro de {place}. Su familia puede llamar al {number}.',
  'Necesitamos copia de su pasaporte y un comprobante de domicilio en {place}.',
  'Lamentamos mucho su pérdida. Le acompañamos en cada paso del traslado.',
]

const answers: Some = [
  'Para este trámite lleve original y copia de su acta, una identificación con fotografía y el comprobante de pago. El costo cambia cada año: confirme antes de ir. Se hace en persona, con cita, y tarda entre uno y tres días hábiles.',
  'Usted tiene derecho a un intérprete, a llamar a su consulado y a no firmar nada que no entienda. Guarde sus papeles en un lugar seguro y dé copia a alguien de confianza. Si hay peligro ahora, llame al 911.',
  'La oficina atiende de lunes a viernes. El servicio es gratuito y nadie le puede cobrar por él. Si alguien le pide dinero en nombre de la oficina, avísenos: es un fraude.',
]

/** A surname nobody has: one of a few thousand. */
export function surname(chance: Chance): string {
  const name = chance.of(openings) + chance.of(openings) + chance.of(endings)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** What a person says. */
export function asked(chance: Chance, language: Language): string {
  return filled(chance, chance.of(asks[language]))
}

/** What staff answer. */
export function replied(chance: Chance): string {
  return filled(chance, chance.of(replies))
}

/** What the assistant answers. */
export function answered(chance: Chance): string {
  return chance.of(answers)
}

function filled(chance: Chance, sentence: string): string {
  return sentence
    .replaceAll('{name}', () => chance.of(names))
    .replaceAll('{surname}', () => surname(chance))
    .replaceAll('{place}', () => chance.of(places))
    .replaceAll('{number}', () => String(1_000_000 + chance.below(8_999_999)))
    .replaceAll('{day}', () => String(1 + chance.below(28)))
}
