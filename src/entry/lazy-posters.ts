import type { PosterDeps, Posters } from '../shared/posters.ts'
import { loadDrawing } from './drawing.ts'

/** Posters whose tools are loaded when the first is asked for. */
export function lazyPosters(deps: PosterDeps): Posters {
  return async (request) => {
    const [{ printPoster }, fonts] = await Promise.all([import('../cards/poster.ts'), loadDrawing()])
    return printPoster(request, fonts, deps)
  }
}
