import type { Guides } from '../conversation/guides.ts'
import { today } from '../office/calendar.ts'
import type { Language } from '../vocabulary/language.ts'
import type { ReplyRecipe } from '../vocabulary/reply-recipe.ts'
import type { TextKey } from '../vocabulary/text-key.ts'
import type { Book } from './book.ts'
import type { Say } from './labels.ts'
import type { Pen } from './pen.ts'
import { waitText } from './wait.ts'

/** What replies in any language are written from. */
export interface ReplyMaterial {
  readonly book: Book
  readonly guides: Guides
  texts(language: Language, key: TextKey, vars?: Readonly<Record<string, string | number>>): string
}

/** How things stood when a reply was written: the person's case and their place in the queue. */
export type ReplyStanding = Pick<ReplyRecipe, 'folio' | 'ahead'>

/** The pen for replies in a language at a moment (milliseconds since 1970). */
export function penAt(at: number, language: Language, { folio, ahead }: ReplyStanding, material: ReplyMaterial): Pen {
  const { book, guides, texts } = material
  const sayIn =
    (l: Language): Say =>
    (key, vars) =>
      texts(l, key, vars)
  const say = sayIn(language)
  const { office, calendar } = book
  return {
    language,
    book,
    guides,
    say,
    sayIn,
    today: today(calendar, at),
    vars: {
      office: office.assistant_of[language],
      privacy: office.privacy[language],
      folio,
      wait: ahead === null ? '' : waitText(ahead, book, language, say, at),
    },
  }
}
