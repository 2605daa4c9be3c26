import { z } from 'zod'

const answer = z.object({
  id: z.string().min(1).max(2000),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  response: z.record(z.string(), z.unknown()),
})

/** What a browser says a key answered, as JSON; null when it is nothing of the kind. What is in `response` the library checks. */
export function readKeyAnswer(text: string): { readonly id: string } | null {
  try {
    return answer.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
