import { html, raw } from 'hono/html'
import type { Language } from '../../../core/vocabulary/language.ts'
import type { Choice } from '../../../core/vocabulary/outbound.ts'
import type { TextKey } from '../../../core/vocabulary/text-key.ts'
import type { WebPerson } from '../deps.ts'
import type { WebMessage } from '../message.ts'
import { shared, under } from '../mode.ts'
import { textLimit } from '../schema.ts'
import { messageView } from './message.ts'
import { modeView, stillView } from './mode.ts'
import { moreView } from './more.ts'
import { toolsWordsView } from './tools.ts'
import { carriedView, type Html, type View } from './view.ts'
import { speakView, voiceView } from './voice.ts'

const names: Readonly<Record<Language, string>> = { es: 'Español', en: 'English', ht: 'Kreyòl' }

/** Where "quick exit" goes: a page nobody asks about. */
const exitAddress = 'https://www.google.com/search?q=clima'

/** What a page shows. */
export interface Page extends View {
  /** The office as people call it, and its full name. */
  readonly office: string
  readonly officeName: string
  /** The languages offered to press. */
  readonly languages: readonly Language[]
  /** Null for a visitor: the office knows nothing of them yet. */
  readonly person: WebPerson | null
  readonly messages: readonly WebMessage[]
  /** A problem with what was just sent, in words, and the text to mend. */
  readonly problem: { readonly text: string; readonly words: string } | null
  /** What somebody known came to ask, by a link from a topic's page or card: theirs to press. */
  readonly offered: Choice | null
  /** The first message shown, when there are earlier ones. */
  readonly older: string | null
  /** Earlier messages are shown, which only stand there to be read: what is new comes on the other page. */
  readonly past: boolean
  /** Names the style and script, see `filesVersion`. */
  readonly version: string
}

/** The whole chat as one page that works without JavaScript. */
export function pageView(page: Page): Html {
  const t = (key: TextKey) => page.texts(page.language, key)
  const file = (name: string) => `/${name}?v=${page.version}`
  return html`${raw('<!doctype html>')}
<html lang="${page.language}"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('web.title')} · ${page.office}</title>
<meta name="description" content="${t('web.free')}"><meta name="theme-color" content="#0F5C5C">
<link rel="stylesheet" href="${file('chat.css')}"><link rel="icon" href="${file('icon.svg')}" type="image/svg+xml">
<link rel="manifest" href="/manifest.webmanifest?lang=${page.language}"><link rel="apple-touch-icon" href="/icon-192.png">
</head><body data-mode="${page.mode.name}" data-events="${under(page.mode, 'events')}"${page.mode.idle === null ? '' : html` data-idle="${page.mode.idle}"`}>
<a class="skip" href="#words">${t('web.skip')}</a>
${headerView(page)}
<main>${aboutView(page)}<div class="talk">${olderView(page)}
<div role="log" aria-label="${t('web.thread')}"><ol id="thread">${messagesView(page.messages, page)}</ol></div>${newestView(page)}${page.mode.name === 'own' && page.person === null ? html`<p class="aside"><a class="away" href="${shared.path}?lang=${page.language}">${t('web.shared.enter')}</a></p>` : ''}</div>
${page.offered === null ? '' : html`<form class="choices" method="post" action="${page.mode.path}">${carriedView(page)}<div class="ways"><button name="choice" value="${page.offered.id}"><span>${page.offered.label}</span></button></div></form>`}
${footerView(page)}
<form id="ask" method="post" action="${page.mode.path}" data-sending="${t('web.sending')}" data-slow="${t('web.sending.slow')}" data-kept="${t('web.kept')}" data-failed="${t('web.failed')}" data-offline="${t('web.offline')}">
<a id="newer" href="#thread" hidden>${t('web.newer')}</a>
${page.problem === null ? '' : html`<p class="problem" role="alert">${page.problem.text}</p>`}
${carriedView(page)}<label class="hidden" for="words">${t('web.placeholder')}</label>
<textarea id="words" name="text" rows="1" maxlength="${textLimit}" placeholder="${t('web.write')}" autocomplete="off" enterkeyhint="send">${page.problem?.words ?? ''}</textarea>
${page.mode.name === 'kiosk' ? '' : speakView(page)}<button class="send">${t('web.send')}</button>${page.mode.name === 'kiosk' ? '' : voiceView(page)}</form></main>
${page.mode.idle === null ? '' : stillView(page)}${toolsWordsView(page)}
${(page.past ? [] : ['chat']).map((name) => html`<script type="module" src="${file(`${name}.js`)}"></script>`)}${['locate', 'leave', 'tools', ...(page.mode.name === 'own' ? ['keep'] : []), ...(page.mode.name === 'kiosk' ? [] : ['record'])].map((name) => html`<script type="module" src="${file(`${name}.js`)}"></script>`)}
</body></html>`
}

function olderView({ older, mode, texts, language }: Page): Html | string {
  return older === null
    ? ''
    : html`<p class="older"><a href="${mode.path}?before=${older}">${texts(language, 'web.older')}</a></p>`
}

function newestView({ past, mode, texts, language }: Page): Html | string {
  return past ? html`<p class="older"><a href="${mode.path}">${texts(language, 'web.newest')}</a></p>` : ''
}

/** What a page that is already there needs: who answers now, the languages as they are pressed now, and the messages it does not have. */
export function freshView(
  person: WebPerson | null,
  languages: readonly Language[],
  messages: readonly WebMessage[],
  view: View,
): Html {
  return html`${languagesView(person, languages, view)}${attendedView(person, view)}${messagesView(messages, view)}`
}

/** Messages in their order; the last one with choices has them ready to press. */
function messagesView(messages: readonly WebMessage[], view: View): Html {
  const last = messages.findLast((message) => message.choices.length > 0)
  return html`${messages.map((message) => messageView(message, message === last, view))}`
}

/** Who answers now: the assistant, or a person of the office by name and role. */
function attendedView(person: WebPerson | null, { texts, language }: View): Html {
  const attendedBy = person?.attendedBy ?? null
  if (attendedBy === null) return html`<p id="who">${texts(language, 'web.assistant')}</p>`
  return html`<p id="who" class="attended">${texts(language, 'web.person_here', attendedBy)}</p>`
}

/**
 * The languages, to press. A visitor's is a link: choosing it must not yet make them known. Written anew with each answer, since the first one makes
 * a visitor known.
 */
function languagesView(person: WebPerson | null, languages: readonly Language[], view: View): Html | string {
  if (languages.length < 2) return ''
  const current = (language: Language) => (language === view.language ? raw(' aria-current="true"') : '')
  const language = (l: Language) =>
    person === null
      ? html`<a href="${inLanguage(l, view)}" lang="${l}"${current(l)}>${names[l]}</a>`
      : html`<button form="head" name="language" value="${l}" lang="${l}"${current(l)}>${names[l]}</button>`
  return html`<nav id="languages" aria-label="${view.texts(view.language, 'web.language')}">${languages.map(language)}</nav>`
}

/** The page in a language, for a visitor. */
function inLanguage(language: Language, { mode, carried }: View): string {
  return `${mode.path}?lang=${language}${carried.place === undefined ? '' : `&place=${carried.place}`}`
}

/** What stays in sight however far one reads: the language, a person, and the way out. */
function headerView(page: Page): Html {
  const t = (key: TextKey) => page.texts(page.language, key)
  const exit = html`<a id="exit" href="${exitAddress}" rel="noreferrer">${icons.exit}<span class="long">${t('web.exit')}</span><span class="short" aria-hidden="true">${t('web.exit.short')}</span></a>`
  return html`<header>${languagesView(page.person, page.languages, page)}
<form id="head" method="post" action="${page.mode.path}">${carriedView(page)}<button class="person" name="choice" value="person">${icons.person}<span class="long">${t('choice.person')}</span><span class="short" aria-hidden="true">${t('web.person.short')}</span></button></form>
${page.mode.name === 'kiosk' ? '' : exit}
${attendedView(page.person, page)}</header>`
}

/** Whose page it is; to somebody who has not written yet it says in every language what it is for and that it is free. */
function aboutView(page: Page): Html {
  const others = page.person === null && !page.past ? page.languages : []
  const line = (l: Language) =>
    l === page.language
      ? html`<p lang="${l}">${page.texts(l, 'web.about')}</p>`
      : html`<p lang="${l}"><a href="${inLanguage(l, page)}">${page.texts(l, 'web.about')}</a></p>`
  return html`<div class="about"><img src="/icon.svg?v=${page.version}" alt="" width="40" height="40"><h1>${page.office}</h1>
${others.length === 0 ? '' : html`<div id="about">${others.map(line)}</div>`}${page.mode.idle === null ? '' : modeView(page)}</div>`
}

const icons = {
  person: drawn('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9a8 8 0 0 1 16 0'),
  exit: drawn('M14 4h5v16h-5M4 12h10m-4-4 4 4-4 4'),
}

function drawn(path: string): Html {
  return html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

function footerView(page: Page): Html {
  const { mode, language, texts, officeName } = page
  const beside = mode.name === 'embedded' ? raw(' target="_blank"') : ''
  const topics = html` <a href="/temas${language === 'es' ? '' : `?lang=${language}`}"${beside}>${texts(language, 'topics.title')}</a>`
  return html`<footer>${moreView(page)}<p>${texts(language, 'web.free')}${mode.name === 'kiosk' ? '' : topics}</p><p>${officeName}</p></footer>`
}
