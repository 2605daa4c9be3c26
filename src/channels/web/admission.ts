import type { Context } from 'hono'
import type { CrowdName, RateName } from '../../limits/table.ts'
import type { WebDeps } from './deps.ts'
import type { Problem } from './problem.ts'
import { aliasOf } from './requests.ts'

/** What is asked of the door; each has limits of its own. */
type Kind = 'looks' | 'messages' | 'uploads'
/** What takes its time, so that it is counted while it lasts. */
type Stay = 'streams' | 'turns' | 'receiving'

/** Keeps what comes from one browser, one address, and all together, within the table's limits. */
export interface Admission {
  /** Counts one; null when it may be taken. `session`: of this browser, when it has one. */
  refuse(c: Context, kind: Kind, session: string | null): Promise<Problem | null>
  /** Lets something in that lasts; the way out, or null when it is full. */
  enter(c: Context, stay: Stay, session: string | null): (() => void) | null
}

/** What is said to whoever found no way in; some seconds later it is worth another try. */
export const tooManyAtOnce: Problem = { status: 503, code: 'busy', field: 'body', facts: { seconds: 10 } }

/** What the chat's routes are made of. */
export interface WebParts extends WebDeps {
  readonly admission: Admission
}

/** Admission to the web chat. */
export function createAdmission({ limits, isKnown }: Pick<WebDeps, 'limits' | 'isKnown'>): Admission {
  const { limiter, gate, placeOf } = limits
  return {
    async refuse(c, kind, session) {
      const place = placeOf(c)
      const take = (names: readonly RateName[]) => limiter.take(names.flatMap((limit) => wanted(limit, session, place)))
      const isNew = async () => kind !== 'looks' && (session === null || !(await isKnown(aliasOf(session))))
      // Who sends too much costs no look into the store.
      const over = (await take(rates[kind])) ?? ((await isNew()) ? await take(newcomers) : null)
      if (over === null) return null
      const { seconds } = over
      return over.limit.endsWith('.all')
        ? { status: 503, code: 'busy', field: 'body', facts: { seconds } }
        : { status: 429, code: 'slow', field: 'body', facts: { seconds } }
    },
    enter: (c, stay, session) => gate.enter(crowds[stay].flatMap((limit) => wanted(limit, session, placeOf(c)))),
  }
}

const rates: Readonly<Record<Kind, readonly RateName[]>> = {
  looks: ['looks.session', 'looks.address'],
  messages: ['messages.session', 'messages.address', 'messages.all'],
  uploads: ['uploads.session', 'uploads.address', 'uploads.all'],
}

const newcomers: readonly RateName[] = ['people.address', 'people.all']

const crowds: Readonly<Record<Stay, readonly CrowdName[]>> = {
  streams: ['streams.session', 'streams.address', 'streams.all'],
  turns: ['turns.all'],
  receiving: ['receiving.address', 'receiving.all'],
}

/** Whom a limit counts; nothing where nobody can tell. */
function wanted<L extends RateName | CrowdName>(
  limit: L,
  session: string | null,
  place: string | null,
): readonly { readonly limit: L; readonly who: string }[] {
  const who = limit.endsWith('.all') ? '' : limit.endsWith('.session') ? session : place
  return who === null ? [] : [{ limit, who }]
}
