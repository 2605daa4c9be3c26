import { guideChoice } from '../conversation/choice-id.ts'
import type { CallLine } from '../danger/book.ts'
import { callChoice, dangerChoice } from '../danger/choice.ts'
import type { DangerRow } from '../danger/table.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { Choice, Outbound } from '../vocabulary/outbound.ts'
import { choicesOf } from './labels.ts'
import type { Pen } from './pen.ts'

/** Numbers to press under one sentence: more would bury the other ways. */
const mostCalls = 2
/** Rows after which the danger is no more: nothing of it is offered. */
const ending: ReadonlySet<DangerRow> = new Set(['over', 'mistaken', 'safe', 'found', 'mistake'])
/** Where somebody is looked for, the procedure that helps to look is one press away. */
const looking: ReadonlySet<DangerRow> = new Set(['where_to_look', 'happened'])

/** One sentence of a danger's table, with the numbers to press, the ways to say what cannot be typed, and a person. */
export function sayDanger(
  { kind, row, country, place, about = null }: Extract<Effect, { type: 'say_danger' }>,
  pen: Pen,
): Outbound {
  const { danger } = pen.book
  const reader = { language: pen.language, country, place, about }
  const guide = looking.has(row) ? danger.tables.tables[kind].guide : null
  const choices = ending.has(row)
    ? choicesOf(['person', 'menu'], pen.language, pen.book, pen.say)
    : [
        ...calls(danger.lines(kind, reader).slice(0, guide === null ? mostCalls : 1), pen),
        ...choicesOf(guide === null ? [] : [guideChoice(guide)], pen.language, pen.book, pen.say),
        ...ways(kind, pen),
      ]
  return assistant(danger.text(kind, row, reader), choices)
}

/** Whether somebody is in danger, asked with two buttons; in doubt also what to do at once if so, with a number to press. */
export function askDanger({ kind, why, country }: Extract<Effect, { type: 'ask_danger' }>, pen: Pen): Outbound {
  const { danger } = pen.book
  const answers = choicesOf(
    [dangerChoice('in_danger', kind), dangerChoice('nobody', kind)],
    pen.language,
    pen.book,
    pen.say,
  )
  if (why === 'lasts') return assistant(danger.common('asked', pen.language), answers)
  const reader = { language: pen.language, country, place: null }
  return assistant(danger.text(kind, 'in_doubt', reader), [
    ...answers,
    ...calls(danger.lines(kind, reader).slice(0, 1), pen),
  ])
}

function calls(lines: readonly CallLine[], pen: Pen): readonly Choice[] {
  return lines.map((line) => ({ id: callChoice(line.id), label: pen.say('choice.call', { line: line.number }) }))
}

/** Nobody is in danger: on with what they need. */
export function calmDanger(pen: Pen): Outbound {
  return assistant(
    pen.book.danger.common('calm', pen.language),
    choicesOf(['menu', 'person'], pen.language, pen.book, pen.say),
  )
}

/** A line's number by itself, to press or to copy, and what to say there. */
export function sayLine({ line, kind, country }: Extract<Effect, { type: 'say_line' }>, pen: Pen): Outbound {
  const { danger } = pen.book
  const reader = { language: pen.language, country, place: null }
  const call = danger.line(line, reader) ?? danger.line(line, { ...reader, country: null })
  const number = call?.number ?? '911'
  const how = call === null || call.how === '' ? '' : ` ${call.how}`
  return assistant(pen.say('danger.call', { number, how }), ways(kind, pen))
}

function ways(kind: UrgentKind, pen: Pen): readonly Choice[] {
  return choicesOf(
    [dangerChoice('cannot_talk', kind), dangerChoice('safe', kind), 'person'],
    pen.language,
    pen.book,
    pen.say,
  )
}

function assistant(text: string, choices: readonly Choice[]): Outbound {
  return { speaker: { kind: 'assistant' }, blocks: [{ kind: 'text', text }], choices, citations: [] }
}
