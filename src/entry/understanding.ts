import type { Knowledge } from '../knowledge/knowledge.ts'
import { createAtlas } from '../knowledge/places/atlas.ts'
import { normal } from '../knowledge/places/normal.ts'
import { createUnderstander, type OpenUnderstander, type UnderstanderData } from '../nlu/create-understander.ts'
import { createBudget } from '../nlu/rerank/budget.ts'
import { type Cover, createCover } from '../nlu/rerank/cover.ts'
import { createMask } from '../nlu/rerank/mask.ts'
import { createMayLeave } from '../nlu/rerank/may-leave.ts'
import { createOpenAiCompatibleReranker } from '../nlu/rerank/openai-compatible.ts'
import type { Reranker } from '../nlu/rerank/reranker.ts'
import { createSecondOpinion } from '../nlu/rerank/second-opinion.ts'
import type { SecondOpinion } from '../nlu/understander.ts'
import type { Log } from '../shared/log.ts'
import type { Config } from './config.ts'
import type { Parts } from './wire.ts'

/** Our own understanding, taught by `data` where it has none of its own, and, when the settings name one, a model behind it. */
export function openUnderstanding(
  { model }: Config,
  knowledge: Knowledge,
  log: Log,
  data?: UnderstanderData,
): Pick<Parts, 'understander' | 'secondOpinion'> & { readonly cover: Cover } {
  const understander = createUnderstander(data)
  const cover = createCover({ knows: understander.knows, isTown: townsOf(knowledge.places) })
  if (model === null) return { understander, cover }
  const reranker = createOpenAiCompatibleReranker({ url: model.url, key: model.key, model: model.name })
  const ground = { knowledge, understander, daily: model.daily, now: Date.now, log }
  return { understander, cover, secondOpinion: opinionOf(reranker, ground) }
}

/** What a second opinion stands on, whichever model gives it. */
export interface OpinionGround {
  readonly knowledge: Knowledge
  readonly understander: Pick<OpenUnderstander, 'knows' | 'readDanger'>
  readonly daily: number
  now(): number
  readonly log: Log
}

/** Any model as a second opinion: masked by our own vocabulary and gazetteer, within a budget. */
export function opinionOf(
  reranker: Reranker,
  { knowledge, understander, daily, now, log }: OpinionGround,
): SecondOpinion {
  return createSecondOpinion({
    reranker,
    budget: createBudget({
      daily,
      now,
      rests: () => log.warn('the optional model gives no answers; not asked for a minute'),
    }),
    masked: createMask({ knows: understander.knows, isTown: townsOf(knowledge.places) }),
    mayLeave: createMayLeave(understander.readDanger),
  })
}

/** Tells whether words are a town's name in full. The gazetteer is read when a first text is masked. */
export function townsOf(places: Knowledge['places']): (words: string) => boolean {
  const atlas = createAtlas(places)
  return (words) => (atlas.gazetteer.names.get(normal(words)) ?? []).some((id) => atlas.gazetteer.places.has(id))
}
