import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The browser's profile inside the folder, where the library keeps it. */
function profileIn(folder: string): string {
  return join(folder, 'session')
}

/** Chromium leaves its lock behind when it is killed, and refuses a profile that another machine's name has locked. Only one child uses a folder. */
export async function unlockSession(folder: string): Promise<void> {
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profileIn(folder), name), { force: true })
}

/** The phone ended the link: what is left of it opens nothing and would be offered in vain. */
export async function forgetSession(folder: string): Promise<void> {
  await rm(profileIn(folder), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
