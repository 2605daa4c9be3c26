import type { Language } from '../core/vocabulary/language.ts'
import type { OwnList } from '../core/vocabulary/outbound.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'

/** What a card or a printed list is asked for. */
export interface ListRequest {
  readonly topic: TopicId
  readonly language: Language
  /** The person's case, when they have one, so that the office finds it. */
  readonly folio: string | null
  /** A person's own list instead of the topic's; `topic` is then where its code leads. */
  readonly own?: OwnList
}

/** The two sizes of paper in the places people print: Letter in Mexico and the United States, A4 elsewhere. */
export const papers = ['letter', 'a4'] as const

/** A size of paper. */
export type Paper = (typeof papers)[number]

/** Makes lists to keep: a PNG picture for a phone, a PDF sheet for a printer. Each is null for a topic nobody knows. */
export interface Cards {
  picture(request: ListRequest): Promise<Uint8Array<ArrayBuffer> | null>
  sheet(request: ListRequest, paper: Paper): Promise<Uint8Array<ArrayBuffer> | null>
}
