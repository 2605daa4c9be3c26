import { assistant, paragraph } from '../../core/replies/assistant.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Outbound } from '../../core/vocabulary/outbound.ts'
import type { Reading } from '../answer.ts'
import type { Change } from '../changes/change.ts'
import { caution } from '../freshness.ts'
import type { Knowledge } from '../knowledge.ts'
import { writeFact } from '../values.ts'

/** What a person would be told of an entry, with the change laid: the part of the answer that says it, or what is near a place. */
export function preview(change: Change, laid: Knowledge, book: Book, reading: Reading): Outbound {
  const { language, today, texts } = reading
  if (change.kind === 'line') {
    const said = writeFact(change.item, language, texts) + caution(change.item, language, today, texts)
    return { ...assistant([paragraph(said)], []), language }
  }
  if (change.kind === 'place') {
    const { blocks, citations } = book.places.nearest([change.item.kind], change.item.at, language, today)
    return { ...assistant(blocks, []), citations, language }
  }
  const field = change.kind === 'summary' ? null : change.item.field
  const known = laid.topics.some(({ id }) => id === change.topic)
  const { blocks, citations } = known
    ? book.answer(change.topic, field, language, today)
    : { blocks: [], citations: [] }
  return { ...assistant(blocks, []), citations, language }
}
