/** How often something may happen from one place: up to `most` at once, and as many again in every `seconds`. */
export interface Rate {
  readonly kind: 'rate'
  readonly most: number
  readonly seconds: number
  readonly about: string
}

/** How many of something there may be at the same moment, in one process. */
export interface Crowd {
  readonly kind: 'crowd'
  readonly most: number
  readonly about: string
}

/** How much of something may be kept. */
export interface Room {
  readonly kind: 'room'
  readonly most: number
  readonly unit: 'files' | 'MB'
  readonly about: string
}

const rate = (most: number, seconds: number, about: string): Rate => ({ kind: 'rate', most, seconds, about })
const crowd = (most: number, about: string): Crowd => ({ kind: 'crowd', most, about })
const room = (most: number, unit: Room['unit'], about: string): Room => ({ kind: 'room', most, unit, about })

const minute = 60
const hour = 60 * minute

/**
 * Every limit on what a stranger may make the program do. A name ends in whom it holds for: `session` one conversation's browser,
 * `address` one address on the network (of IPv6 a network of /64), `account` one of the office, `all` everybody together. An address may
 * be a shelter, a school or half a telephone company: its limits are wide.
 */
export const limits = {
  'messages.session': rate(60, minute, 'messages of the web chat'),
  'messages.address': rate(1200, minute, 'messages of the web chat'),
  'messages.all': rate(60_000, minute, 'messages of the web chat'),
  'turns.all': crowd(500, 'messages of the web chat being answered'),
  'people.address': rate(120, 10 * minute, 'people who write for the first time'),
  'people.all': rate(6000, 10 * minute, 'people who write for the first time'),
  'cases.session': rate(12, hour, 'cases somebody opens, one after another; danger is never counted'),
  'looks.session': rate(240, minute, 'looks at the page of the chat'),
  'looks.address': rate(2400, minute, 'looks at the page of the chat'),
  'streams.session': crowd(6, 'pages that wait for news'),
  'streams.account': crowd(40, 'pages of the console that wait for news'),
  'streams.address': crowd(200, 'pages that wait for news'),
  'streams.all': crowd(4000, 'pages that wait for news'),
  'uploads.session': rate(12, 10 * minute, 'voice notes sent'),
  'uploads.address': rate(120, 10 * minute, 'voice notes sent'),
  'uploads.all': rate(2400, 10 * minute, 'voice notes sent'),
  'receiving.address': crowd(4, 'voice notes on their way in'),
  'receiving.all': crowd(16, 'voice notes on their way in'),
  'files.session': room(60, 'files', 'voice notes kept of one person'),
  'filesize.session': room(12, 'MB', 'voice notes kept of one person'),
  'filesize.all': room(2048, 'MB', 'voice notes kept of everybody'),
  'disk.reserve': room(256, 'MB', 'room left on the disk of the data folder, below which no voice note is taken'),
  'codes.session': rate(5, hour, 'codes and words to a case tried'),
  'codes.address': rate(60, hour, 'codes and words to a case tried'),
  'codes.case': rate(60, hour, 'words tried at one case, by everybody who is not its person'),
  'signins.address': rate(120, hour, 'sign-in to the console from browsers in which the account never signed in'),
  'hashes.account': crowd(3, 'passwords of the console checked for browsers in which the account signed in before'),
  'hashes.address': crowd(3, 'passwords of the console being checked or waiting for it'),
  'hashes.all': crowd(40, 'passwords of the console being checked or waiting for it'),
  'connections.address': crowd(500, 'connections'),
  'connections.all': crowd(8000, 'connections'),
} as const satisfies Readonly<Record<string, Rate | Crowd | Room>>

/** The name of a limit. */
export type LimitName = keyof typeof limits

type Named<K> = { [N in LimitName]: (typeof limits)[N] extends { readonly kind: K } ? N : never }[LimitName]

/** The names of those that hold for a stretch of time. */
export type RateName = Named<'rate'>
/** Those that hold for a moment. */
export type CrowdName = Named<'crowd'>
/** Each limit's figure, as it holds here. */
export type Figures = Readonly<Record<LimitName, number>>

/** The figures nobody changed. */
export const usualFigures: Figures = Object.fromEntries(
  Object.entries(limits).map(([name, { most }]) => [name, most]),
) as Record<LimitName, number>

/** True for the name of a limit. */
export function isLimit(name: string): name is LimitName {
  return Object.hasOwn(limits, name)
}

/** Milliseconds in which a rate's `most` comes again. */
export function periodOf(name: RateName): number {
  return limits[name].seconds * 1000
}
