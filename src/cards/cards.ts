import type { Cards } from '../shared/cards.ts'
import { checklist, type ListDeps } from './checklist.ts'
import { type Drawing, drawPicture } from './picture.ts'
import { printList } from './printed-list.ts'

/** Pictures kept ready: as many as are asked for again in a day. */
const keptReady = 64

/** `drawing` loads fonts and the drawing engine when they are first needed. */
export function createCards(deps: ListDeps, drawing: () => Promise<Drawing>): Cards {
  const ready = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  return {
    async picture(request) {
      const list = checklist(request, deps)
      if (list === null) return null
      const key = JSON.stringify(list)
      const drawn = ready.get(key) ?? drawing().then((tools) => drawPicture(list, tools))
      ready.delete(key)
      ready.set(key, drawn)
      drawn.catch(() => ready.delete(key))
      const oldest = ready.size > keptReady ? ready.keys().next().value : undefined
      if (oldest !== undefined) ready.delete(oldest)
      return drawn
    },
    async sheet(request, paper) {
      const list = checklist(request, deps)
      if (list === null) return null
      const say = (key: Parameters<ListDeps['texts']>[1], vars?: Parameters<ListDeps['texts']>[2]) =>
        deps.texts(request.language, key, vars)
      return printList(list, paper, await drawing(), say, request.language)
    },
  }
}
