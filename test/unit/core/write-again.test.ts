import { describe, expect, it } from 'vitest'
import { flows } from '#flows/registry.ts'
import { guidesIn } from '#src/core/conversation/guides.ts'
import { penAt } from '#src/core/replies/pen-at.ts'
import { repliesFrom } from '#src/core/replies/replies.ts'
import { textMark, writeAgain } from '#src/core/replies/write-again.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import type { ReplyRecipe } from '#src/core/vocabulary/reply-recipe.ts'
import { createTexts } from '#src/shared/texts.ts'
import { book } from '#test/kit/talking.ts'

const at = Date.parse('2026-11-23T16:00:00Z')
const material = { book, texts: createTexts(), guides: guidesIn(flows) }
const standing = { folio: 'DGO-4F7KA', ahead: 2 }

function said(effects: readonly Effect[], language: Language): { text: string; recipe: ReplyRecipe } {
  const [reply] = repliesFrom(effects, penAt(at, language, standing, material))
  if (reply === undefined) throw new Error('nothing was said')
  const text = plainText(reply.outbound)
  // As the store keeps it.
  const recipe = { effects: reply.effects, language, ...standing, mark: textMark(text) }
  return { text, recipe: JSON.parse(JSON.stringify(recipe)) as ReplyRecipe }
}

function textAgain(recipe: ReplyRecipe, language: Language): string | undefined {
  return writeAgain(recipe, at, language, material)
    ?.blocks.map((block) => plainText({ speaker: { kind: 'assistant' }, blocks: [block], choices: [], citations: [] }))
    .join('\n\n')
}

const passport: Effect = { type: 'say_topic', topic: 'mexican-passport', field: null, first: true }
const question: Effect = {
  type: 'ask_question',
  flow: 'refugio',
  question: 'matter',
  opens: true,
  lead: 'first',
  answers: {},
  noted: [],
  at: 1,
  of: 5,
}

describe('a reply written again', () => {
  it.each([
    ['facts of a topic', [passport]],
    ['a question of a guided procedure', [question]],
    [
      'the menu',
      [
        { type: 'say', key: 'hello.brief' },
        { type: 'say_menu', page: 0 },
      ],
    ],
    ['somebody will answer: folio and queue', [{ type: 'say', key: 'case.opened' }]],
  ] as readonly (readonly [string, readonly Effect[]])[])(
    '%s: says what it would have said in the other language',
    (_, effects) => {
      const kreyol = said(effects, 'ht')
      const spanish = said(effects, 'es')
      expect(kreyol.text).not.toBe(spanish.text)
      expect(textAgain(kreyol.recipe, 'es')).toBe(spanish.text)
      expect(writeAgain(kreyol.recipe, at, 'es', material)?.same).toBe(true)
    },
  )

  it('tells that facts or texts changed since', () => {
    const { recipe } = said([passport], 'ht')
    const before = { ...recipe, mark: textMark('Paspò a te koute 100 peso.') }
    expect(writeAgain(before, at, 'es', material)).toMatchObject({ same: false, blocks: expect.any(Array) })
  })

  it('an offer to switch the language is read in the reader’s, not in the one it offers', () => {
    const { recipe, text } = said([{ type: 'say', key: 'language.offer', choices: ['lang:ht'] }], 'es')
    expect(textAgain(recipe, 'en')).not.toBe(text)
    expect(textAgain(recipe, 'en')).toBe(material.texts('en', 'language.offer'))
  })

  it('is nothing where a later version does not know what was kept', () => {
    const { recipe } = said([passport], 'ht')
    const gone = { type: 'say_topic', topic: 'no-such', field: null, first: true } as const
    expect(writeAgain({ ...recipe, effects: [gone] }, at, 'es', material)).toBeNull()
    const broken = JSON.parse('{"type":"ask_question"}') as Effect
    expect(writeAgain({ ...recipe, effects: [broken] }, at, 'es', material)).toBeNull()
    const later = JSON.parse('{"type":"say_later"}') as Effect
    expect(writeAgain({ ...recipe, effects: [later] }, at, 'es', material)).toBeNull()
  })
})
