import type { Finding } from './door.ts'

/** What a platform gives an office so that people can write to it. Secret: whoever has them speaks in the office's name. */
export interface DoorKeys {
  /** From @BotFather. */
  readonly telegram: { readonly token: string }
  /** A system user's access token, the id of the number, the app's secret, and a word of the office that Meta repeats. */
  readonly 'whatsapp-cloud': {
    readonly token: string
    readonly numberId: string
    readonly appSecret: string
    readonly verifyToken: string
  }
}

/** A door that keys open. */
export type KeyedDoor = keyof DoorKeys

/** The form of each key; one that has it may still be wrong. */
export const keyForms: { readonly [D in KeyedDoor]: Readonly<Record<keyof DoorKeys[D], RegExp>> } = {
  telegram: { token: /^\d+:[\w-]{20,}$/ },
  'whatsapp-cloud': {
    numberId: /^\d{5,20}$/,
    token: /^[!-~]{20,}$/,
    appSecret: /^[!-~]{16,}$/,
    verifyToken: /^[\w-]{8,}$/,
  },
}

/** True for a door that keys open. */
export function isKeyedDoor(door: string): door is KeyedDoor {
  return Object.hasOwn(keyForms, door)
}

/** Opens doors with keys that are given in the console. Keys go in and never come out. */
export interface DoorKeeper {
  /** Where a door's keys stand: in the settings, or kept here; null: it has none. */
  openedBy(door: KeyedDoor): 'settings' | 'console' | null
  /**
   * Tries keys with the platform, which changes nothing there. When it knows them they are kept sealed and the door is open from now on, in place
   * of what was open there. What the platform said, `opened` or not.
   */
  open<D extends KeyedDoor>(
    door: D,
    keys: DoorKeys[D],
  ): Promise<{ readonly opened: boolean; readonly found: readonly Finding[] }>
  /** Closes a door that was opened here and forgets its keys. */
  close(door: KeyedDoor): Promise<void>
}
