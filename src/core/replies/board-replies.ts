import { boardChoice, checkInChoice, guideChoice, shareChoice } from '../conversation/choice-id.ts'
import { lineStates, parties, stateOf } from '../vocabulary/board.ts'
import type { Effect } from '../vocabulary/effect.ts'
import { headings, type Item } from '../vocabulary/guide.ts'
import type { Block, Choice, Outbound } from '../vocabulary/outbound.ts'
import { assistant, paragraph } from './assistant.ts'
import { citationsIn, type Line } from './book.ts'
import { textsOf } from './guide-replies.ts'
import { choicesOf } from './labels.ts'
import type { Pen } from './pen.ts'

type Shown = Extract<Effect, { type: 'say_board' }>

/** Who does what next, by who; or how one line stands, to be moved. */
export function sayBoard(effect: Shown, pen: Pen): Outbound | null {
  const { guide, text } = textsOf(effect.flow, pen)
  if (guide === null || text === null) return null
  return effect.line === null ? wholeBoard(effect, pen) : oneLine(effect, effect.line, pen)
}

function wholeBoard({ flow, board, moved, shared }: Shown, pen: Pen): Outbound | null {
  const { guide, text } = textsOf(flow, pen)
  const lines = board.lines.flatMap((id) => {
    const [who, words] = [guide?.board[id]?.who, text?.board?.[id]?.line]
    return who === undefined || words === undefined ? [] : [{ id, who, words, state: stateOf(board, id) }]
  })
  const left = lines.filter(({ state }) => state !== 'done').length
  const last = lines.find(({ id }) => id === moved)
  const groups = parties.flatMap((who): Block[] => {
    const own = lines.filter((line) => line.who === who)
    if (own.length === 0) return []
    const items = own.map(({ words, state }) =>
      state === 'doing' ? `${words} (${pen.say('board.state.doing').toLowerCase()})` : words,
    )
    const done = own.flatMap(({ state }, i) => (state === 'done' ? [i] : []))
    return [{ kind: 'list', heading: pen.say(`board.party.${who}`), items, style: 'check', done }]
  })
  const marks = { todo: '☐', doing: '◔', done: '☑' } as const
  return assistant(
    [
      ...(last === undefined
        ? []
        : [paragraph(pen.say('board.moved', { line: last.words, state: pen.say(`board.state.${last.state}`) }))]),
      { kind: 'title', text: pen.say('choice.board') },
      ...groups,
      paragraph(left === 0 ? pen.say('board.all_done') : pen.say('board.left', { left, of: lines.length })),
    ],
    [
      ...lines.map(
        ({ id, words, state }): Choice => ({
          id: boardChoice(flow, id, null, shared),
          label: `${marks[state]} ${words}`,
        }),
      ),
      ...choicesOf(
        [shared ? 'leave_board' : shareChoice(flow), ...(left === 0 ? [] : [checkInChoice(flow)]), 'person', 'menu'],
        pen.language,
        pen.book,
        pen.say,
      ),
    ],
  )
}

/** What is known of a line, and where it may go. */
function oneLine({ flow, board, shared }: Shown, line: string, pen: Pen): Outbound | null {
  const { guide, text } = textsOf(flow, pen)
  const words = text?.board?.[line]?.line
  const { fact } = guide?.board[line] ?? {}
  if (words === undefined) return null
  const state = stateOf(board, line)
  const known = fact === undefined ? null : pen.book.line(fact, pen.language, pen.today)
  const to = lineStates
    .filter((one) => one !== state)
    .map((one) => ({ id: boardChoice(flow, line, one, shared), label: pen.say(`board.state.${one}`) }))
  return {
    ...assistant(
      [
        paragraph(`${words}: ${pen.say(`board.state.${state}`)}.`),
        ...(known === null ? [] : [paragraph(known.text)]),
        paragraph(pen.say('board.how')),
        ...sourceOf(known === null ? [] : [known], pen),
      ],
      [...to, ...choicesOf([boardChoice(flow, null, null, shared), 'person'], pen.language, pen.book, pen.say)],
    ),
    citations: known === null ? [] : known.citations,
  }
}

/** What a procedure answers at any time; the question that stood comes again beneath it. */
export function sayAside({ flow, aside }: Extract<Effect, { type: 'say_aside' }>, pen: Pen): Outbound | null {
  const { guide, text } = textsOf(flow, pen)
  const [words, lines] = [text?.asides?.[aside], guide?.asides[aside]]
  if (words === undefined || lines === undefined) return null
  const written = headings.map((heading) => ({
    heading,
    lines: (lines[heading] ?? []).flatMap((item) => lineOf(item, text?.items ?? {}, pen) ?? []),
  }))
  const blocks = written.flatMap(({ heading, lines: found }): Block[] => {
    if (found.length === 0) return []
    if (heading === 'careful') return found.map(({ text: warning }) => ({ kind: 'warning', text: warning }))
    const items = found.map((line) => line.text)
    return [
      {
        kind: 'list',
        heading: pen.say(`guide.heading.${heading}`),
        items,
        style: heading === 'steps' ? 'number' : 'plain',
      },
    ]
  })
  const all = written.flatMap((part) => part.lines)
  return {
    ...assistant(
      [{ kind: 'title', text: words.title }, paragraph(words.lead), ...blocks, ...sourceOf(all, pen)],
      [
        ...choicesOf(['person'], pen.language, pen.book, pen.say),
        { id: guideChoice(flow), label: pen.say('choice.guide') },
        ...choicesOf(['menu'], pen.language, pen.book, pen.say),
      ],
    ),
    citations: citationsIn(all),
  }
}

function lineOf(item: Item, own: Readonly<Record<string, string>>, pen: Pen): Line | null {
  if (item.includes('/')) return pen.book.line(item, pen.language, pen.today)
  const text = own[item]
  return text === undefined ? null : { text, citations: [], confirm: null }
}

function sourceOf(lines: readonly Line[], pen: Pen): Block[] {
  const cited = lines.filter(({ citations }) => citations.length > 0)
  return cited.length === 0 ? [] : [{ kind: 'source', text: pen.book.sourceOf(cited, pen.language) }]
}
