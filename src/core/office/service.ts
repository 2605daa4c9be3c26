import type { Office } from './office.ts'

/** How an area hands its cases out: whoever takes one (`pick`), or each in turn (`turn`). */
export type HandOut = 'pick' | 'turn'

/** What an area of the office promises. Minutes are of office time. */
export interface Service {
  /** The person is to have an answer within so many. */
  readonly promise_minutes: number
  /** After so many without anybody, supervisors are told. */
  readonly claim_minutes: number
  readonly hand_out: HandOut
}

/** A change of what an area promises: who made it, from when it holds, and what the office had changed before and after (null: as in its file). */
export interface ServiceChange {
  readonly area: string
  readonly by: string
  readonly at: number
  readonly before: Partial<Service> | null
  readonly after: Partial<Service> | null
}

/** What the office changed on its page of settings. */
export interface ServiceSettings {
  /** By area; what is not there stands as in its file. */
  readonly services: Readonly<Record<string, Partial<Service>>>
  /** How it came to it, latest first. */
  readonly history: readonly ServiceChange[]
}

/**
 * What an area promised at a moment: what the office had changed by then, else the area's part of its file, else the file's. An unknown area has
 * the file's. Of before the oldest change that is remembered, what stood then.
 */
export function serviceOf(
  { areas, service }: Pick<Office, 'areas' | 'service'>,
  area: string,
  { services, history }: ServiceSettings,
  at: number,
): Service {
  const next = history.findLast((change) => change.area === area && change.at > at)
  const changed = next === undefined ? services[area] : next.before
  return { ...service, ...areas.find(({ id }) => id === area)?.service, ...changed }
}

/** The shortest promise, in minutes, that any area makes or made: whoever waits less than that is late by none. */
export function shortestPromise(office: Pick<Office, 'areas' | 'service'>, settings: ServiceSettings): number {
  const moments = [Number.MAX_SAFE_INTEGER, ...settings.history.map(({ at }) => at - 1)]
  const all = office.areas.flatMap(({ id }) => moments.map((at) => serviceOf(office, id, settings, at).promise_minutes))
  return Math.min(office.service.promise_minutes, ...all)
}
