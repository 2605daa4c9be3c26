import type { Context } from 'hono'
import { today } from '../../core/office/calendar.ts'
import type { Refusal } from '../../shared/result.ts'
import type { StaffEnv } from '../guard.ts'
import type { Parts } from '../parts.ts'
import { type Form, textsOf } from '../schema.ts'
import { noticePage } from '../views/notice.ts'
import { say, sayCode } from '../words.ts'
import { entryPage } from './entry-view.ts'
import { placeSide, placeView } from './place.ts'
import { createPublishing, type Publishing } from './publishing.ts'
import type { Who } from './records.ts'
import { writingOf } from './state.ts'

/** What the desk's routes share. */
export interface DeskWork extends Parts {
  readonly publishing: Publishing
  /** The day in the office's zone. */
  day(): string
}

/** What was typed about an entry, and is shown again. */
export interface Typed {
  readonly form?: Form | null
  readonly draft?: string | null
  readonly why?: string
  readonly contacts?: string | null
  readonly problem?: Refusal | null
}

/** Makes it. */
export function deskWork(parts: Parts): DeskWork {
  const { store, desk, feed, now, newId, book } = parts
  const day = () => today(book.calendar, now())
  return { ...parts, day, publishing: createPublishing({ store, desk, feed, now, newId, today: day }) }
}

/** Who asks, as what they do is kept. */
export function whoIs(c: Context<StaffEnv>): Who {
  const { id, name } = c.get('me').account
  return { id, name }
}

/** What was posted. */
export async function posted(c: Context<StaffEnv>): Promise<Form> {
  return textsOf(await c.req.parseBody().catch(() => ({})))
}

/** The page for an entry or a draft there is none of. */
export function gone(c: Context<StaffEnv>): Response | Promise<Response> {
  return c.html(noticePage(say('desk.gone')), 404)
}

/** A refusal of the desk in words; null for none. */
export function refusalText(problem: Refusal | null): string | null {
  return problem === null ? null : sayCode('desk.refused', problem.code.replace('draft:', ''), problem.facts)
}

/** The page of one entry, with what was typed and what is wrong with it. */
export async function showEntry(
  c: Context<StaffEnv>,
  work: DeskWork,
  id: string,
  typed: Typed,
  status: 200 | 400 | 409 = 200,
): Promise<Response> {
  const { desk, see, store, book, now, publishing, broadcasts, day } = work
  const writing = writingOf(id, typed.form ?? null, { desk, see, today: day() })
  if (writing === null) return gone(c)
  const place = id.startsWith('place_') ? id.slice('place_'.length) : null
  const at = { me: c.get('me').account, now: now(), calendar: book.calendar }
  const shelter = writing.entry.place === 'shelter'
  const beside =
    place === null
      ? ''
      : placeView({ ...at, id: place, side: await placeSide(store, place), shelter, typed: typed.contacts ?? null })
  const { draft = null, why = '', problem = null } = typed
  const kept = await publishing.kept(id)
  const { areas } = book.office
  const { topic } = writing.entry
  const followers = topic === null ? null : await broadcasts.asked(topic)
  return c.html(
    entryPage({ ...writing, ...at, areas, kept, why, draft, followers, problem: refusalText(problem), beside }),
    status,
  )
}
