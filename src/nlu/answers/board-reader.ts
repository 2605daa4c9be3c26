import type { LineState } from '../../core/vocabulary/board.ts'
import type { GuideText } from '../../core/vocabulary/guide-text.ts'
import { canonical } from '../features.ts'
import { type Phrases, phrases, wholePhrases } from '../phrases.ts'
import type { GuideInWords } from './answer-reader.ts'
import { markedPhrase } from './said-message.ts'

/** What a message says of a board: which line and how it stands; neither when it only asks for the board. */
export interface BoardSaid {
  readonly line: string | null
  readonly to: LineState | null
}

/** Reads what is said of boards, and what a procedure answers at any time. Pure; in all languages at once. */
export interface BoardReader {
  /** Null for words about anything else, and for those that name several lines. `lines`: those of the board that stands. */
  board(text: string, flow: string, lines: readonly string[]): BoardSaid | null
  aside(text: string, flow: string): string | null
}

/** A line is named in passing by longer texts, too: those are told to a person or asked. */
const mostWords = 14

const asksBoard = wholePhrases([
  '(ver |muestreme |ensename |quiero ver |a ver )?(el |ese |mi )?(tablero|quien hace que)( por favor)?',
  '(y )?(como|en que) (vamos|va|quedamos|va todo|va eso)( con (eso|esto|todo|lo de mi .*))?',
  '(y )?(que|quien) (falta|sigue|nos falta|me falta)( por hacer)?',
  '(show me |see )?(the )?(board|who does what)( please)?',
  '(so )?(where are we|how are we doing|whats left|what is left|what is missing|whats missing|whats next)( now)?',
  '(montre mwen |gade )?(tablo a|kiyes k ap fe kisa|kiyes kap fe kisa)',
  '(kote nou ye|ki kote nou ye|kisa ki rete|kisa k rete|ki sa ki rete)( pou nou fe)?( kounye a)?',
])

const says: readonly (readonly [LineState, Phrases])[] = [
  [
    'todo',
    phrases([
      '(todavia|aun) (no|falta)',
      'no (hemos|he|han|ha|nos|le|lo|la|se|quedo|esta|llame|llamamos|contest[oa]n?|dieron|dan)',
      'falta(n)?',
      'sigue pendiente',
      '(havent|have not|hasnt|has not|didnt|did not|not yet|(is|are|was|were) not|isnt|arent|still (need|have) to|not done)',
      '(poko|pa t|pa ko)',
    ]),
  ],
  [
    'doing',
    phrases([
      '(en eso|ahi) (estoy|estamos|andamos|ando|estan|van|va)',
      '(estoy|estamos|andamos|ando|estan|esta) (juntando|buscando|viendo|tramitando|esperando|arreglando|haciendo|preparando|sacando|en (eso|tramite|proceso))',
      'ya (empece|empezamos|empezaron|esta en (tramite|proceso|camino)|va en camino)',
      '(working on|started|in progress|under way|underway|waiting (for|on)|looking for|getting)',
      '(nap|map|yap|n ap|m ap|y ap) (chache|fe|tann|prepare|ranje)',
      '(mwen|nou|yo) (ap|komanse|kap) (chache|fe|tann|prepare|ranje)?',
    ]),
  ],
  [
    'done',
    phrases([
      'ya (lo |la |los |las |le |les |me |nos |se )*(hice|hicimos|hicieron|llame|llamamos|hable|hablamos|avise|avisamos|tengo|tenemos|tienen|tiene|junte|juntamos|elegi|elegimos|escogimos|pedi|pedimos|quedo|quedaron|esta|estan|sello|sellaron|dieron|dio|entregaron|entrego|mandaron|compramos|compre|contestaron|contesto|autorizaron|llego|salio|reservaron)',
      '(listo|lista|listos|listas|hecho|hecha|terminado)',
      '(already|i|we|they) (called|done|did|got|have|chose|picked|stamped|asked|told|booked|sent|gathered|answered|spoke)',
      '(is|are|its|all) (done|ready|stamped|booked|sent|chosen)',
      '(mwen|nou|yo|li) (fin|gentan|deja) [^ ]+',
      '(rele|jwenn|genyen|chwazi|fe|mande|pale|voye|bay) .* deja',
      '(fini|fet|pare)',
    ]),
  ],
]

/** Makes a reader of what is said of these procedures' boards and at any time in them. */
export function createBoardReader(guides: readonly GuideInWords[]): BoardReader {
  const named = new Map(guides.map(({ guide, texts }) => [guide.flow, gathered(texts, (t) => namesIn(t))]))
  const aside = new Map(guides.map(({ guide, texts }) => [guide.flow, gathered(texts, (t) => wordsIn(t))]))
  return {
    board(text, flow, lines) {
      const said = canonical(text)
      if (said.split(' ').length > mostWords) return null
      if (asksBoard.test(said)) return { line: null, to: null }
      const to = says.find(([, list]) => list.test(said))?.[0]
      const met = (named.get(flow) ?? []).flatMap(([line, list]) => {
        const piece = lines.includes(line) ? list.longest(said) : null
        return piece === null ? [] : [{ line, length: piece.length }]
      })
      const [longest, second] = met.toSorted((a, b) => b.length - a.length)
      if (to === undefined || longest === undefined || second?.length === longest.length) return null
      return { line: longest.line, to }
    },
    aside(text, flow) {
      const said = canonical(text)
      return (aside.get(flow) ?? []).find(([, list]) => list.test(said))?.[0] ?? null
    },
  }
}

type Listed = readonly (readonly [string, readonly string[]])[]

function namesIn({ board = {} }: GuideText): Listed {
  return Object.entries(board).map(([id, { names }]) => [id, names])
}

function wordsIn({ asides = {} }: GuideText): Listed {
  return Object.entries(asides).map(([id, { words }]) => [id, words])
}

function gathered(
  texts: readonly GuideText[],
  of: (text: GuideText) => Listed,
): readonly (readonly [string, Phrases])[] {
  const all = new Map<string, string[]>()
  for (const text of texts)
    for (const [id, list] of of(text)) all.set(id, [...(all.get(id) ?? []), ...list.map(markedPhrase)])
  return [...all].map(([id, list]) => [id, phrases(list)])
}
