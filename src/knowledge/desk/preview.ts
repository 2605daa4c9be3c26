import type { OfficePart } from '../../core/office/office-part.ts'
import { assistant, paragraph } from '../../core/replies/assistant.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Field } from '../../core/vocabulary/field.ts'
import type { Outbound } from '../../core/vocabulary/outbound.ts'
import type { Reading } from '../answer.ts'
import { type Change, isOfOffice } from '../changes/change.ts'
import { caution } from '../freshness.ts'
import type { Knowledge } from '../knowledge.ts'
import { officeTopic } from '../office-says.ts'
import { writeFact } from '../values.ts'

/** Which part of the answer about the office each part of it is seen in. */
const previewed = { hours: 'hours', contact: null } as const satisfies Partial<Record<OfficePart, Field | null>>

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
  if (change.kind === 'identity') {
    const words = texts(language, 'hello', { office: change.item.assistant_of[language] })
    return { ...assistant([paragraph(words), paragraph(change.item.privacy[language])], []), language }
  }
  if (isOfOffice(change)) {
    if (!isTold(change.kind)) return { ...assistant([], []), language }
    const { blocks, citations } = book.answer(officeTopic, previewed[change.kind], language, today)
    return { ...assistant(blocks, []), citations, language }
  }
  const field = change.kind === 'summary' ? null : change.item.field
  const known = laid.topics.some(({ id }) => id === change.topic)
  const { blocks, citations } = known
    ? book.answer(change.topic, field, language, today)
    : { blocks: [], citations: [] }
  return { ...assistant(blocks, []), citations, language }
}

/** Whether people are told a part of the office; the others show in how it works. */
function isTold(part: OfficePart): part is keyof typeof previewed {
  return Object.hasOwn(previewed, part)
}
