import { Hono } from 'hono'
import { html } from 'hono/html'
import { mayOpen } from '../../core/cases/protection.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { actorOf } from '../actor.ts'
import { urgentKind } from '../danger/alarm.ts'
import { lateSince } from '../duty/late.ts'
import type { StaffEnv } from '../guard.ts'
import { mentionsOf } from '../mentions/mentions.ts'
import type { Parts } from '../parts.ts'
import { may } from '../permissions.ts'
import { readyView } from '../reports/ready.ts'
import { requireMay } from '../routes/permission.ts'
import type { Html } from '../views/layout.ts'
import { say, sayCode } from '../words.ts'

/** Most emergencies named one by one; more are counted. */
const mostNamed = 3
const lookedAt = 20

/**
 * `GET /pulse?case=`: what every page asks for after a change. The emergencies that wait, without the case one is reading, and the
 * newest case that waits, by which a page knows that one has come; in how many cases a note names its reader, who has not opened them since.
 */
export function pulseRoutes({ store, book, now }: Parts): Hono<StaffEnv> {
  return new Hono<StaffEnv>().get('/pulse', requireMay('read_cases'), async (c) => {
    const me = c.get('me').account
    const waiting = { statuses: ['waiting'], snoozed: { is: false, at: now() } } as const
    const [first, [newest], mentions] = await Promise.all([
      store.cases({ ...waiting, limit: lookedAt }),
      store.cases({ ...waiting, latestFirst: true, limit: 1 }),
      mentionsOf(store, actorOf(me)),
    ])
    const urgent = first.filter((of) => of.urgent !== null && of.id !== c.req.query('case') && mayOpen(of, actorOf(me)))
    // Who supervises is told of what nobody attends to in time.
    const late = may(me, 'supervise')
      ? first.filter(
          (of) => of.urgent === null && mayOpen(of, actorOf(me)) && lateSince(of, { book, now: now() }) !== null,
        )
      : []
    return c.html(pulseView({ urgent, late, newest, mentions: mentions.length, me: me.id }))
  })
}

interface Pulse {
  readonly urgent: readonly Case[]
  readonly late: readonly Case[]
  readonly newest: Case | undefined
  readonly mentions: number
  /** Who reads it. */
  readonly me: string
}

function pulseView({ urgent, late, newest, mentions, me }: Pulse): Html {
  return html`<div id="pulse" data-mentions="${mentions === 0 ? '' : mentions}" data-urgent="${urgent.flatMap(marksOf).join(' ')}" data-newest="${newest === undefined ? '' : `${String(newest.openedAt).padStart(15, '0')}:${newest.id}`}">${
    urgent.length === 0
      ? ''
      : html`<p><strong>${urgent.length === 1 ? say('inbox.alarm.one') : say('inbox.alarm.many', { count: urgent.length })}</strong> ${urgent.slice(0, mostNamed).map((of) => html`<a href="/staff/cases/${of.id}">${say('inbox.alarm.open', { who: of.pseudonym, kind: sayCode('urgent', urgentKind(of) ?? 'danger') })}</a>${untakenView(of, me)} `)}${urgent.length > mostNamed ? html`<a href="/staff">${say('inbox.alarm.more')}</a>` : ''}</p>`
  }${late.length === 0 ? '' : html`<p class="late-ones"><strong>${late.length === 1 ? say('duty.late.one') : say('duty.late.many', { count: late.length })}</strong> ${late.slice(0, mostNamed).map((of) => html`<a href="/staff/cases/${of.id}">${of.pseudonym}</a> `)}</p>`}</div>${readyView()}`
}

/** By these a page knows that it has not told of an emergency yet; one that nobody took in time is told again. */
function marksOf({ id, alerted }: Case): readonly string[] {
  return alerted === undefined ? [id] : [id, `${id}-untaken`]
}

/** That nobody took it, and who is asked to. */
function untakenView({ alerted }: Case, me: string): Html | '' {
  if (alerted === undefined) return ''
  const { to } = alerted
  const asked = to === null ? 'danger.untaken' : to.id === me ? 'danger.untaken.you' : 'danger.untaken.other'
  return html` <b>${say(asked, { name: to?.name ?? '' })}</b>`
}
