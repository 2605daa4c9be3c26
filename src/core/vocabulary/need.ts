import type { Field } from './field.ts'
import type { TopicId } from './topic.ts'

/** One thing a message asks for beside its first: a part of a topic, or a declared word whose meaning must be asked apart. */
export type Need =
  | { readonly topic: TopicId; readonly field: Field | null; readonly homonym: null }
  | { readonly topic: null; readonly field: null; readonly homonym: string }
