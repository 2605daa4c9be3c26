import { placeTold } from '../../core/conversation/place-told.ts'
import { placeAwaited, topicAtHand } from '../../core/conversation/step.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { Meaning } from '../../core/vocabulary/meaning.ts'
import type { PlaceId, PlaceSaid, Point } from '../../core/vocabulary/place.ts'
import type { TurnDeps } from '../deps.ts'

/** A question about a topic is heard as one from this confidence, also where only something like a place was found in it. */
const sure = 0.7

/** An answer of more words than this that names no place is not an answer to "where are you?". */
const brief = 6
/** A place of a name we do not know has so many words at most. */
const name = 3

/**
 * What a message says of places; null when it is about something else. Danger, instructions, buttons and the wish for a
 * person come first, whatever place is named with them.
 */
export function placeIn(
  text: string,
  meaning: Meaning,
  conversation: Conversation,
  { book, machinery }: Pick<TurnDeps, 'book' | 'machinery'>,
): PlaceSaid | null {
  if (meaning.picked !== null || ['urgent', 'person', 'control'].includes(meaning.outcome)) return null
  const awaited = placeAwaited(conversation, machinery.flows)
  const said = book.places.atlas.hear(text, awaited)
  const told = placeTold(conversation)
  if (said === null) {
    const kinds = told === null ? null : book.places.atlas.asked(text)
    if (kinds !== null && told !== null) return { kinds, places: [told], certain: true }
    const elsewhere = elsewhereIn(text, conversation, { book, machinery })
    if (elsewhere !== null) return elsewhere
  }
  const instead = insteadIn(text, conversation, { book })
  if (instead !== null) return instead
  const answers = meaning.outcome === 'answer' && meaning.confidence >= sure && asks(meaning)
  if (said !== null) return said.certain || !answers ? said : null
  const words = text.split(/\s+/).length
  if (awaited !== 'place' || words > brief || !(saysNothing(meaning) || (words <= name && isVague(meaning))))
    return null
  return { kinds: [], places: [], certain: true }
}

/** "¿Y en California?" under an answer that has an office of its own: the same there. */
function elsewhereIn(
  text: string,
  conversation: Conversation,
  { book, machinery }: Pick<TurnDeps, 'book' | 'machinery'>,
): PlaceSaid | null {
  if (!elliptical.test(text) || text.split(/\s+/).length > brief) return null
  const topic = topicAtHand(conversation, machinery.flows)
  const kinds = topic === null ? [] : book.places.under(topic)
  const found = kinds.length === 0 ? null : book.places.atlas.hear(text, 'another')
  return found === null || found.kinds.length > 0 ? found : { ...found, kinds }
}

/** "No, en Houston no, en Dallas" under what is near a place: the last one named, in place of it. */
function insteadIn(text: string, conversation: Conversation, { book }: Pick<TurnDeps, 'book'>): PlaceSaid | null {
  const [refused = '', ...rest] = text.split(/[,;.]/u).filter((part) => part.trim() !== '')
  const last = rest.at(-1)?.trim()
  if (last === undefined || text.split(/\s+/).length > correction || !refusing.test(refused)) return null
  if (conversation.stack.at(-1)?.flow !== 'nearest') return null
  const found = book.places.atlas.hear(last, 'another')
  return found === null || found.places.length === 0 ? null : { ...found, kinds: [], certain: true }
}

const refusing = /(?:^|\s)(?:no|not|pa|non)(?!\p{L})/iu
/** What puts a place right has so many words at most. */
const correction = 10

const elliptical = /^\W*(?:y (?:en|si)|and in|what about|how about|e nan|epi nan)(?!\p{L})/iu

/** Where somebody says they live or are, as an event carries it. */
export function residesIn(text: string, { book }: Pick<TurnDeps, 'book'>): { readonly resides?: PlaceId } {
  const resides = book.places.atlas.resides(text)
  return resides === null ? {} : { resides }
}

/** The place a shared position lies in: one, or none where nothing is known. */
export function placesAt(point: Point, { book }: Pick<TurnDeps, 'book'>): readonly PlaceId[] {
  const id = book.places.atlas.at(point)
  return id === null ? [] : [id]
}

/** A shared position as the thread shows it: its municipality, never more. */
export function writtenPosition(point: Point, language: Language, { book }: Pick<TurnDeps, 'book'>): string {
  const [id] = placesAt(point, { book })
  return id === undefined ? '[location]' : `📍 ${book.places.atlas.name(id, language)}`
}

/** False for words that name no topic and ask for no part: only what is at hand made them an answer. */
function asks({ candidates, field }: Meaning): boolean {
  return candidates.length > 1 || field !== null
}

/** True for words that might be about many things, as the name of a far town is. */
function isVague({ outcome, candidates: [best], homonym }: Meaning): boolean {
  return outcome === 'clarify' && homonym === null && (best?.confidence ?? 0) < sure
}

function saysNothing({ outcome, candidates, affirmed, homonym }: Meaning): boolean {
  if (outcome === 'out_of_scope') return true
  return outcome === 'clarify' && candidates.length === 0 && affirmed === null && homonym === null
}
