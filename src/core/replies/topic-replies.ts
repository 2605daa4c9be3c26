import { remindChoices, topicChoice } from '../conversation/choice-id.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Field } from '../vocabulary/field.ts'
import { type Block, blockText, type Choice, type Outbound } from '../vocabulary/outbound.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import { assistant, paragraph } from './assistant.ts'
import type { Answer } from './book.ts'
import { firstSentences } from './first-sentences.ts'
import { guideUnder } from './guide-replies.ts'
import { choicesOf } from './labels.ts'
import type { Pen } from './pen.ts'
import { nearUnder, officeFor } from './place-replies.ts'

type SayTopic = Extract<Effect, { type: 'say_topic' }>

/** More choices than these are not read any more; a person of the office stands beside them. */
const mostChoices = 5
/** How many parts stand under the whole card, before what else there is. */
const partsOfCard = 4
/** How many of the parts asked for next stand under an answer. */
const partsNext = 3

/** Answers from the facts of a topic: what fits what was asked, one part, the whole card, or first of all what to do. */
export function sayTopic(effect: SayTopic, pen: Pen): Outbound {
  const { topic, field, first, brief } = effect
  if (brief === true) return inBrief(effect, pen)
  const choices = [...choicesUnder(effect, pen), ...choicesOf(['person'], pen.language, pen.book, pen.say)]
  const answer = withOffice(effect, answerTo(effect, pen), pen)
  // A first answer about such a topic begins with these words itself.
  const isOpening = field === null && effect.facts === undefined
  const sorry = first && !isOpening && pen.book.tone(topic) === 'grief' ? [paragraph(pen.say('condolence'))] : []
  const { folio } = pen.vars
  const blocks = answer.blocks.map(
    (block): Block =>
      block.kind === 'picture' && typeof folio === 'string' && folio !== '' ? { ...block, folio } : block,
  )
  return assistant([...sorry, ...blocks], choices, answer.citations)
}

/** About this office itself: no other stands before it. */
const ourOffice = 'office-contact'

/** The parts that say where to go and whom to call. */
const wherebouts: readonly (Field | null)[] = ['where', 'phone', 'hours', 'office']

/** Where it is sure what is asked, an answer to "where?" begins with the office of the place they told. */
function withOffice({ topic, field, facts = [], place, doubt }: SayTopic, answer: Answer, pen: Pen): Answer {
  const said = pen.book.facts(topic).filter(({ id }) => facts.includes(id))
  const asksWhere =
    wherebouts.includes(field) || (said.length > 0 && said.every((fact) => wherebouts.includes(fact.field)))
  const office =
    asksWhere && topic !== ourOffice && doubt === undefined
      ? officeFor(topic, place, field === 'phone' ? 'phone' : 'any', pen)
      : null
  if (office === null) return answer
  // What must be known before going stands before where to go.
  const list = answer.blocks.findIndex(({ kind }) => kind === 'list')
  const at = list >= 0 ? list : answer.blocks.findIndex(({ kind }) => kind !== 'title')
  const split = at < 0 ? answer.blocks.length : at
  return {
    blocks: [...answer.blocks.slice(0, split), ...office.blocks, ...answer.blocks.slice(split)],
    citations: [...office.citations, ...answer.citations],
  }
}

function answerTo(effect: SayTopic, pen: Pen): Answer {
  const { topic, field, first, facts, silent } = effect
  const { book, language, today, say } = pen
  if (silent === true) return sayNothing(topic, facts ?? [], pen)
  if (effect.doubt !== undefined) return sayDoubtful(effect, pen)
  if (effect.plain === true) return sayPlainly(effect, pen)
  if (facts !== undefined && first && isOpening(field)) return sayBoth(topic, facts, pen)
  if (facts !== undefined) return book.chosen(topic, facts, language, today, first)
  if (field === 'rest') return { blocks: [paragraph(say('answer.rest'))], citations: [] }
  return field === null ? book.lead(topic, language, today) : book.answer(topic, field, language, today, first)
}

function isOpening(field: Field | null): boolean {
  return field === null || field === 'what' || field === 'steps'
}

/** Most letters of what to do first and of the fact that was asked for beside it. */
const bothLetters = 480

/** What to do first, and the fact that answers what was told with it, where both can be read. */
function sayBoth(topic: TopicId, [fact = '']: readonly string[], { book, language, today }: Pen): Answer {
  const lead = book.lead(topic, language, today)
  const { blocks, citations } = book.chosen(topic, [fact], language, today, false)
  const [told] = blocks
  const plain = lead.blocks.filter(({ kind }) => kind === 'title' || kind === 'text')
  const words = [...plain, ...(told === undefined ? [] : [told])].map(blockText).join('')
  if (told === undefined || words.length > bothLetters || words.split(blockText(told)).length > 2) return lead
  const source = lead.blocks.filter(({ kind }) => kind === 'source')
  return { blocks: [...plain, told, ...source], citations: [...lead.citations, ...citations] }
}

/** The answer under what was understood, in place of its title. */
function sayDoubtful({ doubt: _, ...effect }: SayTopic, pen: Pen): Answer {
  const understood = pen.say('answer.doubt', { topic: pen.book.choice(effect.topic, pen.language) })
  const { blocks, citations } = answerTo(effect, pen)
  return { blocks: [paragraph(understood), ...blocks.filter(({ kind }) => kind !== 'title')], citations }
}

/** Most letters of what is said before a procedure's first question. */
const firstLetters = 180

/** What to do first about a topic, in a sentence or two, for a procedure that begins itself; null where it says so itself. */
export function sayFirst({ flow, topic, sure }: Extract<Effect, { type: 'say_first' }>, pen: Pen): Outbound | null {
  if (!sure || pen.book.beginnings.first.get(flow) !== 'lead') return null
  const { blocks, citations } = pen.book.lead(topic, pen.language, pen.today)
  const said = blocks.find(({ kind }) => kind === 'text')
  const source = blocks.filter(({ kind }) => kind === 'source')
  if (said === undefined) return null
  return { ...assistant([paragraph(firstSentences(blockText(said), firstLetters)), ...source], []), citations }
}

/** Most letters of what is said in few words. */
const plainLetters = 180

/** What was said, in its first sentences and without what stood beside it. */
function sayPlainly({ plain: _, ...effect }: SayTopic, pen: Pen): Answer {
  const { blocks, citations } = answerTo({ ...effect, first: false }, pen)
  const said = blocks.find(({ kind }) => kind === 'text') ?? blocks.find(({ kind }) => kind === 'list')
  const words = said?.kind === 'list' ? (said.items[0] ?? '') : said === undefined ? '' : blockText(said)
  return { blocks: [paragraph(pen.say('answer.plain', { words: firstSentences(words, plainLetters) }))], citations }
}

/** That nothing we know answers it, and what comes nearest. */
function sayNothing(topic: TopicId, nearest: readonly string[], { book, language, today, say }: Pen): Answer {
  if (nearest.length === 0) return { blocks: [paragraph(say('answer.no_fact'))], citations: [] }
  const { blocks, citations } = book.chosen(topic, nearest, language, today, false)
  return { blocks: [paragraph(say('answer.nearest')), ...blocks], citations }
}

/** What can be asked next, five at most: the procedure, what belongs to the part shown, the parts asked for most, and more. */
function choicesUnder({ topic, field, first, facts, doubt = [] }: SayTopic, pen: Pen): Choice[] {
  const { book, language, say } = pen
  if (field === 'more' || field === 'rest') return choicesOfCard(topic, field, pen)
  const guide = facts === undefined || first ? guideUnder(topic, pen) : []
  const instead = choicesOf(
    doubt.filter((other) => book.hasTopic(other)).map((other) => topicChoice(other)),
    language,
    book,
    say,
  )
  const own = [
    ...(field === 'requirements' || field === 'steps' ? [topicChoice(topic, 'list')] : []),
    ...(field === 'list' ? [remindChoices.ask] : []),
    ...(topic === 'privacy-my-data' ? ['my_data'] : []),
    ...(facts === undefined || field !== null ? nearUnder(topic, field, pen) : []),
  ]
  const beside = [...instead, ...guide, ...choicesOf(own, language, book, say)].slice(0, mostChoices - 1)
  const next = nextIn(topic, pen).filter((part) => part !== field)
  const parts = next
    .slice(0, Math.min(partsNext, mostChoices - 1 - beside.length))
    .map((part) => topicChoice(topic, part))
  return [...beside, ...choicesOf([...parts, topicChoice(topic, 'more')], language, book, say)]
}

/** The parts that do not stand under the first answer; neighbouring topics where there is room. */
function choicesOfCard(topic: TopicId, field: 'more' | 'rest', pen: Pen): Choice[] {
  const { book, language, say } = pen
  const shown = nextIn(topic, pen).slice(0, partsNext)
  const parts = book.fields(topic).filter((part) => part !== 'list' && !shown.includes(part))
  const fits = parts.length <= mostChoices
  const here =
    field === 'rest'
      ? parts.slice(partsOfCard, partsOfCard + mostChoices)
      : parts.slice(0, fits ? mostChoices : partsOfCard)
  const ids = [...here, ...(field === 'more' && !fits ? (['rest'] as const) : [])].map((part) =>
    topicChoice(topic, part),
  )
  const related = book.related(topic, language).map((one) => ({ id: topicChoice(one.topic), label: one.label }))
  return [...choicesOf(ids, language, book, say), ...related].slice(0, mostChoices)
}

/** The parts asked for next, those its content names first. */
function nextIn(topic: TopicId, { book }: Pen): readonly Field[] {
  const parts = book.fields(topic)
  const named = book.next(topic).filter((part) => parts.includes(part))
  return named.length > 0 ? named : parts.filter((part) => part !== 'list' && part !== 'source')
}

/** Most letters of an answer given beside a danger. */
const briefLetters = 350

/** An answer in a few sentences: its first text, cut at a sentence's end, without a card's buttons. */
function inBrief(effect: SayTopic, pen: Pen): Outbound {
  const { blocks, citations } = answerTo(effect, pen)
  const plain = blocks.find(({ kind }) => kind === 'text') ?? blocks.find(({ kind }) => kind === 'list')
  const words = plain === undefined ? '' : blockText(plain)
  const end = Math.max(words.lastIndexOf('. ', briefLetters), words.lastIndexOf('\n', briefLetters))
  const cut = words.length <= briefLetters ? words : words.slice(0, end < 0 ? briefLetters : end + 1).trim()
  return assistant([paragraph(cut)], choicesOf([topicChoice(effect.topic)], pen.language, pen.book, pen.say), citations)
}
