/** What somebody's own matter may have come to, in their words. */
export const headways = ['has', 'lost', 'lost_all', 'refused', 'granted'] as const

/** One of them: a paper or a step is done, is lost, all papers are; the authority said no; it said yes. */
export type Headway = (typeof headways)[number]

/**
 * What a message says of a matter whose result was given: it asks how it stands, or tells what it has come to. `item`: the line of the result it
 * names; null where it names none that is surely meant.
 */
export type HeadwaySaid = { readonly says: 'asks' } | { readonly says: Headway; readonly item: string | null }
