import { doChoice } from '../conversation/choice-id.ts'
import { writeDay } from '../office/calendar.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Answers } from '../vocabulary/guide.ts'
import type { Choice, Outbound } from '../vocabulary/outbound.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import { textsOf } from './guide-replies.ts'
import { choicesOf } from './labels.ts'
import type { Pen } from './pen.ts'
import { fillIn, wordsFor } from './slots.ts'

type Data = Extract<Effect, { type: 'say_data' }>

/** What is kept about the person, line by line, with the ways to put it right and to erase it. */
export function sayData(data: Data, pen: Pen): Outbound {
  const { language, book, say } = pen
  const answered = data.answered.flatMap(({ flow, answers }) => answersIn(flow, answers, pen))
  const appointed = data.appointments.flatMap(({ flow, day }) => appointmentIn(flow, day, pen))
  const items = [
    say('data.messages'),
    say('data.language', { language: say(`data.language_${language}`) }),
    ...line('topics', named(data.topics, pen)),
    ...line('place', data.place === null ? '' : book.places.atlas.name(data.place, language)),
    ...answered.map(({ line: words }) => words),
    ...(data.results ?? []).flatMap((result) => resultIn(result, pen)),
    ...appointed.map(({ line: words }) => words),
    ...data.deadlines.flatMap(({ flow, day }) => deadlineIn(flow, day, pen)),
    ...(data.hasCase ? [say('data.case', pen.vars)] : []),
    ...(data.shares ? [say('data.shares')] : []),
    ...(data.guest ? [say('data.guest')] : []),
    ...(data.learning ? [say('data.learning')] : []),
    ...(data.notices ? [say('data.notices')] : []),
    ...line('reminders', data.reminders),
    ...line('follows', named(data.follows, pen)),
  ]
  function line(kind: 'topics' | 'place' | 'reminders' | 'follows', list: string): string[] {
    return list === '' ? [] : [say(`data.${kind}`, { list })]
  }
  return {
    speaker: { kind: 'assistant' },
    blocks: [
      { kind: 'list', heading: say('data.title'), items, style: 'plain' },
      { kind: 'text', text: say('data.not', pen.vars) },
    ],
    choices: [
      ...answered.map(({ correct }) => correct),
      ...appointed.map(({ correct }) => correct),
      ...choicesOf(
        [
          ...(data.learning ? ['unlearn'] : []),
          ...(data.notices ? ['no_notices'] : []),
          ...(data.reminders === '' ? [] : ['unremind']),
          'erase',
          'menu',
        ],
        language,
        book,
        say,
      ),
    ],
    citations: [],
  }
}

function named(topics: readonly TopicId[], { book, language }: Pen): string {
  return topics
    .filter((topic) => book.hasTopic(topic))
    .map((topic) => book.choice(topic, language))
    .join('; ')
}

function answersIn(flow: string, answers: Answers, pen: Pen): { line: string; correct: Choice }[] {
  const { guide, text } = textsOf(flow, pen)
  if (guide === null || text === null) return []
  const said = Object.entries(answers).flatMap(([id, answer]) => {
    const short = text.questions[id]?.short
    return short === undefined ? [] : [`${short}: ${wordsFor(guide, text, id, answer, pen)}`]
  })
  if (said.length === 0) return []
  const correct = { id: doChoice('redo', flow), label: pen.say('data.correct', { title: text.title }) }
  return [{ line: `${text.title}. ${said.join('; ')}`, correct }]
}

/** What a procedure found, and how much of its list is done. */
function resultIn({ flow, route, values, done, of }: NonNullable<Data['results']>[number], pen: Pen): string[] {
  const { guide, text } = textsOf(flow, pen)
  const title = text?.routes[route]?.title
  if (guide === null || text === null || title === undefined) return []
  const result = fillIn(title, guide, text, values, pen)
  return [pen.say(done === 0 ? 'data.result' : 'data.result_done', { title: text.title, result, done, of })]
}

/** The last day of a procedure's term. */
function deadlineIn(flow: string, day: string, pen: Pen): string[] {
  const { text } = textsOf(flow, pen)
  const written = writeDay(day, pen.language, { weekday: true, year: true })
  return text === null ? [] : [pen.say('data.deadline', { title: text.title, day: written })]
}

/** The appointment of a procedure, and the way to another day or to none. */
function appointmentIn(flow: string, day: string, pen: Pen): { line: string; correct: Choice }[] {
  const { text } = textsOf(flow, pen)
  if (text === null) return []
  const written = writeDay(day, pen.language, { weekday: true, year: true })
  return [
    {
      line: pen.say('data.appointment', { title: text.title, day: written }),
      correct: { id: doChoice('appoint', flow), label: pen.say('data.correct', { title: pen.say('data.appointed') }) },
    },
  ]
}
