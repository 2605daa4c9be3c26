import { createLimits, type Limits } from '#src/limits/limits.ts'
import { type Figures, usualFigures } from '#src/limits/table.ts'

/** The usual limits but for these figures, on a clock of the test's. */
export function limitsOf(changed: Partial<Figures> = {}, now: () => number = Date.now): Limits {
  return createLimits({ figures: { ...usualFigures, ...changed }, proxies: [], now })
}
