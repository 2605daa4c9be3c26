import type { ListDeps } from '../cards/checklist.ts'
import type { Cards } from '../shared/cards.ts'
import { loadDrawing } from './drawing.ts'

/** Cards whose tools are loaded when the first is asked for: starting pays nothing for them. */
export function lazyCards(deps: ListDeps): Cards {
  let cards: Promise<Cards> | null = null
  const open = () => {
    cards ??= import('../cards/cards.ts').then(({ createCards }) => createCards(deps, loadDrawing))
    return cards
  }
  return {
    picture: async (request) => (await open()).picture(request),
    sheet: async (request, paper) => (await open()).sheet(request, paper),
  }
}
