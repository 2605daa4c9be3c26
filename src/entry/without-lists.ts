import type { Book } from '../core/replies/book.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'

/** The same book for where nothing can be drawn: lists to keep are not offered; who asks for one gets what would stand on it. */
export function withoutLists(book: Book): Book {
  const inPlaceOfList = (topic: TopicId) => (book.fields(topic).includes('requirements') ? 'requirements' : 'steps')
  return {
    ...book,
    fields: (topic) => book.fields(topic).filter((field) => field !== 'list'),
    answer(topic, field, ...rest) {
      if (field !== 'list') return book.answer(topic, field, ...rest)
      return book.answer(topic, inPlaceOfList(topic), ...rest)
    },
    piece: (topic, field, ...rest) => book.piece(topic, field === 'list' ? inPlaceOfList(topic) : field, ...rest),
  }
}
