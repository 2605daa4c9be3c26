import type { Office, Service } from './office.ts'

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
