import { topicChoice } from '../../core/conversation/choice-id.ts'
import { writeDay } from '../../core/office/calendar.ts'
import type { Book } from '../../core/replies/book.ts'
import type { LineReader } from '../../core/replies/line-reader.ts'
import type { AppointmentSaid } from '../../core/vocabulary/appointment.ts'
import type { CaseAnswers } from '../../core/vocabulary/case.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import type { Understanding } from '../../core/vocabulary/understanding.ts'
import { readerLanguage } from '../reader.ts'
import { say, sayCode } from '../words.ts'

/** What a person's line says, in the language of whoever reads the page. */
export interface LineUnderstood {
  /** What it is about, asks or wants, each in a few words. */
  readonly says: readonly string[]
  /** What it tells: an age, a place, an answer to a question of ours. */
  readonly told: CaseAnswers['answers']
}

/** What an understanding is put into words with. */
export interface UnderstoodMaterial {
  readonly book: Book
  readonly lines: LineReader
}

/** What a line of the person was understood to say; null where nothing is kept of that. */
export function understoodOf(
  { choice, understanding, at }: ThreadEntry,
  material: UnderstoodMaterial,
): LineUnderstood | null {
  if (choice !== undefined) {
    const label = material.lines.label(choice, readerLanguage())
    return label === null ? null : { says: [say('reading.pressed', { label })], told: [] }
  }
  if (understanding === undefined) return null
  const says = [...(understanding.first ?? []), understanding].flatMap((one) => saysOf(one, material))
  const told = toldOf(understanding, at, material)
  return { says: says.length + told.length === 0 ? [say('reading.nothing')] : says, told }
}

function saysOf(heard: Understanding, { book, lines }: UnderstoodMaterial): readonly string[] {
  const { urgent, suspected, followUp, picked, outcome, affirmed, control, smalltalk, errand } = heard
  const label = picked === undefined ? null : lines.label(picked, readerLanguage())
  return [
    urgent === undefined ? null : say('reading.urgent', { kind: sayCode('urgent', urgent) }),
    suspected === undefined ? null : say('reading.suspected', { kind: sayCode('urgent', suspected) }),
    followUp === undefined ? null : sayCode('danger.told', followUp),
    label === null ? null : say('reading.picked', { label }),
    topicsOf(heard, { book, lines }),
    outcome === 'person' || outcome === 'out_of_scope' ? say(`reading.${outcome}`) : null,
    affirmed === undefined ? null : say(affirmed ? 'reading.yes' : 'reading.no'),
    control === undefined || errand !== undefined ? null : sayCode('reading.control', control),
    smalltalk === undefined || affirmed !== undefined ? null : sayCode('reading.smalltalk', smalltalk),
    errand === undefined ? null : sayCode('reading.errand', errand),
  ].filter((part) => part !== null)
}

/** The topic asked about and which part of it; or, of what was not clear, the likeliest ones. Of an answer to us none. */
function topicsOf(
  { outcome, topics = [], field, answers }: Understanding,
  { book, lines }: UnderstoodMaterial,
): string | null {
  const reader = readerLanguage()
  const [first, ...others] = topics.filter((id) => book.hasTopic(id))
  if (first === undefined || (outcome !== 'answer' && outcome !== 'clarify')) return null
  const title = book.title(first, reader)
  if (outcome === 'clarify') {
    const names = [title, ...others.map((id) => book.title(id, reader))]
    return answers === undefined ? say('reading.maybe', { topics: names.join(' / ') }) : null
  }
  const part = field === undefined ? null : lines.label(topicChoice(first, field), reader)
  return part === null ? title : `${title}: ${part}`
}

function toldOf(heard: Understanding, at: number, { book, lines }: UnderstoodMaterial): CaseAnswers['answers'] {
  const reader = readerLanguage()
  const { answers = {}, places = [], appointment, facts = [], topics = [] } = heard
  const given = Object.entries(answers).flatMap(([flow, one]) => lines.answers(flow, one, reader))
  const place = places.map((id) => book.places.atlas.name(id, reader) || id).join(' / ')
  const day = appointment === undefined ? null : appointmentText(appointment)
  const [topic, fact] = [topics[0], facts[0]]
  const answer = topic === undefined || fact === undefined ? null : lines.fact(topic, fact, at, reader)
  const all = [
    ...given,
    ...(place === '' ? [] : [{ asked: say('reading.place'), answer: place }]),
    ...(day === null ? [] : [{ asked: say('reading.appointment'), answer: day }]),
    ...(answer === null ? [] : [{ asked: say('reading.fact'), answer }]),
  ]
  // Several procedures ask the same: what was told once is read once.
  return all.filter((one, i) => all.findIndex((other) => sameAs(one, other)) === i)
}

function sameAs(one: CaseAnswers['answers'][number], other: CaseAnswers['answers'][number]): boolean {
  return one.asked === other.asked && one.answer === other.answer
}

function appointmentText(said: AppointmentSaid): string {
  return said.says === 'day'
    ? writeDay(said.day, readerLanguage(), { year: true })
    : say(`reading.appointment.${said.says}`)
}
