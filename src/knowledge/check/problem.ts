import type { z } from 'zod'

/** One thing wrong with a content file: where in it (`['facts', 3, 'text', 'es']`), and what, with the mend. */
export interface Problem {
  readonly at: readonly (string | number)[]
  readonly says: string
}

/** What a schema refused, as problems of the file. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) => {
    const at = path.map((step) => (typeof step === 'number' ? step : String(step)))
    return { at, says: at.length === 0 ? message : `${at.join('.')}: ${message}` }
  })
}
