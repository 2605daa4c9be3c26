import { html } from 'hono/html'
import type { ThreadEntry } from '../../store/store.ts'
import type { CaseShown } from '../case-shown.ts'
import type { Tick } from '../read-case.ts'
import type { Form } from '../schema.ts'
import type { Html } from '../views/layout.ts'
import { say, sayCode } from '../words.ts'
import { mendOf, whyOf } from './why.ts'

const moving: readonly Tick['status'][] = ['pending', 'sending']
const waits: readonly string[] = ['night', 'door', 'many', 'connection']

/** Where a message is. What failed says why; of staff's own words also what to do, with a button for whoever has the case. */
export function tickView({ id, outbound }: ThreadEntry, shown: CaseShown): Html | string {
  const tick = shown.ticks.get(id)
  // What is noted of somebody from the counter is sent nowhere; what a page fetches by itself never leaves, so there is nothing to tick off.
  if (tick === undefined)
    return html`<p class="tick">${say(shown.case.channel === 'counter' ? 'tick.noted' : 'tick.page')}</p>`
  const { status } = tick
  const mine = outbound?.speaker.kind === 'staff'
  const why = status === 'failed' ? ` ${sayCode('failed', whyOf(tick.code) ?? 'other')}` : ''
  const look = status === 'unknown' && mine ? ` ${say('unknown.mend')}` : ''
  return html`<p class="tick ${status}"${moving.includes(status) ? html` data-moving` : ''}>${wordsFor(tick)}${why}${look}</p>${mine ? mendView(id, tick, shown) : ''}`
}

/** What waits says for what: to the office it looks like nothing happens. */
function wordsFor({ status, code }: Tick): string {
  const why = status === 'pending' ? whyOf(code) : null
  if (why === 'window') return say(code?.endsWith('window:asked') ? 'tick.window_asked' : 'tick.window')
  return why !== null && waits.includes(why) ? sayCode('held', why) : say(`tick.${status}`)
}

/** The text goes back into the box, and is sent again from there by whoever read it once more. */
function mendView(id: string, { status, code }: Tick, { case: of, me }: CaseShown): Html | '' {
  const mend = mendOf(status, whyOf(code))
  if (mend === null || of.status !== 'owned' || of.owner?.id !== me.id) return ''
  if (mend === 'reach') return html`<p class="mend"><a href="#panel">${say('failed.reach')}</a></p>`
  return html`<p class="mend"><button form="actions" formaction="/staff/cases/${of.id}/again" name="again" value="${id}" id="again-${id}">${say(status === 'unknown' ? 'unknown.again' : 'failed.again')}</button></p>`
}

/** What somebody of the office sent, as it was typed: the words, a place in its fields; `noted`: a line about the language stands after. Null for what nobody of them wrote. */
export function typedIn({
  outbound,
}: ThreadEntry): { readonly text: string; readonly noted: boolean; readonly pin: Form } | null {
  if (outbound?.speaker.kind !== 'staff') return null
  const place = outbound.blocks.find((block) => block.kind === 'pin')?.pin
  const [words, ...notes] = outbound.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
  const { name = '', address = '', latitude, longitude } = place ?? {}
  const pin: Form =
    place === undefined ? {} : { pin_name: name, pin_address: address, pin_point: `${latitude}, ${longitude}` }
  return { text: words ?? '', noted: outbound.original === undefined && notes.length > 0, pin }
}
