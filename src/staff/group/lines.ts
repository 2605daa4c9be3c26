import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { plainText } from '../../core/vocabulary/outbound.ts'
import type { GroupState } from '../../core/vocabulary/staff-group.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import { alarmText, urgentKind } from '../danger/alarm.ts'
import { inOfficeLanguage } from '../reader.ts'
import { areaOf, topicOf } from '../views/row.ts'
import { say, sayCode } from '../words.ts'
import type { Shown } from './note.ts'

/** Longest post, in UTF-16 units, and how much of an answer of the assistant is shown. */
const postLimit = 3500
const answerLimit = 500
/** Longest title the platform takes, in characters. */
const titleLimit = 120

/** How a case stands, for its thread. */
export function stateOf(of: Case): GroupState {
  if (of.status === 'closed' || of.status === 'returned') return 'ended'
  if (of.status === 'owned') return 'owned'
  return of.urgent === null ? 'waiting' : 'urgent'
}

/** The title of a thread: folio and area; nothing of the person or the matter. */
export function titleOf(of: Case, book: Book): string {
  return `${of.folio} · ${areaOf(of, book)}`.slice(0, titleLimit)
}

/** What stands first in a thread. */
export function openingOf(of: Case, book: Book, url: string): string {
  return inOfficeLanguage(() => {
    const alarm = alarmText(of, book)
    return [
      say('group.opening', { folio: of.folio, area: areaOf(of, book), who: of.pseudonym }),
      [sayCode('channel', of.channel), say(`reads.${of.language}`), topicOf(of, book)].join(' · '),
      sayCode('reason', of.reason),
      ...(alarm === null ? [] : [alarm]),
      say('group.how'),
      addressOf(of, url),
    ].join('\n')
  })
}

/**
 * What everybody of the group reads when somebody is in danger: the folio and where to look; never their words. `onDuty`: out of hours, who is
 * asked to look; empty: nobody is on duty.
 */
export function alertOf(of: Case, url: string, onDuty: readonly string[] | null = null): string {
  return inOfficeLanguage(() => {
    const kind = sayCode('urgent', urgentKind(of) ?? 'danger')
    const alert = say('group.alert', { folio: of.folio, kind, address: addressOf(of, url) })
    if (onDuty === null) return alert
    const who = onDuty.length === 0 ? say('duty.on.group.nobody') : say('duty.on.group', { names: onDuty.join(', ') })
    return `${alert}\n${who}`
  })
}

/** What everybody of the group reads when nobody took an emergency in time: who is asked to; never the person's words. */
export function untakenOf(of: Case, url: string): string {
  return inOfficeLanguage(() => {
    const kind = sayCode('urgent', urgentKind(of) ?? 'danger')
    const slots = { folio: of.folio, kind, name: of.alerted?.to?.name ?? '', address: addressOf(of, url) }
    return say(of.alerted?.to == null ? 'danger.untaken.group.nobody' : 'danger.untaken.group', slots)
  })
}

/** What everybody of the group reads when nobody attended to a case in time. */
export function lateOf(of: Case, url: string): string {
  return say('duty.late.group', { folio: of.folio, address: addressOf(of, url) })
}

/** What is said in the thread when a case has come to stand otherwise; null when nothing is. */
export function changeOf(of: Case, before: Shown): string | null {
  const now = stateOf(of)
  if (now === before.state && (of.owner?.id ?? null) === before.owner) return null
  return inOfficeLanguage(() => changeWords(of, now, before))
}

function changeWords(of: Case, now: GroupState, before: Shown): string | null {
  if (now === 'owned') return say('group.owned', { name: of.owner?.name ?? '' })
  if (now === 'ended') return say(`group.${of.status === 'returned' ? 'returned' : 'closed'}`)
  return before.state === 'owned' || before.state === 'ended' ? say('group.waiting') : null
}

/** Lines of a conversation as posts, each with the id of the last line in it. `skip`: what was written in the group itself. */
export function postsOf(
  entries: readonly ThreadEntry[],
  of: Case,
  url: string,
  skip: (entry: ThreadEntry) => boolean,
): readonly { readonly text: string; readonly upTo: string }[] {
  const posts: { text: string; upTo: string }[] = []
  for (const entry of entries) {
    const text = skip(entry) ? '' : inOfficeLanguage(() => lineOf(entry, of, url))
    const last = posts.at(-1)
    if (last !== undefined && last.text.length + text.length + 2 <= postLimit)
      posts.splice(-1, 1, { text: [last.text, text].filter(Boolean).join('\n\n'), upTo: entry.id })
    else posts.push({ text, upTo: entry.id })
  }
  return posts
}

function lineOf(entry: ThreadEntry, of: Case, url: string): string {
  const { outbound, attachments = [] } = entry
  if (outbound === null) {
    const files = attachments.length === 0 ? [] : [say('group.files', { address: addressOf(of, url) })]
    return [`🧍 ${of.pseudonym}`, cut(entry.text ?? '', postLimit - 200), ...files].join('\n')
  }
  const { speaker } = outbound
  if (speaker.kind === 'staff') return `👤 ${speaker.name}\n${cut(plainText(outbound), postLimit - 200)}`
  return `🤖 ${say('thread.assistant')}\n${cut(plainText(outbound), answerLimit)}`
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).toWellFormed()} …`
}

function addressOf(of: Case, url: string): string {
  return `${url}/staff/cases/${of.id}`
}
