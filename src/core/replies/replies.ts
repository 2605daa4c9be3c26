import { topicChoice } from '../conversation/choice-id.ts'
import type { Office } from '../office/office.ts'
import type { Effect } from '../vocabulary/effect.ts'
import { isLanguage } from '../vocabulary/language.ts'
import type { Block, Choice, Outbound } from '../vocabulary/outbound.ts'
import { pinText } from '../vocabulary/pin.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import { askAppointment } from './appointment-replies.ts'
import { sayAside, sayBoard } from './board-replies.ts'
import type { Answer, Book } from './book.ts'
import { sayCount } from './count-replies.ts'
import { askDanger, calmDanger, sayDanger, sayLine } from './danger-replies.ts'
import { sayData } from './data-replies.ts'
import { askQuestion, sayAnswers, sayParked, sayWhy } from './guide-replies.ts'
import { choicesOf } from './labels.ts'
import { sayOpen } from './open-replies.ts'
import type { Pen } from './pen.ts'
import { askKind, askPlace, sayNearest, sayOffices } from './place-replies.ts'
import { sayResult } from './result-replies.ts'
import { sayFirst, sayTopic } from './topic-replies.ts'

export type { Pen }

const menuPage = 6

/** A message with what it was written from. */
export interface Reply {
  readonly outbound: Outbound
  readonly effects: readonly Effect[]
}

/** Turns what a step wants said into messages, as few as can be: one or two bubbles a turn. */
export function replies(effects: readonly Effect[], pen: Pen): Outbound[] {
  return repliesFrom(effects, pen).map(({ outbound }) => outbound)
}

/** The same messages, each with the effects it says. */
export function repliesFrom(effects: readonly Effect[], pen: Pen): Reply[] {
  const said = effects.flatMap((effect, i) => {
    const outbound = reply(effect, pen)
    return outbound === null || isNeedlessHello(effect, effects.slice(i + 1), pen.book) ? [] : [{ outbound, effect }]
  })
  const merged: Reply[] = []
  let open = false
  for (const { outbound, effect } of said) {
    const last = merged.at(-1)
    if (
      last &&
      (open || effect.type === 'say_menu' || effect.type === 'say_open') &&
      outbound.speaker.kind === 'assistant' &&
      last.outbound.speaker.kind === 'assistant'
    )
      merged.splice(-1, 1, { outbound: join(last.outbound, outbound), effects: [...last.effects, effect] })
    else merged.push({ outbound, effects: [effect] })
    open = merged.at(-1)?.outbound.choices.length === 0
  }
  return merged
}

/** In grief and danger the useful sentence comes first: no hello. */
function isNeedlessHello(effect: Effect, later: readonly Effect[], book: Book): boolean {
  if (effect.type !== 'say' || effect.key !== 'hello.brief') return false
  return later.some(
    (e) =>
      e.type === 'say_danger' ||
      ((e.type === 'say_topic' || e.type === 'say_first') && book.tone(e.topic) === 'grief') ||
      (e.type === 'ask_topic' && e.homonym !== null && book.homonym(e.homonym)?.always === true),
  )
}

function join(a: Outbound, b: Outbound): Outbound {
  return {
    ...b,
    blocks: [...a.blocks, ...b.blocks],
    choices: [...b.choices, ...a.choices],
    citations: [...a.citations, ...b.citations],
  }
}

function reply(effect: Effect, pen: Pen): Outbound | null {
  switch (effect.type) {
    case 'say':
      return sayText(effect, pen)
    case 'say_topic':
      return sayTopic(effect, pen)
    case 'say_first':
      return sayFirst(effect, pen)
    case 'ask_topic':
      return askTopic(effect.homonym, effect.topics, pen)
    case 'say_menu':
      return sayMenu(effect.page, pen)
    case 'say_open':
      return sayOpen(effect, pen)
    case 'say_danger':
      return sayDanger(effect, pen)
    case 'ask_danger':
      return askDanger(effect, pen)
    case 'calm_danger':
      return calmDanger(pen)
    case 'say_line':
      return sayLine(effect, pen)
    case 'say_doors':
      return assistant(pen.book.otherDoors(pen.language, pen.today), [])
    case 'say_nearest':
      return sayNearest(effect, pen)
    case 'say_offices':
      return sayOffices(effect, pen)
    case 'ask_place':
      return askPlace(effect, pen)
    case 'ask_kind':
      return askKind(effect, pen)
    case 'ask_question':
      return askQuestion(effect, pen)
    case 'say_why':
      return sayWhy(effect, pen)
    case 'say_result':
      return sayResult(effect, pen)
    case 'ask_appointment':
      return askAppointment(effect, pen)
    case 'say_count':
      return sayCount(effect, pen)
    case 'say_board':
      return sayBoard(effect, pen)
    case 'say_aside':
      return sayAside(effect, pen)
    case 'say_answers':
      return sayAnswers(effect, pen)
    case 'say_parked':
      return sayParked(effect, pen)
    case 'say_data':
      return sayData(effect, pen)
    case 'say_staff':
      return sayStaff(effect, pen)
    default:
      return null
  }
}

/** A reviewed sentence is in the person's language; of other words in a language that is not theirs they are told which it is. */
function sayStaff({ staff: { name, role }, ...words }: Extract<Effect, { type: 'say_staff' }>, pen: Pen): Outbound {
  const written = words.original === undefined ? (words.written ?? 'es') : pen.language
  const { translated, pin } = words
  const note =
    words.text.trim() === ''
      ? []
      : translated !== undefined
        ? [text(pen.say(translated.machine ? 'staff.machine' : 'staff.translated', { by: translated.by }))]
        : written === pen.language
          ? []
          : [text(pen.say(`staff.written.${written}`))]
  return {
    speaker: { kind: 'staff', name, role },
    blocks: [
      ...(words.text.trim() === '' ? [] : [text(words.text)]),
      ...note,
      ...(pin === undefined ? [] : [{ kind: 'pin', pin, text: pinText(pin) } as const]),
    ],
    choices: [],
    citations: [],
    ...(words.original === undefined ? {} : { original: words.original }),
    ...(translated === undefined ? {} : { translated }),
  }
}

function sayText(effect: Extract<Effect, { type: 'say' }>, pen: Pen): Outbound {
  // Somebody who writes in a language is offered it, whatever the office offers to everybody.
  const ids = (effect.choices ?? []).filter((id) => effect.key === 'language.offer' || isOffered(id, pen.book.office))
  const choices = choicesOf(ids, pen.language, pen.book, pen.say)
  const vars = { ...pen.vars, ...effect.vars }
  // An offer to switch must be readable by the one it is made to.
  const offered = effect.key === 'language.offer' ? effect.choices?.[0]?.slice('lang:'.length) : undefined
  const say = offered === 'es' || offered === 'en' || offered === 'ht' ? pen.sayIn(offered) : pen.say
  return assistant({ blocks: [text(say(effect.key, vars))], citations: [] }, choices)
}

/** False for a language the office does not offer; true for anything else. */
function isOffered(id: string, { languages }: Pick<Office, 'languages'>): boolean {
  const language = id.startsWith('lang:') ? id.slice('lang:'.length) : ''
  return !isLanguage(language) || languages.includes(language)
}

function askTopic(homonymId: string | null, topics: readonly TopicId[], pen: Pen): Outbound {
  const homonym = homonymId === null ? null : pen.book.homonym(homonymId)
  const question = homonym?.question[pen.language] ?? pen.say('ask_topic')
  const ids = [...topics.filter((t) => pen.book.hasTopic(t)).map((t) => topicChoice(t)), 'unsure']
  return assistant({ blocks: [text(question)], citations: [] }, choicesOf(ids, pen.language, pen.book, pen.say))
}

function sayMenu(page: number, pen: Pen): Outbound {
  const { menu } = pen.book
  const shown = page === 0 ? menu.slice(0, menuPage) : menu.slice(menuPage)
  const more = page === 0 && menu.length > menuPage ? ['more'] : []
  const ids = [...shown.map((entry) => `group:${entry.id}`), ...more, 'person']
  return assistant(
    { blocks: [text(pen.say(page === 0 ? 'menu' : 'menu.more'))], citations: [] },
    choicesOf(ids, pen.language, pen.book, pen.say),
  )
}

function assistant(answer: Answer, choices: readonly Choice[]): Outbound {
  return { speaker: { kind: 'assistant' }, blocks: answer.blocks, choices, citations: answer.citations }
}

function text(words: string): Block {
  return { kind: 'text', text: words }
}
