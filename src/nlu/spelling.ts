import { wordsOf } from './normalize.ts'

/** Forms people type and the words they stand for; Kreyòl counts are in docs/decisions/0005-understanding.md. */
const forms: Readonly<Record<string, string>> = {
  // Kreyòl: short and glued pronouns
  m: 'mwen',
  mw: 'mwen',
  mwem: 'mwen',
  mwe: 'mwen',
  mouin: 'mwen',
  mwin: 'mwen',
  l: 'li',
  w: 'ou',
  n: 'nou',
  poum: 'pou mwen',
  poun: 'pou nou',
  poul: 'pou li',
  pouw: 'pou ou',
  pouyo: 'pou yo',
  map: 'mwen ap',
  nap: 'nou ap',
  kap: 'ki ap',
  pap: 'pa ap',
  yap: 'yo ap',
  wap: 'ou ap',
  lap: 'li ap',
  fem: 'fe mwen',
  dim: 'di mwen',
  banm: 'ban mwen',
  bam: 'ban mwen',
  pam: 'pa mwen',
  eskem: 'eske mwen',
  siw: 'si ou',
  diw: 'di ou',
  banw: 'ba ou',
  // Kreyòl: words with several spellings
  koman: 'kijan',
  kouman: 'kijan',
  kisa: 'ki sa',
  kile: 'ki le',
  kikote: 'ki kote',
  kibo: 'ki bo',
  poukisa: 'pou ki sa',
  esk: 'eske',
  svp: 'tanpri',
  silvouple: 'tanpri',
  souple: 'tanpri',
  stp: 'tanpri',
  aide: 'ede',
  ed: 'ede',
  viza: 'visa',
  vizam: 'visa mwen',
  paspo: 'paspo',
  passport: 'paspo',
  pasport: 'paspo',
  paspor: 'paspo',
  paspot: 'paspo',
  pasaporte: 'paspo',
  akdenesans: 'batiste',
  batis: 'batiste',
  komar: 'comar',
  sita: 'cita',
  pwan: 'pran',
  ayisien: 'ayisyen',
  ozetazini: 'etazini',
  // Spanish as it is typed
  q: 'que',
  ke: 'que',
  xq: 'porque',
  pq: 'porque',
  porq: 'porque',
  xk: 'porque',
  d: 'de',
  tmb: 'tambien',
  tb: 'tambien',
  x: 'por',
  xfa: 'por favor',
  xfavor: 'por favor',
  porfa: 'por favor',
  porfavor: 'por favor',
  toy: 'estoy',
  aser: 'hacer',
  acer: 'hacer',
  nesesito: 'necesito',
  nececito: 'necesito',
  kiero: 'quiero',
  kero: 'quiero',
  // Spanish n before b and p, which Kreyòl writes so
  enbarazada: 'embarazada',
  enbarasada: 'embarazada',
  enbarazo: 'embarazo',
  tanbien: 'tambien',
  canbio: 'cambio',
  canbiar: 'cambiar',
  tienpo: 'tiempo',
  nonbre: 'nombre',
  nonbres: 'nombres',
  conprar: 'comprar',
  conprobante: 'comprobante',
  enpezar: 'empezar',
  enpiezo: 'empiezo',
  tenporal: 'temporal',
  inportante: 'importante',
  inpuestos: 'impuestos',
  dicienbre: 'diciembre',
  novienbre: 'noviembre',
  septienbre: 'septiembre',
  canpo: 'campo',
  honbre: 'hombre',
  senbrar: 'sembrar',
  enpleo: 'empleo',
  sienpre: 'siempre',
  eua: 'estados unidos',
  eeuu: 'estados unidos',
  eu: 'estados unidos',
  usa: 'estados unidos',
  us: 'us',
  // English as it is typed
  ur: 'your',
  pls: 'please',
  plz: 'please',
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  bday: 'birthday',
}

const gluedStart = /^m(ta|te|pa|ka|gen|vle|bezwen|pral|fek|sot|anvi)$/
const gluedEnd = /^(ed|rel|touy|swiv|sov|pran|bat|voy|kit|chach|menas|kenb|mand|depot|aret|kidnap|vol)em$/

/** One spelling for words that are typed in many ways, and glued Kreyòl words parted: "poum", "mvle", "xq", "k ap". */
export function respell(normalized: string): string {
  const words = wordsOf(normalized)
  return words.map((word, i) => respellWord(word, words[i + 1])).join(' ')
}

function respellWord(word: string, next: string | undefined): string {
  if (word === 'k') return next === 'ap' || next === 'te' || next === 'ta' || next === 'pa' ? 'ki' : 'que'
  if (Object.hasOwn(forms, word)) return forms[word] ?? word
  const start = gluedStart.exec(word)
  if (start) return `mwen ${start[1]}`
  const end = gluedEnd.exec(word)
  return end ? `${end[1]}e mwen` : word
}

/**
 * How a respelt text sounds: one letter for sounds that are confused in writing (b/v, c/s/z, c/k/qu, ll/y, silent h).
 * Phrases of the rules pass through the same, so a misspelt word still meets its phrase. Keeps length within the input's.
 */
export function sound(respelt: string): string {
  return respelt
    .replace(/ph/g, 'f')
    .replace(/sh|ch/g, 'x')
    .replace(/h/g, '')
    .replace(/qu(?=[eia])/g, 'k')
    .replace(/q/g, 'k')
    .replace(/c(?=[ei])/g, 's')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/v/g, 'b')
    .replace(/ll/g, 'y')
    .replace(/([a-z])\1/g, '$1')
    .replace(/y/g, 'i')
}
