import { html } from 'hono/html'
import { leastPeople, type UnansweredWords } from '../../core/vocabulary/unanswered.ts'
import type { StaffAccount } from '../../store/store.ts'
import { say } from '../words.ts'
import { type Html, page } from './layout.ts'

/** What the page of unanswered questions shows. `found` is null where the office keeps no such words. */
export interface UnansweredShown {
  readonly me: StaffAccount
  /** The office's id. */
  readonly office: string
  readonly found: readonly UnansweredWords[] | null
}

/** Words of questions nobody could answer, most people first, with what to do about them. */
export function unansweredPage({ me, office, found }: UnansweredShown): Html {
  return page({
    title: say('title', { page: say('nav.unanswered') }),
    me,
    here: 'unanswered',
    body: html`<main id="main" class="narrow"><h1>${say('nav.unanswered')}</h1>
<p>${say('unanswered.lead', { least: leastPeople })}</p>
${found === null ? html`<p class="notice">${say('unanswered.off')}</p><p><a class="button" href="/staff/knowledge/entries/unanswered_${office}">${say('unanswered.go')}</a></p>` : found.length === 0 ? html`<p class="notice" role="status">${say('unanswered.none', { least: leastPeople })}</p>` : tableOf(found)}
<h2>${say('unanswered.then')}</h2><p>${say('unanswered.then.lead')}</p></main>`,
  })
}

function tableOf(found: readonly UnansweredWords[]): Html {
  return html`<table class="counts"><caption class="hidden">${say('nav.unanswered')}</caption>
<thead><tr><th scope="col">${say('unanswered.words')}</th><th scope="col" class="number">${say('unanswered.people')}</th></tr></thead>
<tbody>${found.map(({ words, people }) => html`<tr><th scope="row">${words.join(' + ')}</th><td class="number">${people}</td></tr>`)}</tbody></table>`
}
