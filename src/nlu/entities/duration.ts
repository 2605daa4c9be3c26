import { stretchAt } from './count.ts'
import { createLexicon } from './lexicon.ts'
import { type FindAll, mention, scan } from './said.ts'

/** "Un día me dijeron" is a story; with one of these before it is a length of time. */
const cues = createLexicon<true>([
  [
    true,
    'por|durante|llevo|lleva|llevamos|llevan|dure|duro|tarda|tardo|tardaron|dura|tengo|tiene|tenemos|hasta|trabaje|vivi|estuve|estuvo',
  ],
  [true, 'for|during|lasted|takes|took|worked|lived|spent|pandan|fè|fe|pase|travay|viv|gen|dire'],
])

/** Lengths of time that are neither an age nor a date: `trabajé 12 años allá`, `for 8 months`, `mwen travay 8 an`. */
export const findDurations: FindAll = (said, earlier) =>
  scan(said, earlier, (at) => {
    const stretch = stretchAt(said.tokens, at)
    if (stretch === null || stretch.to > 2000) return null
    if (stretch.article && said.context.awaited !== 'duration' && cues(said.tokens, at - 1) === null) return null
    const { from, to, unit, next, certain } = stretch
    return { first: at, next, entity: { ...mention(said, at, next, certain), kind: 'duration', from, to, unit } }
  })
