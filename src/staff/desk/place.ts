import { html } from 'hono/html'
import { z } from 'zod'
import type { Calendar } from '../../core/office/calendar.ts'
import { contentKey, roomKind } from '../../shared/content-records.ts'
import type { Feed } from '../../shared/feed.ts'
import type { OfficeRecord, StaffAccount, Store } from '../../store/store.ts'
import { may } from '../permissions.ts'
import type { Html } from '../views/layout.ts'
import { writeMoment } from '../views/time.ts'
import { say } from '../words.ts'

/** Who to ask for and on which number: for staff alone, kept beside the content and never in it. */
const contactsKind = 'place_contacts'

const room = z.object({ full: z.boolean(), by: z.string() })
const contacts = z.object({ text: z.string(), by: z.string() })

/** What the office keeps of a place beside the content. */
export interface PlaceSide {
  readonly room: { readonly full: boolean; readonly by: string; readonly at: number } | null
  readonly contacts: {
    readonly text: string
    readonly by: string
    readonly at: number
    readonly version: number
  } | null
}

/** Reads it. `id` is the place's own, without its kind. */
export async function placeSide(store: Pick<Store, 'record'>, id: string): Promise<PlaceSide> {
  const [roomKept, contactsKept] = await Promise.all([store.record(roomKind, id), store.record(contactsKind, id)])
  const [of, text] = [room.safeParse(roomKept?.value).data, contacts.safeParse(contactsKept?.value).data]
  return {
    room: roomKept === null || of === undefined ? null : { ...of, at: roomKept.at },
    contacts:
      contactsKept === null || text === undefined
        ? null
        : { ...text, at: contactsKept.at, version: contactsKept.version },
  }
}

/** Keeps what was said of the room in a place: at once, for everybody who asks; the hour is said with it. */
export async function sayRoom(
  { store, feed, now }: { readonly store: Store; readonly feed: Feed; now(): number },
  id: string,
  full: boolean | null,
  by: string,
): Promise<void> {
  if (full === null) await store.dropRecord(roomKind, id)
  else await putLast(store, { kind: roomKind, id, of: null, contactId: null, at: now(), value: { full, by } })
  feed.changed(contentKey)
}

/** Keeps the staff's own contacts of a place; false when somebody else changed them meanwhile. */
export async function keepContacts(
  { store, now }: { readonly store: Store; now(): number },
  id: string,
  { text, by, expected }: { readonly text: string; readonly by: string; readonly expected: number },
): Promise<boolean> {
  return store.putRecord(
    { kind: contactsKind, id, of: null, contactId: null, at: now(), value: { text, by } },
    expected,
  )
}

/** The last word counts, whoever was first. */
async function putLast(store: Store, record: Omit<OfficeRecord, 'version'>): Promise<void> {
  for (;;) {
    const before = await store.record(record.kind, record.id)
    if (before !== null && before.at > record.at) return
    if (await store.putRecord(record, before?.version ?? 0)) return
  }
}

/** The room of a shelter, and the contacts of any place. */
export function placeView(shown: {
  readonly id: string
  readonly side: PlaceSide
  readonly shelter: boolean
  readonly me: StaffAccount
  readonly typed: string | null
  readonly now: number
  readonly calendar: Calendar
}): Html {
  const { id, side, shelter, me, typed, now, calendar } = shown
  const path = `/staff/knowledge/entries/place_${id}`
  const tells = may(me, 'register') || may(me, 'edit_facts')
  const roomSaid =
    side.room === null
      ? say('desk.room.none')
      : say(side.room.full ? 'desk.room.full' : 'desk.room.open', {
          when: writeMoment(side.room.at, now, calendar),
          name: side.room.by,
        })
  const button = (value: string, label: string) => html`<button name="room" value="${value}">${label}</button> `
  return html`${
    shelter
      ? html`<section aria-labelledby="room"><h2 id="room">${say('desk.room')}</h2><p role="status">${roomSaid}</p><p class="hint">${say('desk.room.help')}</p>${tells ? html`<form class="acts" method="post" action="${path}/room">${button('open', say('desk.room.do_open'))}${button('full', say('desk.room.do_full'))}${side.room === null ? '' : button('none', say('desk.room.do_none'))}</form>` : ''}</section>`
      : ''
  }<section aria-labelledby="contacts"><h2 id="contacts">${say('desk.contacts')}</h2><p class="hint" id="contacts-help">${say('desk.contacts.help')}</p>
${tells ? html`<form method="post" action="${path}/contacts"><input type="hidden" name="expected" value="${side.contacts?.version ?? 0}"><p class="field"><label for="contacts-text">${say('desk.contacts.label')}</label><textarea id="contacts-text" name="text" rows="3" maxlength="1000" aria-describedby="contacts-help">${typed ?? side.contacts?.text ?? ''}</textarea></p><p><button>${say('desk.contacts.do')}</button></p></form>` : html`<p class="text">${side.contacts?.text ?? say('desk.contacts.none')}</p>`}
${side.contacts === null ? '' : html`<p class="quiet">${side.contacts.by} · ${writeMoment(side.contacts.at, now, calendar)}</p>`}</section>`
}
