import { html } from 'hono/html'
import type { StaffAccount } from '../../store/store.ts'
import { type Act, homeOf } from '../permissions.ts'
import { say } from '../words.ts'
import { type Html, page } from './layout.ts'

/** A page with one thing to say, perhaps a reason, and a way on. */
export function noticePage(text: string, me: StaffAccount | null = null, lead = ''): Html {
  return page({
    title: say('title', { page: say('brand') }),
    me,
    here: null,
    body: html`<main id="main" class="narrow"><h1>${text}</h1>${lead === '' ? '' : html`<p>${lead}</p>`}<p><a class="button" href="${me === null ? '/staff' : homeOf(me)}">${say(me !== null && homeOf(me) !== '/staff' ? 'to_home' : 'to_list')}</a></p></main>`,
  })
}

/** For staff whose roles do not grant it. */
export function forbiddenPage(me: StaffAccount, act: Act): Html {
  return noticePage(say(act === 'administer' ? 'error.admins_only' : 'error.not_yours'), me)
}

/** The session ended under somebody's hands: what they had typed is given back to copy. */
export function lostTextPage(text: string): Html {
  return page({
    title: say('title', { page: say('signed_out.title') }),
    me: null,
    here: null,
    body: html`<main id="main" class="narrow"><h1>${say('signed_out.title')}</h1><p>${say('signed_out')}</p>
${text === '' ? '' : html`<p><label for="lost">${say('signed_out.text')}</label></p><textarea id="lost" rows="8" readonly>${text}</textarea>`}
<p><a class="button" href="/staff/sign-in">${say('sign_in')}</a></p></main>`,
  })
}
