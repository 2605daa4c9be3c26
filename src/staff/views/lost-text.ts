import { html } from 'hono/html'
import { say } from '../words.ts'
import { type Html, page } from './layout.ts'

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
