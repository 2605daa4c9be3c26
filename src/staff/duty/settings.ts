import type { MiddlewareHandler } from 'hono'
import { tryGetContext } from 'hono/context-storage'
import type { Office } from '../../core/office/office.ts'
import { type ServiceChange, type ServiceSettings, serviceOf } from '../../core/office/service.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import type { Store } from '../../store/store.ts'
import type { StaffEnv } from '../guard.ts'

const name = 'staff/office-settings'
/** Changes that are remembered: by them, days long past are judged by what was promised then. */
const remembered = 500

/** The settings of the office as they are kept. */
export interface Settings extends ServiceSettings {
  readonly version: number
  /** Ids of the accounts that hear of an emergency out of hours, nobody where it is empty; null: as the office's file says. */
  readonly onDuty: readonly string[] | null
}

/** The settings as they stand. */
export async function readSettings(store: Pick<Store, 'note'>): Promise<Settings> {
  const found = await store.note(name)
  const { services = {}, history = [], onDuty = null } = (found?.value ?? {}) as unknown as Partial<Settings>
  return { version: found?.version ?? 0, services, history, onDuty }
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
  return keep(store, settings, { services, history })
}

/** Changes who is on duty out of hours. False when somebody else was first. */
export function changeOnDuty(
  store: Pick<Store, 'putNote'>,
  settings: Settings,
  onDuty: Settings['onDuty'],
): Promise<boolean> {
  return keep(store, settings, { onDuty })
}

function keep(
  store: Pick<Store, 'putNote'>,
  { version, ...before }: Settings,
  change: Partial<Settings>,
): Promise<boolean> {
  return store.putNote(name, JSON.parse(JSON.stringify({ ...before, ...change })) as Json, version)
}

/** Before every page: what areas promise is looked up once. */
export function withServices({ store }: { readonly store: Pick<Store, 'note'> }): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    c.set('settings', await readSettings(store))
    await next()
  }
}

/** What this request found; outside of one what the office's file says. */
export function settingsHere(): ServiceSettings {
  return tryGetContext<StaffEnv>()?.var.settings ?? { services: {}, history: [] }
}

/** What was promised to who came with a case: what its area promised when it was opened. Minutes of office time. */
export function promiseTo({ area, openedAt }: Pick<Case, 'area' | 'openedAt'>, office: Office): number {
  return serviceOf(office, area, settingsHere(), openedAt).promise_minutes
}
