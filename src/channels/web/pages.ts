import type { Context } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import type { Block } from '../../core/vocabulary/outbound.ts'
import type { WebDeps } from './deps.ts'
import type { Form } from './form.ts'
import { messageOf, type WebMessage } from './message.ts'
import { type Mode, shared } from './mode.ts'
import { aliasOf } from './requests.ts'
import { apartView } from './views/apart.ts'
import { freshView, pageView } from './views/page.ts'
import type { Visit } from './visit.ts'

/** Messages a page shows; the ones before them are another page. */
const shown = 60

/** Puts answers of the page together from what is stored. */
export interface Pages {
  whole(c: Context, visit: Visit): Promise<Response>
  /** The messages after `?after=` and who answers now. */
  fragment(c: Context, visit: Visit): Promise<Response>
  /** Only the way to the chat in a window of its own, where the browser keeps no session for a frame. */
  apart(c: Context, visit: Visit): Response | Promise<Response>
  /** Why something was not taken, with the words that were sent, to mend or send again. Reads nothing that is stored. */
  refusal(c: Context, visit: Visit, status: number, text: string, form: Form): Response | Promise<Response>
}

/** True when the page's script asks, which wants only what is new. */
export function wantsFragment(c: Context): boolean {
  return c.req.header('accept') === 'text/x-fragment'
}

/** `version` names the page's style and script. */
export function createPages(deps: WebDeps, version: string, mode: Mode): Pages {
  const { texts } = deps
  const viewOf = ({ language, chosen, place }: Visit, id = deps.newId()) => {
    const carried = {
      id,
      ...(chosen === null ? {} : { language: chosen }),
      ...(place === null ? {} : { place }),
    }
    return { language, texts, carried, mode }
  }
  const pageOf = (visit: Visit, messages: readonly WebMessage[], formId?: string) => ({
    ...viewOf(visit, formId),
    office: deps.office.assistant_of[visit.language],
    officeName: deps.office.name[visit.language],
    languages: deps.office.languages,
    person: visit.person,
    messages,
    problem: null,
    offered: null,
    older: null,
    past: false,
    version,
  })
  const entries = async (session: string, limit: number, after?: string) =>
    (await deps.thread(aliasOf(session), limit, after)).map(messageOf)
  const entriesBefore = async (session: string, before: string) =>
    (await deps.threadBefore(aliasOf(session), before, shown + 1)).map(messageOf)

  return {
    async whole(c, visit) {
      const before = c.req.query('before')
      const earlier = visit.session === null || before === undefined ? [] : await entriesBefore(visit.session, before)
      const past = earlier.length > 0
      const stored = past || visit.session === null ? earlier : await entries(visit.session, shown + 1)
      const messages = stored.length > 0 ? stored.slice(-shown) : openings(c, deps, visit, mode)
      c.header('Cache-Control', 'no-store')
      const wanted = c.req.query('topic') ?? ''
      const offered = stored.length > 0 && deps.book.hasTopic(wanted) ? wanted : null
      const label = offered === null ? '' : deps.book.title(offered, visit.language)
      return c.html(
        pageView({
          ...pageOf(visit, messages),
          older: stored.length > shown ? (messages[0]?.id ?? null) : null,
          past,
          offered: offered === null ? null : { id: `topic:${offered}`, label },
        }),
      )
    },
    async fragment(c, visit) {
      const after = c.req.query('after') || undefined
      const messages = visit.session === null ? [] : await entries(visit.session, shown, after)
      c.header('Cache-Control', 'no-store')
      c.header('Content-Language', visit.person?.language ?? visit.language)
      if (messages.length === 0) return c.body(null, after !== undefined && visit.person === null ? 205 : 204)
      const view = viewOf({ ...visit, language: visit.person?.language ?? visit.language, chosen: null, place: null })
      return c.html(freshView(visit.person, deps.office.languages, messages, view))
    },
    apart(c, visit) {
      c.header('Cache-Control', 'no-store')
      return c.html(apartView({ ...viewOf(visit), office: deps.office.assistant_of[visit.language], version }))
    },
    refusal(c, visit, status, text, form) {
      c.status(status as StatusCode)
      c.header('Cache-Control', 'no-store')
      if (wantsFragment(c)) return c.text(text)
      const words = typeof form.text === 'string' ? form.text : ''
      const formId = typeof form.id === 'string' && form.id !== '' ? form.id : undefined
      return c.html(pageView({ ...pageOf(visit, [], formId), problem: { text, words } }))
    },
  }
}

/** What a visitor sees before writing: nothing of it is stored, and they are not known yet. */
function openings(c: Context, deps: WebDeps, { language }: Visit, mode: Mode): readonly WebMessage[] {
  const opening = shownOnly('opening', deps.opening(language, c.req.query('topic')))
  if (c.req.query('erased') !== undefined) return [said('erased'), opening]
  return mode === shared && c.req.query('fin') !== undefined ? [said('web.shared.ended'), opening] : [opening]

  function said(key: 'erased' | 'web.shared.ended'): WebMessage {
    const block: Block = { kind: 'text', text: deps.texts(language, key) }
    return shownOnly('erased', { speaker: { kind: 'assistant' }, blocks: [block], choices: [], citations: [] })
  }

  function shownOnly(id: string, outbound: ReturnType<WebDeps['opening']>): WebMessage {
    return messageOf({ id, direction: 'out', text: null, outbound, at: 0, edited: false })
  }
}
