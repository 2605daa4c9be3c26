import { calendarOf } from '../../core/office/office.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Texts } from '../../shared/texts.ts'
import { createBook } from '../book.ts'
import type { Knowledge } from '../knowledge.ts'
import { createSayRoom, type Room } from '../places/room.ts'
import type { Change } from './change.ts'
import { lay } from './lay.ts'

/** The content as it stands now: what was compiled, and over it what the office published and said since. */
export interface LiveBook {
  /** The same object for good; whatever is asked of it is answered from what was laid last. */
  readonly book: Book
  /** As compiled, nothing over it. */
  readonly compiled: Knowledge
  knowledge(): Knowledge
  rooms(): readonly Room[]
  /** Puts changes and rooms in place of all that were laid before. */
  lay(changes: readonly Change[], rooms: readonly Room[]): void
}

/** The one point where published changes meet the content. Throws when the office is unknown. */
export function createLiveBook(
  compiled: Knowledge,
  office: string,
  texts: Texts,
  now: () => number,
  shape: (book: Book) => Book = (book) => book,
): LiveBook {
  let knowledge = compiled
  let rooms: readonly Room[] = []
  const make = () => {
    const found = knowledge.offices.find(({ id }) => id === office)
    const sayRoom = found === undefined ? undefined : createSayRoom(rooms, now, calendarOf(found, []), texts)
    return shape(createBook(knowledge, office, texts, sayRoom))
  }
  let current = make()
  return {
    book: new Proxy({} as Book, { get: (_, name) => current[name as keyof Book] }),
    compiled,
    knowledge: () => knowledge,
    rooms: () => rooms,
    lay(changes, said) {
      knowledge = lay(compiled, changes)
      rooms = said
      current = make()
    },
  }
}
