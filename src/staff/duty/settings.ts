import type { MiddlewareHandler } from 'hono'
import { tryGetContext } from 'hono/context-storage'
import type { Office } from '../../core/office/office.ts'
import { type Service, type ServiceChanges, serviceOf } from '../../core/office/service.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Store } from '../../store/store.ts'
import type { StaffEnv } from '../guard.ts'

const name = 'staff/office-settings'
/** Changes that can be looked back at. */
const remembered = 50

/** A change of what an area promises: who made it, when, and what stood there before (null: what the file says). */
export interface ServiceChange {
  readonly area: string
  readonly by: string
  readonly at: number
  readonly before: Partial<Service> | null
  readonly after: Partial<Service> | null
}

/** What the office changed of its file, and how it came to it, latest first. */
export interface Settings {
  readonly version: number
  readonly services: ServiceChanges
  readonly history: readonly ServiceChange[]
}

/** The settings as they stand. */
export async function readSettings(store: Pick<Store, 'note'>): Promise<Settings> {
  const found = await store.note(name)
  const { services = {}, history = [] } = (found?.value ?? {}) as unknown as Partial<Settings>
  return { version: found?.version ?? 0, services, history }
}

/** Changes what an area promises; null takes the office's change back to its file. False when somebody else was first. */
export async function changeService(
  store: Pick<Store, 'putNote'>,
  settings: Settings,
  { area, by, at, after }: Omit<ServiceChange, 'before'>,
): Promise<boolean> {
  const { [area]: before = null, ...others } = settings.services
  const services = after === null ? others : { ...others, [area]: after }
  const history = [{ area, by, at, before, after }, ...settings.history].slice(0, remembered)
  return store.putNote(name, JSON.parse(JSON.stringify({ services, history })) as Json, settings.version)
}

/** Before every page: what an area promises is looked up once. */
export function withServices({ store }: { readonly store: Pick<Store, 'note'> }): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    c.set('services', (await readSettings(store)).services)
    await next()
  }
}

/** What an area promises as the office has it now, for whoever writes a page; outside a request what its file says. */
export function serviceNow(office: Office, area: string): Service {
  return serviceOf(office, area, tryGetContext<StaffEnv>()?.var.services ?? {})
}
