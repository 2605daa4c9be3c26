import { html, raw } from 'hono/html'
import type { Language } from '../../../core/vocabulary/language.ts'
import { languages } from '../../../core/vocabulary/language.ts'
import type { TextKey } from '../../../core/vocabulary/text-key.ts'
import { textLimit } from '../schema.ts'
import type { WebMessage } from '../message.ts'
import { messageView, type View } from './message.ts'

const names: Readonly<Record<Language, string>> = { es: 'Español', en: 'English', ht: 'Kreyòl' }

/** Where "quick exit" goes: a page nobody asks about. */
export const exitAddress = 'https://www.google.com/search?q=clima'

/** What a page shows. */
export interface Page extends View {
  readonly office: string
  readonly messages: readonly WebMessage[]
  /** A form's own id, so that sending it twice counts once. */
  readonly formId: string
  /** A problem with what was just sent, in words, and the text to mend. */
  readonly problem: { readonly text: string; readonly words: string } | null
  /** Older messages exist than those shown. */
  readonly older: boolean
}

/** The whole chat as one page that works without JavaScript. */
export function pageView(page: Page) {
  const t = (key: TextKey, vars?: Record<string, string | number>) => page.texts(page.language, key, vars)
  const last = page.messages.findLast((m) => m.choices.length > 0)
  const staff = page.messages.findLast((m) => m.from !== 'person')
  const person = staff?.speaker?.kind === 'staff' ? staff.speaker : null
  return html`${raw('<!doctype html>')}
<html lang="${page.language}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('web.title')} · ${page.office}</title>
<meta name="description" content="${t('web.free')}"><meta name="theme-color" content="#0F5C5C"><meta name="robots" content="noindex">
<link rel="stylesheet" href="/chat.css"><link rel="manifest" href="/manifest.webmanifest?lang=${page.language}"><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/icon-192.png">
</head><body>
<a class="skip" href="#words">${t('web.skip')}</a>
<header><div class="name"><h1>${page.office}</h1><p>${person === null ? t('web.assistant') : t('web.person_here', { name: person.name, role: person.role })}</p></div>
<a class="exit" id="exit" href="${exitAddress}" rel="noreferrer">${t('web.exit')}</a>
<form class="bar" method="post" action="/"><nav aria-label="${t('web.language')}">${languages.map((l) => html`<button name="language" value="${l}" lang="${l}"${l === page.language ? raw(' aria-current="true"') : ''}>${names[l]}</button>`)}</nav>
<button class="person" name="choice" value="person">${t('choice.person')}</button></form></header>
<main><ol id="thread" role="log" aria-label="${t('web.thread')}" aria-live="polite">
${page.older ? html`<li class="older"><a href="/?all">${t('web.older')}</a></li>` : ''}
${page.messages.map((message) => messageView(message, message === last, page))}
</ol></main>
<form id="ask" method="post" action="/" data-sending="${t('web.sending')}" data-kept="${t('web.kept')}" data-failed="${t('web.failed')}" data-offline="${t('web.offline')}">
${page.problem === null ? '' : html`<p class="problem" role="alert">${page.problem.text}</p>`}
<input type="hidden" name="id" value="${page.formId}">
<label class="hidden" for="words">${t('web.placeholder')}</label>
<textarea id="words" name="text" rows="1" maxlength="${textLimit}" placeholder="${t('web.placeholder')}" autocomplete="off" enterkeyhint="send">${page.problem?.words ?? ''}</textarea>
<button class="send">${t('web.send')}</button></form>
<p class="free">${t('web.free')}</p>
<script type="module" src="/chat.js"></script>
</body></html>`
}
