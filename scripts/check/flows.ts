import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { getAdjacencyMap } from 'xstate/graph'
import { flows } from '../../flows/registry.ts'
import type { Act } from '../../src/core/conversation/act.ts'
import type { Moment } from '../../src/core/vocabulary/guide.ts'
import { loadKnowledge } from '../../src/entry/load-knowledge.ts'
import { workingCalendarOf } from '../../src/knowledge/holidays.ts'
import { answeringActs } from './guide-acts.ts'

const holidays = workingCalendarOf(loadKnowledge().holidays.mexico, null)
const moment: Moment = {
  today: '2026-11-23',
  state: 'mx-dur',
  calendars: { mexico: holidays, comar: holidays, inm: holidays },
}
const staff = { id: 'staff', name: 'Lupe', role: 'Atención' }

/** One of each act, enough to walk every transition of a machine. */
export const sampleActs: readonly Act[] = [
  { type: 'start' },
  { type: 'ask', topic: 'asylum-mexico', field: null },
  { type: 'ask', topic: 'asylum-mexico', field: 'cost' },
  { type: 'ask', topic: 'asylum-mexico', field: null, also: ['topic:office-contact'] },
  { type: 'unsure', topics: ['asylum-mexico', 'office-contact'], homonym: null },
  { type: 'unsure', topics: ['asylum-mexico', 'office-contact'], homonym: null, hurried: true },
  { type: 'urgent', kind: 'danger', topic: null },
  { type: 'person', topic: null },
  { type: 'courtesy', kind: 'greeting' },
  { type: 'courtesy', kind: 'thanks' },
  { type: 'language', language: 'ht' },
  { type: 'language', language: null },
  { type: 'foreign' },
  { type: 'out_of_scope' },
  { type: 'not_understood' },
  { type: 'fragment' },
  { type: 'subject_missing', field: 'duration' },
  { type: 'undecided' },
  { type: 'near', kinds: ['consulate'], places: [], again: false },
  { type: 'near', kinds: [], places: ['mx-dur:durango'], again: false },
  { type: 'near', kinds: ['shelter'], places: ['mx-dur:durango', 'us-co:durango'], again: false },
  { type: 'near', kinds: [], places: [], again: true },
  { type: 'near', kinds: [], places: [], again: false, offices: ['condusef'] },
  { type: 'place', places: ['us-ca:fresno'] },
  { type: 'place', places: [] },
  { type: 'unsupported', what: 'photo' },
  { type: 'errand', errand: { do: 'remind', when: 1 } },
  { type: 'timer', kind: 'reminder', flow: null, unanswered: 0 },
  { type: 'joined' },
  { type: 'unknown_choice' },
  { type: 'follow', topic: null },
  ...(
    [
      'menu',
      'help',
      'start_over',
      'back',
      'stop',
      'resume',
      'erase',
      'unfollow',
      'yes',
      'no',
      'assistant',
      'more',
      'reopen',
    ] as const
  ).map((type) => ({ type })),
  ...(['case_claimed', 'case_returned', 'case_released', 'case_closed'] as const).map((type) => ({ type, staff })),
  { type: 'staff_reply', staff, text: 'Buenos días' },
]

/** Everything wrong with the flows: not in the registry, states nobody reaches, states with no way on. */
export function checkFlows(root: string): string[] {
  const files = globSync('flows/{*,procedures/**/*}.ts', { cwd: root })
    .map((file) => basename(file, '.ts'))
    // The danger chart stands beside the stack: its own test and sheet hold it.
    .filter((name) => name !== 'registry' && name !== 'danger')
  const problems = files
    .filter((name) => !flows.has(name))
    .map((name) => `flows/${name}.ts is not in flows/registry.ts`)
  problems.push(
    ...[...flows.keys()]
      .filter((name) => !files.includes(name))
      .map((name) => `flows/registry.ts names ${name}, which has no file`),
  )
  for (const [name, flow] of flows) {
    const { guide } = flow
    const map = getAdjacencyMap(flow.machine, {
      events: (state) =>
        guide === null
          ? [...sampleActs]
          : [...answeringActs(guide, String(state.value), moment), { type: 'back' as const }],
      limit: 500_000,
      serializeState: guide === null ? kindOf : kindOfProcedure,
      ...(guide === null ? {} : { input: { moment } }),
    })
    const reached = new Set(Object.values(map).flatMap(({ state }) => leavesOf(state.value)))
    for (const id of leafIds(flow.machine.root))
      if (!reached.has(id)) problems.push(`flows/${name}.ts: no act leads to state ${id}`)
    for (const { state, transitions } of Object.values(map)) {
      const reachable = Object.values(transitions) as { state: { value: unknown } }[]
      const moves = reachable.some((t) => JSON.stringify(t.state.value) !== JSON.stringify(state.value))
      const alone = leafIds(flow.machine.root).length === 1
      if (!moves && !alone && guide === null && state.status === 'active')
        problems.push(`flows/${name}.ts: state ${JSON.stringify(state.value)} has no way on`)
    }
  }
  return [...new Set(problems)]
}

/** In a procedure states differ by where they are and what was answered. */
function kindOfProcedure({ value, context }: { readonly value: unknown; readonly context: object }): string {
  const { answers } = context as { answers?: unknown }
  return JSON.stringify([value, answers])
}

/** States that differ only in how many times or about what are one kind: counts stop at two, words count as present or not. */
function kindOf(state: { readonly value: unknown; readonly context: object }): string {
  const context = Object.entries(state.context).map(([key, value]) => [
    key,
    typeof value === 'number' ? Math.min(value, 2) : typeof value === 'string' ? 'some' : value,
  ])
  return JSON.stringify([state.value, context])
}

function leavesOf(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return [[...path, value].join('.')]
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
}

interface Node {
  /** Transitions taken at once: nobody stays in such a state. */
  readonly always?: readonly unknown[]
  readonly states: Readonly<Record<string, Node>>
  readonly path: readonly string[]
}

function leafIds(node: Node): string[] {
  if ((node.always ?? []).length > 0) return []
  const children = Object.values(node.states)
  return children.length === 0 ? [node.path.join('.')] : children.flatMap(leafIds)
}
