import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { Need } from '../core/vocabulary/need.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import type { Neighbours } from './context.ts'
import { canonical } from './features.ts'
import { type Piece, piecesOf } from './joints.ts'
import { wordsOf } from './normalize.ts'
import { phrases } from './phrases.ts'

/** What the reading of several needs stands on. */
export interface NeedsData {
  /** Reads one piece as if nothing had been said before. */
  read(piece: string): Meaning
  readonly neighbours: Neighbours
  /** Declared words of a death and what they may mean: answered before all else. */
  readonly grave: ReadonlySet<string>
}

/** One need of a message, with the whole reading of its piece. */
export interface NeedRead {
  readonly need: Need
  readonly meaning: Meaning
}

/** Needs answered or listed for one message, the first included. */
const mostNeeds = 4
/** A piece that does not ask in words must be short and nearly certain to be a need. */
const surePiece = 0.9
const shortPiece = 8
/** A declared word is asked apart in a piece of a list when the piece is this surely ours. */
const askedFrom = 0.8
/** Two pieces about neighbours are two needs only when neither could be about the other's. */
const otherBelow = 0.1

/** Words of a wish, a question or a loss. */
const asking = phrases([
  '(necesito|ocupo|requiero|quiero|quisiera|queremos|queria|busco|saber|como|cuanto|cuanta|cuantos|donde|adonde|que (necesito|ocupo|papeles|requisitos|documentos|hago|hay|se)|cuales|quien|puedo|podria|pueden|ayuda|ayudan|ayudar|informacion|info|informes|tramitar|sacar|solicitar|pedir|renovar|registrar|arreglar|corregir|pregunta|duda|consulta|lo de|sobre|requisitos|papeles|perdi|perdio|robaron|tienen|interesa|urge|dan)',
  '(need|want|would like|id like|how|what|where|when|which|who|can i|can you|could|do i|do you|help|information|info|about|apply|get|renew|lost|stole|stolen|looking for|question|is there|tell me|requirements)',
  '(bezwen|vle|renmen|kijan|kote|konbyen|ki (sa|papye|kote|le|moun|dokiman)|eske|ede|enfomasyon|chache|mande|pedi|vole|kesyon|konnen|jwenn|fe|konsenan)',
])

/**
 * What a message asks for, when it asks for several different things and says so: a joint between them, and each piece
 * surely about its own. A death first, else in the order told; fewer than two: it asks for one thing.
 */
export function needsIn(message: string, data: NeedsData): readonly NeedRead[] {
  const pieces = piecesOf(message)
  if (pieces.length < 2) return []
  const read = joined(pieces, data)
  const distinct = read.filter(({ need }, i) => read.findIndex((other) => sameNeed(other.need, need)) === i)
  if (distinct.length < 2) return []
  const isGrave = ({ need }: NeedRead) => data.grave.has(need.topic ?? need.homonym)
  const first = distinct.find(isGrave) ?? distinct[0]
  return distinct.toSorted((a, b) => Number(b === first) - Number(a === first)).slice(0, mostNeeds)
}

interface Part extends NeedRead {
  readonly text: string
}

/** The pieces that are needs, each with the pieces around it that are none; nothing when those change what it is about. */
function joined(pieces: readonly Piece[], data: NeedsData): readonly Part[] {
  const parts: Part[] = []
  let before = ''
  for (const piece of pieces) {
    const text = `${before} ${piece.text}`.trim()
    const part = needOf(text, data) ?? (before === '' ? null : needOf(piece.text, data))
    const last = parts.at(-1)
    const another = part !== null && (last === undefined || !isSameMatter(last, part, piece.joint, data))
    if (another) {
      parts.push(part)
      before = ''
    } else if (last === undefined) before = isIdle(piece.text, data) ? '' : text
    else if (!isIdle(piece.text, data)) {
      const whole = needOf(`${last.text} ${piece.text}`, data)
      if (whole === null) return []
      parts.splice(-1, 1, whole)
    }
  }
  return parts
}

/** A greeting or thanks between two needs. */
function isIdle(text: string, { read }: NeedsData): boolean {
  return text === '' || read(text).outcome === 'smalltalk'
}

function needOf(text: string, { read }: NeedsData): Part | null {
  const meaning = read(text)
  const need = needRead(meaning)
  if (need === null) return null
  const asks = asking.test(canonical(text))
  const plain = meaning.confidence >= surePiece && wordsOf(text).length <= shortPiece
  return asks || plain ? { text, need, meaning } : null
}

function needRead({ outcome, candidates, confidence, homonym, field }: Meaning): Need | null {
  const [best] = candidates
  if (outcome === 'answer' && best !== undefined) return { topic: best.topic, field, homonym: null }
  return outcome === 'clarify' && homonym !== null && confidence >= askedFrom
    ? { topic: null, field: null, homonym }
    : null
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
