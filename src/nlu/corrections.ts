import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import { refusesPerson } from './acts/person.ts'
import { canonical } from './features.ts'
import { fieldOf } from './fields.ts'
import { substanceOf } from './filler.ts'
import type { Situation } from './understander.ts'

type Understand = (message: string, situation: Situation) => Meaning

/** A message that puts us right, in its two parts. */
export interface Correction {
  /** What is not meant; empty for a bare no. */
  readonly denied: string
  /** What is meant instead. */
  readonly instead: string
}

// Syntax, not subjects: the small words with which a no begins, and those with which what is meant follows it.
/** "No,", "non non", "no el", "no i mean": a no by itself, and none that belongs to a verb ("no tengo saldo"). */
const bareNo =
  /^\W*(?:(?:pero|oiga|ay|ey|but|wait|men)\W+)*(?:(?:no+|nop|nel|nope|nah|non)(?:\s*[,.;:!]+\s*|\s+(?=(?:no|non|not|el|l[ao]s? (?:de|del|que)|mi|mis|digo|pues|perd[oó]n|es que|i|its|it's|the|my|that|he|she|we|pa|m(?:wen)? vle)\b)|(?<=non)\s+(?=(?:se|li)\b)))+/iu
/** A clause that denies what we took it for, or says that we took it wrongly; not one that tells what somebody lacks ("no tengo acta"). */
const denies = new RegExp(
  `^\\W*(?:(?:pero|oiga|mire|que|qu[eé]+|ja(?:ja)+|ha(?:ha)+|but|men) ?\\W*)*(?:${[
    // Spanish
    'no (?:es|son|era|fue|est[aá]n? mal|hablo|habl[eé]|pregunt|le pregunt|te pregunt|digo|dije|quiero|quise|busco|ocupo|necesito|me refiero|lo|la|el|los|las|de|del|eso|esa|ese|esto|mi|para|por)\\b',
    '(?:[eé]l|ella|ellos)? ?no (?:se )?(?:muri[oó]|est[aá]n? (?:muert|perdid|detenid|pres[oa]))',
    'no estoy \\p{L}+ndo\\b',
    'no me (?:est[aá]n? )?ent(?:end|iend)',
    'nadie |ning[uú]n',
    '(?:el|la|los|las) [^,.;!?]{2,40} no\\W*$',
    // English
    "(?:i|im|i am) (?:didnt|didn't|did not|dont|don't|do not|not) (?:ask|mean|want|need|talk|say|look)",
    "(?:he|she|they|it|thats|that's|its|it's|it) ?(?:is not|isnt|isn't|not|are not|arent|aren't) ",
    'not |nobody |you(?: are|re)? not (?:listening|understanding)',
    // Kreyòl
    'se pa |pa (?!gen|ka|konn)|pa gen (?:moun|pèsonn|pesonn)|li pa (?:mouri|pèdi|pedi)',
    '(?:mwen|m) pa (?:mande|t mande|pale|bezwen|vle|di|t di|t ap)|(?:mwen|m) pat (?:mande|di)|ou pa konprann',
  ].join('|')})`,
  'iu',
)
/** Where what is meant begins within a clause. */
const pivot =
  /(?<=\s)(?:digo|dije|quiero decir|lo que (?:quiero|pregunto|pregunt[eé]|necesito|ocupo)|sino|m[aá]s bien|yo (?:digo|pregunto|quiero|ocupo|necesito)|nom[aá]s (?:quiero|ocupo|necesito|quer[ií]a)|s[oó]lo (?:quiero|ocupo|necesito|quer[ií]a)|ocupo|i mean|i meant|i said|i want|i need|i just|just|but|what i|men|(?:mwen|m) (?:vle|bezwen|mande|ap mande|t ap mande|di|te vle)|(?<!no )se(?! pa))\s/iu
const clauseEnds = /(?<=[.,;:!?\n])\s+|\s*\n+\s*/u

/** What only says that something is asked: "I asked where" asks where. */
const asking =
  /^\W*(?:(?:yo|le|te|les) )*(?:pregunt\S*|digo(?: que)?|dije(?: que)?|i (?:asked|mean|meant|said)|m(?:wen)? (?:ap )?(?:mande|di|vle di))\s+/iu

/** The two parts of a message that puts us right ("no, nobody owes me money. Can I work legally?"); null for any other. */
export function correctionIn(message: string): Correction | null {
  const no = bareNo.exec(message)?.[0] ?? ''
  const rest = message.slice(no.length)
  const clauses = rest.split(clauseEnds).filter((clause) => /[\p{L}\d]/u.test(clause))
  const denied: string[] = []
  while (clauses.length > 0) {
    const [clause = ''] = clauses
    if (!denies.test(clause)) break
    clauses.shift()
    const at = pivot.exec(clause)
    denied.push(at === null ? clause : clause.slice(0, at.index))
    if (at === null) continue
    clauses.unshift(clause.slice(at.index))
    break
  }
  const instead = clauses.join(' ').replace(asking, '')
  if (no === '' && denied.length === 0) return null
  return substanceOf(canonical(instead)) === 0 && fieldOf(canonical(instead)) === null
    ? null
    : { denied: denied.join(' '), instead }
}

/** From this chance on the words name what they deny. */
const deniedFrom = 0.3

/**
 * Reads a message that puts us right by what it says instead, and keeps away from what it denies; every other message as it is. A no to a
 * question of ours, or to whether somebody is in danger, is an answer and no correction.
 */
export function withCorrections(understand: Understand): Understand {
  return (message, situation) => {
    const { topic, answering, suspected } = situation
    const corrected = topic === null || answering === true || suspected === true ? null : correctionIn(message)
    const whole = () => understand(message, situation)
    // "I do not want to be called, how long does it take?" refuses a person and denies no matter.
    if (corrected === null || refusesPerson(canonical(corrected.denied))) return whole()
    const denied = topicsNamed(corrected.denied, understand, situation)
    const atHand = denied.includes(topic ?? '') ? null : topic
    const meant = understand(corrected.instead, {
      ...situation,
      topic: atHand,
      said: atHand === null ? [] : (situation.said ?? []),
      lately: situation.lately.filter((one) => !denied.includes(one)),
      denied,
    })
    const isMatter = meant.outcome === 'answer' || (meant.outcome === 'clarify' && meant.candidates.length > 0)
    // "I asked where": the same matter, and the part that is meant.
    if (!isMatter) return { ...whole(), ...(meant.field === null ? {} : { field: meant.field }), corrects: true }
    return { ...meant, corrects: true, rest: meant.rest ?? corrected.instead }
  }
}

/** The topics that words name by themselves. */
function topicsNamed(words: string, understand: Understand, { language }: Situation): readonly TopicId[] {
  if (words === '') return []
  const { candidates } = understand(words, { language, topic: null, lately: [], offered: [] })
  return candidates.filter(({ confidence }) => confidence >= deniedFrom).map(({ topic }) => topic)
}
