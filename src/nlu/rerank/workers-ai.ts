import { z } from 'zod'
import { answerForm, messagesFor, mostTokens, opinionIn } from './exchange.ts'
import { inTime, type RankRequest, type Reranker, timerWait, type Wait } from './reranker.ts'

/** The binding `env.AI` of a Cloudflare Worker, as far as it is used. */
export interface WorkersAi {
  run(model: string, input: object): Promise<unknown>
}

const output = z.object({ response: z.unknown() })

/** A reranker that asks a model of Workers AI. A call that takes too long cannot be stopped there; it is not waited for. */
export function createWorkersAiReranker(ai: WorkersAi, model: string, wait: Wait = timerWait): Reranker {
  async function ask(request: RankRequest) {
    const said = await ai.run(model, {
      messages: messagesFor(request),
      temperature: 0,
      seed: 1,
      max_tokens: mostTokens,
      response_format: { type: 'json_schema', json_schema: answerForm(request) },
    })
    return opinionIn(output.parse(said).response, request)
  }
  return { rank: (request) => inTime(() => ask(request), wait) }
}
