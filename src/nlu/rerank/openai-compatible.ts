import { z } from 'zod'
import { answerForm, messagesFor, mostTokens, opinionIn } from './exchange.ts'
import { inTime, type Ranked, type RankRequest, type Reranker, timerWait, type Wait } from './reranker.ts'

/** Where the model answers. */
export interface OpenAiCompatible {
  /** Up to the version, e.g. `https://models.example.mx/v1`. */
  readonly url: string
  /** Null for one that asks for none. */
  readonly key: string | null
  readonly model: string
}

const completion = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }) }))
    .min(1),
})

/** A reranker that asks any endpoint which speaks OpenAI's chat completions. */
export function createOpenAiCompatibleReranker(
  { url, key, model }: OpenAiCompatible,
  wait: Wait = timerWait,
): Reranker {
  const address = `${url.replace(/\/+$/, '')}/chat/completions`

  async function ask(request: RankRequest, signal: AbortSignal): Promise<readonly Ranked[] | null> {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model,
        messages: messagesFor(request),
        temperature: 0,
        seed: 1,
        max_tokens: mostTokens,
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'ranking', strict: true, schema: answerForm(request) },
        },
      }),
      // Neither words nor key follow to another address.
      redirect: 'error',
      signal,
    })
    if (!response.ok) {
      await response.body?.cancel()
      return null
    }
    const { message } = completion.parse(await response.json()).choices[0] ?? {}
    return typeof message?.refusal === 'string' ? null : opinionIn(message?.content, request)
  }

  return { rank: (request) => inTime((signal) => ask(request, signal), wait) }
}
