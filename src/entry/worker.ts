/** Puente on Cloudflare Workers: the same application as `node.ts`, with everything kept in a Redis. Set up in `wrangler.toml`. */
import { drain } from '../delivery/drain.ts'
import { ringDue } from '../delivery/timers.ts'
import { errorCode } from '../shared/errors.ts'
import { createLog } from '../shared/log.ts'
import { ConfigError } from './config.ts'
import { nightLeft } from './loops.ts'
import { type Opened, openWorker, type WorkerEnv } from './worker/open.ts'
import { createScope, here, type Scope, within } from './worker/scope.ts'

/** How long a request may deliver after its answer, milliseconds: the platform ends it after thirty seconds. */
const afterAnswer = 20_000
/** How long the minute's round may deliver. */
const aRound = 50_000
/** Rounds of notices each minute. */
const noticeRounds = 10
/** Cases of an earlier version brought into the lists in one round. */
const aFew = 20

const log = createLog((line) => console.log(line))

let opening: Promise<Opened> | null = null
let announced = false

interface Context {
  waitUntil(work: Promise<unknown>): void
}

/** The application of this isolate, opened by the first request; after trouble the next one tries again. */
function open(env: WorkerEnv, context: Context): Promise<Opened> {
  if (opening === null) {
    opening = openWorker(env, (work) => context.waitUntil(work), log)
    opening.catch(() => {
      opening = null
    })
    // Others wait for it too: it goes on when whoever began it hangs up.
    context.waitUntil(opening.catch(() => undefined))
  }
  return opening
}

export default {
  /** One request. What was committed is delivered after the answer. */
  async fetch(request: Request, env: WorkerEnv, context: Context): Promise<Response> {
    try {
      const opened = await open(env, context)
      const { app, scopes } = opened
      const scope = createScope(scopes, (work) => context.waitUntil(work))
      const answering = within(scope, async () => {
        await app.published.freshen()
        return app.http.fetch(request, env, context as never)
      })
      context.waitUntil(answering.then(() => within(scope, () => afterwards(opened, scope))))
      return await answering
    } catch (error) {
      return notOpen(error)
    }
  },

  /** Every minute: timers ring, what waited is delivered, what a dead request left is put back, what was erased leaves the log. */
  async scheduled(_: unknown, env: WorkerEnv, context: Context): Promise<void> {
    const opened = await open(env, context)
    const { app, store, scopes } = opened
    const scope = createScope(scopes, (work) => context.waitUntil(work))
    await within(scope, async () => {
      await app.published.freshen()
      try {
        if (!announced) await app.telegram?.announce()
        announced = true
      } catch (error) {
        log.error('telegram webhook not registered yet', { code: errorCode(error) })
      }
      await ringDue({ store, ring: app.takeTimerTurn, log, now: Date.now })
      await store.recoverSending(Date.now())
      await sendNotices(app)
      await store.relist(aFew)
      await deliver(opened, aRound)
      await app.telegram?.showStaff()
      await store.tend()
      await app.keepReports()
      await app.tendDuty()
      await scope.end()
    })
  },
}

/** A minute's share of a notice; what is left is for the next minute. */
async function sendNotices({ broadcasts }: Opened['app']): Promise<void> {
  try {
    for (let i = 0; i < noticeRounds; i++) if ((await broadcasts.round()) === null) return
  } catch (error) {
    log.error('a notice cannot be sent on', { code: errorCode(error) })
  }
}

async function afterwards(opened: Opened, scope: Scope): Promise<void> {
  try {
    if (!scope.woken) return
    await deliver(opened, afterAnswer)
    await opened.app.telegram?.showStaff()
  } catch (error) {
    log.error('delivery cannot read the store', { code: errorCode(error) })
  } finally {
    await scope.end()
  }
}

function deliver({ app: { channels }, store }: Opened, within: number): Promise<number> {
  const { feed } = here()
  return drain({ store, channels, log, now: Date.now, random: Math.random, feed, hold: nightLeft }, within)
}

/** Nothing can be served: whoever runs it reads why in the log, platforms send again. */
function notOpen(error: unknown): Response {
  const why = error instanceof Error ? error.message : String(error)
  log.error(error instanceof ConfigError ? why : 'puente could not start', { code: errorCode(error), why })
  return new Response('Puente is not open: its log says what to mend.', {
    status: 503,
    headers: { 'Retry-After': '5' },
  })
}
