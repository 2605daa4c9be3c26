import { type Language, languages } from '../../../src/core/vocabulary/language.ts'
import { plainText } from '../../../src/core/vocabulary/outbound.ts'
import { createBook } from '../../../src/knowledge/book.ts'
import { caution, isOverdue } from '../../../src/knowledge/freshness.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import { createTexts } from '../../../src/shared/texts.ts'

/** Characters one message may have: Telegram and WhatsApp both stop at 4,096; a first answer is read on a small screen. */
const most = { message: 4096, summary: 600 }

/** Answers as people get them that are too long for a channel, and overdue facts that do not say so. */
export function beyondLimits(knowledge: Knowledge, today: string): string[] {
  const texts = createTexts()
  return knowledge.offices.flatMap((office) => {
    const book = createBook(knowledge, office.id, texts)
    return knowledge.topics.flatMap((topic) =>
      languages.flatMap((language) => {
        const where = `${topic.id} in ${language} for ${office.id}`
        const summary = book.answer(topic.id, null, language, today).blocks.find((b) => b.kind === 'text')
        const length = summary?.kind === 'text' ? summary.text.length : 0
        const problems =
          length > most.summary ? [`${where}: the first answer has ${length} characters; ${most.summary} at most`] : []
        // A list of sources may be sent in two messages; what a person acts on may not.
        for (const field of book.fields(topic.id).filter((f) => f !== 'source')) {
          const said = plainText({
            ...book.answer(topic.id, field, language, today),
            speaker: { kind: 'assistant' },
            choices: [],
          })
          if (said.length > most.message)
            problems.push(
              `${where}: ${field} has ${said.length} characters; ${most.message} at most: drop or join facts`,
            )
        }
        return [...problems, ...silentlyOverdue(topic.facts, language, today, where)]
      }),
    )
  })

  function silentlyOverdue(facts: Knowledge['topics'][number]['facts'], language: Language, on: string, where: string) {
    return facts
      .filter((fact) => isOverdue(fact, on) && caution(fact, language, on, texts) === '')
      .map((fact) => `${where}: ${fact.id} is overdue and does not say so`)
  }
}
