import { Hono } from 'hono'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { textsOf } from '../schema.ts'
import { showCase } from '../show-case.ts'
import { sayCode } from '../words.ts'
import { typedIn } from './tick.ts'

/** `POST /cases/:id/again`: words that did not arrive stand in the box again, to be read once more and sent; nothing leaves by itself. */
export function againRoutes(parts: Parts): Hono<StaffEnv> {
  return new Hono<StaffEnv>().post('/cases/:id/again', requireMay('work_cases'), async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const { again = '', text = '' } = form
    if (text.trim() !== '')
      return showCase(c, parts, { draft: text, pin: form, problem: sayCode('refused', 'again:unsent') }, 409)
    const of = await parts.store.case(c.req.param('id'))
    const entry = of === null ? null : await parts.store.threadEntry(of.contactId, again)
    const typed = entry === null ? null : typedIn(entry)
    if (of === null || typed === null) return showCase(c, parts, { problem: sayCode('refused', 'again:gone') }, 409)
    return showCase(c, parts, { draft: typed.text, pin: typed.pin, written: typed.noted ? 'es' : of.language })
  })
}
