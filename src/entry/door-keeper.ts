import type { Hono } from 'hono'
import type { Channel } from '../channels/channel.ts'
import type { Json } from '../core/vocabulary/conversation.ts'
import type { ChannelName } from '../core/vocabulary/inbound.ts'
import type { Door, Finding } from '../shared/door.ts'
import { type DoorKeeper, type DoorKeys, isKeyedDoor, type KeyedDoor, keyForms } from '../shared/door-keys.ts'
import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import { createSerial } from '../shared/serial.ts'
import type { Store } from '../store/store.ts'
import type { Config } from './config.ts'
import type { OpenTelegram } from './telegram.ts'

/** Sealed like everything the office keeps; no export and no page has it. */
const kind = 'door_keys'

/** A door that is open, whoever opened it. */
export interface OpenDoor {
  readonly channel: Channel
  /** What the platform calls; null where we ask it. */
  readonly webhook: Hono | null
  begin(): void
  end(): Promise<void>
  test(): Promise<readonly Finding[]>
  /** Shows cases in the group the staff have now; absent where there are no groups. */
  regroup?(): void
}

/** The doors whose keys the office gave in its console. */
export interface KeptDoors extends DoorKeeper {
  /** Opens what keys are kept for. Trouble is logged, and the other doors open all the same. */
  restore(): Promise<void>
  /** From now on what is open hears what people write, and what is opened does at once. */
  begin(): void
  /** The staff's group may be another. */
  regroup(): void
  end(): Promise<void>
  /** Those that are open, for the console to test. */
  doors(): readonly Door[]
  /** What answers the platform of a door; null where it is not open here. */
  webhook(door: KeyedDoor): Hono | null
}

/** What doors are opened with. */
export interface KeeperParts {
  readonly config: Config
  readonly store: Pick<Store, 'record' | 'putRecord' | 'dropRecord'>
  /** The doors of the process: what opens stands in it. */
  readonly channels: Map<ChannelName, Channel>
  openTelegram(config: Config): OpenTelegram | null
  openWhatsapp(config: Config): Pick<OpenDoor, 'channel' | 'test'> & { readonly webhook: Hono }
  readonly log: Log
  now(): number
}

/** Keeps the doors of an office that one process serves alone: two would take each other's messages. */
export function createDoorKeeper(parts: KeeperParts): KeptDoors {
  const { config, store, channels, log } = parts
  const open = new Map<KeyedDoor, OpenDoor>()
  const serial = createSerial()
  let begun = false
  const inSettings = (door: KeyedDoor) => (door === 'telegram' ? config.telegram : config.whatsapp) !== null

  async function shut(door: KeyedDoor): Promise<void> {
    channels.delete(door)
    const before = open.get(door)
    open.delete(door)
    await before?.end()
  }
  async function put(door: KeyedDoor, opened: OpenDoor): Promise<void> {
    await shut(door)
    open.set(door, opened)
    channels.set(door, opened.channel)
    if (begun) opened.begin()
  }

  return {
    openedBy: (door) => (inSettings(door) ? 'settings' : open.has(door) ? 'console' : null),
    open: (door, keys) =>
      serial.run('', async () => {
        if (inSettings(door)) return { opened: false, found: [] }
        const opened = openDoor(door, keys, parts)
        const found = await opened.test()
        if (!knows(found)) return { opened: false, found }
        const before = await store.record(kind, door)
        const record = { kind, id: door, of: null, contactId: null, at: parts.now(), value: { ...keys } as Json }
        if (!(await store.putRecord(record, before?.version ?? 0)))
          return { opened: false, found: [{ ok: false, code: 'keys:meanwhile' }] }
        await put(door, opened)
        return { opened: true, found }
      }),
    close: (door) =>
      serial.run('', async () => {
        await store.dropRecord(kind, door)
        if (!inSettings(door)) await shut(door)
      }),
    async restore() {
      for (const door of Object.keys(keyForms).filter(isKeyedDoor)) {
        if (inSettings(door)) continue
        try {
          const found = await store.record(kind, door)
          const keys = found === null ? null : keysIn(door, found.value)
          if (keys !== null) await put(door, openDoor(door, keys, parts))
        } catch (error) {
          log.error('a door cannot be opened', { door, code: errorCode(error) })
        }
      }
    },
    begin() {
      begun = true
      for (const one of open.values()) one.begin()
    },
    regroup() {
      for (const one of open.values()) one.regroup?.()
    },
    end: async () => void (await Promise.all([...open.values()].map((one) => one.end()))),
    doors: () => [...open].map(([name, { test }]) => ({ name, test })),
    webhook: (door) => open.get(door)?.webhook ?? null,
  }
}

/** Whether the platform knows the keys and nothing else hears what people write; that Meta has still to be told where to, is for later. */
function knows(found: readonly Finding[]): boolean {
  return (
    found[0]?.ok === true && found.every(({ ok, code }) => ok || code === 'cloud:missing' || code === 'cloud:elsewhere')
  )
}

function openDoor<D extends KeyedDoor>(door: D, keys: DoorKeys[D], { config, ...parts }: KeeperParts): OpenDoor {
  const { apiRoots } = config
  if (door === 'telegram') {
    const { token } = keys as DoorKeys['telegram']
    const settings = {
      tokens: [token],
      mode: 'polling',
      secret: null,
      apiRoot: apiRoots.telegram,
      staffGroup: null,
    } as const
    const opened = parts.openTelegram({ ...config, telegram: settings })
    if (opened === null) throw new Error('a bot with a token opens')
    return opened
  }
  const own = keys as DoorKeys['whatsapp-cloud']
  const opened = parts.openWhatsapp({ ...config, whatsapp: { ...own, apiRoot: apiRoots.whatsapp, templates: {} } })
  // What comes in comes by the webhook: there is nothing to begin or end.
  return { ...opened, begin: () => undefined, end: async () => undefined }
}

/** Keys as they were kept; null when an older version kept others. */
function keysIn<D extends KeyedDoor>(door: D, value: Json): DoorKeys[D] | null {
  const kept = value as Readonly<Record<string, unknown>> | null
  const fits = Object.entries<RegExp>(keyForms[door]).every(([name, form]) => form.test(String(kept?.[name])))
  return fits ? (kept as unknown as DoorKeys[D]) : null
}
