import type { Act } from '#core/conversation/act.ts'
import { readChoice } from '#core/conversation/choice-id.ts'
import type { Context } from './root.ts'

type Remembered = Pick<Context, 'open' | 'asked'>

/** Needs kept open for one person; more would be no list but a burden. */
const mostOpen = 6

/** What stays open after an act: what was open but for what it answers, then what the same message asks for beside. */
export function openAfter({ open = [] }: Remembered, event: Act): readonly string[] {
  const also = 'also' in event ? (event.also ?? []) : []
  const left = [...open.filter((id) => !answers(event, id)), ...also.filter((id) => !answers(event, id))]
  return [...new Set(left)].slice(0, mostOpen)
}

/** True when it is time to name what stays open: it was just told, one of it was just answered, or a question about it was. */
export function isTimeToList({ open = [], asked }: Remembered, event: Act): boolean {
  if ('also' in event && (event.also?.length ?? 0) > 0) return true
  return asked !== null || open.some((id) => answers(event, id))
}

/** An answer to any part of a topic answers it; a declared word is taken up by asking which of its meanings is meant. */
function answers(event: Act, id: string): boolean {
  const need = readChoice(id)
  if (event.type === 'unsure') return need?.act === 'group' && need.group === event.homonym
  const topic = event.type === 'ask' || event.type === 'urgent' ? event.topic : null
  return need?.act === 'topic' && need.topic === topic
}
