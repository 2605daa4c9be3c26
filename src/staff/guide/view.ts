import { html } from 'hono/html'
import type { StaffAccount } from '../../store/store.ts'
import { may } from '../permissions.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'
import type { Section } from './sections.ts'

/** The help, or the sections that have the words looked for. */
export function guidePage(shown: { me: StaffAccount; words: string; found: readonly Section[] }): Html {
  const { me, words, found } = shown
  return page({
    title: say('title', { page: say('guide.title') }),
    me,
    here: 'guide',
    body: html`<main id="main" class="narrow wide"><h1>${say('guide.title')}</h1><p>${say('guide.lead')}</p>
<form class="filters" role="search" action="/staff/help"><p class="field"><label for="q">${say('guide.search')}</label><input id="q" name="q" type="search" value="${words}" maxlength="80"></p>
<p class="acts"><button class="main">${say('guide.do')}</button>${words === '' ? '' : html`<a href="/staff/help">${say('guide.all')}</a>`}</p></form>
${words === '' && may(me, 'work_cases') ? html`<p><a class="button" href="/staff/practice">${say('practice.title')}</a></p>` : ''}
${found.length === 0 ? html`<p role="status">${say('guide.none')}</p>` : ''}
${words === '' ? html`<nav aria-label="${say('guide.title')}"><ul class="columns">${found.map((id) => html`<li><a href="#${id}">${say(`guide.${id}`)}</a></li>`)}</ul></nav>` : ''}
${found.map((id) => html`<section><h2 id="${id}" tabindex="-1">${say(`guide.${id}`)}</h2>${sentencesOf(id)}</section>`)}</main>`,
  })
}

/** A sentence a line: short lines are read by who would not read a paragraph. */
function sentencesOf(id: Section): Html {
  const sentences = textOf(id).split(/(?<=[.:])\s+(?=\p{Lu})/u)
  return html`<ul class="lines">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`
}

/** What a section says. Who may open a protected case is the one sentence of that everywhere. */
export function textOf(section: Section): string {
  return say(`guide.${section}.text`, { who: say('care.protected.who') })
}
