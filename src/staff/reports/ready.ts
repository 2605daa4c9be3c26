import type { MiddlewareHandler } from 'hono'
import { tryGetContext } from 'hono/context-storage'
import { html } from 'hono/html'
import { nameOfReport, type ReportKey } from '../../reports/report-key.ts'
import { errorCode } from '../../shared/errors.ts'
import type { StaffAccount } from '../../store/store.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { may } from '../permissions.ts'
import type { Html } from '../views/html.ts'
import { say } from '../words.ts'
import type { Archive } from './archive.ts'
import { writeReport } from './names.ts'

const noteOf = (me: StaffAccount) => `reports-seen:${me.id}`

/** Tells who supervises, on whatever page they open, of reports made in the last days that they have not opened. */
export function withReady({ store, log }: Pick<Parts, 'store' | 'log'>, archive: Archive): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const me = c.get('me').account
    if (c.req.method === 'GET' && may(me, 'supervise')) {
      try {
        await archive.keepUp()
        const seen = (await store.note(noteOf(me)))?.value ?? []
        c.set(
          'ready',
          archive.fresh().filter((key) => !(Array.isArray(seen) && seen.includes(nameOfReport(key)))),
        )
      } catch (error) {
        // A page is not kept from anybody because a report could not be made.
        log.error('reports not made yet', { code: errorCode(error) })
      }
    }
    return next()
  }
}

/** Somebody has opened a report: they are told of it no more. */
export async function markSeen({ store }: Pick<Parts, 'store'>, me: StaffAccount, key: ReportKey): Promise<void> {
  const name = nameOfReport(key)
  const note = await store.note(noteOf(me))
  const seen = Array.isArray(note?.value) ? note.value.filter((one) => typeof one === 'string') : []
  if (seen.includes(name)) return
  // Whoever was first has marked another one: this one is told of once more.
  await store.putNote(noteOf(me), [...seen.slice(-20), name], note?.version ?? 0)
}

/** The line on every page of who supervises; empty when there is nothing new. */
export function readyView(): Html {
  const ready = tryGetContext<StaffEnv>()?.var.ready ?? []
  return html`<div id="ready" role="status">${ready.map((key) => html`<p class="ready">${say('reports.ready', { report: writeReport(key) })} <a href="/staff/reports/${nameOfReport(key)}">${say('reports.ready.open')}<span class="hidden"> ${writeReport(key)}</span></a></p>`)}</div>`
}
