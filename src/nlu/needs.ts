import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { Need } from '../core/vocabulary/need.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import { remembered } from '../shared/remembered.ts'
import { canonical } from './features.ts'
import { substanceOf } from './filler.ts'
import { type Piece, piecesOf } from './joints.ts'
import { wordsOf } from './normalize.ts'
import { phrases } from './phrases.ts'
import type { Neighbours } from './talk/talk-model.ts'
import type { Situation } from './understander.ts'

/** What is known of topics when a message is read for several needs. */
export interface NeedsData {
  readonly neighbours: Neighbours
  /** The declared word of a death that stands in a canonical text, with what it may mean; null when none does. */
  death(text: string): { readonly id: string; readonly options: readonly TopicId[] } | null
}

interface Reader extends NeedsData {
  /** Reads one piece as if nothing had been said before. */
  read(piece: string): Meaning
}

/** One need of a message, with the words and the reading of its piece. */
interface Part {
  readonly text: string
  readonly need: Need
  readonly meaning: Meaning
  /** A death: it is answered before the others. */
  readonly grave: boolean
  /** It was told to be another matter: "además", "otra cosa", "2)". */
  readonly told: boolean
}

type Understand = (message: string, situation: Situation) => Meaning

/** Needs answered or listed for one message, the first included. */
const mostNeeds = 4
/** A piece that does not ask in words must be short and nearly certain to be a need. */
const surePiece = 0.85
const shortPiece = 8
/** A declared word is asked apart in a piece of a list when the piece is this surely ours. */
const askedFrom = 0.8
/** From here, and so many times likelier than the next, what would be asked about alone is a need of its own. */
const listedFrom = 0.55
const listedTimes = 2
/** Two pieces about neighbours are two needs only when neither could be about the other's. */
const otherBelow = 0.1

/** Words of a wish, a question or a loss. */
const asking = phrases([
  '(necesito|ocupo|requiero|quiero|quisiera|queremos|queria|busco|saber|como|cuanto|cuanta|cuantos|donde|adonde|que (necesito|ocupo|papeles|requisitos|documentos|hago)|cuales|puedo|podria|pueden|ayudan|ayudar|informacion|info|informes|tramitar|sacar|solicitar|pedir|renovar|registrar|arreglar|corregir|pregunta|duda|consulta|lo de|sobre|requisitos|papeles|perdi|perdio|robaron|tienen|interesa|urge)',
  '(need|want|would like|id like|how|what|where|when|which|who|can i|can you|could|do i|do you|help|information|info|about|apply|get|renew|lost|stole|stolen|looking for|question|is there|tell me|requirements)',
  '(bezwen|vle|renmen|kijan|ki (jan|fason)|ki kote|konbyen|ki (sa|papye|kote|dokiman)|eske|enfomasyon|chache|pedi|vole|kesyon|konsenan)',
])

/** Reads a message whole; when it asks for several different things, the first of them with the others beside it. */
export function severally(understand: Understand, data: NeedsData): Understand {
  return (message, situation) => {
    const whole = understand(message, situation)
    if (!divisible.has(whole.outcome) || whole.picked !== null || whole.foreign !== null) return whole
    const pieces = piecesOf(message)
    if (pieces.length < 2) return whole
    const alone = { language: situation.language, topic: null, lately: [], offered: [] }
    const read = remembered((piece) => understand(piece, alone), pieces.length * 2)
    const parts = needsIn(pieces, { ...data, read })
    // Danger is told as a story: only what is told to be another matter stands beside it.
    if (whole.outcome === 'urgent')
      return beside(
        whole,
        parts.filter(({ told }) => told),
      )
    const [first, ...others] = parts
    if (first === undefined) return whole
    const { language, languageCertain } = whole
    return others.length === 0 ? whole : beside({ ...first.meaning, language, languageCertain }, others)
  }
}

function beside(first: Meaning, others: readonly Part[]): Meaning {
  return others.length === 0 ? first : { ...first, also: others.map(({ need }) => need) }
}

/** A wish for a person, an instruction or a courtesy stays whole. */
const divisible: ReadonlySet<Meaning['outcome']> = new Set(['answer', 'clarify', 'out_of_scope', 'urgent'])

/** What is supposed, refused or told as the ground of something else asks for nothing. */
const supposing = phrases([
  '^(y |pero |oiga )?(si|cuando|aunque|como ya|ya se que|anque|antes de|en vez de|en lugar de|porque|no (quiero|vengo|ocupo|necesito|busco|es))',
  '^(and |but )?(if|when|although|though|because|instead of|before|since|i (dont|do not) (need|want))',
  '^(epi |men )?(si|le|anvan|paske|olie|kom|mwen pa (vle|bezwen|mande))',
])

/**
 * What a message asks for, when it asks for several different things and says so: a joint between them, and each piece
 * surely about its own. A death first, else in the order told.
 */
function needsIn(pieces: readonly Piece[], data: Reader): readonly Part[] {
  const heard = pieces.map(({ text, joint }, i) => {
    const sound = canonical(text)
    // A death told on the way to something else is no need of its own, unless the other is told to be another matter.
    const grave = (joint === 'told' || pieces[i + 1]?.joint === 'told') && data.death(sound) !== null
    // "I would like some information" asks for nothing yet.
    const asks = asking.test(sound) && substanceOf(sound) > 0
    return { text, sound, joint, asks, may: asks || joint === 'told' || grave }
  })
  if (heard.filter(({ may, sound }) => may && !supposing.test(sound)).length === 0) return []
  const parts: Gathered[] = []
  let before = ''
  for (const piece of heard) {
    const part = piece.may ? partOf(piece, before, data) : null
    const last = parts.at(-1)
    if (part !== null && (last === undefined || !isSameMatter(last, part, piece.joint, data))) {
      parts.push({ ...part, after: [] })
      before = ''
    } else if (isIdle(piece.sound, data)) continue
    else if (last === undefined) before = `${before} ${piece.text}`.trim()
    else parts.splice(-1, 1, { ...last, after: [...last.after, piece.text] })
  }
  const whole = parts.map((part) => withRest(part, data))
  if (whole.some((part) => part === null)) return []
  const distinct = whole.flatMap((part) => part ?? []).filter(isFirstOfItsNeed)
  const first = distinct.find(({ grave }) => grave) ?? distinct[0]
  return distinct.toSorted((a, b) => Number(b === first) - Number(a === first)).slice(0, mostNeeds)
}

interface Heard {
  readonly text: string
  readonly sound: string
  readonly joint: Piece['joint']
  readonly asks: boolean
}

/** A part and the pieces after it that ask for nothing else. */
interface Gathered extends Part {
  readonly after: readonly string[]
}

function isFirstOfItsNeed({ need }: Part, i: number, all: readonly Part[]): boolean {
  return all.findIndex((other) => sameNeed(other.need, need)) === i
}

/** A piece as a need: alone, or with what was told before it; null when it is none. */
function partOf(piece: Heard, before: string, data: Reader): Part | null {
  if (supposing.test(piece.sound)) return null
  const alone = needOf(piece, data)
  if (alone !== null || before === '') return alone
  const text = `${before} ${piece.text}`
  const sound = canonical(text)
  return supposing.test(sound) ? null : needOf({ ...piece, text, sound }, data)
}

/** The part read with what follows it; null when that makes it unclear. */
function withRest(part: Gathered, data: Reader): Part | null {
  if (part.after.length === 0) return part
  const text = [part.text, ...part.after].join(' ')
  return needOf({ text, sound: canonical(text), joint: part.told ? 'told' : 'loose', asks: true }, data)
}

/** A greeting or thanks between two needs. */
function isIdle(sound: string, { read }: Reader): boolean {
  return wordsOf(sound).length <= shortPiece && read(sound).outcome === 'smalltalk'
}

function needOf({ text, sound, joint, asks }: Heard, { read, death }: Reader): Part | null {
  const meaning = read(text)
  const died = death(sound)
  const need = needRead(meaning) ?? (died === null ? null : { topic: null, field: null, homonym: died.id })
  if (need === null) return null
  const part = { text, need, meaning, grave: died !== null, told: joint === 'told' }
  if (asks || died !== null) return part
  return meaning.confidence >= surePiece && wordsOf(sound).length <= shortPiece ? part : null
}

function needRead({ outcome, candidates, confidence, homonym, field }: Meaning): Need | null {
  const [best] = candidates
  const [, next] = candidates
  // Asked apart alone, but far ahead: beside another need it is listed, and the person says so when it is not.
  if (
    outcome === 'clarify' &&
    homonym === null &&
    best !== undefined &&
    isAhead(best.confidence, next?.confidence ?? 0)
  )
    return { topic: best.topic, field, homonym: null }
  // One candidate only: a part of whatever is at hand, or the office's hours, and no subject of its own.
  if (outcome === 'answer' && best !== undefined && candidates.length > 1)
    return { topic: best.topic, field, homonym: null }
  return outcome === 'clarify' && homonym !== null && confidence >= askedFrom
    ? { topic: null, field: null, homonym }
    : null
}

function isAhead(best: number, next: number): boolean {
  return best >= listedFrom && best >= listedTimes * next
}

/** True for pieces that say one thing twice: the same topic, or neighbours that are not told to be two matters. */
function isSameMatter(a: Part, b: Part, joint: Piece['joint'], { neighbours }: NeedsData): boolean {
  if (sameNeed(a.need, b.need)) return true
  const [one, two] = [topicsOf(a), topicsOf(b)]
  const near = one.some((t) => two.includes(t) || two.some((u) => isNeighbour(t, u, neighbours)))
  if (!near) return false
  return joint === 'loose' || chanceOf(b, a.meaning) >= otherBelow || chanceOf(a, b.meaning) >= otherBelow
}

function topicsOf({ need, meaning }: Part): readonly TopicId[] {
  return need.topic === null ? meaning.candidates.map(({ topic }) => topic) : [need.topic]
}

function chanceOf(part: Part, { candidates }: Meaning): number {
  const own = topicsOf(part)
  return candidates.reduce((sum, { topic, confidence }) => (own.includes(topic) ? sum + confidence : sum), 0)
}

function isNeighbour(a: TopicId, b: TopicId, neighbours: Neighbours): boolean {
  return (neighbours[a]?.includes(b) ?? false) || (neighbours[b]?.includes(a) ?? false)
}

function sameNeed(a: Need, b: Need): boolean {
  return a.topic === b.topic && a.homonym === b.homonym
}
