import { type ChosenAct, readChoice } from '../conversation/choice-id.ts'
import { writeDay } from '../office/calendar.ts'
import type { Language } from '../vocabulary/language.ts'
import type { Choice } from '../vocabulary/outbound.ts'
import type { TextKey } from '../vocabulary/text-key.ts'
import type { Book } from './book.ts'

/** An interface text in the reply's language. */
export type Say = (key: TextKey, vars?: Readonly<Record<string, string | number>>) => string

/** Each language in its own name, whatever language is spoken: a person must find theirs. */
export const ownNames: Readonly<Record<Language, string>> = { es: 'Español', en: 'English', ht: 'Kreyòl' }

/** The words on a choice, in the reply's language; null for an id that is none of ours. */
export function labelOf(id: string, language: Language, book: Book, say: Say): string | null {
  const chosen = readChoice(id)
  if (chosen === null) return null
  switch (chosen.act) {
    case 'language':
      return chosen.language === null ? say('choice.lang') : ownNames[chosen.language]
    case 'topic':
      if (!book.hasTopic(chosen.topic)) return null
      if (chosen.from !== undefined && chosen.field !== 'rest') return say('choice.onward')
      return chosen.field === null ? book.choice(chosen.topic, language) : say(`field.${chosen.field}`)
    case 'group':
      return (
        book.menu.find((entry) => entry.id === chosen.group)?.label[language] ?? wordOf(chosen.group, language, book)
      )
    case 'guided':
      return guidedLabel(chosen, language, book, say)
    case 'board':
      return boardLabel(chosen, language, book, say)
    case 'errand':
      return errandLabel(id, chosen.errand, language, say)
    case 'join':
      return say(chosen.board ? 'choice.see' : 'choice.join')
    case 'near':
      return nearLabel(chosen, language, book, say)
    case 'word':
      return say(`choice.${chosen.word}`)
    case 'danger':
      return say(chosen.says === 'nobody' ? 'choice.danger_no' : 'choice.danger_yes')
    case 'follow_up':
      return chosen.says === 'safe' || chosen.says === 'cannot_talk' ? say(`choice.danger_${chosen.says}`) : null
    case 'call': {
      const line = book.danger.line(chosen.line, { language, country: null, place: null })
      return line === null ? null : say('choice.call', { line: line.number })
    }
  }
}

/** What is done in a guided procedure, as a choice. */
function guidedLabel(
  { flow, to, question, value }: Extract<ChosenAct, { act: 'guided' }>,
  language: Language,
  book: Book,
  say: Say,
): string | null {
  const text = book.guide(flow, language)
  if (text === null) return null
  if (to === 'guide') return text.offer
  if (to === 'answer') {
    if (value === 'unknown' || value === 'withheld') return say(`choice.${value}`)
    return text.questions[question ?? '']?.options?.[value ?? ''] ?? null
  }
  if (to === 'appoint' && value !== null) return say('choice.unappoint')
  if (to === 'redo' && question !== null) return text.questions[question]?.short ?? null
  return say(`choice.${to}`)
}

/** The board, one of its lines, or where the line goes. */
function boardLabel(
  { flow, line, to }: Extract<ChosenAct, { act: 'board' }>,
  language: Language,
  book: Book,
  say: Say,
): string | null {
  if (line === null) return say('choice.board')
  const words = book.guide(flow, language)?.board?.[line]?.line ?? null
  return words === null || to === null ? words : `${words}: ${say(`board.state.${to}`)}`
}

function errandLabel(
  id: string,
  errand: Extract<ChosenAct, { act: 'errand' }>['errand'],
  language: Language,
  say: Say,
): string {
  if (errand.do === 'check_in') return say('choice.checkin')
  if (errand.do === 'share_board' || errand.do === 'end_share')
    return say(errand.do === 'share_board' ? 'choice.share' : 'choice.unshare')
  if (errand.do === 'remind' && errand.when === 1) return say('choice.remind_tomorrow')
  if (errand.do === 'remind' && typeof errand.when === 'number') return say('choice.remind_days', { days: errand.when })
  if (errand.do === 'remind' && typeof errand.when === 'string')
    return say('choice.remind_on', { day: writeDay(errand.when, language) })
  return say(
    `choice.${id as 'remind' | 'reminders' | 'unremind' | 'code' | 'not_me' | 'my_data' | 'leave_board' | 'unlearn' | 'notices' | 'no_notices' | 'case_status' | 'case_word'}`,
  )
}

/** A declared word as a choice, for those the menu has no line for. */
function wordOf(homonym: string, language: Language, book: Book): string | null {
  const word = book.homonym(homonym)?.words[language][0]
  return word === undefined ? null : word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** "Nearest to me", "another place", a kind at the place told before, or one of several places of a name. */
function nearLabel(
  { kinds, where }: Extract<ChosenAct, { act: 'near' }>,
  language: Language,
  { places }: Book,
  say: Say,
): string | null {
  if (where === null) return say('choice.near')
  if (where === 'another') return say('choice.near_another')
  const [kind] = kinds
  if (where === 'same') return kind === undefined ? null : places.kind(kind, language)
  if (!places.atlas.has(where)) return null
  const name = places.atlas.name(where, language)
  return where.includes(':') ? name : say('near.whole_state', { state: name })
}

/** Choices by their ids, those without a label left out. */
export function choicesOf(ids: readonly string[], language: Language, book: Book, say: Say): Choice[] {
  return ids.flatMap((id) => {
    const label = labelOf(id, language, book, say)
    return label === null ? [] : [{ id, label }]
  })
}
