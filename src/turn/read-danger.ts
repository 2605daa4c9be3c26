import type { DangerState } from '../core/danger/state.ts'
import { countryOf } from '../core/danger/turn.ts'
import type { DangerSaid } from '../core/vocabulary/event.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { TurnDeps } from './deps.ts'

/** What the office asks people to write when they want a person. */
const callWord = /^(persona|person|moun)$/i

/** Said in so many words, it is no danger: whoever is held in one by our mistake must be able to end it. */
const noDanger =
  /(?<!\p{L})(?:(?:nadie|ningun[oa]|nobody|no ?one|p[eè]sonn)(?!\p{L}).{0,24}(?:peligro|danger|danje)|(?:no hay|no estoy en|no estamos en|there is no|theres no|im not in|not in any|pa gen) (?:ning[uú]n )?(?:peligro|danger|danje)|tout moun byen|everyone is (?:fine|ok|safe)|todos est(?:amos|[aá]n) bien)/iu

/** A name that is only similar to what was written counts as a place in a sentence, not in a word or two. */
const sentence = 4

/** Whether a message is read as one about danger: it tells of some, or somebody is held in it or asked about it. */
export function tellsOfDanger({ urgent, doubt }: Meaning, { phase }: DangerState): boolean {
  return phase !== 'none' || urgent !== null || doubt !== undefined
}

/** What the words say in the danger spoken of, or in the one they tell of: which follow-up they are, and where they are. */
export function dangerSaid(
  text: string,
  meaning: Pick<Meaning, 'urgent' | 'doubt'>,
  { kind }: Pick<DangerState, 'kind'>,
  { understander, book }: Pick<TurnDeps, 'understander' | 'book'>,
): DangerSaid {
  const { elsewhere, kinds, ...heard } = understander.followUp(text, kind)
  const followUps = noDanger.test(text)
    ? [{ says: 'mistake' as const, confidence: 1 }, ...heard.followUps]
    : heard.followUps
  const said = book.places.atlas.hear(text, 'place')
  const words = text.trim().split(/\s+/).length
  const isNamed = said !== null && (said.certain || words >= sentence)
  const place = isNamed && said.places.length === 1 ? (said.places[0] ?? null) : null
  const country = book.danger.countryIn(text) ?? countryOf(place)
  const first = text.trim().split(/[\s,.;:!¡¿?]+/, 1)[0] ?? ''
  const starts = understander.affirms(first)
  const about =
    words >= sentence
      ? understander.aboutOf(text, kind ?? meaning.urgent ?? meaning.doubt ?? null, kind !== null)
      : null
  return {
    followUps,
    elsewhere,
    kinds,
    where: { place, country, about },
    starts,
    asks: /[?¿]/u.test(text),
    calls: callWord.test(first),
    words,
  }
}
