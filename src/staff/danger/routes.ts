import { type Context, Hono } from 'hono'
import type { StaffAct } from '../../core/cases/rules.ts'
import { type Refusal, refused } from '../../shared/result.ts'
import { actorOf } from '../actor.ts'
import { formOnce } from '../form-once.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { type Form, textsOf } from '../schema.ts'
import { showCase } from '../show-case.ts'
import { sayCode } from '../words.ts'
import { calledNote, handedNote } from './hand-over.ts'
import { sentenceNamed } from './sentences.ts'

/** `POST /cases/:id/danger`: one press on the card of a danger. `say` names a sentence to send; `act` is `called`, `911` or `safe`. */
export function dangerRoutes(parts: Parts): Hono<StaffEnv> {
  const { takeStaffTurn, store, book, newId } = parts
  return new Hono<StaffEnv>().post('/cases/:id/danger', requireMay('work_cases'), async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const id = c.req.param('id')
    const { account } = c.get('me')
    const staff = actorOf(account)
    const of = await store.case(id)
    if (of?.danger === undefined) return refuse(c, parts, refused(of === null ? 'case:unknown' : 'safe:none'))
    const act = form.say === undefined ? actNamed(form.act) : sentence(form.say)
    if (act === null) return refuse(c, parts, refused('phrase:gone'))
    // Seconds count: who sends a sentence to somebody nobody has, has them.
    const claimed =
      act.type === 'reply' && of.status === 'waiting' ? await takeStaffTurn(id, { type: 'claim' }, staff) : null
    if (claimed !== null && !claimed.ok) return refuse(c, parts, claimed)
    const once = { form: `${form.form ?? newId()}-${form.say ?? form.act ?? ''}` } satisfies Form
    const result = await takeStaffTurn(id, act, staff, formOnce(once, account.id, id, newId))
    return result.ok ? c.redirect(`/staff/cases/${id}`, 303) : refuse(c, parts, result)

    function actNamed(name: string | undefined): StaffAct | null {
      if (of === null) return null
      if (name === 'safe') return { type: 'safe' }
      if (name === 'called') return { type: 'note', text: calledNote() }
      return name === '911' ? { type: 'note', text: handedNote(of, book) } : null
    }

    function sentence(row: string): StaffAct | null {
      const found = of === null ? null : sentenceNamed(row, of, book)
      return found === null ? null : { type: 'reply', text: found.text, original: found.reads }
    }
  })
}

function refuse(c: Context<StaffEnv>, parts: Parts, { code, facts }: Refusal): Promise<Response> {
  return showCase(c, parts, { problem: sayCode('refused', code, facts) }, 409)
}
