import type { Meaning } from '../core/vocabulary/meaning.ts'
import { asksSomething, smalltalkOf } from './acts/smalltalk.ts'
import { canonical } from './features.ts'
import { substanceOf } from './filler.ts'
import { wordsOf } from './normalize.ts'
import type { Situation } from './understander.ts'

type Understand = (message: string, situation: Situation) => Meaning

/** One sentence, or what stands between two commas. */
interface Clause {
  readonly text: string
}

const joints = /(?<=[.!?;…])\s+|\s*\n+\s*|(?<=,)\s*/u
/** Of so many clauses a message is a story; what stands at its ends says nothing apart. */
const mostClauses = 8
/** Thanks before a question without a sign between them have so many words at most. */
const mostThanks = 6
/** Fewer words than these are no matter of their own. */
const leastRest = 3
/** Instructions and remarks that are carried out beside whatever else is asked. */
const apart: ReadonlySet<Meaning['control']> = new Set(['language', 'cancel_person', 'free', 'confidential'])

/**
 * Reads a message without the courtesies at its ends, and apart from what it says to the assistant before or after its matter: "no, nobody is
 * in danger. Who do I call?" is a no and a question, "gracias, ¿y mi hijo?" a question, "in English please, is it too late?" both.
 */
export function withAsides(understand: Understand): Understand {
  return (message, situation) => {
    const whole = () => understand(message, situation)
    const clauses = situation.answering === true ? [] : clausesIn(message)
    if (clauses.length === 0 || clauses.length > mostClauses) return whole()
    const parted = partedIn(clauses, situation, (text) => understand(text, { ...situation, lately: [], offered: [] }))
    if (parted === null) return whole()
    const { rest, asides } = parted
    const denied = asides.some(({ meaning }) => meaning.affirmed === false)
    const { doubt, ...heard } = understand(rest, denied ? { ...situation, suspected: false } : situation)
    // Who has just said that nobody is in danger is not asked again.
    const meant = denied || doubt === undefined ? heard : { ...heard, doubt }
    const isPlain = situation.topic !== null || meant.outcome === 'answer'
    const wants = asides.findLast(({ meaning }) => meaning.control === 'language')?.meaning.wants ?? null
    // "They speak no Spanish" asks for no Spanish: who asks for a language writes in it.
    const isSpoken = wants === null || meant.language === wants
    if (!isPlain || !isSpoken || !stands(meant, rest, asides)) return whole()
    const others = asides.filter(({ meaning }) => meaning.control !== 'language')
    return { ...spokenIn(wants, meant), ...(others.length > 0 ? { asides: others } : {}), rest }
  }
}

/** The asides of a message that want an answer, and what is left of it; null where it says one thing only. */
function partedIn(
  clauses: readonly Clause[],
  situation: Situation,
  read: (text: string) => Meaning,
): { readonly asides: readonly Aside[]; readonly rest: string } | null {
  const [before, after] = atEnds(clauses, (clause, i) => asideIn(clause, i, situation, read))
  const inner = clauses.slice(before.length, clauses.length - after.length)
  const between = inner.flatMap((clause) => {
    const aside = clause === inner[0] ? null : asideIn(clause, clauses.length, situation, read)
    return aside !== null && doesSomething(aside.meaning) ? [{ clause, aside }] : []
  })
  const left = inner.filter((clause) => between.every((one) => one.clause !== clause))
  const rest = restOf(left, before.length === 0)
  const isWhole = left.length === clauses.length && rest.length === left.map(({ text }) => text).join(' ').length
  if (isWhole || isNothing(rest)) return null
  const said = [...before, ...between.map(({ aside }) => aside), ...after]
  return { asides: said.filter(({ meaning }, i) => doesSomething(meaning) && !saysAgain(said[i - 1], meaning)), rest }
}

/** Another language asked for beside a question is spoken from its answer on, which says so best. */
function spokenIn(wants: Meaning['wants'], meant: Meaning): Meaning {
  return wants === null ? meant : { ...meant, language: wants, languageCertain: true, wants }
}

/** The clauses that are left, without thanks before a question they begin with. */
function restOf(left: readonly Clause[], begins: boolean): string {
  const rest = left.map(({ text }) => text).join(' ')
  return begins ? rest.slice(thanksIn(left[0]?.text ?? '')) : rest
}

/** Something said beside the matter of a message. */
type Aside = NonNullable<Meaning['asides']>[number]

function clausesIn(message: string): readonly Clause[] {
  return message
    .split(joints)
    .map((text) => ({ text: text.trim() }))
    .filter(({ text }) => /[\p{L}\d]/u.test(text))
}

/** The asides before the first clause that is none, and those after the last. */
function atEnds(
  clauses: readonly Clause[],
  asideOf: (clause: Clause, i: number) => Aside | null,
): readonly [readonly Aside[], readonly Aside[]] {
  const before: Aside[] = []
  for (const [i, clause] of clauses.entries()) {
    const aside = asideOf(clause, i)
    if (aside === null) break
    before.push(aside)
  }
  const after: Aside[] = []
  for (const clause of clauses.slice(before.length).toReversed()) {
    const aside = asideOf(clause, clauses.length)
    if (aside === null) break
    after.unshift(aside)
  }
  return [before, after]
}

function asideIn(
  { text }: Clause,
  i: number,
  { suspected, language, topic }: Situation,
  read: (text: string) => Meaning,
): Aside | null {
  if (suspected === true && i <= 1) {
    const no = denial(text, read) ?? (i === 1 ? assurance(text, read) : null)
    if (no !== null) return { text, meaning: no }
  }
  const courtesy = smalltalkOf(canonical(text))
  const meaning = read(text)
  // "Perdón" and "sí" may correct or answer: only thanks say nothing, and a greeting before there is a talk.
  if (courtesy === 'thanks' || courtesy === 'farewell' || (courtesy === 'greeting' && topic === null))
    return { text, meaning }
  if (meaning.outcome !== 'control' || !apart.has(meaning.control)) return null
  // "Li se ayisyen" in a talk in Kreyòl asks for no language.
  return meaning.control === 'language' && (meaning.wants === null || meaning.wants === language)
    ? null
    : { text, meaning }
}

/** "No, nadie", "no nobody is in danger": the no it begins with, whatever danger the words after it name. */
function denial(text: string, read: (text: string) => Meaning): Meaning | null {
  const [first = ''] = wordsOf(canonical(text))
  const no = read(first)
  return no.affirmed === false ? no : null
}

/** "Nadie está en peligro" after the no: it only sounds of danger, or says that all is well. */
function assurance(text: string, read: (text: string) => Meaning): Meaning | null {
  const meaning = read(text)
  const sounds = meaning.outcome === 'urgent' || meaning.doubt !== undefined || meaning.outcome === 'smalltalk'
  return sounds && !asks(text) ? read('no') : null
}

/** True for an aside that is answered or carried out; a courtesy beside a question is not. */
function doesSomething({ outcome, affirmed }: Meaning): boolean {
  return outcome === 'control' || affirmed === false
}

/** How many characters of thanks a text begins with, where a question follows without a sign. */
function thanksIn(text: string): number {
  const ends = [...text.matchAll(/\s+/gu)].slice(0, mostThanks).map(({ index, 0: space }) => index + space.length)
  return ends.findLast((end) => smalltalkOf(canonical(text.slice(0, end))) === 'thanks') ?? 0
}

/** "No, nadie": one no in two clauses. */
function saysAgain(before: Aside | undefined, { affirmed }: Meaning): boolean {
  return affirmed === false && before?.meaning.affirmed === false
}

function isNothing(rest: string): boolean {
  const text = canonical(rest)
  if (asksSomething(text)) return wordsOf(text).length < 2
  return wordsOf(text).length < leastRest || substanceOf(text) === 0
}

/** Whether what is left is a matter; beside "do not call me" only a question is: the rest says why. */
function stands({ outcome, candidates }: Meaning, rest: string, asides: readonly Aside[]): boolean {
  if (asides.some(({ meaning }) => meaning.control === 'cancel_person') && !asks(rest)) return false
  return outcome === 'answer' || outcome === 'control' || (outcome === 'clarify' && candidates.length > 0)
}

function asks(rest: string): boolean {
  return /[?¿]/u.test(rest) || asksSomething(canonical(rest))
}
