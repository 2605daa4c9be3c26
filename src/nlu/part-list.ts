import type { Field } from '../core/vocabulary/field.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import { asksSomething } from './acts/smalltalk.ts'
import { canonical } from './features.ts'
import { fieldOf } from './fields.ts'
import type { Situation } from './understander.ts'

type Understand = (message: string, situation: Situation) => Meaning

const joints = /\s*[,;?.!]+\s*(?:(?:y|e|and|epi|ak)\s+)?|\s+(?:y|and|epi|ak|e)\s+/giu
/** So many parts are asked for in one message at most. */
const most = 3
/** More words than these ask for something more particular than a part. */
const longest = 9

/** Reads "¿cuánto cuesta y cuánto tarda?" as two questions about one topic: the first parts beside the last. */
export function withParts(understand: Understand): Understand {
  return (message, situation) => {
    const whole = understand(message, situation)
    if (whole.outcome !== 'answer' || whole.picked !== null || whole.also !== undefined) return whole
    const parts = partsIn(whole.rest ?? message)
    const last = parts.at(-1)
    if (parts.length < 2 || parts.length > most || last === undefined) return whole
    const { asides = [], ...meaning } = whole
    const before = parts.slice(0, -1).map(({ text, field }) => ({ text, meaning: { ...meaning, field } }))
    return { ...meaning, field: last.field, asides: [...asides, ...before], rest: last.text }
  }
}

/** The clauses of a message, where each asks for a part of its own; else none. */
function partsIn(message: string): readonly { readonly text: string; readonly field: Field }[] {
  const clauses = message.split(joints).filter((clause) => /\p{L}/u.test(clause))
  const parts = clauses.flatMap((text) => {
    const field = fieldOf(canonical(text))
    // "It is about to expire" tells; only a question asks for a part.
    const isAsked = field !== null && asksSomething(canonical(text)) && text.split(/\s+/u).length <= longest
    return isAsked ? [{ text, field }] : []
  })
  const distinct = new Set(parts.map(({ field }) => field))
  return parts.length === clauses.length && distinct.size === parts.length ? parts : []
}
