import { expect, test } from 'vitest'
import { languageOf } from '#src/core/conversation/language.ts'
import { newConversation } from '#src/core/conversation/step.ts'
import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import { message } from '#test/kit/talking.ts'

const talk = (more: Partial<Conversation>): Conversation => ({ ...newConversation(0), ...more })
const root = { flow: 'conversation', version: 1, snapshot: null }
const words = (language: Language, languageCertain = true, foreign: string | null = null) =>
  message({ language, languageCertain, foreign })
const turns = (language: Language): readonly Effect[] => [{ type: 'set_language', language, chosen: false }]
const offers: readonly Effect[] = [{ type: 'say', key: 'language.offer', choices: ['lang:ht'] }]
const spanish = talk({ language: 'es', stack: [root] })
const chosen = talk({ language: 'es', languageChosen: true, stack: [root] })
const offered = talk({
  ...chosen,
  offered: [
    { id: 'menu', label: 'Menú' },
    { id: 'lang:ht', label: 'Kreyòl' },
  ],
})

test.each([
  ['the first words set it, whatever they are', talk({}), words('ht', false), turns('ht')],
  ['after buttons only, words that could be any language do not', talk({ stack: [root] }), words('es', false), []],
  ['after buttons only, words certainly in one do', talk({ stack: [root] }), words('ht'), turns('ht')],
  ['later words in the same language change nothing', spanish, words('es'), []],
  ['later words certainly in another turn to it', spanish, words('ht'), turns('ht')],
  ['uncertain ones do not', spanish, words('ht', false), []],
  ['nor words in a language we do not speak', spanish, words('en', true, 'fr'), []],
  ['who chose a language is offered the other', chosen, words('ht'), offers],
  ['not for uncertain words', chosen, words('ht', false), []],
  ['not twice in a row', offered, words('ht'), []],
  ['but for a third language', offered, words('en'), [{ type: 'say', key: 'language.offer', choices: ['lang:en'] }]],
  ['a press says nothing of a language', talk({}), { type: 'choice', id: 'menu' } as const, []],
] as const)('%s', (_, conversation, event, effects) => expect(languageOf(conversation, event).effects).toEqual(effects))
