import { boardChoice, doChoice, guideChoice, ratingChoices, remindChoices } from '../conversation/choice-id.ts'
import { itemName, toTick } from '../conversation/items.ts'
import { startOf } from '../conversation/term.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Field } from '../vocabulary/field.ts'
import type { Guide, Heading } from '../vocabulary/guide.ts'
import type { GuideText } from '../vocabulary/guide-text.ts'
import type { Block, Choice, Outbound, OwnList } from '../vocabulary/outbound.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import { appointmentBlocks, appointmentChoices, appointmentPart, sayDay, standingDay } from './appointment-replies.ts'
import { assistant, paragraph } from './assistant.ts'
import { type Answer, citationsIn } from './book.ts'
import { deadlinePart, remindChoice, standingDeadline } from './count-replies.ts'
import { firstSentences } from './first-sentences.ts'
import { goOn, notedIn, textsOf } from './guide-replies.ts'
import { choicesOf } from './labels.ts'
import type { Pen } from './pen.ts'
import { officeFor } from './place-replies.ts'
import { sayHeadway } from './results/headway-replies.ts'
import { linesIn, type Part, partsIn, shortLine, sourceLine } from './results/part.ts'
import { sayTurns, turnChoices } from './results/turn-replies.ts'
import { fillIn } from './slots.ts'

type SayResult = Extract<Effect, { type: 'say_result' }>

/** The office that serves the place the procedure asked for, else the place they told, where its own topic has one. */
function officeBeside(
  { place, show, values }: SayResult,
  { topics: [topic], office_of }: Guide,
  pen: Pen,
): Answer | null {
  const asked = office_of === null ? undefined : values[office_of]
  const at = asked !== undefined && pen.book.places.atlas.has(asked) ? asked : place
  return topic === undefined || (show !== 'all' && show !== 'list') ? null : officeFor(topic, at, 'any', pen)
}

/** The same office on the list to keep. */
function officePart(effect: SayResult, guide: Guide, pen: Pen): OwnList['parts'] {
  const [block] = officeBeside(effect, guide, pen)?.blocks ?? []
  return block?.kind === 'list'
    ? [{ field: 'where', heading: block.heading ?? '', items: block.items, done: null }]
    : []
}

/** What a guided procedure found: what to do first, what to bring, cost, where; each fact with its source and date. */
export function sayResult(effect: SayResult, pen: Pen): Outbound | null {
  const { guide, text } = textsOf(effect.flow, pen)
  const route = guide?.routes[effect.route]
  if (guide === null || text === null || route === undefined) return null
  const rows = [route, ...effect.additions.map((id) => guide.additions[id])]
  const parts = partsIn(rows, effect.values, guide, text, pen)
  if (effect.show === 'headway') return sayHeadway(effect, guide, text, parts, pen)
  if (effect.show === 'ticking') return ticking(effect, parts, pen)
  if (effect.show === 'list') return theList(effect, guide, text, parts, pen)
  if (effect.show === 'appointment') return theAppointment(effect, parts, pen)
  return wholeResult(effect, guide, text, parts, pen)
}

function wholeResult(
  effect: SayResult,
  guide: Guide,
  text: GuideText,
  parts: readonly Part[],
  pen: Pen,
): Outbound | null {
  const route = guide.routes[effect.route]
  if (route === undefined) return null
  const words = text.routes[effect.route]
  const noted = notedIn({ ...effect, answers: effect.values }, guide, text, pen)
  if (effect.show === 'changed') return noted === '' ? null : assistant([paragraph(noted)], [])
  const leads = [words?.lead ?? '', ...effect.additions.map((id) => text.additions?.[id] ?? '')]
  if (effect.show === 'brief')
    return inBrief(effect, fillIn(leads[0] ?? '', guide, text, effect.values, pen), parts, pen)
  const blocks: Block[] = [
    ...(noted === '' ? [] : [paragraph(noted)]),
    ...sayTurns(effect, text, pen.say),
    { kind: 'title', text: fillIn(words?.title ?? text.title, guide, text, effect.values, pen) },
    ...dayIn(effect, pen).map((day) => paragraph(sayDay(day, pen))),
    ...leads.filter((lead) => lead !== '').map((lead) => paragraph(fillIn(lead, guide, text, effect.values, pen))),
    ...(words?.forward === undefined
      ? []
      : [{ kind: 'forward', text: fillIn(words.forward, guide, text, effect.values, pen) } as const]),
    ...parts.flatMap((part) => blocksOf(part, effect, pen)),
    ...(officeBeside(effect, guide, pen)?.blocks ?? []),
  ]
  const ways = [doChoice('redo', effect.flow), 'person', 'menu']
  const labelled = (ids: readonly string[]) => choicesOf(ids, pen.language, pen.book, pen.say)
  const first = route.person === undefined ? [] : labelled(['person'])
  const others = labelled(route.person === undefined ? ways : ways.filter((id) => id !== 'person'))
  const deadline = standingDeadline(guide, effect.route, effect.values, pen)
  const tickable = parts.some(({ heading }) => toTick.includes(heading))
  const { term } = route
  const counted = term !== undefined && startOf(guide, term, effect.values) !== null
  const listed = tickable ? [doChoice('tick', effect.flow), doChoice('keep', effect.flow)] : []
  // Where it is known until when a paper is good, the day of the appointment matters.
  const dated = linesIn(parts).some(({ papers }) => papers !== undefined)
  return withSources(
    blocks,
    parts,
    [
      ...turnChoices(effect, text, pen.say),
      ...first,
      ...(deadline === null ? [] : remindChoice(deadline, pen)),
      ...choicesOf(
        [
          ...(route.board ? [boardChoice(effect.flow)] : []),
          ...(counted ? [doChoice('count', effect.flow)] : []),
          ...listed,
          ...(dated ? [doChoice('appoint', effect.flow)] : []),
        ],
        pen.language,
        pen.book,
        pen.say,
      ),
      ...goOn(seeOf(effect, guide), route.guides ?? [], pen),
      ...others,
    ],
    pen,
  )
}

/** Most letters of a result's first words, and most of its steps, where it is said in few words. */
const briefLetters = 180
const briefSteps = 3
/** Most letters of one: a caution stands in a second short sentence. */
const lineLetters = 140

/** A result in few words: its first sentences, its first warning, its first steps; the whole is one press away. */
function inBrief(effect: SayResult, lead: string, parts: readonly Part[], pen: Pen): Outbound {
  const linesOf = (heading: Heading, most: number) =>
    (parts.find((part) => part.heading === heading)?.items ?? [])
      .slice(0, most)
      .map(({ line }) => firstSentences(line.text, lineLetters))
  const items = linesOf('steps', briefSteps)
  const blocks: Block[] = [
    paragraph(pen.say('answer.plain', { words: firstSentences(lead, briefLetters) })),
    ...linesOf('careful', 1).map((text): Block => ({ kind: 'warning', text })),
    ...(items.length === 0 ? [] : [{ kind: 'list', heading: '', items, style: 'number' } as const]),
  ]
  return assistant(blocks, [
    backTo(effect.flow, pen),
    ...choicesOf([doChoice('keep', effect.flow), 'person', 'menu'], pen.language, pen.book, pen.say),
  ])
}

/** The lines to tick off, each a choice; and how many are left. */
function ticking(effect: SayResult, parts: readonly Part[], pen: Pen): Outbound {
  const lines = parts.filter(({ heading }) => toTick.includes(heading)).flatMap(({ items }) => items)
  const left = lines.filter(({ item }) => !effect.ticks.includes(item)).length
  const choices = lines.map(({ item, line }): Choice => {
    const mark = effect.ticks.includes(item) ? '☑' : '☐'
    return { id: doChoice('tick', effect.flow, itemName(item)), label: `${mark} ${shortLine(line.text)}` }
  })
  const text = left === 0 ? pen.say('guide.all_ready') : pen.say('guide.left', { left, of: lines.length })
  return assistant(
    [...dayIn(effect, pen).map((day) => paragraph(sayDay(day, pen))), paragraph(text)],
    [
      ...choices,
      backTo(effect.flow, pen),
      ...choicesOf(
        [
          ...(left === 0 ? ratingChoices : []),
          doChoice('keep', effect.flow),
          doChoice('appoint', effect.flow),
          'person',
        ],
        pen.language,
        pen.book,
        pen.say,
      ),
    ],
  )
}

/** The way back to the whole result. */
function backTo(flow: string, pen: Pen): Choice {
  return { id: guideChoice(flow), label: pen.say('choice.result') }
}

/** Which papers are good on the day of the appointment. */
function theAppointment(effect: SayResult, parts: readonly Part[], pen: Pen): Outbound | null {
  const [day] = dayIn(effect, pen)
  if (day === undefined) return null
  const lines = linesIn(parts)
  const dated = lines.filter(({ papers }) => papers !== undefined)
  const source = dated.length === 0 ? '' : pen.book.sourceOf(dated, pen.language)
  const open = (['bring', 'steps'] as const).flatMap(
    (heading) => parts.find((part) => part.heading === heading)?.items ?? [],
  )
  const missing = open.find(({ item }) => !effect.ticks.includes(item))?.line.text ?? null
  const blocks = appointmentBlocks(day, lines, missing, pen)
  return {
    ...assistant(source === '' ? blocks : [...blocks, { kind: 'source', text: source }], [
      ...appointmentChoices(effect.flow, day, pen),
      backTo(effect.flow, pen),
      ...choicesOf(['person', 'menu'], pen.language, pen.book, pen.say),
    ]),
    citations: citationsIn(dated),
  }
}

/** The day of the appointment, if there is one that is not over. */
function dayIn({ appointment }: SayResult, pen: Pen): readonly string[] {
  const day = standingDay(appointment, pen)
  return day === null ? [] : [day]
}

/** The list to keep or to send on: what to do and to bring, with what is done, and nothing else of the person. */
function theList(effect: SayResult, guide: Guide, text: GuideText, parts: readonly Part[], pen: Pen): Outbound {
  const title = fillIn(text.routes[effect.route]?.title ?? text.title, guide, text, effect.values, pen)
  const kept = parts.filter(({ heading }) => heading !== 'after' && heading !== 'know' && heading !== 'careful')
  const { folio } = pen.vars
  const deadline = standingDeadline(guide, effect.route, effect.values, pen)
  const own: OwnList = {
    title,
    warnings: parts.flatMap((part) => (part.heading === 'careful' ? part.items.map(({ line }) => line.text) : [])),
    parts: [
      ...(deadline === null ? [] : [deadlinePart(deadline, pen)]),
      ...dayIn(effect, pen).map((day) => appointmentPart(day, linesIn(parts), pen)),
      ...kept.map(({ heading, items }) => ({
        field: fieldOf[heading],
        heading: pen.say(`guide.heading.${heading}`),
        items: items.map(({ line }) => line.text),
        done: toTick.includes(heading)
          ? items.flatMap(({ item }, i) => (effect.ticks.includes(item) ? [i] : []))
          : null,
      })),
      ...officePart(effect, guide, pen),
    ],
    source: sourceLine(kept, pen),
  }
  const block: Block = {
    kind: 'picture',
    topic: guide.topics[0] ?? '',
    language: pen.language,
    folio: typeof folio === 'string' && folio !== '' ? folio : null,
    text: pen.say('list.caption', { title }),
    own,
  }
  const ids = [doChoice('tick', effect.flow), doChoice('appoint', effect.flow), remindChoices.ask, 'person', 'menu']
  const before = deadline === null ? [] : remindChoice(deadline, pen)
  const ways = [backTo(effect.flow, pen), ...before, ...choicesOf(ids, pen.language, pen.book, pen.say)]
  return { ...assistant([block], ways), citations: citationsIn(linesIn(kept)) }
}

const fieldOf: Readonly<Record<Heading, Field>> = {
  careful: 'warnings',
  steps: 'steps',
  bring: 'requirements',
  cost: 'cost',
  where: 'where',
  time: 'duration',
  after: 'exceptions',
  know: 'exceptions',
}

/** The topics to go on with: of the result, then of what is told beside it; each once. */
function seeOf(effect: SayResult, { routes, additions }: Guide): readonly TopicId[] {
  const rows = [routes[effect.route], ...effect.additions.map((id) => additions[id])]
  return [...new Set(rows.flatMap((row) => row?.see ?? []))]
}

function blocksOf({ heading, items }: Part, { ticks }: SayResult, pen: Pen): Block[] {
  const lines = items.map(({ line }) => line.text)
  if (heading === 'careful') return lines.map((line) => ({ kind: 'warning', text: line }))
  if (heading === 'cost' || heading === 'time')
    return [paragraph(`${pen.say(`guide.heading.${heading}`)}: ${lines.join(' ')}`)]
  const done = items.flatMap(({ item }, i) => (ticks.includes(item) ? [i] : []))
  const style = heading === 'bring' || done.length > 0 ? 'check' : heading === 'steps' ? 'number' : 'plain'
  return [
    {
      kind: 'list',
      heading: pen.say(`guide.heading.${heading}`),
      items: lines,
      style,
      ...(done.length > 0 && toTick.includes(heading) ? { done } : {}),
    },
  ]
}

function withSources(blocks: readonly Block[], parts: readonly Part[], choices: readonly Choice[], pen: Pen): Outbound {
  const source = sourceLine(parts, pen)
  return {
    ...assistant(source === '' ? blocks : [...blocks, { kind: 'source', text: source }], choices),
    citations: citationsIn(linesIn(parts)),
  }
}
