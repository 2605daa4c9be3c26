import type { Act } from '#core/conversation/act.ts'
import type { TextKey } from '#core/vocabulary/text-key.ts'

/** The two ways on that are always open. */
export const ways = ['menu', 'person'] as const

/** The languages, as choices. */
export const languages = ['lang:es', 'lang:en', 'lang:ht'] as const

/** The first page of the menu. */
export const menu = { type: 'say_menu', params: { page: 0 } } as const

/** Says an interface text, with choices under it. */
export function say(key: TextKey, choices: readonly string[] = []) {
  return { type: 'say', params: { key, choices } } as const
}

/** Hands what is done in a guided procedure to it. */
export const runGuide = {
  type: 'run_guide',
  params: ({ event }: { event: Extract<Act, { flow: string }> }) => ({ flow: event.flow }),
} as const

/** Does with a board what was pressed or said. */
export const runBoard = { type: 'run_board' } as const

/** Says what a procedure answers at any time. */
export const sayAside = {
  type: 'say_aside',
  params: ({ event: { flow, aside } }: { event: Extract<Act, { type: 'aside' }> }) => ({ flow, aside }),
} as const

const saidOwned = { actions: say('owned.menu', ['assistant']) } as const

/** While a person of the office has the conversation, whoever looks for the menu is told so, and can call the assistant back. */
export const ownedMenu = { menu: saidOwned, start: saidOwned, help: saidOwned, start_over: saidOwned } as const
