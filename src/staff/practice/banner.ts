import { html } from 'hono/html'
import type { Html } from '../views/html.ts'
import { say } from '../words.ts'

/** On every page of the practice: what it is, what there is to do, and the way out. */
export function practiceBanner(): Html {
  return html`<aside class="practice" aria-label="${say('practice.mark')}"><p><b>${say('practice.banner')}</b></p>
<form method="post" action="/staff/practice/leave"><a class="button" href="/staff/exercises">${say('practice.exercises')}</a> <button class="main">${say('practice.leave')}</button></form></aside>`
}
