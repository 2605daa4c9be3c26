import { createDangerBook } from '../core/danger/book.ts'
import { calendarOf, type Office } from '../core/office/office.ts'
import { inOperation } from '../core/office/routing.ts'
import { type Answer, type Book, citationsIn, type Line, type Piece } from '../core/replies/book.ts'
import type { HeadwayLines } from '../core/vocabulary/asked.ts'
import type { Field } from '../core/vocabulary/field.ts'
import { factFields } from '../core/vocabulary/field.ts'
import type { Item } from '../core/vocabulary/guide.ts'
import type { Language } from '../core/vocabulary/language.ts'
import { blockText } from '../core/vocabulary/outbound.ts'
import type { Topic } from '../core/vocabulary/topic.ts'
import type { Texts } from '../shared/texts.ts'
import { createExplain } from './acronyms.ts'
import {
  chosenOf,
  leadLetters,
  leadOf,
  lineOf,
  linesOf,
  listOf,
  missingPart,
  partOf,
  type Reading,
  sourcesOf,
  summaryOf,
} from './answer.ts'
import { askedIn } from './asked.ts'
import { beginningsIn } from './beginnings.ts'
import { sourceLine } from './freshness.ts'
import { daysOfHolidays, workingCalendarOf } from './holidays.ts'
import type { Knowledge } from './knowledge.ts'
import { officeTopic, withOfficeSaid } from './office-says.ts'
import { cardPiece, partPiece } from './pieces.ts'
import { createPlaceBook } from './places/place-book.ts'
import type { SayRoom } from './places/room.ts'
import { priceOf } from './values.ts'
import { applyVariant } from './variant.ts'

/** Makes the book an office answers from: its own facts in, other offices' out. Throws when the office is unknown. */
export function createBook(knowledge: Knowledge, officeId: string, texts: Texts, sayRoom?: SayRoom): Book {
  const found = knowledge.offices.find((o) => o.id === officeId)
  if (found === undefined)
    throw new Error(`no office is called ${officeId}: there are ${knowledge.offices.map((o) => o.id).join(', ')}`)
  const office = inOperation(found)
  const topics = topicsOf(knowledge, office, texts)
  const on: TopicOn = (id, today) => {
    const topic = topics.get(id)
    return id === officeTopic && topic !== undefined ? withOfficeSaid(topic, office, today, texts) : topic
  }
  const explain = createExplain(knowledge.acronyms)
  const explained = (said: Answer, language: Language): Answer => ({ ...said, blocks: explain(said.blocks, language) })
  const homonyms = new Map(knowledge.homonyms.map((h) => [h.id, h]))
  const { entries, sources } = knowledge.directory
  return {
    office,
    calendar: calendarOf(
      office,
      office.holidays.flatMap((name) => daysOfHolidays(knowledge.holidays[name]?.days ?? [])),
    ),
    workingDays: (authority) => workingCalendarOf(knowledge.holidays.mexico, authority),
    menu: knowledge.menu,
    places: createPlaceBook(knowledge, texts, sayRoom),
    hasTopic: (id) => topics.has(id),
    topics: knowledge.topics.map(({ id, group, priority }) => ({ id, group, priority })),
    title: (id, language) => topics.get(id)?.title[language] ?? id,
    price: (id, language) => priceOf(topics.get(id)?.facts ?? [], language, texts),
    tone: (id) => topics.get(id)?.tone ?? 'plain',
    choice: (id, language) => topics.get(id)?.choice[language] ?? id,
    area: (id) => topics.get(id)?.area ?? null,
    homonym: (id) => homonyms.get(id) ?? null,
    fields: (id) => fieldsOf(topics.get(id)),
    related: (id, language) =>
      (topics.get(id)?.related ?? [])
        .filter((r) => topics.has(r.topic))
        .map((r) => ({ topic: r.topic, label: r.when[language] })),
    answer(id, field, language, today, first = false) {
      const said = answer(on(id, today), field, first, { language, today, texts })
      return field === 'source' ? said : explained(said, language)
    },
    piece(id, field, language, today, first = false, from = 0) {
      const reading = { language, today, texts }
      if (field === null) return firstAnswer(on(id, today), reading, explained)
      const said = piece(on(id, today), field, from, first, reading)
      return field === 'source' ? said : { ...said, ...explained(said, language) }
    },
    beginnings: beginningsIn(
      knowledge.beginnings,
      knowledge.topics.flatMap(({ choice }) => Object.values(choice)),
    ),
    headway: headwayIn(knowledge),
    ...firstAnswers({ topics, on, knowledge, texts, explained }),
    guide: (flow, language) => knowledge.guides[flow]?.[language] ?? null,
    facts: (id) => topics.get(id)?.facts ?? [],
    line: (item, language, today) => lineIn(on, item, { language, today, texts }),
    sourceOf: (lines, language) => sourceLine(citationsIn(lines), lines, language, texts),
    danger: createDangerBook(knowledge.danger, entries, knowledge.countryWords),
    otherDoors(language, today) {
      const general = entries.filter((e) => e.general)
      return explained(
        linesOf({ kind: 'text', text: texts(language, 'doors') }, general, sources, { language, today, texts }),
        language,
      )
    },
  }
}

function headwayIn({ headway: { unnamed = [], ...lines } }: Knowledge): HeadwayLines {
  return { lines: new Map(Object.entries(lines)), unnamed }
}

/** Every topic as this office tells it. */
function topicsOf(knowledge: Knowledge, office: Office, texts: Texts): ReadonlyMap<string, Topic> {
  const own = knowledge.variants[office.id] ?? []
  const told = (topic: Topic) =>
    applyVariant(
      topic,
      own.find((variant) => variant.topic === topic.id),
    )
  return new Map(knowledge.topics.map((topic) => [topic.id, withOfficeSaid(told(topic), office, null, texts)]))
}

/** A topic as it is told on a day: what the office says of itself changes with it. */
type TopicOn = (id: string, today: string) => Topic | undefined

type Explained = (said: Answer, language: Language) => Answer

/** What answers a person's first words about a topic, and what they ask next. */
function firstAnswers({
  topics,
  on,
  knowledge,
  texts,
  explained,
}: {
  readonly topics: ReadonlyMap<string, Topic>
  readonly on: TopicOn
  readonly knowledge: Knowledge
  readonly texts: Texts
  readonly explained: Explained
}): Pick<Book, 'chosen' | 'asked' | 'next'> {
  const askedOf = askedIn(knowledge.asked, knowledge.elsewhere)
  return {
    chosen(id, facts, language, today, first) {
      const topic = on(id, today)
      const reading = { language, today, texts }
      return topic === undefined ? nothing : explained(chosenOf(topic, facts, first, reading), language)
    },
    asked(id) {
      const topic = topics.get(id)
      return topic === undefined ? null : askedOf(topic)
    },
    next: (id) => topics.get(id)?.next ?? [],
  }
}

/** What to do first, with a warning where both are read at once, and the words glossed in it, too. */
function firstAnswer(topic: Topic | undefined, reading: Reading, explained: Explained): Piece {
  if (topic === undefined) return { ...nothing, onward: null }
  const rests = topic.lead?.rests_on ?? topic.rests_on
  const warned = explained(leadOf(topic, reading), reading.language)
  const isRead = lettersUnder(warned) <= leadLetters
  const said = isRead ? warned : explained(leadOf(topic, reading, false), reading.language)
  return { ...said, onward: null, rests }
}

/** The letters of an answer between its title and its source. */
function lettersUnder({ blocks }: Answer): number {
  return blocks
    .filter(({ kind }) => kind !== 'title' && kind !== 'source')
    .reduce((sum, block) => sum + blockText(block).length, 0)
}

const nothing: Answer = { blocks: [], citations: [] }

function lineIn(on: TopicOn, item: Item, reading: Reading): Line | null {
  const [id = '', factId] = item.split('/')
  const topic = on(id, reading.today)
  const fact = topic?.facts.find((f) => f.id === factId)
  return topic === undefined || fact === undefined ? null : lineOf(fact, topic, reading)
}

function fieldsOf(topic: Topic | undefined): readonly Field[] {
  if (topic === undefined) return []
  const present = new Set(topic.facts.map((f) => f.field))
  // One warning stands above what is answered; what it is stands in the first one, and more of either after what is asked most.
  const warnings = topic.facts.filter((f) => f.field === 'warnings').length
  const more: Field[] = [
    ...(present.has('what') ? (['what'] as const) : []),
    ...(warnings > 1 ? (['warnings'] as const) : []),
  ]
  const parts: Field[] = factFields.filter((f) => present.has(f) && f !== 'what' && f !== 'warnings')
  // A list stands beside what it lists.
  const at = Math.max(parts.indexOf('requirements'), parts.indexOf('steps'))
  const listed = at === -1 ? parts : parts.toSpliced(at + 1, 0, 'list')
  return [...listed, ...more, 'source']
}

function answer(topic: Topic | undefined, field: Field | null, first: boolean, reading: Reading): Answer {
  if (topic === undefined) return nothing
  if (field === null || field === 'more' || field === 'rest') return summaryOf(topic, reading)
  if (field === 'source') return sourcesOf(topic, reading)
  if (field === 'list') return listOf(topic, reading)
  return topic.facts.some((f) => f.field === field)
    ? partOf(topic, field, first, reading)
    : missingPart(topic, field, first, reading)
}

/** What a chat says of a topic at a time: of the card and of the parts only so much as is read at once. */
function piece(topic: Topic | undefined, field: Field | null, from: number, first: boolean, reading: Reading): Piece {
  if (topic !== undefined && field === 'more') return cardPiece(topic, reading)
  const part = factFields.find((one) => one === field)
  if (topic !== undefined && part !== undefined && topic.facts.some((fact) => fact.field === part))
    return partPiece(topic, part, from, first, reading)
  return { ...answer(topic, field, first, reading), onward: null }
}
