import type { FollowUp } from './follow-up.ts'

/**
 * What a reply takes for granted about the person, each of which would hurt or mislead whoever it is not true of: that help was called or
 * is there; that somebody is with them; that they are out of reach; that they were heard from; that money was sent; that something was
 * done or somebody died; where they are; that it is over.
 */
export const presumptions = [
  'called',
  'helped',
  'accompanied',
  'out',
  'contact',
  'paid',
  'happened',
  'dead',
  'place',
  'over',
] as const

/** One thing a reply takes for granted. */
export type Presumption = (typeof presumptions)[number]

/** What the replies to what people say in any danger take for granted; none where they only advise. */
export const presumedBy: Readonly<Partial<Record<FollowUp, readonly Presumption[]>>> = {
  called: ['called'],
  help_here: ['helped'],
  accompanied: ['accompanied'],
  gone: ['out'],
  no_answer: ['called'],
  found: ['over'],
  safe: ['over'],
}
