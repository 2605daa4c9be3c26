import { normalize, wordsOf } from './normalize.ts'

/** A piece of a message and how it hangs on the piece before: told to be another matter, or only following it. */
export interface Piece {
  readonly text: string
  readonly joint: 'told' | 'loose'
}

/** A text of fewer words asks for one thing. */
const fewest = 8
/** A story of more pieces is no list of needs. */
const most = 8
/** As much of a message as is read for meaning, in UTF-16 units. */
const longest = 1500

const sentenceEnds = /[.?!;…\n]+(?=\s|$)|(?<=\s|^)[¿¡]|[—–•]|(?<=\s)-(?=\s)/gu
const numbers = /(?:(?<=^|\s)\(?\d{1,2}(?:\)|[.º°]-?|\s*[-–])(?=\s*\p{L})|(?<=^|\s)[a-d]\))\s*/gu
const commas = /,+/gu

/** Words that tell of another matter, in normalized text; they belong to neither. */
const told = [
  // Spanish
  '(?:y |e |i |pero |luego )?(?:otra|una otra) (?:cosa|pregunta|duda|consulta)(?: mas)?(?: es| seria)?(?: que)?',
  '(?:y |e )?(?:por otro lado|por otra parte|aparte de eso|aparte|ademas de eso|ademas|adicionalmente|de paso)',
  '(?:y |e |i )?(?:tambien|tanbien|tmb|tbn|tb)',
  '(?:y )?(?:por ultimo|en segundo lugar|segundo)',
  // English
  '(?:and |also |plus |oh and )?(?:another|one more|an other|one other) (?:thing|question|matter)(?: is| i need is)?',
  '(?:and |but )?(?:also|plus|besides that|besides|additionally|in addition|on top of that|as well as|secondly)',
  // Kreyòl
  '(?:epi |e |ak |avek )?(?:gen )?(?:yon |youn )?lot (?:bagay|kesyon|koze|zafe)(?: anko)?(?: se)?',
  '(?:e |ak )?(?:anplis de sa|anplis|apa sa|an menm tan|dezyemman)',
  '(?:epi|e|ak) tou',
]

/** Words a wish or a question begins with: before them a comma, "y", "and" or "epi" joins two matters. */
const wish =
  '(?:necesito|nesesito|ocupo|requiero|quiero|quisiera|queria|quieren|busco|saber|me (?:gustaria|urge|interesa|puede|puedes|pueden|ayudan|ayuda)|como|cuanto|cuanta|cuantos|donde|adonde|que (?:necesito|ocupo|papeles|requisitos|documentos|hago|hay|se)|cuales|quien|puedo|lo de|sobre|perdi|se me perdio|me robaron|' +
  'i (?:need|want|would|also|lost|am looking)|im looking|id like|how|what|where|when|which|who|can (?:i|you|my)|could|do i|is there|tell me|my (?:card|passport|papers)|' +
  'm|mwen|mvle|mbezwen|mpedi|n|nou|ki|kijan|kouman|kisa|kote|konbyen|eske|pou m|sou)'
const loose = [`(?:y|e|i|and|but|epi|ebyen|ak)(?= ${wish}(?: |$))`, 'epi']

const joints = new RegExp(`(?<= |^)(?:(${told.join('|')})|(?:${loose.join('|')}))(?= |$)`, 'g')
const beginsWish = new RegExp(`^(?:${told.join('|')}|(?:y |and |epi )?${wish})(?: |$)`)

/** The message in pieces, parted at sentence ends, list numbers, and words that join one matter to another. One piece: none. */
export function piecesOf(message: string): readonly Piece[] {
  if (wordsOf(normalize(message)).length < fewest) return [{ text: message, joint: 'loose' }]
  const pieces: Piece[] = []
  let joint: Piece['joint'] = 'loose'
  for (const part of message
    .slice(0, longest)
    .replace(numbers, '\ue001')
    .replace(sentenceEnds, '\ue002')
    .split(/(?=[\ue001\ue002])/u)) {
    const inside = atWords(part)
    const isTold: boolean = joint === 'told' || part.startsWith('\ue001')
    pieces.push(...inside.pieces.map((piece, i) => (i === 0 && isTold ? { ...piece, joint: 'told' as const } : piece)))
    // "Another thing:" stands before its sentence.
    joint = inside.pieces.length === 0 && isTold ? 'told' : inside.joint
  }
  return pieces.length > most ? [{ text: message, joint: 'loose' }] : pieces
}

/** One sentence in pieces, and the joint left open at its end; a comma parts only where a wish begins after it. */
function atWords(sentence: string): { readonly pieces: readonly Piece[]; readonly joint: Piece['joint'] } {
  const clauses: string[] = []
  for (const clause of sentence.split(commas).map(normalize)) {
    const last = clauses.at(-1)
    if (last === undefined || beginsWish.test(clause)) clauses.push(clause)
    else clauses.splice(-1, 1, `${last} ${clause}`.trim())
  }
  const pieces: Piece[] = []
  let joint: Piece['joint'] = 'loose'
  const add = (text: string) => {
    if (text === '') return
    pieces.push({ text, joint })
    joint = 'loose'
  }
  for (const clause of clauses) {
    let from = 0
    for (const match of clause.matchAll(joints)) {
      add(clause.slice(from, match.index).trim())
      if (match[1] !== undefined) joint = 'told'
      from = match.index + match[0].length
    }
    add(clause.slice(from).trim())
  }
  return { pieces, joint }
}
