import { optionsIn } from '../guides/several.ts'
import { writeDay } from '../office/calendar.ts'
import { type Answers, type Guide, unknown, withheld } from '../vocabulary/guide.ts'
import type { GuideText } from '../vocabulary/guide-text.ts'
import type { Pen } from './pen.ts'

/** What words are written with. */
export type Writing = Pick<Pen, 'language' | 'book' | 'say'>

/** An answer as a person reads it: an option's label, a day written out, a place by its name. */
export function wordsFor(guide: Guide, text: GuideText, question: string, answer: string, pen: Writing): string {
  if (answer === unknown) return pen.say('choice.unknown')
  if (answer === withheld) return pen.say('choice.withheld')
  const { kind, several } = guide.questions[question] ?? {}
  const labels = text.questions[question]?.options ?? {}
  if (several !== undefined)
    return optionsIn(answer)
      .map((option) => labels[option] ?? option)
      .join(', ')
  return labels[answer] ?? written(answer, kind === 'place', pen)
}

/** A text of a procedure with its slots `{name}` filled from answers and worked-out values; a slot nobody fills stays empty. */
export function fillIn(template: string, guide: Guide, text: GuideText, values: Answers, pen: Writing): string {
  return template.replaceAll(/\{([a-z0-9_-]+)\}/g, (_, name: string) => {
    const value = values[name]
    return value === undefined ? '' : wordsFor(guide, text, name, value, pen)
  })
}

function written(value: string, isPlace: boolean, pen: Writing): string {
  const [from = '', to] = value.split('/')
  if (/^\d{4}-\d{2}-\d{2}$/.test(from)) {
    const day = (date: string) => writeDay(date, pen.language, { year: true })
    return to === undefined || to === from ? day(from) : pen.say('range', { from: day(from), to: day(to) })
  }
  return isPlace && pen.book.places.atlas.has(value) ? pen.book.places.atlas.name(value, pen.language) : value
}
