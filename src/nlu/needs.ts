import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { Need } from '../core/vocabulary/need.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import type { Neighbours } from './context.ts'
import { canonical } from './features.ts'
import { type Piece, piecesOf } from './joints.ts'
import { wordsOf } from './normalize.ts'
import { phrases } from './phrases.ts'
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
  /** Danger or a death: it is answered before the others. */
  readonly first: boolean
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
    const [first, ...beside] = needsIn(pieces, { ...data, read: (piece) => understand(piece, alone) })
    const isUrgent = first?.need.homonym === urgent
    // A piece alone may alarm where the whole tells that it is over.
    if (first === undefined || isUrgent !== (whole.outcome === 'urgent')) return whole
    // Danger is told as a story, whose sentences are no list of wishes.
    const others = beside.filter(({ told }) => told || !isUrgent)
    if (others.length === 0) return whole
    const { language, languageCertain } = whole
    return {
      ...(isUrgent ? whole : { ...first.meaning, language, languageCertain }),
      also: others.map(({ need }) => need),
    }
  }
}

/** A wish for a person, an instruction or a courtesy stays whole. */
const divisible: ReadonlySet<Meaning['outcome']> = new Set(['answer', 'clarify', 'out_of_scope', 'urgent'])
/** Stands for an emergency among the needs; never leaves this file. */
const urgent = ':urgent'

/** What is supposed, refused or told as the ground of something else asks for nothing. */
const supposing = phrases([
  '^(y |pero |oiga )?(si|cuando|aunque|como ya|ya se que|anque|antes de|en vez de|en lugar de|porque|no (quiero|vengo|ocupo|necesito|busco|es))',
  '^(and |but )?(if|when|although|though|because|instead of|before|since|i (dont|do not) (need|want))',
  '^(epi |men )?(si|le|anvan|paske|olie|kom|mwen pa (vle|bezwen|mande))',
])

/**
 * What a message asks for, when it asks for several different things and says so: a joint between them, and each piece
 * surely about its own. An emergency or a death first, else in the order told; fewer than two: it asks for one thing.
 */
function needsIn(pieces: readonly Piece[], data: Reader): readonly Part[] {
  const parts = joined(pieces, data)
  const distinct = parts.filter(({ need }, i) => parts.findIndex((other) => sameNeed(other.need, need)) === i)
  const first =
    distinct.find(({ need }) => need.homonym === urgent) ?? distinct.find((part) => part.first) ?? distinct[0]
  return distinct.toSorted((a, b) => Number(b === first) - Number(a === first)).slice(0, mostNeeds)
}

/** The pieces that are needs, each with the pieces around it that are none; nothing when those change what it is about. */
function joined(pieces: readonly Piece[], data: Reader): readonly Part[] {
  const parts: Part[] = []
  let before = ''
  for (const [i, { text: own, joint }] of pieces.entries()) {
    const text = `${before} ${own}`.trim()
    const around = { before: joint, after: pieces[i + 1]?.joint ?? 'loose' }
    const part = needOf(text, around, data) ?? (before === '' ? null : needOf(own, around, data))
    const last = parts.at(-1)
    if (part !== null && (last === undefined || !isSameMatter(last, part, joint, data))) {
      parts.push(part)
      before = ''
    } else if (isIdle(own, data)) continue
    else if (last === undefined) before = text
    else {
      const whole = needOf(`${last.text} ${own}`, around, data)
      if (whole === null) return []
      parts.splice(-1, 1, whole)
    }
  }
  return parts
}

/** A greeting or thanks between two needs. */
function isIdle(text: string, { read }: Reader): boolean {
  return read(text).outcome === 'smalltalk'
}

interface Around {
  readonly before: Piece['joint']
  readonly after: Piece['joint']
}

function needOf(text: string, { before, after }: Around, { read, death }: Reader): Part | null {
  const heard = canonical(text)
  if (supposing.test(heard)) return null
  const meaning = read(text)
  const died = death(heard)
  const need = needRead(meaning) ?? (died === null ? null : { topic: null, field: null, homonym: died.id })
  if (need === null) return null
  const part = { text, need, meaning, first: died !== null || need.homonym === urgent, told: before === 'told' }
  if (need.homonym === urgent || asking.test(heard)) return part
  // A death told on the way to something else is no need of its own, unless the other is told to be another matter.
  if (died !== null) return before === 'told' || after === 'told' ? part : null
  const plain = meaning.confidence >= surePiece && wordsOf(heard).length <= shortPiece
  return before === 'told' && plain ? part : null
}

function needRead({ outcome, candidates, confidence, homonym, field }: Meaning): Need | null {
  const [best] = candidates
  if (outcome === 'urgent') return { topic: null, field: null, homonym: urgent }
  // One candidate only: a part of whatever is at hand, or the office's hours, and no subject of its own.
  if (outcome === 'answer' && best !== undefined && candidates.length > 1)
    return { topic: best.topic, field, homonym: null }
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
