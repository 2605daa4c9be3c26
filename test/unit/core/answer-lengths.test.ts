import { describe, expect, test } from 'vitest'
import { readChoice } from '#src/core/conversation/choice-id.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import { type Language, languages } from '#src/core/vocabulary/language.ts'
import { blockText, type Outbound } from '#src/core/vocabulary/outbound.ts'
import { book, saidOf } from '#test/kit/talking.ts'

/** Most letters of a first answer, of any other, and of one fact with what is glossed in it. */
const most = { first: 350, further: 700 }

type Said = Pick<Extract<Effect, { type: 'say_topic' }>, 'field' | 'from'>

/** Everything a topic says to whoever presses all of its own buttons, the first answer first. */
function walk(topic: string, language: Language): readonly (Said & { readonly outbound: Outbound })[] {
  const seen = new Set<string>()
  const said: (Said & { readonly outbound: Outbound })[] = []
  const todo: Said[] = [{ field: null }]
  for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
    const { field } = next
    const from = next.from === undefined ? {} : { from: next.from }
    const [outbound] = saidOf([{ type: 'say_topic', topic, field, ...from, first: said.length === 0 }], language)
    if (outbound === undefined) continue
    said.push({ field, ...from, outbound })
    for (const { id } of outbound.choices) {
      const chosen = readChoice(id)
      if (chosen?.act !== 'topic' || chosen.topic !== topic || seen.has(id)) continue
      seen.add(id)
      todo.push(chosen)
    }
  }
  return said
}

/** The letters somebody reads for the answer itself: neither its title nor its source. */
function lettersOf({ blocks }: Outbound): number {
  return blocks.reduce(
    (sum, block) => sum + (['title', 'source', 'picture'].includes(block.kind) ? 0 : blockText(block).length),
    0,
  )
}

/** Glosses stand where a word comes first in a message, and nowhere else. */
function unglossed(text: string): string {
  return text.replace(/\s*\([^()]*\)/gu, '')
}

const topics = book.topics.map(({ id }) => id).filter((id) => id !== 'talk-to-person')

describe.each(languages)('in %s', (language) => {
  test.each(topics)('%s is said in what can be read at once, and all of it can be reached', (topic) => {
    const [first, ...further] = walk(topic, language)
    expect(first === undefined ? 0 : lettersOf(first.outbound), 'first answer').toBeLessThanOrEqual(most.first)
    for (const { field, from, outbound } of further) {
      if (field === 'source') continue
      expect(lettersOf(outbound), `${field} from ${from ?? 0}`).toBeLessThanOrEqual(most.further)
      const { blocks, choices } = outbound
      expect(blocks.filter(({ kind }) => kind === 'warning').length, 'warnings').toBeLessThanOrEqual(1)
      expect(choices.filter(({ id }) => id !== 'person' && id !== 'menu').length, 'choices').toBeLessThanOrEqual(5)
    }
    const read = unglossed([first, ...further].flatMap((one) => one?.outbound.blocks.map(blockText) ?? []).join('\n'))
    for (const fact of book.facts(topic)) {
      const [line = ''] = unglossed(fact.text[language]).split('{')
      expect(read, fact.id).toContain(line)
    }
  })
})
