import { html, raw } from 'hono/html'
import { type Language, languages } from '../../../core/vocabulary/language.ts'
import type { WebDeps } from '../deps.ts'
import type { Html } from '../views/view.ts'
import { addressOf, relative } from './addresses.ts'

const names: Readonly<Record<Language, string>> = { es: 'Español', en: 'English', ht: 'Kreyòl' }

/** What every public page is made with. `version` names the style, see `filesVersion`. */
export interface Look {
  readonly deps: WebDeps
  readonly language: Language
  readonly version: string
}

/** A public page around its content. `path` is the page's own, without the language. */
export function shell(
  { deps, language, version }: Look,
  page: { readonly path: string; readonly title: string; readonly description: string; readonly content: Html },
): Html {
  const office = deps.office.assistant_of[language]
  const other = (l: Language) =>
    html`<a href="${relative(page.path, l)}" hreflang="${l}" lang="${l}"${l === language ? raw(' aria-current="true"') : ''}>${names[l]}</a>`
  return html`${raw('<!doctype html>')}
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${office}</title><meta name="description" content="${page.description}">
<link rel="canonical" href="${addressOf(deps.url, page.path, language)}">
${languages.map((l) => html`<link rel="alternate" hreflang="${l}" href="${addressOf(deps.url, page.path, l)}">`)}
<link rel="alternate" hreflang="x-default" href="${addressOf(deps.url, page.path, 'es')}">
<meta property="og:title" content="${page.title}"><meta property="og:description" content="${page.description}"><meta name="theme-color" content="#0F5C5C">
<link rel="stylesheet" href="/topics.css?v=${version}"><link rel="icon" href="/icon.svg?v=${version}" type="image/svg+xml"></head>
<body><header><a class="home" href="/?lang=${language}">${office}</a><nav aria-label="${deps.texts(language, 'web.language')}">${languages.map(other)}</nav></header>
<main>${page.content}</main>
<footer><p>${deps.texts(language, 'web.free')}</p><p>${deps.office.name[language]}</p></footer></body></html>`
}
