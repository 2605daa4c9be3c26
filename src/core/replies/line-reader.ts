import { today } from '../office/calendar.ts'
import type { CaseAnswers } from '../vocabulary/case.ts'
import type { Answers, Guide } from '../vocabulary/guide.ts'
import type { Language } from '../vocabulary/language.ts'
import type { ReplyRecipe } from '../vocabulary/reply-recipe.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import { labelOf } from './labels.ts'
import type { Pen } from './pen.ts'
import type { ReplyMaterial } from './pen-at.ts'
import { wordsFor } from './slots.ts'
import { type ReplyAgain, writeAgain } from './write-again.ts'

/** Says what stands in a thread in the language of whoever reads it. Nothing is translated: each is written from its data again. */
export interface LineReader {
  /** A message of the assistant that was said at `at`, milliseconds since 1970; null where nothing can be made of it any more. */
  again(recipe: ReplyRecipe, at: number, language: Language): ReplyAgain | null
  /** The words on a choice; null for one there is no more. */
  label(choice: string, language: Language): string | null
  /** A fact of a topic in one line, as of a moment; null for one there is no more. */
  fact(topic: TopicId, fact: string, at: number, language: Language): string | null
  /** What was answered to a guided procedure, in the order of its questions; nothing for one there is no more. */
  answers(flow: string, answers: Answers, language: Language): CaseAnswers['answers']
}

/** The reader of threads over an office's content. */
export function createLineReader(material: ReplyMaterial): LineReader {
  const { book, guides, texts } = material
  const sayIn =
    (language: Language): Pen['say'] =>
    (key, vars) =>
      texts(language, key, vars)
  return {
    again: (recipe, at, language) => writeAgain(recipe, at, language, material),
    label: (choice, language) => labelOf(choice, language, book, sayIn(language)),
    fact: (topic, fact, at, language) =>
      book.line(`${topic}/${fact}`, language, today(book.calendar, at))?.text ?? null,
    answers(flow, answers, language) {
      const guide = guides.guide(flow)
      return guide === null ? [] : writtenAnswers(guide, answers, { language, book, say: sayIn(language) })
    },
  }
}

/** Answers to a guided procedure as staff read them: what was asked, in a word or two, and the answer in words. */
export function writtenAnswers(
  guide: Guide,
  answers: Answers,
  pen: Pick<Pen, 'language' | 'book' | 'say'>,
): CaseAnswers['answers'] {
  const text = pen.book.guide(guide.flow, pen.language)
  if (text === null) return []
  return Object.keys(guide.questions).flatMap((id) => {
    const answer = answers[id]
    if (answer === undefined) return []
    return [{ asked: text.questions[id]?.short ?? id, answer: wordsFor(guide, text, id, answer, pen) }]
  })
}
