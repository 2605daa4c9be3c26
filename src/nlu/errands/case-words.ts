import { secretWord } from '../../core/cases/word.ts'
import type { ErrandContext, ErrandHeard } from '../../core/vocabulary/errand.ts'
import { canonical } from '../features.ts'
import { wholePhrases } from '../phrases.ts'

const please = '(por favor |oiga |hola |buenos dias |buenas tardes |y |please |hi |hello |tanpri |bonjou |and |epi )*'
const thanks = '( por favor| gracias| please| thanks| thank you| tanpri| mesi| ahora| hoy| now| kounye a| jodi a)*'
const mine = '(mi|este|el) (caso|folio|tramite|asunto|expediente)'
const myCase = '(my|the|this) case'
const mineHt = '(dosye|ka) (mwen|mwen an|mwen nan|la|sa a)'

const asksStatus = wholePhrases(
  [
    `(como|komo) (va|esta|anda|sigue|ba) ${mine}`,
    `en que (va|esta|paso va|quedo) ${mine}`,
    `que (ha pasado|paso|hay|saben|noticias hay|novedades hay) (con|de) ${mine}`,
    `(quiero|quisiera|puedo|necesito) saber (como va|como esta|en que va|de) ${mine}`,
    `(cual es el )?(estado|estatus|status) de ${mine}`,
    `(ya )?(hay )?(noticias|novedades|respuesta) (de|en|sobre) ${mine}`,
    `(how is|hows|what about) ${myCase}( going| doing)?`,
    `(what is|whats) (the status of|happening with|going on with) ${myCase}`,
    `(any )?(news|update|updates) (on|about|of) ${myCase}`,
    `status of ${myCase}`,
    `case status`,
    `(kijan|ki jan|kouman) ${mineHt} (ye|ap mache|ap vanse|rive)`,
    `(ki kote|kote|ki bo) ${mineHt}( an| la)? (ye|rive)`,
    `(eske gen|gen) nouvel (sou|pou) ${mineHt}`,
    `(mwen (vle|ta renmen) konnen )(kijan|ki jan|kote) ${mineHt} (ye|ap mache|rive)`,
  ].map((words) => `${please}${words}${thanks}`),
)

const setsWord =
  /^(?:(?:quiero que )?(?:mi|la) palabra(?: secreta)?(?: es| sea|:)|my (?:secret )?word(?: is|:)|mo(?: sekr[eè])? (?:mwen|m)(?: an| nan)?(?: se|:))\s*[«"“']?([^\s«»"“”'.]+)[»"”'.]?$/iu

const asksWord = wholePhrases(
  [
    '(quiero |como pongo |como hago |poner |elegir |escoger |cambiar )*(una|la|mi) palabra secreta',
    'palabra secreta',
    '(i want |how do i set |set |choose |change )*(a|the|my) secret word',
    'secret word',
    '(mwen vle |chwazi |mete |chanje )*(yon )?mo sekre( mwen)?( an)?',
  ].map((words) => `${please}${words}${thanks}`),
)

// Not `\b`: it would find the `y` of `solèy` to be a word.
const around =
  /(?<![\p{L}\p{N}])(?:folio|caso|case|dosye|palabra|secreta|secret|word|mo|sekr[eè]|mi|my|mwen|es|is|se|y|and|epi|la|el|the|de)(?![\p{L}\p{N}])/giu

/**
 * What a message wants of a case by its words: how it stands, or a secret word for it; null for any other. `prefix`: how folios begin.
 * `awaitsWord`: the word was just asked for, so one alone is it.
 */
export function caseErrand(
  message: string,
  prefix: string,
  awaitsWord: ErrandContext['awaitsWord'] = null,
): ErrandHeard | null {
  if (message.length > 160) return null
  const bare = message.trim().normalize('NFC')
  if (awaitsWord && /^[\p{L}\p{N}]+$/u.test(bare))
    return awaitsWord.folio === null
      ? { do: 'set_word', word: bare }
      : { do: 'ask_case', folio: awaitsWord.folio, word: bare }
  const set = setsWord.exec(bare)
  if (set !== null) return { do: 'set_word', word: set[1] ?? null }
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}])${prefix}[\\s-]?([ACDEFGHJKMNPQRTWXY34679]{5})(?![\\p{L}\\p{N}])`,
    'iu',
  ).exec(message)
  if (found === null) {
    const text = canonical(message)
    if (asksWord.test(text)) return { do: 'set_word', word: null }
    return asksStatus.test(text) ? { do: 'ask_case', folio: null, word: null } : null
  }
  const folio = `${prefix}-${found[1] ?? ''}`.toUpperCase()
  const rest = message
    .replace(found[0], ' ')
    .replace(/[¿?¡!,.:;«»"“”()]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (rest === '' || asksStatus.test(canonical(rest))) return { do: 'ask_case', folio, word: null }
  const left = rest.replace(around, ' ').replace(/\s+/g, ' ').trim()
  if (left === '') return { do: 'ask_case', folio, word: null }
  return secretWord.test(left) ? { do: 'ask_case', folio, word: left } : null
}
