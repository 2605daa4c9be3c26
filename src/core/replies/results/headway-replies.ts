import { boardChoice, doChoice, guideChoice } from '../../conversation/choice-id.ts'
import { itemName, toTick } from '../../conversation/items.ts'
import { writeDay } from '../../office/calendar.ts'
import { countOf } from '../../office/working-days.ts'
import type { Effect } from '../../vocabulary/effect.ts'
import {
  type Deadline,
  type Guide,
  type Headway,
  type HeadwaySaid,
  type Later,
  unknown,
  withheld,
} from '../../vocabulary/guide.ts'
import type { GuideText } from '../../vocabulary/guide-text.ts'
import type { Block, Choice, Outbound } from '../../vocabulary/outbound.ts'
import type { TextKey } from '../../vocabulary/text-key.ts'
import { sayDay, standingDay } from '../appointment-replies.ts'
import { assistant, paragraph } from '../assistant.ts'
import { citationsIn } from '../book.ts'
import { remindChoice, standingDeadline } from '../count-replies.ts'
import { goOn } from '../guide-replies.ts'
import { choicesOf } from '../labels.ts'
import type { Pen } from '../pen.ts'
import { fillIn, wordsFor } from '../slots.ts'
import { linesIn, type Part, partsIn, shortLine, sourceLine } from './part.ts'

type SayResult = Extract<Effect, { type: 'say_result' }>
type Told = Extract<HeadwaySaid, { says: Headway }>

/** How a matter stands whose result was given: what was told, the last day and how long it is off, what is done and what comes next. */
export function sayHeadway(
  effect: SayResult,
  guide: Guide,
  text: GuideText,
  parts: readonly Part[],
  pen: Pen,
): Outbound | null {
  const { headway = { says: 'asks' } } = effect
  const open = openLines(effect, parts)
  // Which of them is meant is asked with the lines themselves.
  if (isUnnamed(headway) && open.length > 0) return whichOne(headway, effect, parts, pen)
  const later = headway.says === 'asks' ? undefined : guide.later[headway.says]
  const rows = later === undefined || !isOf(later, headway) ? [] : [later]
  const told = partsIn(rows, effect.values, guide, text, pen)
  const said = headway.says === 'asks' ? asked(effect, guide, text, pen) : came(headway, parts, told, pen)
  const [next] = headway.says === 'lost_all' ? [] : open
  const coming = next === undefined || !goesOn.has(headway.says) ? [] : [{ heading: 'steps' as const, items: [next] }]
  const after = isOver(headway, open) && told.length === 0 ? parts.filter(({ heading }) => heading === 'after') : []
  const again = headway.says === 'lost_all' ? parts.filter(({ heading }) => heading === 'bring') : []
  const shown = [...told, ...coming, ...after, ...again]
  const source = sourceLine(shown, pen)
  return {
    ...assistant(
      [
        ...said,
        ...standing(effect, guide, parts, pen),
        ...told.map((part) => listOf(part, pen)),
        ...coming.map(({ items }) => paragraph(pen.say('headway.next', { line: items[0]?.line.text ?? '' }))),
        ...[...after, ...again].map((part) => listOf(part, pen)),
        ...(source === '' ? [] : [{ kind: 'source', text: source } as const]),
      ],
      waysOn(effect, guide, later, pen),
    ),
    citations: citationsIn(linesIn(shown)),
  }
}

/** What is told of a matter that goes on, and of one that is decided. */
const goesOn: ReadonlySet<HeadwaySaid['says']> = new Set(['asks', 'has', 'lost'])

function isUnnamed(headway: HeadwaySaid): headway is Told {
  return (headway.says === 'has' || headway.says === 'lost') && headway.item === null
}

function isOf({ of }: Later, headway: HeadwaySaid): boolean {
  return of === undefined || (headway.says !== 'asks' && headway.item !== null && of.includes(headway.item))
}

/** Nothing is left to do or to gather, or it was granted: what comes after is what matters. */
function isOver({ says }: HeadwaySaid, open: readonly unknown[]): boolean {
  return says === 'granted' || (open.length === 0 && goesOn.has(says))
}

/** The lines that are not ticked, what to do before what to bring. */
function openLines({ ticks }: SayResult, parts: readonly Part[]) {
  return parts
    .filter(({ heading }) => toTick.includes(heading))
    .flatMap(({ items }) => items)
    .filter(({ item }) => !ticks.includes(item))
}

/** Which procedure it is, what was told, and what its result was where no term runs. */
function asked({ flow, route, values }: SayResult, guide: Guide, text: GuideText, pen: Pen): Block[] {
  const words = text.routes[route]
  const answers = Object.keys(guide.questions).flatMap((id) => {
    const answer = values[id]
    if (answer === undefined || answer === unknown || answer === withheld) return []
    return [`${text.questions[id]?.short ?? id}: ${wordsFor(guide, text, id, answer, pen)}`]
  })
  const lead = standingDeadline(guide, route, values, pen) === null ? (words?.lead ?? '') : ''
  return [
    { kind: 'title', text: fillIn(words?.title ?? text.title ?? flow, guide, text, values, pen) },
    ...(answers.length === 0 ? [] : [paragraph(pen.say('headway.told', { answers: answers.join('; ') }))]),
    ...(lead === '' ? [] : [paragraph(fillIn(lead, guide, text, values, pen))]),
  ]
}

const said: Readonly<Record<Headway, TextKey>> = {
  has: 'headway.has',
  lost: 'headway.lost',
  lost_all: 'headway.lost_all',
  refused: 'headway.refused',
  granted: 'headway.granted',
}

/** What was understood of what it has come to. Where the procedure tells what follows, its own lines do. */
function came({ says, item }: Told, parts: readonly Part[], told: readonly Part[], pen: Pen): Block[] {
  const named = parts.flatMap(({ items }) => items).find((one) => one.item === item)
  if ((says === 'has' || says === 'lost') && named === undefined) return []
  const line = named === undefined ? '' : shortLine(named.line.text)
  const own = told.length > 0 && says === 'granted'
  return own ? [] : [paragraph(pen.say(said[says], { line }))]
}

/** The day of the appointment, the last day with the working days left, and how much is done. */
function standing(effect: SayResult, guide: Guide, parts: readonly Part[], pen: Pen): Block[] {
  const { route, values, headway, ticks } = effect
  if (headway?.says === 'granted' || headway?.says === 'refused') return []
  const lines = parts.filter(({ heading }) => toTick.includes(heading)).flatMap(({ items }) => items)
  const done = lines.filter(({ item }) => ticks.includes(item)).length
  const day = standingDay(effect.appointment, pen)
  const deadline = standingDeadline(guide, route, values, pen)
  return [
    ...(day === null ? [] : [paragraph(sayDay(day, pen))]),
    ...(deadline === null ? [] : [paragraph(sayDeadline(deadline, guide, pen))]),
    ...(done === 0 || headway?.says === 'lost_all'
      ? []
      : [paragraph(pen.say('headway.done', { done, of: lines.length }))]),
  ]
}

function sayDeadline({ day, term, counted: { from, days, authority } }: Deadline, guide: Guide, pen: Pen): string {
  const { first = 'same_day' } = guide.terms[term] ?? {}
  const { left } = countOf({ from, days, first }, pen.today, pen.book.workingDays(authority))
  return pen.say('headway.deadline', { day: writeDay(day, pen.language, { weekday: true, year: true }), left })
}

function listOf({ heading, items }: Part, pen: Pen): Block {
  return {
    kind: 'list',
    heading: pen.say(`guide.heading.${heading}`),
    items: items.map(({ line }) => line.text),
    style: heading === 'steps' ? 'number' : heading === 'bring' ? 'check' : 'plain',
  }
}

/** It was not said which paper or step: those it may be stand as choices. */
function whichOne({ says }: Told, { flow, ticks }: SayResult, parts: readonly Part[], pen: Pen): Outbound {
  const lines = parts.filter(({ heading }) => toTick.includes(heading)).flatMap(({ items }) => items)
  const meant = lines.filter(({ item }) => ticks.includes(item) === (says === 'lost'))
  const choices = meant.map(
    ({ item, line }): Choice => ({
      id: doChoice('tick', flow, itemName(item)),
      label: `${says === 'lost' ? '☑' : '☐'} ${shortLine(line.text)}`,
    }),
  )
  const key = meant.length === 0 ? 'headway.lost_some' : says === 'lost' ? 'headway.which_lost' : 'headway.which_has'
  return assistant([paragraph(pen.say(key))], [...choices, ...backAnd(flow, ['person', 'menu'], pen)])
}

function backAnd(flow: string, ids: readonly string[], pen: Pen): Choice[] {
  return [
    { id: guideChoice(flow), label: pen.say('choice.result') },
    ...choicesOf(ids, pen.language, pen.book, pen.say),
  ]
}

/** A person first where the answer was no or all is lost; else the way back, the reminder, the ticks. */
function waysOn(effect: SayResult, guide: Guide, later: Later | undefined, pen: Pen): Choice[] {
  const { flow, route, values, headway } = effect
  const isHard = headway?.says === 'refused' || headway?.says === 'lost_all'
  const deadline = standingDeadline(guide, route, values, pen)
  return [
    ...(isHard ? choicesOf(['person'], pen.language, pen.book, pen.say) : []),
    ...(deadline === null || isHard ? [] : remindChoice(deadline, pen)),
    ...backAnd(
      flow,
      [
        ...(guide.routes[route]?.board ? [boardChoice(flow)] : []),
        ...(headway?.says === 'refused' ? [] : [doChoice('tick', flow), doChoice('keep', flow)]),
      ],
      pen,
    ),
    ...goOn(later?.see ?? [], [], pen),
    ...choicesOf(isHard ? ['menu'] : ['person', 'menu'], pen.language, pen.book, pen.say),
  ]
}
