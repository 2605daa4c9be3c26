import { together } from '../../core/guides/several.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Answers, Question } from '../../core/vocabulary/guide.ts'
import type { Meaning, UrgentKind } from '../../core/vocabulary/meaning.ts'
import type { TurnDeps } from '../deps.ts'

/**
 * Procedures that begin themselves: something has happened, and the next steps are the answer whatever is asked of it. Anything else stays one press
 * away: in blind talks a procedure began in every seventh turn, and then took the next questions for answers.
 */
export const caseProcedures: ReadonlySet<string> = new Set([
  'localizar-detenido',
  'persona-desaparecida',
  'recien-repatriado',
  'salarios-y-accidentes',
  'traslado-de-restos',
])
/** So many words tell a case; fewer only name a matter. */
const caseWords = 4

/** What a message tells a procedure that has not caseProcedures: in so many words, and, where one chooses among matters, what the lines to that surely are. */
export function toldTo(
  flow: string,
  text: string,
  { language }: Pick<Meaning, 'language'>,
  conversation: Pick<Conversation, 'language'>,
  { listener, machinery, now }: Pick<TurnDeps, 'listener' | 'machinery' | 'now'>,
): Readonly<Record<string, Answers>> {
  const questions = machinery.known.guide(flow)?.questions ?? {}
  const listening = { language: conversation.language ?? language, flows: [flow], given: null, now: now() }
  const said = listener.hear(text, { ...listening, expected: null }).told[flow] ?? {}
  // No question stands yet: what is told to any of them counts.
  const expected = { flow, question: '', before: null }
  const { [flow]: learned = {} } = listener.hear(withoutQuestions(text), { ...listening, expected }).told
  const chosen = Object.entries(learned).filter(([id]) => isChoice(questions[id]))
  const told = { ...Object.fromEntries(chosen), ...said }
  for (const [id, answer] of chosen) {
    const question = questions[id]
    const also = said[id]
    if (question?.several !== undefined && also !== undefined) told[id] = together(question, answer, also)
  }
  const all = { ...ofCase(flow, withoutQuestions(text), listening, { listener, machinery }), ...told }
  return Object.keys(all).length === 0 ? {} : { [flow]: all }
}

/** The day, the age and the place that a message telling the case names, for the questions that are about just that. */
function ofCase(
  flow: string,
  text: string,
  listening: Parameters<TurnDeps['listener']['names']>[3],
  { listener, machinery }: Pick<TurnDeps, 'listener' | 'machinery'>,
): Answers {
  const questions = Object.entries(machinery.known.guide(flow)?.questions ?? {})
  return Object.fromEntries(
    questions.flatMap(([id, { of_case }]) => {
      const value = of_case === true ? listener.names(text, flow, id, listening) : null
      return value === null ? [] : [[id, value] as const]
    }),
  )
}

/** True for a procedure that is told by a message telling its case where, when or of whom it is. */
function takesFromCase(flow: string, { machinery }: Pick<TurnDeps, 'machinery'>): boolean {
  const questions = Object.values(machinery.known.guide(flow)?.questions ?? {})
  return questions.some(({ of_case }) => of_case === true)
}

/** The procedures a danger belongs to, whatever else the words may be about. */
const ofDanger: Readonly<Partial<Record<UrgentKind, string>>> = {
  kidnapped: 'persona-desaparecida',
  removal: 'localizar-detenido',
}

/**
 * What words that tell of a danger tell the procedures of their matter, and those that were told something before: once it is over, nothing of it
 * is asked again.
 */
export function toldInDanger(
  text: string,
  meaning: Meaning,
  conversation: Pick<Conversation, 'language' | 'told'>,
  deps: Pick<TurnDeps, 'listener' | 'machinery' | 'now'>,
): Readonly<Record<string, Answers>> {
  const under = meaning.candidates.slice(0, 2).map(({ topic }) => deps.machinery.known.guideUnder(topic))
  const flows = [ofDanger[meaning.urgent ?? 'danger'], ...under, ...Object.keys(conversation.told ?? {})]
  const told = [...new Set(flows)].flatMap((flow) =>
    flow != null && takesFromCase(flow, deps) ? Object.entries(toldTo(flow, text, meaning, conversation, deps)) : [],
  )
  return Object.fromEntries(told)
}

/**
 * Whose case a message in the middle of a talk tells, which is what the first question of the procedure of its matter asks, should it begin
 * later. What the lines to further questions seem to say is left: "en Tapachula" is no place of birth.
 */
export function caseTold(
  flow: string,
  text: string,
  meaning: Pick<Meaning, 'language' | 'outcome'>,
  conversation: Pick<Conversation, 'language' | 'told'>,
  deps: Pick<TurnDeps, 'listener' | 'machinery' | 'now'>,
): Answers {
  const { outcome } = meaning
  const isTold = (outcome === 'answer' || outcome === 'clarify') && text.trim().split(/\s+/u).length >= caseWords
  const guide = caseProcedures.has(flow) && isTold ? deps.machinery.known.guide(flow) : null
  const [first] = Object.keys(guide?.questions ?? {})
  const told = first === undefined ? {} : (toldTo(flow, text, meaning, conversation, deps)[flow] ?? {})
  const value = told[first ?? '']
  const named = Object.entries(told).filter(([id]) => guide?.questions[id]?.of_case === true)
  const known = conversation.told?.[flow]?.[first ?? ''] ?? value
  return {
    ...(known === undefined ? {} : Object.fromEntries(named)),
    ...(first === undefined || value === undefined ? {} : { [first]: value }),
  }
}

/** A yes, a place or a day nobody asked about is too easily read into other words. */
function isChoice(question: Question | undefined): boolean {
  return question?.kind === 'option' && !question.options.includes('yes')
}

/** What is asked tells nothing: "do they see her at the hospital?" is no "they would not". */
function withoutQuestions(text: string): string {
  return text.replaceAll(/[^.,;!?¿\n]*\?/gu, ' ')
}
