import { type Context, Hono } from 'hono'
import { today } from '../../core/office/calendar.ts'
import { momentOf } from '../../core/office/civil-time.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { anyColleague, requireMay } from '../routes/permission.ts'
import { type Form, textsOf } from '../schema.ts'
import { forbiddenPage, noticePage } from '../views/notice.ts'
import { say, sayCode } from '../words.ts'
import type { Entry, Values } from './entry.ts'
import { change, enter, entryOf } from './keep.ts'
import { isLedger, type Ledger, type LedgerId, ledgers } from './ledger.ts'
import { writtenNumber } from './number.ts'
import { remindOf } from './remind.ts'
import { readEntry } from './schema.ts'
import { caseNamed, foliosOf, mayEnter, mayLook, maySee } from './sight.ts'
import { labelOf } from './table.ts'
import { type EntryShown, entryPage } from './views/entry.ts'

/** Entries of the books: enter, look at, change, take off, put back. A number is never taken off: its entry is cancelled. */
export function entryRoutes(parts: Parts): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  const { store, now } = parts

  routes.get('/registers/:ledger/new', anyColleague, async (c) => {
    const ledger = ledgerNamed(c.req.param('ledger'))
    if (ledger === null) return c.html(noticePage(say('error.no_page')), 404)
    const { account } = c.get('me')
    const named = await caseNamed(store, c.req.query('case') ?? '', account)
    const of = { area: named?.area ?? account.area ?? '', case: named?.folio ?? '', topic: named?.topic ?? '' }
    // What the way here already knows need not be typed again; it is checked like anything typed when it is sent.
    const known = ledger.fields.flatMap(({ name }) => {
      const value = c.req.query(name)
      return name in of || value === undefined ? [] : [[name, value] as const]
    })
    const form = { ...Object.fromEntries(known), ...of }
    return c.html(entryPage(await shownOf(c, parts, { ledger, entry: null, form })))
  })

  routes.post('/registers/:ledger', requireMay('register'), async (c) => {
    const ledger = ledgerNamed(c.req.param('ledger'))
    if (ledger === null) return c.html(noticePage(say('error.no_page')), 404)
    const { account } = c.get('me')
    if (!mayEnter(account)) return c.html(forbiddenPage(account, 'register'), 403)
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const read = await readAll(form, ledger, parts, c)
    if (!read.ok) return c.html(entryPage(await shownOf(c, parts, { ledger, entry: null, form, ...read })), 400)
    const made = await enter(store, ledger.id, newEntry(ledger, read.values, read.of, parts, account.name))
    if (made === null) {
      const trouble = say('registers.busy')
      return c.html(entryPage(await shownOf(c, parts, { ledger, entry: null, form, trouble })), 409)
    }
    await remindOf(parts, made, null)
    return c.redirect(`/staff/registers/${ledger.id}/${made.id}?entered`, 303)
  })

  routes.get('/registers/:ledger/:id', anyColleague, async (c) => {
    const entry = await entryIn(c, parts)
    if (entry === null) return c.html(noticePage(say('registers.gone')), 404)
    return c.html(entryPage(await shownOf(c, parts, { ledger: ledgers[entry.ledger], entry, form: entry.values })))
  })

  routes.post('/registers/:ledger/:id', requireMay('register'), async (c) => {
    const entry = await entryIn(c, parts)
    const { account } = c.get('me')
    if (entry === null) return c.html(noticePage(say('registers.gone')), 404)
    if (!mayEnter(account)) return c.html(forbiddenPage(account, 'register'), 403)
    const ledger = ledgers[entry.ledger]
    // The area of a number stands in it.
    const sent = textsOf(await c.req.parseBody().catch(() => ({})))
    const form: Form = ledger.numbered === undefined ? sent : { ...sent, area: entry.values.area ?? '' }
    const read = await readAll(form, ledger, parts, c)
    if (!read.ok) return c.html(entryPage(await shownOf(c, parts, { ledger, entry, form, ...read })), 400)
    const changed = { by: account.name, at: now() }
    // A case that its editor may not open stays where it was.
    const unseen = read.of === null && (await foliosOf(store, [entry.caseId], account)).size === 0
    const next = {
      values: { ...entry.values, ...read.values },
      ...(unseen ? belongingOf(entry) : belonging(read.of)),
      at: momentIn(ledger, read.values, parts) ?? entry.at,
      changed,
    }
    if (form.version !== String(entry.version) || !(await change(store, entry, next))) {
      const trouble = say('registers.changed_meanwhile')
      const kept = { ...form, version: String(entry.version) }
      return c.html(entryPage(await shownOf(c, parts, { ledger, entry, form: kept, trouble })), 409)
    }
    await remindOf(parts, { ...entry, ...next }, entry)
    return c.redirect(`/staff/registers/${ledger.id}/${entry.id}?saved`, 303)
  })

  takingRoutes(routes, parts)
  return routes
}

/** Takes an entry off its list, and puts it back. */
function takingRoutes(routes: Hono<StaffEnv>, parts: Parts): void {
  const { store, now } = parts
  for (const act of ['remove', 'restore'] as const) {
    routes.post(`/registers/:ledger/:id/${act}`, requireMay('register'), async (c) => {
      const entry = await entryIn(c, parts)
      const { account } = c.get('me')
      if (entry === null) return c.html(noticePage(say('registers.gone')), 404)
      if (!mayEnter(account)) return c.html(forbiddenPage(account, 'register'), 403)
      const removed = act === 'remove' ? { by: account.name, at: now() } : null
      if (!(await change(store, entry, { removed }))) return c.html(noticePage(say('registers.changed_meanwhile')), 409)
      await remindOf(parts, { ...entry, removed }, entry)
      const form = textsOf(await c.req.parseBody().catch(() => ({})))
      if (form.back === 'counter') return c.redirect('/staff/counter?removed', 303)
      const back = `/staff/registers/${entry.ledger}`
      return c.redirect(act === 'remove' ? `${back}?removed=${entry.id}` : `${back}/${entry.id}`, 303)
    })
  }
}

type ReadAll =
  | { readonly ok: true; readonly values: Values; readonly of: Case | null }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> }

/** A form → what an entry says and the case it belongs to, or what to mend, in words. */
async function readAll(form: Form, ledger: Ledger, { book, store }: Parts, c: Context<StaffEnv>): Promise<ReadAll> {
  const read = readEntry(form, ledger, book)
  const named = (form.case ?? '').trim()
  const of = await caseNamed(store, named, c.get('me').account)
  const problems: Record<string, string> = {}
  if (!read.ok)
    for (const [name, why] of Object.entries(read.problems))
      problems[name] = sayCode('registers.problem', why, { field: labelOf({ name }) })
  if (ledger.id === 'visits' && (form.topic ?? '') === '' && (form.area ?? '') === '')
    problems.topic = say('counter.problem.matter')
  if (named !== '' && of === null) problems.case = say('registers.problem.case')
  if (!read.ok || Object.keys(problems).length > 0) return { ok: false, problems }
  const { case: _, ...values } = read.values
  return { ok: true, values, of }
}

function newEntry(ledger: Ledger, values: Values, of: Case | null, { book, newId, now }: Parts, by: string) {
  const day = today(book.calendar, now())
  const code = book.office.areas.find(({ id }) => id === values.area)?.code ?? 'X'
  return {
    id: newId(),
    at: momentIn(ledger, values, { book }) ?? now(),
    values,
    ...belonging(of),
    entered: { by, at: now() },
    ...(ledger.numbered === undefined ? {} : { series: `${day.slice(0, 4)}-${code}` }),
  }
}

/** What an entry of a case belongs to; its words go when the person erases themselves. */
function belonging(of: Case | null): Pick<Entry, 'caseId' | 'contactId'> {
  return { caseId: of?.id ?? null, contactId: of?.contactId ?? null }
}

function belongingOf({ caseId, contactId }: Entry): Pick<Entry, 'caseId' | 'contactId'> {
  return { caseId, contactId }
}

/** When an appointment is; null for what is no appointment. */
function momentIn({ order }: Ledger, { day = '', time = '' }: Values, { book }: Pick<Parts, 'book'>): number | null {
  return order === 'appointed' ? momentOf(day, time, book.calendar.timeZone) : null
}

async function entryIn(c: Context<StaffEnv, string>, { store, book }: Parts): Promise<Entry | null> {
  const ledger = ledgerNamed(c.req.param('ledger') ?? '')
  if (!mayLook(c.get('me').account)) return null
  const entry = ledger === null ? null : await entryOf(store, ledger.id, c.req.param('id') ?? '')
  return entry === null || !maySee(entry, c.get('me').account, book.office) ? null : entry
}

async function shownOf(
  c: Context<StaffEnv>,
  { store, book }: Parts,
  of: Pick<EntryShown, 'ledger' | 'entry' | 'form'> & Partial<Pick<EntryShown, 'problems' | 'trouble'>>,
): Promise<EntryShown> {
  const me = c.get('me').account
  const { entry, ledger } = of
  const folios = await foliosOf(store, [entry?.caseId ?? null], me)
  const folio = folios.get(entry?.caseId ?? '') ?? null
  const name =
    entry === null
      ? ''
      : ledger.numbered === undefined
        ? sayCode('registers.one', ledger.id)
        : writtenNumber(entry.id, book.office.folio_prefix)
  const form = { case: folio ?? '', ...of.form }
  const done =
    c.req.query('entered') !== undefined
      ? say('registers.done')
      : c.req.query('saved') !== undefined
        ? say('registers.saved')
        : null
  return { me, problems: {}, trouble: null, mayEnter: mayEnter(me), book, folio, name, done, ...of, form }
}

function ledgerNamed(name: string): Ledger | null {
  return isLedger(name) ? ledgers[name satisfies LedgerId] : null
}
