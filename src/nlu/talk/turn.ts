import type { Field } from '../../core/vocabulary/field.ts'
import type { TopicId } from '../../core/vocabulary/topic.ts'
import { canonical } from '../features.ts'
import { fieldWords, substanceOf } from '../filler.ts'
import { wordsOf } from '../normalize.ts'
import { phrases } from '../phrases.ts'
import type { Reading } from '../topics.ts'
import type { Situation } from '../understander.ts'

/** One message in its talk: what is weighed to tell what it is about. */
export interface Turn {
  readonly words: readonly string[]
  /** The meanings that stand in them. */
  readonly says: readonly string[]
  /** How many of the words may carry a subject. */
  readonly substance: number
  readonly field: Field | null
  /** The chances of the words alone, and with the meanings of what was said before. */
  readonly alone: Reading
  readonly recalled: Reading
  /** The chances of the words together with those that led to the topic at hand. */
  readonly together: Reading
  readonly atHand: TopicId | null
  /** Topics answered for the same matter and said not to be meant. */
  readonly refused: readonly TopicId[]
  /** The chance that the message says the answer before it was not what was asked for; 0 where nobody could tell. */
  readonly objects: number
  /** Topics answered earlier in the talk, newest first. */
  readonly earlier: readonly TopicId[]
  readonly lately: readonly TopicId[]
  /** The topics a question has just offered. */
  readonly asked: readonly TopicId[]
  /** A procedure has asked something, and whether a word of an offered answer stands in the message: it most likely answers. */
  readonly awaited: 'nothing' | 'answer' | 'named'
  readonly cues: readonly Cue[]
}

/** What the words of a message say about how it hangs on the talk. */
export type Cue =
  | 'points'
  | 'goes-on'
  | 'turns'
  | 'corrects'
  | 'returns'
  | 'adds'
  | 'states'
  | 'asks'
  | 'swaps'
  | 'relative'
  | 'later'
  | 'thanks'
  | 'mine'

const cueSays: Readonly<Record<Cue, ReturnType<typeof phrases>>> = {
  points: phrases([
    '(eso|esa|ese|esos|esas|esto|ella|ellos|el|le|lo|la|alla|ahi|mismo|misma)',
    '(that|it|this|those|them|there|he|she|his|her|him|they|same)',
    '(sa|sa a|sa yo|li|yo|la|menm)',
  ]),
  'goes-on': phrases(['^(y|e|and|epi|i|ebyen) ']),
  turns: phrases(['^(entonces|pero|ok|oke|okay|so|but|men|ah|bueno|oiga|pues|then|alo) ']),
  corrects: phrases([
    '^(no no|no la|no el|no es|no me refiero|perdon|no mas bien|no digo|no hablo de|no pero|no yo|no estoy|no vivo|no mi|no en|no soy|no de|mas bien|digo|ay no|no perdon|no espere|no era)',
    '(me equivoque|quise decir|me confundi)',
    '^(no i mean|no i meant|i meant|no not|not that|no the|sorry|wrong|no my|no im|actually|i mean|wait|no its|no it|no he|no she|no were|no we)',
    '^(non|se pa|mwen te vle di|mwen vle di|eskize|tann|padon)',
  ]),
  returns: phrases([
    '(volviendo|regresando|de vuelta|vuelvo|regreso) (a|con|al)',
    'otra vez (lo|con|sobre|de)',
    '(lo|la|el|los) (de|del) (antes|ayer|principio|primero)',
    '(soy|habla) (la|el) (de|del)',
    'lo (de|del)',
    '(back to|going back|returning to|about the|as for the|again about|from yesterday|its me)',
    '(tounen sou|retounen sou|an n tounen|pou zafe|konsenan|se mwen|ki te)',
  ]),
  states: phrases([
    '^(y |pero |no |si |es que |ella |el |mi \\w+ |ya |perdon )*(tengo|tiene|traigo|trae|es|son|soy|somos|vivo|vive|vivimos|estoy|esta|estamos|era|fue|tenia|perdi|hice|fui|nacio|murio|ya|se me|me dijeron|dicen)',
    '^(and |but |no |yes |well |my \\w+ |ok )*(i|we|he|she|its|it|they|im|hes|shes|theyre) (have|has|had|am|are|is|was|were|live|lives|got|went|lost|found|say|says|said|dont|doesnt|already|just)',
    '^(e |epi |men |non |wi |papa |manman |mari |madanm |pitit )*(mwen|li|nou|yo|se) (gen|te|pa|poko|fek|deja|se|ap)',
    '^(im|its|hes|shes|were|theyre|se) ',
  ]),
  asks: phrases([
    '(necesito|ocupo|quiero|quisiera|queremos|queria|busco|saber|como|cuanto|cuanta|cuantos|donde|adonde|que|cual|cuales|quien|cuando|puedo|puede|pueden|podria|ayudan|hay|sirve|debo|tengo que)',
    '(need|want|would like|how|what|where|when|which|who|can|could|do|does|is there|are there|should|will|would)',
    '(bezwen|vle|kijan|ki|kote|konbyen|eske|kiyes|poukisa|dwe|ka)',
  ]),
  swaps: phrases([
    '(mejor|en vez|en lugar|prefiero|mas bien)',
    '(instead|rather|what about|how about)',
    '(pito|olie|olye|pi bon)',
  ]),
  relative: phrases([
    '^(y |e |pero |no |para |a |ok |gracias |oiga )*(mi|mis|el|la|los|un|una) (esposo|esposa|marido|mujer|senora|viejo|vieja|mama|papa|ama|apa|jefe|jefa|hijo|hija|hijos|hijas|nino|nina|ninos|ninas|bebe|chamaco|muchacho|muchacha|hermano|hermana|primo|prima|tio|tia|sobrino|sobrina|abuelo|abuela|suegro|suegra|cunado|cunada|novio|novia|pareja|comadre|compadre)',
    '^(and |but |no |for |what about |how about |ok |also )*(my|the|his|her) (\\w+ )?(husband|wife|mom|mother|dad|father|son|daughter|kid|kids|baby|brother|sister|cousin|uncle|aunt|nephew|niece|grandma|grandpa|boyfriend|girlfriend|parents)',
    '^(e |epi |men |non |pou |oke )*(pitit|pitit fi|pitit gason|madanm|mari|manman|papa|fre|se|kouzen|kouzin|neve|nies|timoun|tonton|matant|fanmi)( mwen| nou| li)?',
  ]),
  later: phrases([
    '(ya que|cuando (ya )?(llegue|lleguemos|llegue|nazca|salga|regrese)|una vez que|despues|luego|ya (alla|aqui|aca|en|teniendo)|mientras)',
    '(once|after that|afterwards|when (i|we|he|she|they) (get|gets|arrive|arrives|come|comes)|then|meanwhile|in the meantime)',
    '(apre sa|le (mwen|nou|li|yo) (rive|fin)|pandan|annatandan)',
  ]),
  thanks: phrases(['^(ok |bueno |ah )*(gracias|muchas gracias|thanks|thank you|thx|ok thanks|mesi)']),
  mine: phrases([
    '(la|el|lo|las|los) (mia|mio|mias|mios|suya|suyo|de el|de ella|otra|otro)',
    '(mine|hers|his|theirs|yours)',
    '(pa mwen|pa li|lot la)',
  ]),
  adds: phrases(['(tambien|ademas|aparte|otra cosa)', '(also|too|another thing|besides)', '(tou|anplis|lot bagay)']),
}

/** A message as a turn of its talk. `text` is canonical. */
export function turnOf(
  text: string,
  field: Field | null,
  { alone, recalled, together, says }: Pick<Turn, 'alone' | 'recalled' | 'together' | 'says'>,
  situation: Situation,
): Turn {
  return {
    words: wordsOf(text),
    says,
    substance: substanceOf(text),
    field,
    alone,
    recalled,
    together,
    refused: situation.refused ?? [],
    objects: situation.objects ?? 0,
    atHand: situation.topic,
    earlier: (situation.earlier ?? []).filter((topic) => topic !== situation.topic),
    lately: situation.lately,
    asked: askedIn(situation),
    awaited: awaitedIn(text, situation),
    cues: (Object.keys(cueSays) as Cue[]).filter((cue) => cueSays[cue].test(text)),
  }
}

/** True when something was said before that a message may hang on. */
export function isInTalk(situation: Situation): boolean {
  return situation.topic !== null || askedIn(situation).length > 0
}

/** The topics among the choices of a question: what stands under an answer is offered, not asked. */
function askedIn({ offered, topic: atHand }: Situation): readonly TopicId[] {
  const topics = offered.flatMap(({ id }) => {
    const [kind, topic = '', part] = id.split(':')
    return kind === 'topic' && part === undefined ? [topic] : []
  })
  const underAnswer = offered.some(({ id }) => atHand !== null && id.startsWith(`topic:${atHand}:`))
  return underAnswer ? [] : topics
}

function awaitedIn(text: string, { offered }: Situation): Turn['awaited'] {
  const answers = offered.filter(({ id }) => id.startsWith('ans:'))
  if (answers.length === 0) return 'nothing'
  const named = new Set(answers.flatMap(({ label }) => wordsOf(canonical(label))))
  return wordsOf(text).some((word) => named.has(word) && !fieldWords.has(word)) ? 'named' : 'answer'
}
