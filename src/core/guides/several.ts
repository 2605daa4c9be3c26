import { type Answers, type Guide, type Question, type Turn, unknown, withheld } from '../vocabulary/guide.ts'

/** Between the options of an answer that names several. */
const joint = '|'

/** The options an answer names: one for most questions, for one with `several` all that were told. */
export function optionsIn(answer: string): readonly string[] {
  return answer.split(joint)
}

/** What two answers to a question with `several` tell together, in the order of their turns; what ends the list stands only alone. */
export function together({ several = [] }: Question, ...answers: readonly string[]): string {
  const told = new Set(answers.flatMap(optionsIn))
  const named = several.slice(0, -1).filter((option) => told.has(option))
  return named.length > 0 ? named.join(joint) : (answers.at(-1) ?? '')
}

/** True for an answer to a question with `several` that names nothing to be seen to: none of these, not known, not said. */
export function namesNothing({ several }: Question, answer: string): boolean {
  return answer === several?.at(-1) || answer === unknown || answer === withheld
}

/** How one option of one question is written among those that are over. */
export function turnOf(question: string, option: string): string {
  return `${question}:${option}`
}

/**
 * The answers as decision tables read them: of several needs the one whose turn it is, and what ends the list once all are over. `over`: those
 * that were seen to, as `turnOf` writes them.
 */
export function inTurn({ questions }: Pick<Guide, 'questions'>, answers: Answers, over: readonly string[]): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const asked = questions[id]
      if (asked?.several === undefined) return [id, answer]
      const left = optionsIn(together(asked, answer)).find((option) => !over.includes(turnOf(id, option)))
      return [id, left ?? asked.several.at(-1) ?? answer]
    }),
  )
}

/** The needs told and not over, in the order in which they are seen to; `heard`: all that was told. */
export function turnsLeft(
  { questions }: Pick<Guide, 'questions'>,
  heard: Answers,
  over: readonly string[],
): readonly Turn[] {
  return Object.entries(questions).flatMap(([question, asked]) => {
    const answer = heard[question]
    if (asked.several === undefined || answer === undefined || namesNothing(asked, answer)) return []
    return optionsIn(together(asked, answer))
      .filter((option) => !over.includes(turnOf(question, option)))
      .map((option) => ({ question, option }))
  })
}
