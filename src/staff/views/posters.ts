import { html } from 'hono/html'
import { languages } from '../../core/vocabulary/language.ts'
import { leastPeople } from '../../core/vocabulary/unanswered.ts'
import type { StaffAccount } from '../../store/store.ts'
import { say } from '../words.ts'
import { type Html, page } from './layout.ts'

const names = { es: 'Español', en: 'English', ht: 'Kreyòl' } as const

/** What the page of posters shows. */
export interface PostersShown {
  readonly me: StaffAccount
  readonly place: string
  /** People who came from that place; null while they are too few to tell; undefined when no place was asked about. */
  readonly came: number | null | undefined
  /** False where nothing can be drawn. */
  readonly drawn: boolean
}

/** A form for a poster to print, and one to ask how many people came by it. */
export function postersPage({ me, place, came, drawn }: PostersShown): Html {
  const count =
    came === undefined
      ? ''
      : html`<p class="notice" role="status">${came === null ? say('posters.few', { place, least: leastPeople }) : say('posters.came', { place, people: came })}</p>`
  return page({
    title: say('title', { page: say('nav.posters') }),
    me,
    here: 'posters',
    body: html`<main id="main" class="narrow"><h1>${say('nav.posters')}</h1><p>${say('posters.lead')}</p>
${drawn ? formView(place) : html`<p class="notice">${say('posters.undrawn')}</p>`}
<h2>${say('posters.count')}</h2><p>${say('posters.count.lead', { least: leastPeople })}</p>
<form method="get" action="/staff/posters"><p class="field"><label for="count-place">${say('posters.place')}</label> <input id="count-place" name="place" value="${place}" maxlength="60" required></p>
<p><button>${say('posters.count.do')}</button></p></form>${count}</main>`,
  })
}

function formView(place: string): Html {
  const language = (l: (typeof languages)[number]) =>
    html`<label class="check"><input type="checkbox" name="lang" value="${l}" checked> <span lang="${l}">${names[l]}</span></label> `
  return html`<form method="get" action="/staff/posters.pdf" target="_blank"><p class="field"><label for="place">${say('posters.place')}</label> <input id="place" name="place" value="${place}" maxlength="60"></p>
<fieldset><legend>${say('posters.languages')}</legend>${languages.map(language)}<p>${say('posters.languages.hint')}</p></fieldset>
<p class="field"><label for="phone">${say('posters.phone')}</label> <input id="phone" name="phone" type="tel" maxlength="60"></p>
<p class="field"><label for="paper">${say('posters.paper')}</label> <select id="paper" name="paper"><option value="letter">${say('posters.letter')}</option><option value="a4">A4</option></select></p>
<p><button>${say('posters.do')}</button></p></form>`
}
