import type { Desk, EntryListing } from '../../core/desk/desk.ts'
import type { Book } from '../../core/replies/book.ts'

/** The office's own facts that people are asked to confirm before they rely on them: what the office alone can say is still so. */
export function factsToConfirm(
  { office, topics, facts }: Book,
  desk: Pick<Desk, 'entry'>,
  day: string,
): readonly EntryListing[] {
  return topics.flatMap(({ id: topic }) =>
    facts(topic)
      .filter(({ jurisdiction, confirm }) => jurisdiction === 'office' && confirm)
      .flatMap(({ id }) => desk.entry(`own_${office.id}_${topic}_${id}`, day) ?? []),
  )
}
