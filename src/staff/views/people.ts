import { html } from 'hono/html'
import type { Area } from '../../core/office/office.ts'
import { type Role, roles } from '../../core/vocabulary/role.ts'
import type { StaffAccount } from '../../store/store.ts'
import { hasSecondFactor } from '../keys/second-factor.ts'
import { linkEnds } from '../links.ts'
import { rolesOf } from '../permissions.ts'
import { type Form, rolesIn } from '../schema.ts'
import { say } from '../words.ts'
import { accountFields, problemsView } from './fields.ts'
import { type Html, page } from './layout.ts'

/** What the page of accounts shows. */
export interface PeoplePage {
  readonly me: StaffAccount
  /** Every account, and how many cases it has in hand. */
  readonly people: readonly { readonly account: StaffAccount; readonly owns: number }[]
  readonly areas: readonly Area[]
  /** Roles that must sign in with more than a password. */
  readonly demanded: readonly Role[]
  readonly now: number
  /** A link just made, to hand over; it is shown once. */
  readonly link: { readonly name: string; readonly address: string } | null
  readonly form: Form
  readonly problems: readonly string[]
}

/** The office's accounts. */
export function peoplePage(shown: PeoplePage): Html {
  return page({
    title: say('title', { page: say('nav.people') }),
    me: shown.me,
    here: 'people',
    body: html`<main id="main" class="narrow wide"><h1>${say('nav.people')}</h1>${problemsView(shown.problems)}
${shown.link === null ? '' : linkView(shown.link)}
<ul class="people">${shown.people.map((person) => personView(person, shown))}</ul>
<h2>${say('people.invite')}</h2><p>${say('people.invite.lead')}</p>
<form method="post" action="/staff/people">${accountFields(shown.form, shown.areas)}
${rolesView('new', rolesIn(shown.form))}
<p><button class="main">${say('people.invite')}</button></p></form>
<h2>${say('keys.demand')}</h2><p>${say('keys.demand.lead')}</p><form method="post" action="/staff/people/second-factor"><fieldset class="roles"><legend>${say('keys.demand.roles')}</legend>${roles.map((role) => html`<p><label class="check"><input type="checkbox" name="may_${role}" value="yes"${shown.demanded.includes(role) ? html` checked` : ''}> ${say(`role.${role}`)}</label></p>`)}</fieldset>
<p><button>${say('people.roles.save')}</button></p></form></main>`,
  })
}

function linkView(link: NonNullable<PeoplePage['link']>): Html {
  return html`<div class="done" role="status"><p><label for="link">${say('people.link', { name: link.name })}</label></p>
<input id="link" readonly value="${link.address}"><p>${say('people.link.once')}</p></div>`
}

function personView({ account, owns }: PeoplePage['people'][number], { me, areas, now }: PeoplePage): Html {
  const ends = linkEnds(account)
  const state = account.disabled ? 'disabled' : ends === null ? null : now < ends ? 'invited' : 'lapsed'
  const area = areas.find((a) => a.id === account.area)?.name ?? say('field.area.none')
  return html`<li><div><p><b>${account.name}</b> · ${account.role}${account.id === me.id ? ` · ${say('people.you')}` : ''}</p>
<p class="quiet">${account.login} · ${area}</p>
<p>${rolesOf(account)
    .map((role) => say(`role.${role}`))
    .join(' · ')}</p>
${state === null ? '' : html`<p class="state">${say(`people.${state}`)}</p>`}
${hasSecondFactor(account) ? html`<p class="quiet">${say('keys.has')}</p>` : ''}
${account.disabled && owns > 0 ? html`<p class="state">${say('people.owns', { count: owns })}</p>` : ''}</div>
${
  account.id === me.id
    ? ''
    : html`<form method="post" class="acts">
<button formaction="/staff/people/${account.id}/reset">${say(ends === null ? 'people.reset' : 'people.new_link')}</button>
${account.disabled ? html`<button formaction="/staff/people/${account.id}/enable">${say('people.enable')}</button>` : html`<button formaction="/staff/people/${account.id}/disable">${say('people.disable')}</button>`}</form>`
}
<details class="roles"><summary>${say('people.roles.of', { name: account.name })}</summary><form method="post" action="/staff/people/${account.id}/roles">
${rolesView(account.id, rolesOf(account))}<p><button>${say('people.roles.save')}</button></p></form></details></li>`
}

function rolesView(of: string, held: readonly Role[]): Html {
  return html`<fieldset class="roles"><legend>${say('people.roles')}</legend><p class="hint">${say('care.protected.who')}</p>${roles.map(
    (
      role,
    ) => html`<p><label class="check"><input type="checkbox" name="may_${role}" value="yes" aria-describedby="${of}-${role}"${held.includes(role) ? html` checked` : ''}> ${say(`role.${role}`)}</label>
<span class="hint" id="${of}-${role}">${say(`role.${role}.may`)}</span></p>`,
  )}</fieldset>`
}
