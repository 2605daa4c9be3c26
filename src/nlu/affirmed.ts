import { wholePhrases } from './phrases.ts'

const yes = wholePhrases([
  'si',
  's',
  'sip',
  'simon',
  'si (por favor|senor|senora|senorita|claro|gracias|quiero|eso|acepto|correcto|asi es)',
  'claro( que si)?',
  'por supuesto',
  'correcto',
  'afirmativo',
  'asi es',
  'exacto',
  'eso( es)?',
  'acepto',
  'de acuerdo',
  'yes( please| sir| maam)?',
  'yeah',
  'yep',
  'yup',
  'ye',
  'of course',
  'correct',
  'thats right',
  'wi',
  'wi (tanpri|mwen dako|se sa)',
  'men wi',
  'se sa( menm)?',
  'egzakteman',
  'mwen dako',
])
const no = wholePhrases([
  'no',
  'nop',
  'nel',
  'nope',
  'nah',
  'no( no)+',
  'no (gracias|por favor|quiero|senor|senora|senorita|todavia|es eso|acepto)',
  'nada',
  'para nada',
  'todavia no',
  'negativo',
  'no (thanks|thank you|way)',
  'not (really|yet|now)',
  'non',
  'non (mesi|tanpri|pa sa)',
  'se pa sa',
  'poko',
  'mwen pa vle',
])

/** True or false when a canonical text is only a yes or a no; null when it says anything else. */
export function affirmedOf(text: string): boolean | null {
  if (yes.test(text)) return true
  return no.test(text) ? false : null
}
