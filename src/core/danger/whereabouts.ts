import type { PlaceId } from '../vocabulary/place.ts'
import type { Sides } from './sides.ts'
import type { DangerContext } from './state.ts'
import type { About, Country } from './table.ts'

/** What a message tells of where the danger is, and whose; null where it tells nothing. */
export interface Whereabouts extends Partial<Sides> {
  readonly country: Country | null
  readonly place: PlaceId | null
  readonly about?: About
}

type Where = Pick<DangerContext, 'country' | 'both' | 'here' | 'there'>

/**
 * Where they are after a message. What whoever writes says of themselves is kept and wins over what was guessed from a place named; until
 * then, two sides named are neither, and only what serves on both is said.
 */
export function whereAfter(context: Where, told: Whereabouts, about: About): Where {
  const isTheirs = about === 'other' && context.here !== null && told.here == null && told.country !== context.here
  const there = told.there ?? (isTheirs ? told.country : null) ?? context.there
  const moved = about !== 'other' && context.here !== null ? told.country : null
  const here = told.here ?? moved ?? context.here
  if (here !== null) return { here, there, country: here === 'elsewhere' ? null : here, both: false }
  const { country, both } = context
  const differs = country !== null && told.country !== null && told.country !== country
  if (both || differs) return { here, there, country: null, both: true }
  return { here, there, country: told.country ?? country, both: false }
}

/** Whether somebody else is in it, and in another country than whoever writes: whom they call is another then. */
export function isAcross({ here, there, about }: Pick<DangerContext, 'here' | 'there' | 'about'>): boolean {
  if (about !== 'other' || here === null) return false
  return here === 'elsewhere' || (there !== null && there !== here)
}
