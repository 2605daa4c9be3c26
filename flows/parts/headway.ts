import { itemsOf } from '#core/conversation/items.ts'
import type { Answers, Guide } from '#core/vocabulary/guide.ts'
import type { HeadwaySaid } from '#core/vocabulary/headway.ts'
import { type Context, type Heard, heardOf, keep, nowhere, settle } from './procedure-context.ts'

/**
 * The context once it was asked how the matter stands, or told what it has come to: counted from this day, ticks set or taken away, and with
 * the answers that the words tell.
 */
export function headwayIn(guide: Guide, context: Context, event: Heard): Partial<Context> {
  if (event.type !== 'headway') return {}
  const answers = answersOf(guide, event.said)
  const counted =
    answers === null
      ? settle(guide, heardOf(context), event.moment ?? nowhere, context.over)
      : keep(guide, context, { ...event, type: 'told', answers })
  return { ...counted, ticks: ticksAfter(guide, context.ticks, event.said), misses: 0 }
}

/** The answers with which the procedure goes on from what was told; null where it stays at its result. */
export function answersOf({ later }: Guide, said: HeadwaySaid): Answers | null {
  const follows = said.says === 'asks' ? undefined : later[said.says]
  if (said.says === 'asks' || follows?.answers === undefined) return null
  const isMeant = follows.of === undefined || (said.item !== null && follows.of.includes(said.item))
  return isMeant ? follows.answers : null
}

function ticksAfter(guide: Guide, ticks: readonly string[], said: HeadwaySaid): readonly string[] {
  switch (said.says) {
    case 'has':
      return said.item === null || ticks.includes(said.item) ? ticks : [...ticks, said.item]
    case 'lost':
      return ticks.filter((item) => item !== said.item)
    case 'lost_all': {
      const papers = itemsOf(guide, ['bring'])
      return ticks.filter((item) => !papers.includes(item))
    }
    case 'asks':
    case 'refused':
    case 'granted':
      return ticks
  }
}
