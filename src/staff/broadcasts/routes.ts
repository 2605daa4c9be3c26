import { type Context, Hono } from 'hono'
import { today } from '../../core/office/calendar.ts'
import { languages } from '../../core/vocabulary/language.ts'
import type { Refusal } from '../../shared/result.ts'
import { whoIs } from '../desk/work.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { requireMay } from '../routes/permission.ts'
import { type Form, textsOf } from '../schema.ts'
import { noticePage } from '../views/notice.ts'
import { say, sayCode } from '../words.ts'
import { formOfNotice, readNotice, type Wrong } from './form.ts'
import { approveNotice, dropNotice, findNotice, listNotices, proposeNotice, stopNotice } from './notices.ts'
import { noticePageOf, noticesPage, writePage } from './views.ts'

/** Notices to people who asked for them: `/broadcasts` and below, for who may `broadcast`. One writes, another approves. */
export function broadcastRoutes(parts: Parts): Hono<StaffEnv> {
  const { broadcasts } = parts
  const routes = new Hono<StaffEnv>()
  routes.use('/broadcasts', requireMay('broadcast'))
  routes.use('/broadcasts/*', requireMay('broadcast'))

  routes.get('/broadcasts', async (c) => {
    const [notices, asked] = await Promise.all([listNotices(parts), broadcasts.asked(null)])
    return c.html(noticesPage({ ...shownTo(c, parts), notices, asked }))
  })

  routes.get('/broadcasts/new', async (c) => {
    const { draft: id, topic = '' } = c.req.query()
    const draft = id === undefined ? null : await findNotice(id, parts)
    if (draft !== null && draft.author.id === whoIs(c).id)
      return write(c, parts, { form: formOfNotice(draft, shownTo(c, parts).placeName), draft: draft.id })
    return write(c, parts, { form: parts.book.hasTopic(topic) ? ofTopic(topic, parts) : {} })
  })

  routes.post('/broadcasts', async (c) => {
    const form = textsOf(await c.req.parseBody().catch(() => ({})))
    const { draft = null } = form
    const { wanted, wrong } = readNotice(form, knownIn(parts))
    if (wrong.length > 0) return write(c, parts, { form, draft, wrong }, 400)
    const result = await proposeNotice(wanted, whoIs(c), draft, parts)
    return result.ok
      ? c.redirect(`/staff/broadcasts/${result.value}`, 303)
      : write(c, parts, { form, draft, problem: refusalText(result) }, 409)
  })

  routes.get('/broadcasts/:id', (c) => show(c, parts, c.req.param('id'), null))

  routes.post('/broadcasts/:id/:act{approve|stop|drop}', async (c) => {
    const { id, act } = c.req.param()
    const day = today(parts.book.calendar, parts.now())
    const result =
      act === 'approve'
        ? await approveNotice(id, whoIs(c), day, parts)
        : act === 'stop'
          ? await stopNotice(id, parts)
          : await dropNotice(id, whoIs(c), parts)
    if (!result.ok) return show(c, parts, id, result)
    if (act !== 'drop') await parts.audit.write({ act: 'broadcast', by: whoIs(c).id, on: id, detail: act })
    return c.redirect(act === 'drop' ? '/staff/broadcasts' : `/staff/broadcasts/${id}`, 303)
  })
  return routes
}

function shownTo(c: Context<StaffEnv>, { book, now }: Parts) {
  return {
    me: c.get('me').account,
    now: now(),
    calendar: book.calendar,
    topicTitle: (id: string) => book.title(id, 'es'),
    placeName: (id: string) => book.places.atlas.name(id, 'es'),
  }
}

function knownIn({ book, now }: Parts): Parameters<typeof readNotice>[1] {
  const { atlas } = book.places
  return {
    today: today(book.calendar, now()),
    hasTopic: book.hasTopic,
    placeIn(text) {
      if (atlas.has(text)) return text
      const heard = atlas.hear(text, 'place')?.places ?? []
      return heard.length === 1 ? (heard[0] ?? null) : null
    },
  }
}

/** A notice for who follows a topic, begun in three languages. */
function ofTopic(topic: string, { book }: Parts): Form {
  const begun = { es: 'Cambió un dato de: ', en: 'A fact has changed about: ', ht: 'Yon enfòmasyon chanje sou: ' }
  return {
    following: topic,
    ...Object.fromEntries(languages.map((l) => [`text.${l}`, `${begun[l]}${book.title(topic, l)}. `])),
  }
}

function refusalText({ code, facts }: Refusal): string {
  return sayCode('broadcasts.refused', code.replace('notice:', ''), facts)
}

function write(
  c: Context<StaffEnv>,
  parts: Parts,
  typed: {
    readonly form: Form
    readonly draft?: string | null
    readonly wrong?: readonly Wrong[]
    readonly problem?: string
  },
  status: 200 | 400 | 409 = 200,
): Response | Promise<Response> {
  const { form, draft = null, wrong = [], problem = null } = typed
  const topics = parts.desk.topics()
  return c.html(writePage({ ...shownTo(c, parts), form, wrong, problem, draft, topics }), status)
}

async function show(c: Context<StaffEnv>, parts: Parts, id: string, problem: Refusal | null): Promise<Response> {
  const notice = await findNotice(id, parts)
  if (notice === null) return c.html(noticePage(say('broadcasts.gone')), 404)
  const previews = languages.flatMap((language) => {
    const text = notice.texts[language]
    return text === undefined ? [] : [{ language, seen: parts.see(parts.broadcasts.preview(text, language)) }]
  })
  const said = problem === null ? null : refusalText(problem)
  return c.html(noticePageOf({ ...shownTo(c, parts), notice, previews, problem: said }), problem === null ? 200 : 409)
}
