import type { Context } from 'hono'
import { actorOf } from './actor.ts'
import { readOffer } from './answering/agenda-offer.ts'
import type { CaseShown } from './case-shown.ts'
import { type StaffEnv, wantsFragment } from './guard.ts'
import { readBeside } from './inbox/beside.ts'
import { listCameFrom } from './inbox/came-from.ts'
import { markSeen } from './inbox/seen.ts'
import { seen } from './mentions/mentions.ts'
import type { Parts } from './parts.ts'
import { may } from './permissions.ts'
import { presenceKey } from './presence/presence.ts'
import { readCase } from './read-case.ts'
import { waitingOf } from './translation/queue.ts'
import { caseMain, casePage, gonePage } from './views/case.ts'

/** What a page of a case shows again after an act was refused: nothing typed is lost. */
export type CaseKept = Partial<
  Pick<CaseShown, 'draft' | 'written' | 'pin' | 'problem' | 'search' | 'refusedCare' | 'departures' | 'machineOf'>
>

/** The page of a case, or the parts of it that renew themselves; or that it is no more. */
export async function showCase(
  c: Context<StaffEnv>,
  parts: Parts,
  with_: CaseKept,
  status: 200 | 409 = 200,
): Promise<Response> {
  const me = c.get('me').account
  const before = c.req.query('before') ?? null
  const id = c.req.param('id') ?? ''
  // What was done in this request changed it.
  const of = c.req.method === 'GET' ? (c.get('of') ?? null) : await parts.store.case(id)
  const reading = of === null ? null : await readCase(parts, of, before, actorOf(me))
  if (reading === null) return c.html(gonePage(me, with_.draft ?? '', id), 404)
  if (parts.presence.at(reading.case.id, me, false)) parts.feed.changed(presenceKey(reading.case.id))
  await seen(parts.store, me.id, reading.case)
  await markSeen(parts.store, me.id, reading.case, parts.now())
  const { store, book } = parts
  const cameFrom = listCameFrom(c)
  const beside = await readBeside(cameFrom, { store, book, me, now: parts.now() })
  const shown = {
    ...reading,
    draft: '',
    written: 'es' as const,
    pin: {},
    problem: null,
    refusedCare: null,
    departures: [],
    present: parts.presence.others(reading.case.id, me.id),
    machineOf: null,
    factSearch: c.req.query('facts') ?? null,
    hasMachine: parts.machine?.translator != null,
    mayReadByMachine: parts.machine?.readingTranslator != null && may(me, 'work_cases'),
    translations: await waitingOf(parts.store, reading.case),
    search: { query: c.req.query('phrases') ?? null, filled: {} },
    ...with_,
    beside,
    cameFrom,
    offer: readOffer((name) => c.req.query(name)),
    me,
    book,
    lines: parts.lines,
    phrasebook: parts.phrasebook,
    now: parts.now(),
    form: parts.newId(),
  }
  return c.html(wantsFragment(c) ? caseMain(shown) : casePage(shown), status)
}
