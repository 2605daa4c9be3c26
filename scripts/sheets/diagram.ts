import type { AnyStateMachine } from 'xstate'
import { getAdjacencyMap } from 'xstate/graph'
import { type Guide, type Moment, unknown, withheld } from '../../src/core/vocabulary/guide.ts'
import type { GuideText } from '../../src/core/vocabulary/guide-text.ts'
import { answeringActs } from '../check/guide-acts.ts'

/** The ways from question to question and to the results as a Mermaid diagram: walked on the machine itself, in every way of answering. */
export function diagram(guide: Guide, machine: AnyStateMachine, text: GuideText, moment: Moment): string {
  const ways = waysOf(guide, machine, moment)
  const lines = [
    ...Object.keys(guide.questions).map((id) => `  ${node(`ask-${id}`)}["${quoted(text.questions[id]?.ask ?? id)}"]`),
    ...Object.keys(guide.routes).map((id) => `  ${node(`end-${id}`)}(["${quoted(text.routes[id]?.title ?? id)}"])`),
    ...[...ways].map(([way, answers]) => {
      const [from = '', to = ''] = way.split(' ')
      return `  ${node(from)} -->${label(from.slice('ask-'.length), answers, guide, text)} ${node(to)}`
    }),
  ]
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n')
}

/** `from to` → the answers that may lead there. */
function waysOf(guide: Guide, machine: AnyStateMachine, moment: Moment): ReadonlyMap<string, ReadonlySet<string>> {
  const map = getAdjacencyMap(machine, {
    events: (state) => [...answeringActs(guide, String(state.value), moment)],
    limit: 50_000,
    serializeState: ({ value, context }) => JSON.stringify([value, (context as { answers: unknown }).answers]),
    input: { moment },
  })
  const ways = new Map<string, Set<string>>()
  for (const { state, transitions } of Object.values(map))
    for (const { state: reached, event } of Object.values(transitions) as Step[]) {
      if (event.type !== 'told') continue
      const way = `${String(state.value)} ${String(reached.value)}`
      const [answer = ''] = Object.values((event as unknown as { answers: Record<string, string> }).answers)
      ways.set(way, (ways.get(way) ?? new Set()).add(answer))
    }
  return ways
}

interface Step {
  readonly state: { readonly value: unknown }
  readonly event: { readonly type: string }
}

function label(question: string, answers: ReadonlySet<string>, { questions }: Guide, text: GuideText): string {
  const asked = questions[question]
  const options = [...(asked?.options ?? []), unknown, ...(asked?.personal ? [withheld] : [])]
  if (asked === undefined || options.every((option) => answers.has(option))) return ''
  const names = [...answers].map((answer) => {
    if (answer === unknown) return 'No sé'
    if (answer === withheld) return 'Prefiero no decir'
    return text.questions[question]?.options?.[answer] ?? 'según lo que diga'
  })
  return `|"${quoted([...new Set(names)].join(' / '))}"|`
}

function node(state: string): string {
  return state.replaceAll('-', '_')
}

function quoted(text: string): string {
  return text.replaceAll('"', "'").replaceAll('`', '')
}
