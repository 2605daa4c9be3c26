import { html } from 'hono/html'
import type { StaffAccount } from '../../store/store.ts'
import { type Html, page } from '../views/layout.ts'
import { say } from '../words.ts'
import { type Exercise, exercises } from './exercises.ts'

/** The way into the practice; what it is, before one goes in. */
export function practicePage(shown: { me: StaffAccount; offered: boolean; over: boolean }): Html {
  const { me, offered, over } = shown
  return page({
    title: say('title', { page: say('practice.title') }),
    me,
    here: 'practice',
    body: html`<main id="main" class="narrow wide"><h1>${say('practice.title')}</h1>${over ? html`<p class="state" role="status">${say('practice.over')}</p>` : ''}
<ul class="lines">${(['people', 'alone', 'together'] as const).map((line) => html`<li>${say(`practice.${line}`)}</li>`)}</ul>
${offered ? html`<form method="post" action="/staff/practice"><p><button class="main">${say('practice.enter')}</button></p></form>` : html`<p class="notice">${say('practice.nowhere')}</p>`}</main>`,
  })
}

/** The exercises of whoever practises; what was done is ticked by itself. */
export function exercisesPage(shown: { me: StaffAccount; done: ReadonlySet<Exercise>; again: boolean }): Html {
  const { me, done, again } = shown
  const left = exercises.filter((one) => !done.has(one)).length
  return page({
    title: say('title', { page: say('practice.exercises') }),
    me,
    here: null,
    body: html`<main id="main" class="narrow wide"><h1>${say('practice.exercises')}</h1>${again ? html`<p class="done" role="status">${say('practice.again.done')}</p>` : ''}
<p>${left === 0 ? say('practice.whole') : say('practice.lead')}</p><p><a class="button main" href="/staff">${say('practice.go')}</a></p>
<ol class="steps">${exercises.map((one) => html`<li><h2>${say(`practice.do.${one}`)}${done.has(one) ? html` <span class="state-done">✓ ${say('start.done')}</span>` : ''}</h2><p>${say(`practice.do.${one}.how`)}</p></li>`)}</ol>
<h2>${say('practice.again')}</h2><p>${say('practice.again.lead')}</p>
<form method="post" action="/staff/exercises/again"><p><button>${say('practice.again')}</button></p></form></main>`,
  })
}
