import { html } from 'hono/html'
import type { Office } from '../../core/office/office.ts'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'
import { type FirstSteps, type Step, steps } from './steps.ts'

/** What the page of the first steps shows. */
export interface StartPage extends FirstSteps {
  readonly me: StaffAccount
  readonly accounts: number
  readonly hasGroup: boolean
  /** The office's phone can be linked here. */
  readonly phone: boolean
  readonly office: Office
}

/** The first steps of a new office. */
export function startPage(shown: StartPage): Html {
  const { me, done, skipped } = shown
  const whole = done.length === steps.length
  return page({
    title: say('title', { page: say('start.title') }),
    me,
    here: 'start',
    body: html`<main id="main" class="narrow wide"><h1>${say('start.title')}</h1><p>${say(whole ? 'start.whole' : 'start.lead')}</p>
<ol class="steps">${steps.map((step) => stepView(step, shown))}</ol>
${whole ? '' : html`<form method="post" action="/staff/start"><input type="hidden" name="step" value="skipped">${skipped ? '' : html`<input type="hidden" name="on" value="yes">`}<p><button>${say(skipped ? 'start.show' : 'start.skip')}</button></p></form>`}</main>`,
  })
}

function stepView(step: Step, shown: StartPage): Html {
  const isDone = shown.done.includes(step)
  return html`<li id="${step}"><h2>${say(`start.${step}`)}${isDone ? html` <span class="state-done">✓ ${say('start.done')}</span>` : ''}</h2>
${textOf(step, shown)}
${shown.seen.includes(step) ? '' : html`<form method="post" action="/staff/start"><input type="hidden" name="step" value="${step}">${isDone ? '' : html`<input type="hidden" name="on" value="yes">`}<p><button aria-label="${say(isDone ? 'start.undo' : 'start.mark')}: ${say(`start.${step}`)}">${say(isDone ? 'start.undo' : 'start.mark')}</button></p></form>`}</li>`
}

function textOf(step: Step, { me, office, accounts, hasGroup, phone }: StartPage): Html {
  switch (step) {
    case 'identity':
      return html`<p>${say('start.identity.lead', { name: office.name.es, assistant_of: office.assistant_of.es, city: office.city })}</p>${partLink(step, office)}`
    case 'hours':
    case 'contact':
      return html`<p>${say(`start.${step}.lead`)}</p>${partLink(step, office)}`
    case 'areas':
      return html`<p>${say('start.areas.lead', { areas: office.areas.map(({ name }) => name).join(', ') })}</p>${partLink(step, office)}`
    case 'first':
      return html`<p>${say('start.first.lead')}</p><p class="acts"><a class="button" href="/" target="_blank" rel="noopener">${say('start.channels.try')}</a>${may(me, 'read_cases') ? html` <a class="button" href="/staff">${say('to_list')}</a>` : ''}</p>`
    case 'people':
      return html`<p>${say('start.people.lead', { count: accounts })}</p><p><a class="button" href="/staff/people">${say('start.people.go')}</a>${may(me, 'work_cases') ? html` <a class="button" href="/staff/practice">${say('practice.title')}</a>` : ''}</p>`
    case 'channels':
      return html`<p>${say('start.channels.lead')}</p><p class="acts"><a class="button" href="/staff/channels">${say('start.channels.help')}</a>${phone ? html`<a class="button" href="/staff/channels">${say('start.channels.phone')}</a>` : ''}</p>`
    case 'group':
      return html`<p>${say(hasGroup ? 'start.group.on' : 'start.group.off')}</p>${partLink(step, office)}`
    case 'keys':
      return html`<p>${say('start.keys.lead')}</p><p><a class="button" href="/staff/account/keys">${say('keys.title')}</a></p>`
  }
}

/** The way to a part of the office. */
function partLink(part: 'identity' | 'hours' | 'contact' | 'areas' | 'group', office: Office): Html {
  const name = say(`desk.kind.${part}`)
  return html`<p><a class="button" href="/staff/knowledge/entries/${part}_${office.id}">${say('office.change')}<span class="hidden"> ${name}</span></a></p>`
}
