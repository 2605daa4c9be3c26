import type { Store } from '../store/store.ts'
import { hashToken, sameText } from './hash.ts'
import { linkLife } from './links.ts'

const name = 'staff/first-account'

/** The link with which an office's first account is made: one at a time, kept in the store so that any process may open it. */
export interface FirstAccountLink {
  /** A fresh code, or null when there is an account. Earlier codes end. */
  open(): Promise<string | null>
  fits(code: string): Promise<boolean>
  /** True once, for the first of those who come with the code. */
  use(code: string): Promise<boolean>
}

/** `given`: a code from outside, which holds until there is an account. */
export function createFirstAccountLink(
  store: Store,
  now: () => number,
  newToken: () => string,
  given: string | null,
): FirstAccountLink {
  const none = async () => (await store.staff()).length === 0
  const kept = async () => {
    const note = await store.note(name)
    return { version: note?.version ?? 0, link: (note?.value ?? null) as { hash: string; ends: number } | null }
  }
  async function current() {
    const { version, link } = await kept()
    // Once used, a code from outside opens nothing either, though the account may still be on its way.
    if (given === null || (version > 0 && link === null)) return { version, link }
    return { version, link: { hash: hashToken(given), ends: Number.POSITIVE_INFINITY } }
  }
  const opens = (link: { hash: string; ends: number } | null, code: string) =>
    link !== null && now() < link.ends && sameText(link.hash, hashToken(code))
  return {
    async open() {
      if (!(await none())) return null
      if (given !== null) return given
      const code = newToken()
      const { version } = await kept()
      // Somebody who opened one at the same moment printed it too; the later word counts.
      if (await store.putNote(name, { hash: hashToken(code), ends: now() + linkLife }, version)) return code
      return this.open()
    },
    fits: async (code) => opens((await current()).link, code) && (await none()),
    async use(code) {
      const { version, link } = await current()
      return opens(link, code) && (await none()) && store.putNote(name, null, version)
    },
  }
}
