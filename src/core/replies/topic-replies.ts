import { onwardChoice, remindChoices, topicChoice } from '../conversation/choice-id.ts'
import type { Effect } from '../vocabulary/effect.ts'
import type { Field } from '../vocabulary/field.ts'
import { type Block, blockText, type Choice, type Outbound } from '../vocabulary/outbound.ts'
import { ownTopics, type TopicId } from '../vocabulary/topic.ts'
import { assistant, paragraph } from './assistant.ts'
import type { Answer, Piece } from './book.ts'
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
  const said = answerTo(effect, pen)
  const choices = [
    ...choicesUnder(effect, said.onward ?? null, pen),
    ...choicesOf(['person'], pen.language, pen.book, pen.say),
  ]
  const answer = withOffice(effect, said, pen)
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

function answerTo(effect: SayTopic, pen: Pen): Answer & Partial<Piece> {
  const { topic, field, first, facts, silent, from = 0 } = effect
  const { book, language, today, say } = pen
  if (silent === true) return sayNothing(topic, facts ?? [], pen)
  if (effect.doubt !== undefined) return sayDoubtful(effect, pen)
  if (effect.plain === true) return sayPlainly(effect, pen)
  if (facts !== undefined && isAboutUs(topic, facts, pen)) return book.chosen(topic, facts, language, today, false)
  if (facts !== undefined && first && isOpening(field)) return sayBoth(topic, facts, pen)
  if (facts !== undefined) return book.chosen(topic, facts, language, today, first)
  if (field === 'cost' && ownTopics.has(topic) && !book.fields(topic).includes('cost'))
    return { blocks: [paragraph(say('office.free'))], citations: [] }
  if (field === 'rest') return { blocks: [paragraph(say('answer.rest'))], citations: [] }
  return book.piece(topic, field, language, today, first, from)
}

/** Where a question is about the office or this chat, its answer stands alone: neither title nor what else there is. */
function isAboutUs(topic: TopicId, facts: readonly string[], { book }: Pen): boolean {
  if (ownTopics.has(topic)) return true
  return book.facts(topic).some(({ id, field }) => field === 'office' && id === facts[0])
}

function isOpening(field: Field | null): boolean {
  return field === null || field === 'what' || field === 'steps'
}

/** Most letters of what to do first and of the fact that was asked for beside it. */
const bothLetters = 350
/** So much of what to do first is always said: a deadline or a condition may stand in its second half. */
const leastOfLead = 0.5

/** What to do first, in as many whole sentences as leave room for the fact that answers what was told with it. */
function sayBoth(topic: TopicId, [fact = '']: readonly string[], { book, language, today }: Pen): Answer {
  const lead = book.piece(topic, null, language, today)
  const { blocks, citations } = book.chosen(topic, [fact], language, today, false)
  const [told] = blocks
  const first = lead.blocks.find(({ kind }) => kind === 'text')
  if (told === undefined || first === undefined) return lead
  const [whole, asked] = [blockText(first), blockText(told)]
  const words = firstSentences(whole, bothLetters - asked.length)
  // What it says already is not said twice.
  if (lead.rests?.includes(fact) === true) return lead
  const fits = words.length + asked.length <= bothLetters && words.length >= whole.length * leastOfLead
  if (!fits) return lead
  const title = lead.blocks.filter(({ kind }) => kind === 'title')
  const source = lead.blocks.filter(({ kind }) => kind === 'source')
  return { blocks: [...title, paragraph(words), told, ...source], citations: [...lead.citations, ...citations] }
}

/** The answer under what was understood, in place of its title. */
function sayDoubtful({ doubt: _, ...effect }: SayTopic, pen: Pen): Answer {
  const understood = pen.say('answer.doubt', { topic: pen.book.choice(effect.topic, pen.language).replace(/\.$/, '') })
  const { blocks, citations } = answerTo(effect, pen)
  return { blocks: [paragraph(understood), ...blocks.filter(({ kind }) => kind !== 'title')], citations }
}

/** Most letters of what is said before a procedure's first question. */
const firstLetters = 180

/** What to do first about a topic, in a sentence or two, for a procedure that begins itself; null where it says so itself. */
export function sayFirst({ flow, topic, sure }: Extract<Effect, { type: 'say_first' }>, pen: Pen): Outbound | null {
  if (!sure || pen.book.beginnings.first.get(flow) !== 'lead') return null
  const { blocks, citations } = pen.book.piece(topic, null, pen.language, pen.today)
  const said = blocks.find(({ kind }) => kind === 'text')
  const source = blocks.filter(({ kind }) => kind === 'source')
  if (said === undefined) return null
  return { ...assistant([paragraph(firstSentences(blockText(said), firstLetters)), ...source], []), citations }
}

/** Most letters of what is said in few words. */
const plainLetters = 180
/** So many lines of a list are said in few words. */
const plainLines = 3
/** Most letters of one: a caution stands in a second short sentence. */
const lineLetters = 140

/** What was said, in the first sentences of its first lines and without what stood beside it. What was that short already is said so. */
function sayPlainly({ plain: _, ...effect }: SayTopic, pen: Pen): Answer {
  const { blocks, citations } = answerTo({ ...effect, first: effect.opening === true }, pen)
  const said = blocks.find(({ kind }) => kind === 'text' || kind === 'list')
  const whole = said === undefined ? [] : said.kind === 'list' ? said.items : [blockText(said)]
  if (said?.kind === 'list' && whole.length > 1) {
    const items = whole.slice(0, plainLines).map((item) => firstSentences(item, lineLetters))
    return { blocks: [{ ...said, heading: pen.say('answer.plain', { words: '' }).trim(), items }], citations }
  }
  const [told = ''] = whole
  const words = firstSentences(told, plainLetters) || told
  const key = words === told ? 'answer.plainest' : 'answer.plain'
  return { blocks: [paragraph(pen.say(key, { words }))], citations }
}

/** That nothing we know answers it, and what comes nearest. */
function sayNothing(topic: TopicId, nearest: readonly string[], { book, language, today, say }: Pen): Answer {
  if (nearest.length === 0) return { blocks: [paragraph(say('answer.no_fact'))], citations: [] }
  const { blocks, citations } = book.chosen(topic, nearest, language, today, false)
  return { blocks: [paragraph(say('answer.nearest')), ...blocks], citations }
}

/** What can be asked next, five at most: the procedure, what belongs to the part shown, the parts asked for most, and more. */
function choicesUnder(
  { topic, field, from = 0, first, facts, doubt = [] }: SayTopic,
  onward: number | null,
  pen: Pen,
): Choice[] {
  const { book, language, say } = pen
  if (field === 'more' || field === 'rest') return choicesOfCard(topic, field, from, pen)
  const guide = facts === undefined || first ? guideUnder(topic, pen) : []
  const instead = choicesOf(
    doubt.filter((other) => book.hasTopic(other)).map((other) => topicChoice(other)),
    language,
    book,
    say,
  )
  const rest =
    onward === null || field === null ? [] : choicesOf([onwardChoice(topic, field, onward)], language, book, say)
  const own = [
    ...(field === 'requirements' || field === 'steps' ? [topicChoice(topic, 'list')] : []),
    ...(field === 'list' ? [remindChoices.ask] : []),
    ...(topic === 'privacy-my-data' ? ['my_data'] : []),
    ...(facts === undefined || field !== null || first ? nearUnder(topic, field, pen) : []),
  ]
  const beside = [...rest, ...instead, ...guide, ...choicesOf(own, language, book, say)].slice(0, mostChoices - 1)
  const next = nextIn(topic, pen).filter((part) => part !== field)
  const parts = next
    .slice(0, Math.min(partsNext, mostChoices - 1 - beside.length))
    .map((part) => topicChoice(topic, part))
  return [...beside, ...choicesOf([...parts, topicChoice(topic, 'more')], language, book, say)]
}

/** The parts that do not stand under the first answer, as many at a time as stand under one message; neighbouring topics where there is room. */
function choicesOfCard(topic: TopicId, field: 'more' | 'rest', from: number, pen: Pen): Choice[] {
  const { book, language, say } = pen
  const shown = nextIn(topic, pen).slice(0, partsNext)
  const begin = field === 'more' ? 0 : from === 0 ? partsOfCard : from
  const parts = book
    .fields(topic)
    .filter((part) => part !== 'list' && !shown.includes(part))
    .slice(begin)
  const fits = parts.length <= mostChoices
  const here = parts.slice(0, fits ? mostChoices : partsOfCard).map((part) => topicChoice(topic, part))
  const end = begin + partsOfCard
  const further = field === 'more' ? topicChoice(topic, 'rest') : onwardChoice(topic, 'rest', end)
  const related = book.related(topic, language).map((one) => ({ id: topicChoice(one.topic), label: one.label }))
  return [...choicesOf([...here, ...(fits ? [] : [further])], language, book, say), ...related].slice(0, mostChoices)
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
