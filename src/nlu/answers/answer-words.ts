import { unknown, withheld } from '../../core/vocabulary/guide.ts'
import { canonical } from '../features.ts'
import { phrases, wholePhrases } from '../phrases.ts'

/** A yes or a no at the beginning of an answer; longer texts are stories that may begin with anything. */
const mostWords = 14
const yes = beginnings('si|sip|claro|así es|correcto|exacto|yes|yeah|yep|yup|sure|right|wi|men wi|se sa')
/** English begins with it too ("we have not"): a yes only alone or before these. */
const yesOfKreyol = wholePhrases(['we', 'we (wi|se|li|mwen|nou|yo)( .*)?'])
const no = beginnings('no|nop|nope|nel|nah|para nada|todavía no|aún no|not|never|non|pa gen|poko|nunca|jamás')

function beginnings(words: string): readonly string[] {
  return words.split('|').map((word) => `${canonical(word)} `)
}

/** True for a short answer that begins with a yes. `text` is canonical. */
export function affirms(text: string): boolean {
  return begins(text, yes) || yesOfKreyol.test(text)
}

/** True for a short answer that begins with a no, and not with a "no sé". `text` is canonical. */
export function denies(text: string): boolean {
  return begins(text, no) && !wavers(text)
}

const unsure = beginnings(
  'no sé|nose|no me acuerdo|no recuerdo|no estoy segura|no estoy seguro|no tengo idea|no sabría|dont know|i dont know|not sure|im not sure|i dont remember|no idea|mwen pa konnen|m pa konnen|mwen pa sonje|m pa sonje|pa konnen|pa sonje',
)

/** True for a short answer that begins with "no sé", "no me acuerdo bien". `text` is canonical. */
export function wavers(text: string): boolean {
  return begins(text, unsure)
}

const mistaken = beginnings(
  'no|nop|perdón|perdon|disculpe|espere|espérate|me equivoqué|quise decir|mejor dicho|mas bien|corrijo|digo|sorry|wait|i meant|i mean|actually|my mistake|correction|non|tann|eskize m|padon|m twonpe m|mwen twonpe m|m te vle di',
)

/** True for words that begin by taking something back: "no, en México", "sorry, I meant", "non, tann". `text` is canonical. */
export function takesBack(text: string): boolean {
  return begins(text, mistaken) && text.includes(' ')
}

function begins(text: string, words: readonly string[]): boolean {
  return text.split(' ').length <= mostWords && words.some((word) => `${text} `.startsWith(word))
}

const wishes = [
  [
    'why',
    wholePhrases([
      '(y |pero |eso )*(por que|xq|pa que|para que)( (me )?(lo )?(pregunta|preguntas|quiere saber|quieres saber|ocupa saber|necesita saber)( eso)?)?',
      '(but )?why( (do you|you|are you|do u) (ask|asking|need to know|need|want to know)( me)?( that| this| it)?)?',
      '(e |men )?(poukisa|pou ki sa|pou ki rezon)( (w|ou) (mande|bezwen konnen|vle konnen)( (m )?sa)?)?',
    ]),
  ],
  [
    unknown,
    wholePhrases([
      '(la verdad |pues |ps |es que |yo |eso )?(no (lo )?se|no (me )?(acuerdo|recuerdo)|no estoy segur[oa]|ni idea|quien sabe|sabe|no sabria decirle|ninguna)( bien| la verdad| eso| ahorita)?',
      '(no ce|nose|nc|no c)',
      '(no (lo )?se|no estoy segur[oa]|no se bien) (de )?(cual|cuales|que)( de (ell|es|est)[oa]s)?( (es|son|sea|seria|me toca|me corresponde)( (la|el|lo) (mi[oa]|nuestr[oa]))?)?',
      '(honestly )?(i )?(dont know|do not know|dont remember|im not sure|not sure|no idea|no clue|idk|unsure)',
      '(m|mwen) (pa|poko) (konnen|sonje|si)( non)?( sa)?',
      'pa konnen',
    ]),
  ],
  [
    withheld,
    wholePhrases([
      '(eso )?(prefiero|mejor|prefiero mejor) no (decir(lo|le)?|contestar(lo)?|responder|digo)( eso)?',
      'no (le )?(quiero|voy a|puedo) (decir(lo|le)?|contestar(lo)?|responder)( eso)?',
      'eso no (lo |se lo |te lo )?(digo|contesto|quiero decir)',
      '(id|i would|i) (rather|prefer) (not|not to) (say|answer|tell( you)?)( that)?',
      'i (dont want to|wont|would rather not) (say|answer|tell( you)?)( that)?',
      '(m|mwen) (pito|prefere) pa (di|reponn)( (sa|li|l))?',
      '(m|mwen) pa vle (di|reponn)( (ou|w))?( sa| li| l)?',
    ]),
  ],
  [
    'guide',
    wholePhrases([
      '(ok |okay |bueno |va |dale |ahora |vamos |lo vemos |ayudeme |ayudame |acompaneme |guieme |expliqueme |digame |si |quiero |hagamoslo )*(paso (a|por) paso|la guia)( por favor| porfa| entonces| pues)*',
      '(guieme|guiame|acompaneme|ayudeme con eso|empecemos|empezamos)( por favor| porfa)?',
      '(ok |okay |yes |sure |alright |take me |walk me |guide me |show me |explain |lets go |lets do it )*(through it |through )?(step by step|the guide)( please| then)*',
      '(guide me|walk me through( it)?)( please)?',
      '(ok |oke |dako |wi |ede m |gide m |montre m |ann fe l |esplike m )*(etap pa etap|youn apre lot|pazapa|pa a pa|gid la)( tanpri| souple| alo)*',
      '(gide|gid|akonpaye) (m|mwen|nou)( tanpri| souple)?',
    ]),
  ],
  [
    'count',
    wholePhrases([
      '(y |pero |a ver )?como (lo |los |le |se )?(cuenta|cuentas|cuentan|conto|contaste|contaron|saco|sacaste|sacan|calcula|calculo|calcularon)( usted)?( (esos|los|mis) dias( habiles)?| eso| la fecha| el plazo)?',
      '(de donde (sale|salen|saca|saco)|por que) (esa fecha|ese dia|esos dias|la fecha)',
      '(quiero ver |a ver |ver |enseñeme |muestreme |cuenteme )(la cuenta|los dias|dia por dia|uno por uno)',
      '(cuales|que) dias (cuentan|no cuentan|son habiles|si cuentan)',
      '(but |and )?how (do|did) (you|they|u) (count|figure|calculate|get)( (it|that|them|those days|the days|my days|that date|the date))?( out)?',
      '(show me |let me see )(the )?(count|days|day by day)',
      '(which|what) days (count|do not count|dont count)',
      '(e |men )?(ki jan|kijan|kouman) (w|ou|nou|yo) (konte|kalkile|fe kont)( (l|li|jou yo|jou sa yo|sa|dat la))?( a)?',
      '(montre m |fe m we |m vle we )(kont lan|jou yo|jou pa jou)',
      '(ki|kiles) jou (ki )?(konte|pa konte)( yo)?',
    ]),
  ],
  [
    'further',
    wholePhrases([
      '(ok |okay |bueno |va |listo |ya |si |pues |y |ahora |gracias )*(seguimos|sigamos|siga|sigale|seguir|continuemos|continuamos|siguiente|la siguiente|lo siguiente|lo que sigue|que sigue|lo (otro|demas)|vamos con lo (otro|siguiente|demas))( (por favor|porfa|con lo (otro|que sigue|siguiente|demas)))?',
      '(ok |okay |alright |done |yes |and |now |thanks )*(next|whats next|next one|go on|lets go on|keep going|continue|the (next|other) (one|thing)|the rest)( please| then)?',
      '(ok |oke |dako |wi |bon |e |kounye a |mesi )*(ann kontinye|kontinye|ki sa (ki |k )?(ap )?(vin )?apre|sa (ki |k )?(ap )?(vin )?apre|pwochen an|lot la|lot bagay la|ann ale sou lot la)( tanpri| souple)?',
    ]),
  ],
] as const

/** What a message that is no answer wishes. */
export type Wish = (typeof wishes)[number][0]

/** What a message that is no answer wishes; null when it is something else. `text` is as it was written. */
export function wishOf(text: string): Wish | null {
  const heard = canonical(text)
  const wish = wishes.find(([, list]) => list.test(heard))?.[0] ?? null
  return wish === 'why' && heard === yesOrWhy && !asksWhy(text) ? null : wish
}

/** English "why" sounds like the Kreyòl yes: only as written are they told apart. */
const yesOrWhy = canonical('why')

/** True for a text that begins with the English "why". */
export function asksWhy(text: string): boolean {
  return /^[^\p{L}]*(but\s+)?why\b/iu.test(text)
}

const askingWord = wholePhrases([
  '(y |pero |en |a |de )?(donde|adonde|cuando|cuanto|cuanta|cuantos|quien|cual|como|que)',
  '(and |but )?(where|when|who|which|what|how|how much|how many|how long)',
  '(e |epi |men )?(ki kote|kote|kile|konbyen|ki moun|kiles|kijan|ki jan|kisa)',
])

/** True for a text that is written as a question, or is no more than the word that asks: "dónde". */
export function isQuestion(text: string): boolean {
  return /[?¿]/u.test(text) || askingWord.test(canonical(text))
}

const questions = phrases([
  '(?<!lo )(que|como|cuanto|cuanta|cuantos|cuantas|donde|adonde|cuando|quien|cual|cuales) (es|son|se|hay|debo|tengo|puedo|cuesta|cobran|tarda|hago|pasa|necesito|ocupo|papeles|llevo|me|le|queda|esta)',
  'puedo|podria|se puede|es cierto|es verdad|sera que|hay que|tengo que|me (puede|pueden)',
  '(what|how|where|when|who|which) (is|are|do|does|can|should|much|long|many|if|will|would|about)',
  '(can|could|do|does|should|is|are|will) (i|he|she|we|they|you|it|there|my|the|his|her)',
  '(ki|kisa|kijan|konbyen|kote|kile|ki le|ki moun|eske)',
])

/** "I don't know where he is" tells. */
const tellings = phrases([
  '(no|nadie) (lo |la |nos |me |le )?(se|sabe|sabemos|saben|dice|dicen|quieren decir) (en |a |por )?(que|donde|adonde|cuando|cuanto|cuantos|quien|como|cual)',
  '(dont|doesnt|didnt|wont|not|nobody|noone) (know|knows|say|says|tell|told|sure) (me |us )?(what|where|when|who|how|which|why)',
  '(pa|poko|pesonn pa) (konn|konnen|di) (mwen |nou )?(ki|kisa|kote|kile|konbyen|kijan|poukisa)',
])

/** True for a text that asks something. `text` is as it was written, `canonicalText` in the form rules read. */
export function asks(text: string, canonicalText: string): boolean {
  return /[?¿]/.test(text) || (questions.test(canonicalText) && !tellings.test(canonicalText))
}
