import { type Context, Hono } from 'hono'
import type { StaffAct } from '../../core/cases/rules.ts'
import { readChoice } from '../../core/conversation/choice-id.ts'
import type { Departure } from '../../core/departures/fact-held.ts'
import { type Case, isOpen, type StaffWords } from '../../core/vocabulary/case.ts'
import { type CaseEnding, caseOutcomes } from '../../core/vocabulary/case-care.ts'
import { isLanguage, type Language } from '../../core/vocabulary/language.ts'
import { type Refusal, refused } from '../../shared/result.ts'
import { actorOf } from '../actor.ts'
import { offerAddress } from '../answering/agenda-offer.ts'
import { checkedOf, departuresIn } from '../answering/facts.ts'
import { talkRead, topicsTalked } from '../answering/talked.ts'
import { formOnce } from '../form-once.ts'
import { type StaffEnv, wantsFragment } from '../guard.ts'
import { remember, tellOf } from '../mentions/mentions.ts'
import type { Parts } from '../parts.ts'
import { may } from '../permissions.ts'
import { readPin } from '../pin/read.ts'
import { type Form, textsOf } from '../schema.ts'
import { type CaseKept, showCase } from '../show-case.ts'
import { sayCode } from '../words.ts'
import { requireMay } from './permission.ts'

/** What leaves the case to somebody else: an answer half written would be lost. */
const ends: readonly string[] = ['return', 'release', 'close', 'transfer', 'take_over']

const acts = ['claim', 'reply', 'return', 'release', 'close', 'board', 'note', 'transfer', 'take_over'] as const

/** One case: the thread, and what its reader may do. Opening it claims nothing. */
export function caseRoutes(parts: Parts): Hono<StaffEnv> {
  const { takeStaffTurn, newId } = parts
  const routes = new Hono<StaffEnv>()

  routes.get('/cases/:id', requireMay('read_cases'), (c) => showCase(c, parts, {}))
  routes.post('/cases/:id/phrase', requireMay('work_cases'), (c) => sendPhrase(c, parts))

  for (const name of acts) {
    routes.post(`/cases/:id/${name}`, requireMay('work_cases'), async (c) => {
      const form = textsOf(await c.req.parseBody().catch(() => ({})))
      const text = (form.text ?? '').replaceAll('\r\n', '\n')
      const kept = { draft: text, written: languageOf(form.written), pin: form }
      const id = c.req.param('id')
      const { account } = c.get('me')
      const staff = actorOf(account)
      // Ending a case with an answer half written is a slip: say so rather than lose it.
      if (ends.includes(name) && text.trim() !== '') return refuse(c, parts, refused('reply:unsent'), kept)
      const pin = name === 'reply' ? readPin(form) : null
      if (typeof pin === 'string') return refuse(c, parts, refused(pin), kept)
      const said = await actOf(name, form, text, parts, account.name)
      const wanted = said?.type === 'reply' && pin !== null ? { ...said, pin } : said
      if (wanted === null) return refuse(c, parts, refused(name === 'board' ? 'board:gone' : 'transfer:nobody'), kept)
      const of = await parts.store.case(id)
      const found = of === null || name !== 'reply' ? [] : await departing(text, of, parts)
      if (found.length > 0 && checkedOf(found) !== form.checked)
        return showCase(c, parts, { ...kept, departures: found, machineOf: form.machine ?? null }, 409)
      const once = name === 'reply' ? formOnce(form, account.id, id, newId) : null
      const result = await takeStaffTurn(id, wanted, staff, once)
      if (!result.ok) return refuse(c, parts, result, kept)
      if (wanted.type === 'note') await remember(parts.store, result.value, wanted.text, account, parts.now())
      if ((wanted.type === 'release' || wanted.type === 'take_over') && of?.owner != null)
        await tellOf(parts.store, of, { to: of.owner.id, by: account, cause: wanted.type }, parts.now())
      // Claiming, or changing the board, with a text already written keeps the text in its box.
      if ((name === 'claim' || name === 'board') && text.trim() !== '') return showCase(c, parts, kept)
      if (wantsFragment(c)) return showCase(c, parts, {})
      const at = { board: 'board', note: 'notes' }[name as string] ?? 'reply'
      return c.redirect(isOpen(result.value) ? `/staff/cases/${id}#${at}` : '/staff', 303)
    })
  }
  return routes
}

/** Where an answer departs from our facts, in the light of what its talk was about. */
async function departing(text: string, of: Case, { store, book }: Parts): Promise<readonly Departure[]> {
  if (text.trim() === '') return []
  return departuresIn(text, of, topicsTalked(await store.thread(of.contactId, talkRead)), book)
}

/** What a form asks for; null for a move of a board that names no line or state there is, and for a transfer to nobody there is. */
async function actOf(
  name: (typeof acts)[number],
  form: Form,
  text: string,
  parts: Parts,
  me: string,
): Promise<StaffAct | null> {
  const note = (form.note ?? '').replaceAll('\r\n', '\n')
  if (name === 'note') return { type: name, text: note }
  if (name === 'take_over') return { type: name, text: note }
  if (name === 'close' || name === 'return') return { type: name, ...endingIn(form) }
  if (name === 'transfer') return transferOf(form, note, parts)
  if (name === 'reply') return { type: name, text, written: languageOf(form.written), ...madeBy(form, me) }
  if (name !== 'board') return { type: name }
  const chosen = readChoice(form.move ?? '')
  if (chosen?.act !== 'board' || chosen.line === null || chosen.to === null) return null
  return { type: 'move', flow: chosen.flow, line: chosen.line, to: chosen.to }
}

/** A text of which a machine made the one that is sent: the person is told so. */
function madeBy({ machine = '' }: Form, by: string): Pick<StaffWords, 'original' | 'translated'> {
  return machine === '' ? {} : { original: machine, translated: { by, machine: true } }
}

/** How a case ended, where the form says it: `ended` is `<how>:<outcome>`, either may be empty. */
function endingIn({ ended = '' }: Form): { ending?: CaseEnding } {
  const [said, done] = ended.split(':')
  const how = said === 'resolved' || said === 'unanswered' ? said : null
  const outcome = caseOutcomes.find((one) => one === done) ?? null
  return how === null && outcome === null ? {} : { ending: { how, outcome } }
}

/** `to` is `area:<id>` or `staff:<id>`, as the list offers them; a colleague takes the case into their own area. */
async function transferOf(
  { to = '', from = '' }: Form,
  text: string,
  { store, book }: Parts,
): Promise<StaffAct | null> {
  const [kind, id = ''] = to.split(':')
  const isArea = (area: string) => book.office.areas.some((one) => one.id === area)
  if (kind === 'area') return isArea(id) ? { type: 'transfer', to: null, area: id, text } : null
  const account = kind === 'staff' ? await store.staffById(id) : null
  if (account === null || !may(account, 'work_cases')) return null
  const { name, role } = account
  return { type: 'transfer', to: { id, name, role }, area: account.area ?? from, text }
}

/** The language a form says its text is in; Spanish where it says none. */
function languageOf(value: string | undefined): Language {
  return isLanguage(value) ? value : 'es'
}

/** Sends a reviewed sentence; what cannot be filled is asked for again with all that was filled. */
async function sendPhrase(c: Context<StaffEnv, '/cases/:id/phrase'>, parts: Parts): Promise<Response> {
  const { takeStaffTurn, newId, phrasebook, store } = parts
  const form = textsOf(await c.req.parseBody().catch(() => ({})))
  const id = c.req.param('id')
  const { account } = c.get('me')
  const staff = actorOf(account)
  const of = await store.case(id)
  const values = { ...form, me: account.name, folio: of?.folio ?? '' }
  const said = phrasebook.write(form.phrase ?? '', values, of?.language ?? 'es')
  const search = { query: form.query ?? '', filled: form }
  if ('problem' in said) return refuse(c, parts, refused(said.problem), { search })
  const result = await takeStaffTurn(id, { type: 'reply', ...said }, staff, formOnce(form, account.id, id, newId))
  if (!result.ok) return refuse(c, parts, result, { search })
  return c.redirect(`/staff/cases/${id}${offerAddress(form)}#reply`, 303)
}

function refuse(c: Context<StaffEnv>, parts: Parts, { code, facts }: Refusal, kept: CaseKept): Promise<Response> {
  return showCase(c, parts, { ...kept, problem: sayCode('refused', code, facts) }, 409)
}
