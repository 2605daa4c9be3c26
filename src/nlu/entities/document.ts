import type { DocumentKind } from '../../core/vocabulary/entity.ts'
import { documentPhrases, unsure } from './document-words.ts'
import { createLexicon } from './lexicon.ts'
import { type FindAll, mention, scan } from './said.ts'

const documents = createLexicon<DocumentKind | null>(documentPhrases, { loose: true })

/** Papers by their names in three languages: `acta d nacimiento`, `birth certificate`, `ekstrè achiv`, `la mica`. */
export const findDocuments: FindAll = (said, earlier) =>
  scan(said, earlier, (at) => {
    const found = documents(said.tokens, at)
    if (found === null) return null
    const { value: document, next } = found
    if (document === null) return { first: at, next, entity: null }
    return {
      first: at,
      next,
      entity: { ...mention(said, at, next, !unsure.has(document)), kind: 'document', document },
    }
  })
