import type { Departure, FactHeld } from './fact-held.ts'

/** Says that something is free, in any of the three languages. */
export const free =
  /(?<!\p{L})(?:gratis(?: nèt)?|gratuit[oa]s?|sin (?:ningún )?costo|no (?:le )?(?:cuestan?|cobran?) nada|no tiene costo|no se cobra|free of charge|no (?:charge|cost|fee)s?|costs? nothing|(?:is|are|it's|for|completely|totally) free(?! (?:on|at|after|before|tomorrow|today|to (?:call|ask|talk|write)))|pa koute anyen|san peye|pa gen frè)(?!\p{L})/iu
/** "It is not free" says that something is to be paid. */
export const notFree =
  /(?<!\p{L})(?:no (?:es|son|está|sale|será) gratis|no es gratuit[oa]|(?:is|are) not free|isn't free|aren't free|pa gratis|pa gratwit)(?!\p{L})/iu
/** A call, and what the office itself does, are free whatever the procedure costs. */
const ofCall = /(?<!\p{L})(?:llam|marqu|marc|call|dial|phone|toll|rele|telefon)/iu
const ofService = /oficina|asesor|orienta|ayud|office|advice|guidance|help|biwo|konsèy|nosotros|con nosotras/iu
/** Words are the same from so many letters on: *pasaporte*, *pasaportes*. */
const stem = 5
const shortest = 4
/** Words that name nothing in particular. */
const common =
  /^(?:para|pour|with|from|this|that|este|esta|esto|todo|siempre|always|toujou|puede|nada|gratis|gratui|free|cost|charge|nothing|koute|anyen|peye|persona|people|person|moun|trámite|procedure|demach|méxico|mexico|meksi|mexic)/u

/**
 * Where a sentence says that something is free while the case's own topic has a price, and no fact at hand says it of what the sentence
 * names – or says that what is free is not. Without such facts of its own, the other topics of the talk are held against it. What is said of a call or of the office's help departs from nothing.
 */
export function freeDepartures(sentence: string, facts: readonly FactHeld[]): Departure[] {
  const denied = notFree.exec(sentence)?.[0]
  if (denied !== undefined) return paidDeparture(denied, facts) ?? []
  const said = free.exec(sentence)?.[0]
  if (said === undefined || ofCall.test(sentence) || ofService.test(sentence)) return []
  const asked = pool(facts)
  const priced = asked.find((fact) => fact.cost === true && hasPrice(fact))
  const isSaid = facts.some(
    (fact) => fact.free !== undefined && shares(`${fact.free} ${ofFreeTopic(fact, facts)}`, sentence),
  )
  return isSaid || priced === undefined ? [] : [{ said, kind: 'free', item: priced.item }]
}

/** The fact that says it is free, where an amount is named and the topic has no price at all; null where it has one, or says neither. */
export function paidDeparture(said: string, facts: readonly FactHeld[]): Departure[] | null {
  const asked = pool(facts)
  if (asked.some(hasPrice)) return null
  const item = asked.find((fact) => fact.cost === true && fact.free !== undefined)?.item
  return item === undefined ? null : [{ said, kind: 'money', item }]
}

/** What a price is held against: the case's own topic where it tells of any, else the others of the talk. */
function pool(facts: readonly FactHeld[]): readonly FactHeld[] {
  const own = facts.filter(({ from }) => from === undefined)
  const tells = own.some((fact) => fact.cost === true && (fact.free !== undefined || hasPrice(fact)))
  return tells ? own : facts.filter(({ from }) => from === 'talk')
}

function hasPrice({ values }: FactHeld): boolean {
  return values.some((value) => value.kind === 'money' && value.amount > 0)
}

/** A topic of the talk in which nothing has a price is free by its name too. */
function ofFreeTopic({ from, item, names = '' }: FactHeld, facts: readonly FactHeld[]): string {
  const topic = item.slice(0, item.indexOf('/') + 1)
  return from === 'talk' && !facts.some((fact) => fact.item.startsWith(topic) && hasPrice(fact)) ? names : ''
}

function shares(words: string, sentence: string): boolean {
  const named = new Set(stemsOf(words))
  return stemsOf(sentence).some((one) => named.has(one))
}

function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[^\p{L}]+/u)
  return words
    .filter((word) => word.length >= shortest && !common.test(word))
    .map((word) => word.replace(/s$/u, '').slice(0, stem))
}
