import { stringify } from 'yaml'
import { additionsOf, boardOf, nextOf, urgentOf } from '../../src/core/conversation/table.ts'
import type { Answers, Guide, Moment } from '../../src/core/vocabulary/guide.ts'
import { answersTo } from '../check/guide-acts.ts'

/**
 * What a procedure decides, as a text: every way of answering with the result and the additions it leads to, ways that end alike written
 * together, and below it everything a result tells, by ids. A change in its table is a change in this text.
 */
export function decisionsOf(guide: Guide, moment: Moment): string {
  return `${guide.flow}: qué se contesta y qué sigue\n\n${treeOf(guide, moment)}\n\nQué pregunta y qué dice\n\n${tellingsOf(guide)}`
}

/** What it asks, and what its results and additions tell, without the conditions. */
export function tellingsOf(guide: Guide): string {
  const { derive: _, ask: __, routes, additions, board, ...rest } = guide
  const told = {
    ...rest,
    results: withoutConditions(routes),
    ...(Object.keys(additions).length > 0 ? { additions: withoutConditions(additions) } : {}),
    ...(Object.keys(board).length > 0 ? { board: withoutConditions(board) } : {}),
  }
  return stringify(JSON.parse(JSON.stringify(told)), { lineWidth: 0, flowCollectionPadding: false })
}

/** Every way of answering, and where it ends. */
export function treeOf(guide: Guide, moment: Moment): string {
  return branches(guide, {}, moment).join('\n')
}

/** The lines of the tree from these answers on: the question that stands with what each answer leads to, or where it ends. */
function branches(guide: Guide, answers: Answers, moment: Moment): readonly string[] {
  const values = { ...answers, ...guide.derive(answers, moment) }
  const found = nextOf(guide, values)
  if ('end' in found) return [endOf(guide, found.end, values)]
  const question = guide.questions[found.ask]
  const alike = new Map<string, string[]>()
  for (const answer of question === undefined ? [] : answersTo(question)) {
    const below = branches(guide, { ...answers, [found.ask]: answer }, moment).join('\n')
    alike.set(below, [...(alike.get(below) ?? []), answer])
  }
  return [...alike].flatMap(([below, given]) => {
    const [first = '', ...others] = below.split('\n')
    const answer = `${found.ask}: ${given.join(', ')}`
    if (others.length === 0 && first.startsWith('→')) return [`${answer} ${first}`]
    return [answer, ...[first, ...others].map((line) => `  ${line}`)]
  })
}

function endOf(guide: Guide, route: string, values: Answers): string {
  const added = additionsOf(guide, values).map((id) => ` + ${id}`)
  const urgent = urgentOf(guide, route, values)
  const lines = boardOf(guide, route, values)
  return `→ ${route}${added.join('')}${urgent === null ? '' : `, urgent: ${urgent}`}${lines.length === 0 ? '' : `, board: ${lines.join(' ')}`}`
}

function withoutConditions(rows: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, { ...row, when: undefined }]))
}
