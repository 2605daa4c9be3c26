import { createLimits, type Limits } from '#src/limits/limits.ts'
import { type Figures, usualFigures } from '#src/limits/table.ts'

/** The usual limits but for these figures, on a clock of the test's. */
export function limitsOf(changed: Partial<Figures> = {}, now: () => number = Date.now): Limits {
  return createLimits({ figures: { ...usualFigures, ...changed }, proxies: [], now })
}

const most = 1_000_000

/** Figures for tests and measures of other things, in which one machine plays a crowd. */
export const wide: Partial<Figures> = {
  'messages.session': most,
  'messages.address': most,
  'messages.all': most,
  'people.address': most,
  'people.all': most,
  'looks.session': most,
  'looks.address': most,
  'cases.session': most,
  'turns.all': most,
}

/** The same as a setting. */
export const wideLimits: Readonly<Record<string, string>> = {
  PUENTE_LIMITS: Object.entries(wide)
    .map(([name, figure]) => `${name}=${figure}`)
    .join(', '),
}
