import { html } from 'hono/html'
import type { EntryListing } from '../../core/desk/desk.ts'
import type { Office } from '../../core/office/office.ts'
import type { OfficePart } from '../../core/office/office-part.ts'
import type { StaffAccount } from '../../store/store.ts'
import type { Draft } from '../desk/records.ts'
import { may } from '../permissions.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'
import { type MachineShown, machineText, machineView } from './machine-view.ts'

/** A part of the office as its page shows it. */
export interface PartShown {
  readonly part: OfficePart
  readonly entry: EntryListing
  /** Changes of it that wait for somebody. */
  readonly drafts: readonly Draft[]
}

/** What the page of the office shows. */
export interface OfficeShown {
  readonly me: StaffAccount
  /** The address people use. */
  readonly url: string
  readonly office: Office
  readonly parts: readonly PartShown[]
  /** Parts that a setting of the server decides. */
  readonly fixed: readonly OfficePart[]
  readonly machine: MachineShown
  /** How many of its people are away today. */
  readonly away: number
  /** How many of its own facts it has still to confirm. */
  readonly unconfirmed: number
}

/** What the office is, part by part: as it stands, what waits for approval, and the way to change it. */
export function officePage(shown: OfficeShown): Html {
  const { me, office, parts, away, unconfirmed } = shown
  return page({
    title: say('title', { page: say('office.title') }),
    me,
    here: 'office',
    body: html`<main id="main" class="narrow wide desk"><h1>${say('office.title')}</h1><p>${say('office.lead', { name: office.name.es })}</p>
${parts.map((one) => partView(one, shown))}
<section aria-labelledby="absences"><h2 id="absences">${say('nav.duty')}</h2><p>${away === 0 ? say('office.absences.none') : say('office.absences', { count: away })}</p>${may(me, 'read_cases') ? html`<p><a class="button" href="/staff/duty">${say('office.absences.go')}</a></p>` : ''}</section>
<section aria-labelledby="unconfirmed"><h2 id="unconfirmed">${say('office.unconfirmed')}</h2><p>${say('office.unconfirmed.count', { count: unconfirmed })}</p>${unconfirmed === 0 ? '' : html`<p><a class="button" href="/staff/office/unconfirmed">${say('office.unconfirmed.go')}</a></p>`}</section></main>`,
  })
}

function partView({ part, entry, drafts }: PartShown, shown: OfficeShown): Html {
  const { me, office, url, fixed, machine } = shown
  const name = say(`desk.kind.${part}`)
  return html`<section aria-labelledby="${part}"><h2 id="${part}">${name}</h2>
<p class="text">${standing(part, shown) ?? (entry.text === '' ? say('office.empty') : entry.text)}</p>${stateView(part, office)}${fixed.includes(part) ? html`<p class="notice">${say('office.fixed')} <a href="/staff/help#server">${say('channels.server')}</a></p>` : ''}${part === 'translation' ? machineView(machine, me) : ''}${part === 'sites' && office.sites.length > 0 ? html`<p>${say('office.sites.paste')}</p><pre tabindex="0"><code>${`<script src="${url}/widget.js" data-lang="es" async></script>`}</code></pre>` : ''}
${drafts.length === 0 ? '' : html`<ul class="entries">${drafts.map(({ id, author, why, back }) => html`<li><a href="/staff/knowledge/drafts/${id}">${say(back === null ? 'office.waits' : 'office.given_back', { name: author.name })}</a><p class="text">${why}</p></li>`)}</ul>`}
<p><a class="button" href="/staff/knowledge/entries/${entry.id}">${say(may(me, 'run_office') ? 'office.change' : 'office.see')}<span class="hidden"> ${name}</span></a></p></section>`
}

/** How a part stands that is switched on or off; null for one that has words of its own. */
function standing(part: OfficePart, { office, machine, fixed }: OfficeShown): string | null {
  if (part === 'translation') return machineText(machine, office)
  if (part === 'group') return groupText(office, fixed)
  return part === 'unanswered' ? say(office.keeps_unanswered ? 'office.unanswered.on' : 'office.unanswered.off') : null
}

function groupText({ staff_group: group }: Office, fixed: readonly OfficePart[]): string {
  if (fixed.includes('group')) return say('office.group.fixed')
  return group === '' ? say('office.group.off') : say('office.group.on', { group })
}

/** Whether people are told it. */
function stateView(part: OfficePart, { hours }: Office): Html | string {
  if (part !== 'hours') return ''
  return html`<p class="state">${say(hours.confirmed ? 'office.hours.said' : 'office.hours.unsaid')}</p>`
}
