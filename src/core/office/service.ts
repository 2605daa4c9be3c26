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

/** What the office changed on its page of settings, by area; what is not there stands as in its file. */
export type ServiceChanges = Readonly<Record<string, Partial<Service>>>

/** What an area promises: the office's own change, else the area's part of its file, else the file's. An unknown area has the file's. */
export function serviceOf({ areas, service }: Office, area: string, changes: ServiceChanges = {}): Service {
  return { ...service, ...areas.find(({ id }) => id === area)?.service, ...changes[area] }
}
