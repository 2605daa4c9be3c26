import type { Answers, Condition, Guide, Route, When } from '../vocabulary/guide.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'

/** Everything a decision table is read with: answers, and what was worked out from them. */
export type Values = Readonly<Record<string, string>>

/** Where a guided procedure goes from these values: the first question that applies and has no answer, else the first route that applies. */
export function nextOf(guide: Guide, values: Values): { readonly ask: string } | { readonly end: string } {
  const question = Object.keys(guide.questions).find((id) => values[id] === undefined && applies(guide.ask[id], values))
  if (question !== undefined) return { ask: question }
  const route = Object.entries(guide.routes).find(([, { when }]) => applies(when, values))
  if (route === undefined) throw new Error(`${guide.flow}: no route applies; the last one must have no \`when\``)
  return { end: route[0] }
}

/** The additions that apply, in their order. */
export function additionsOf(guide: Guide, values: Values): readonly string[] {
  return Object.entries(guide.additions).flatMap(([id, { when }]) => (applies(when, values) ? [id] : []))
}

/** The lines of the board a route has from these values, in their order; none when it has no board. */
export function boardOf(guide: Guide, route: string | null, values: Values): readonly string[] {
  if (route === null || guide.routes[route]?.board !== true) return []
  return Object.entries(guide.board).flatMap(([id, { when }]) => (applies(when, values) ? [id] : []))
}

/** How urgent the case is that a route opens: as the route says, else as the first addition that applies and says so; null when none does. */
export function urgentOf(guide: Guide, route: string, values: Values): UrgentKind | null {
  const rows = [guide.routes[route], ...additionsOf(guide, values).map((id) => guide.additions[id])]
  return rows.find((row) => row?.urgent !== undefined)?.urgent ?? null
}

/** The answers that still matter: those of questions that do not exist, or would no longer be asked, are let go. */
export function pruneAnswers(guide: Guide, answers: Answers, derive: (answers: Answers) => Values): Answers {
  let kept: Answers = {}
  for (const id of Object.keys(guide.questions)) {
    const answer = answers[id]
    if (answer !== undefined && applies(guide.ask[id], derive(kept))) kept = { ...kept, [id]: answer }
  }
  return kept
}

/** How many questions are to be asked in all, as far as can be told now: at most so many after any answer to the one that stands. */
export function lengthOf(guide: Guide, values: Values, standing: string): number {
  const length = (more: Values) => Object.keys(guide.questions).filter((id) => applies(guide.ask[id], more)).length
  const options = guide.questions[standing]?.options ?? []
  return Math.max(length(values), ...options.map((option) => length({ ...values, [standing]: option })))
}

/** True when a row applies: one of its lists of conditions holds, or it has none. */
export function applies(when: Route['when'], values: Values): boolean {
  if (when === undefined) return true
  return (Array.isArray(when) ? (when as readonly When[]) : [when as When]).some((all) =>
    Object.entries(all).every(([name, condition]) => holds(condition, values[name])),
  )
}

function holds(condition: Condition, value: string | undefined): boolean {
  if (typeof condition === 'string') return value === condition
  if ('not' in condition) return !listed(condition.not, value)
  return listed(condition, value)
}

function listed(some: string | readonly string[], value: string | undefined): boolean {
  return value !== undefined && (typeof some === 'string' ? some === value : some.includes(value))
}
