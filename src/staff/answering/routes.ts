import { type Context, Hono } from 'hono'
import { today } from '../../core/office/calendar.ts'
import { type Refusal, refused } from '../../shared/result.ts'
import { actorOf } from '../actor.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { readPin } from '../pin/read.ts'
import { readByMachine } from '../reading/machine.ts'
import { requireMay } from '../routes/permission.ts'
import { type Form, textsOf } from '../schema.ts'
import { type CaseKept, showCase } from '../show-case.ts'
import { askTranslation, takeBack } from '../translation/queue.ts'
import { sayCode } from '../words.ts'

/**
 * What helps to write an answer: `fact` puts a fact with its source into it, `translate` leaves it for a translator, `untranslate` takes it back,
 * `machine` has it translated by a machine, to be mended and sent; `read` has a machine translate a line of the person. None of them sends anything.
 */
export function answeringRoutes(parts: Parts): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>()
  routes.post('/cases/:id/fact', requireMay('work_cases'), async (c) => {
    const form = await formOf(c)
    const of = await parts.store.case(c.req.param('id'))
    const { book, now } = parts
    const line = of === null ? null : book.line(form.fact ?? '', of.language, today(book.calendar, now()))
    const kept = keptIn(form)
    if (of === null || line === null) return refuse(c, parts, refused('fact:gone'), kept)
    const piece = `${line.text}\n${book.sourceOf([line], of.language)}`
    const { draft = '' } = kept
    const written = draft.trim() === '' ? of.language : (kept.written ?? 'es')
    return showCase(c, parts, {
      ...kept,
      draft: draft.trim() === '' ? piece : `${draft.trimEnd()}\n\n${piece}`,
      written,
    })
  })
  routes.post('/cases/:id/translate', requireMay('work_cases'), async (c) => {
    const form = await formOf(c)
    const asked = await askTranslation(c.req.param('id'), form.text ?? '', actorOf(c.get('me').account), parts)
    if (!asked.ok) return refuse(c, parts, asked, keptIn(form))
    // A place does not wait for a translator: it stays typed, for the next answer.
    return readPin(form) === null
      ? c.redirect(`/staff/cases/${c.req.param('id')}#reply`, 303)
      : showCase(c, parts, { pin: form })
  })
  routes.post('/cases/:id/untranslate', requireMay('work_cases'), async (c) => {
    const form = await formOf(c)
    const taken = await takeBack(form.translation ?? '', c.req.param('id'), parts)
    return taken === null
      ? refuse(c, parts, refused('translation:gone'), keptIn(form))
      : showCase(c, parts, { draft: taken })
  })
  routes.post('/cases/:id/machine', requireMay('work_cases'), async (c) => {
    const form = await formOf(c)
    const kept = keptIn(form)
    const of = await parts.store.case(c.req.param('id'))
    const translator = parts.machine?.translator ?? null
    if (of === null || translator === null || (form.text ?? '').trim() === '')
      return refuse(c, parts, refused(translator === null ? 'machine:off' : 'reply:empty'), kept)
    const made = await translator.translate(form.text ?? '', 'es', of.language)
    if (!made.ok) return refuse(c, parts, refused(`machine:${made.code}`), kept)
    return showCase(c, parts, { ...kept, draft: made.text, written: of.language, machineOf: form.text ?? '' })
  })
  routes.post('/cases/:id/read', requireMay('work_cases'), async (c) => {
    const form = await formOf(c)
    const id = c.req.param('id')
    const of = await parts.store.case(id)
    const read = of === null ? refused('case:unknown') : await readByMachine(of, form.line ?? '', parts)
    if (!read.ok) return refuse(c, parts, read, keptIn(form))
    return form.text === '' ? c.redirect(`/staff/cases/${id}#m-${form.line}`, 303) : showCase(c, parts, keptIn(form))
  })
  return routes
}

async function formOf(c: Context<StaffEnv>): Promise<Form> {
  const form = textsOf(await c.req.parseBody().catch(() => ({})))
  return { ...form, text: (form.text ?? '').replaceAll('\r\n', '\n') }
}

function keptIn(form: Form): CaseKept {
  const { text = '', written } = form
  return { draft: text, written: written === 'en' || written === 'ht' ? written : 'es', pin: form }
}

function refuse(c: Context<StaffEnv>, parts: Parts, { code, facts }: Refusal, kept: CaseKept): Promise<Response> {
  return showCase(c, parts, { ...kept, problem: sayCode('refused', code, facts) }, 409)
}
