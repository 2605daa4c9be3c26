import type { Candidate } from '../core/vocabulary/meaning.ts'
import type { Marks } from './features.ts'
import type { LinearModel } from './model/linear-model.ts'

/** What the topic model makes of a text; all chances 0..1. */
export interface Reading {
  /** Our topics, best first; talking to a person is not among them. */
  readonly ranked: readonly Candidate[]
  /** Chance that it is something we have no topic for. */
  readonly none: number
  /** Chance that it asks for a part of a topic without naming one. */
  readonly noSubject: number
  /** Chance that it asks for a human being. */
  readonly person: number
  /** Courtesies and instructions it may be, likeliest first; `name` as in the model's classes, e.g. `smalltalk:thanks`. */
  readonly acts: readonly { readonly name: string; readonly confidence: number }[]
}

const urgentClass = 'urgent:'

/** Reads the marks of a text with the model. */
export function readTopics(marks: Marks, model: LinearModel): Reading {
  return readingOf(model.classes, model.probabilities(marks))
}

/** Chances by class, in the order of `classes`, as a reading. */
export function readingOf(classes: readonly string[], chances: Float64Array): Reading {
  const ranked: Candidate[] = []
  const acts: { name: string; confidence: number }[] = []
  let none = 0
  let noSubject = 0
  let person = 0
  for (const [c, name] of classes.entries()) {
    const confidence = chances[c] ?? 0
    if (name.startsWith('none:')) none += confidence
    else if (name === 'no-subject') noSubject = confidence
    else if (name === 'talk-to-person') person = confidence
    else if (name.startsWith('smalltalk:') || name.startsWith('control:')) acts.push({ name, confidence })
    // Danger has a reader of its own.
    else if (!name.startsWith(urgentClass)) ranked.push({ topic: name, confidence })
  }
  ranked.sort((a, b) => b.confidence - a.confidence)
  acts.sort((a, b) => b.confidence - a.confidence)
  return { ranked, acts, none, noSubject, person }
}
