import type { FollowUpHeard } from '../../core/danger/follow-up.ts'
import type { DangerShift } from '../../core/danger/shift.ts'
import type { DangerState } from '../../core/danger/state.ts'
import { countryOf } from '../../core/danger/turn.ts'
import type { DangerSaid } from '../../core/vocabulary/event.ts'
import type { KindHeard, Meaning, UrgentKind } from '../../core/vocabulary/meaning.ts'
import type { PlaceId } from '../../core/vocabulary/place.ts'
import type { TurnDeps } from '../deps.ts'
import { objectsIn } from '../repair/read-repair.ts'

/** What the office asks people to write when they want a person. */
const callWord = /^(persona|person|moun)$/i

/** Said in so many words, it is no danger: whoever is held in one by our mistake must be able to end it. */
const noDanger =
  /(?<!\p{L})(?:(?:nadie|ningun[oa]|nobody|no ?one|p[eè]sonn)(?!\p{L}).{0,24}(?:peligro|danger|danje)|(?:no hay|no estoy en|no estamos en|there is no|theres no|im not in|not in any|pa gen) (?:ning[uú]n )?(?:peligro|danger|danje)|tout moun byen|everyone is (?:fine|ok|safe)|todos est(?:amos|[aá]n) bien)/iu

/** Whoever says in so many words that they do not want to die puts us right; said twice, it was our mistake. */
const noWish =
  /(?<!\p{L})(?:no (?:me )?(?:quiero|voy a|pienso|pensaba) (?:matar(?:me)?|morir(?:me)?|quitarme la vida|hacerme daño)|(?:do ?n.?t|not|never) (?:want(?:ing)? to|going to|gonna|thinking of) (?:kill(?:ing)? my ?self|die|dying|hurt(?:ing)? my ?self)|pa (?:vle|p ap|pap|t ap) (?:touye t[eè]t ?(?:mwen|m)|mouri))/iu
const ofDying: ReadonlySet<DangerState['kind']> = new Set(['suicidal', 'suicidal_other'])

/** That they cannot talk is heard in any clause from this chance: "he is here with me, I can't talk". */
const hidingFrom = 0.5
const clauseEnd = /[,.;!?\n]+/u

function hidingIn(
  text: string,
  kind: DangerState['kind'],
  { followUp }: Pick<TurnDeps['understander'], 'followUp'>,
): FollowUpHeard | null {
  const clauses = text.split(clauseEnd).filter((clause) => clause.trim().includes(' '))
  if (clauses.length < 2) return null
  const firsts = clauses.flatMap((clause) => followUp(clause, kind).followUps.slice(0, 1))
  return firsts.find(({ says, confidence }) => says === 'cannot_talk' && confidence >= hidingFrom) ?? null
}

/** A clause of fewer words tells no kind by itself. */
const leastOfClause = 3

/** Each kind as likely as the clause that tells it best: "there is no child, he raped me" sounds of a child as a whole. */
function withClauses(
  wholly: readonly KindHeard[],
  text: string,
  held: DangerState['kind'],
  { followUp }: Pick<TurnDeps['understander'], 'followUp'>,
): readonly KindHeard[] {
  const clauses = text.split(clauseEnd).filter((clause) => clause.trim().split(/\s+/u).length >= leastOfClause)
  if (held === null || clauses.length < 2) return wholly
  const chances = new Map<UrgentKind, number>()
  for (const { kind, chance } of [...wholly, ...clauses.flatMap((clause) => followUp(clause, held).kinds)])
    chances.set(kind, Math.max(chance, chances.get(kind) ?? 0))
  return [...chances].map(([kind, chance]) => ({ kind, chance })).toSorted((a, b) => b.chance - a.chance)
}

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
  state: DangerState,
  deps: Pick<TurnDeps, 'understander' | 'book' | 'listener'>,
): DangerSaid {
  const { understander, book } = deps
  const { kind } = state
  const { elsewhere, kinds: wholly, ...heard } = understander.followUp(text, kind)
  const kinds = withClauses(wholly, text, kind, understander)
  const hiding = hidingIn(text, kind, understander)
  const denied = noDanger.test(text) ? 'mistake' : ofDying.has(kind) && noWish.test(text) ? 'not_that' : null
  const followUps =
    denied !== null
      ? [{ says: denied, confidence: 1 } as const, ...heard.followUps.filter(({ says }) => says !== denied)]
      : [...heard.followUps.filter(({ says }) => says !== hiding?.says), ...(hiding === null ? [] : [hiding])].toSorted(
          (a, b) => b.confidence - a.confidence,
        )
  const said = book.places.atlas.hear(text, 'place')
  const words = text.trim().split(/\s+/).length
  const isNamed = said !== null && (said.certain || words >= sentence)
  const place = isNamed && said.places.length === 1 ? (said.places[0] ?? null) : null
  const country = book.danger.countryIn(text) ?? countryOf(place)
  const sides = book.danger.sidesIn(text, (stretch) => {
    const there = book.places.atlas.hear(stretch, 'place')
    const named = (there?.places ?? []).filter((place) => there?.certain === true || isWritten(place, stretch))
    const countries = new Set(named.map(countryOf))
    return countries.size === 1 ? ([...countries][0] ?? null) : null
  })
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
    where: { place, country, about, ...sides },
    starts,
    saysYes: saysYes(text, understander),
    asks: /[?¿]/u.test(text),
    calls: callWord.test(first),
    words,
    begins: (text.split(clauseEnd, 1)[0] ?? '').trim().split(/\s+/).length,
    ...shiftIn(text, state, deps),
  }
}

/** A town is named in full: "la", "pa" and "casa" are near the names of some. */
function isWritten(place: PlaceId, stretch: string): boolean {
  const [, town] = place.split(':')
  return town !== undefined && stretch.includes(town.replaceAll('-', ' '))
}

/** True where a clause begins with a yes and none with a no: "I am in Durango, yes, there is a lot of blood". */
function saysYes(text: string, { affirms }: Pick<TurnDeps['understander'], 'affirms'>): boolean {
  const firsts = text.split(clauseEnd).map((clause) => affirms(clause.trim().split(/[\s¡¿]+/u, 1)[0] ?? ''))
  return firsts.includes(true) && !firsts.includes(false)
}

/** What the words do to the danger somebody is held in. */
function shiftIn(
  text: string,
  { phase, kind, about, opened, others }: DangerState,
  { understander, book, listener }: Pick<TurnDeps, 'understander' | 'book' | 'listener'>,
): { readonly shift?: DangerShift } {
  if (phase !== 'held' || kind === null) return {}
  const known = about ?? book.danger.tables.tables[kind].usually
  const objects = objectsIn(text, { listener })
  return { shift: understander.shiftOf(text, { kind, about: known, opened, others, objects }) }
}
