import { placeTold } from '../conversation/place-told.ts'
import type { Broadcast } from '../vocabulary/broadcast.ts'
import type { Conversation } from '../vocabulary/conversation.ts'
import type { PlaceId } from '../vocabulary/place.ts'

/** Whether a notice is for somebody: `unwritten`: it is, and not in their language. */
export function reaches({ audience, texts }: Broadcast, conversation: Conversation): 'yes' | 'no' | 'unwritten' {
  const { follows = [], lately = [], left = false } = conversation
  const { following, topics, places, unplaced, languages } = audience
  const asked = following === null ? conversation.notices === true : follows.includes(following)
  if (!asked || left || isSilent(conversation)) return 'no'
  const language = conversation.language ?? 'es'
  if (languages.length > 0 && !languages.includes(language)) return 'no'
  if (topics.length > 0 && !topics.some((topic) => follows.includes(topic) || lately.includes(topic))) return 'no'
  const place = placeTold(conversation)
  if (places.length > 0 && !(place === null ? unplaced : places.some((wanted) => isWithin(place, wanted)))) return 'no'
  return texts[language] === undefined ? 'unwritten' : 'yes'
}

/** A municipality lies within its state, and each within itself. */
function isWithin(place: PlaceId, wanted: PlaceId): boolean {
  return place === wanted || place.startsWith(`${wanted}:`)
}

/** The person said STOP and has not written since. */
function isSilent({ stack }: Conversation): boolean {
  const { value } = (stack[0]?.snapshot ?? {}) as { value?: unknown }
  return JSON.stringify(value ?? null).includes('"stopped"')
}
