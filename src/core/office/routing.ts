import type { UrgentKind } from '../vocabulary/meaning.ts'
import type { PlaceId } from '../vocabulary/place.ts'
import type { TopicId } from '../vocabulary/topic.ts'
import type { Office } from './office.ts'

/** What is known of a case when it opens. `area` is the one its topic names; `place` where the person told they are. */
export interface RoutingRequest {
  readonly topic: TopicId | null
  readonly area: string | null
  readonly urgent: UrgentKind | null
  readonly place: PlaceId | null
}

/** The area that takes a case, and who of it first; null where the office says nothing of that. */
export interface Route {
  readonly area: string
  readonly role: string | null
}

/**
 * Where a case goes. An emergency goes straight to the area the office names for its kind. Else the office's own word about the topic
 * counts, then the topic's; an area that takes nothing directly lets its cases in through another; a representation in operation takes
 * what it may of whoever lives in a state it serves. What nothing decides goes to the office's first area.
 */
export function routeOf(office: Office, { topic, area, urgent, place }: RoutingRequest): Route {
  const direct = urgent === null ? undefined : office.routing.urgent[urgent]
  if (direct !== undefined && has(office, direct)) return { area: direct, role: roleOf(office, direct) }
  const own = topic === null ? undefined : office.routing.topics[topic]
  const named = own?.area ?? area
  const wanted = office.areas.find(({ id }) => id === named)
  if (wanted === undefined) return at(office, office.first_area, place, own?.role)
  // What enters through another area does so wherever its person lives.
  const through = wanted.enters_through
  if (through !== undefined) return { area: through, role: roleOf(office, through) }
  return at(office, wanted.id, place, own?.role)
}

/** The office with its representations in operation among its areas. */
export function inOperation(office: Office): Office {
  const open = office.routing.representations.filter((one) => one.in_operation)
  return open.length === 0 ? office : { ...office, areas: [...office.areas, ...open] }
}

function at(office: Office, area: string, place: PlaceId | null, role: string | undefined): Route {
  const [state] = place?.split(':') ?? []
  const abroad = office.routing.representations.find(
    (one) => one.in_operation && state !== undefined && one.serves.includes(state) && one.takes.includes(area),
  )
  return abroad === undefined
    ? { area, role: role ?? roleOf(office, area) }
    : { area: abroad.id, role: abroad.role ?? null }
}

function has(office: Office, area: string): boolean {
  return office.areas.some(({ id }) => id === area)
}

function roleOf(office: Office, area: string): string | null {
  return office.areas.find(({ id }) => id === area)?.role ?? null
}
