import { html } from 'hono/html'
import type { TextKey } from '../../../core/vocabulary/text-key.ts'
import type { WebDeps } from '../deps.ts'
import type { Html } from '../views/view.ts'
import { relative } from './addresses.ts'
import { type Look, shell } from './shell.ts'

/** What is most urgent first. */
const order = [
  'death',
  'search',
  'foreigners',
  'identity',
  'documents',
  'pension',
  'humanitarian',
  'return',
  'work',
  'money',
  'wellbeing',
  'education',
  'office',
]

/** Topics by group, or those found by some words. */
export function listView(
  look: Look & { readonly words: string; readonly found: WebDeps['book']['topics']; readonly problem?: string },
): Html {
  const { deps, language, words, found, problem } = look
  const t = (key: TextKey) => deps.texts(language, key)
  const link = ({ id }: { id: string }) =>
    html`<li><a href="${relative(`/temas/${id}`, language)}">${deps.book.title(id, language)}</a></li>`
  const groups = Object.entries(Object.groupBy(found, (topic) => topic.group)).toSorted(
    ([a], [b]) => placeOf(a) - placeOf(b),
  )
  const content = html`<h1>${t('topics.title')}</h1>
${problem === undefined ? '' : html`<p class="warning" role="alert">${problem}</p>`}
<p class="answer">${t('topics.intro')}</p>
<form class="search" action="/temas" role="search">${language === 'es' ? '' : html`<input type="hidden" name="lang" value="${language}">`}<label for="q">${t('topics.search')}</label>
<input id="q" name="q" type="search" value="${words}" maxlength="100"><button>${t('topics.search_go')}</button></form>
${
  words !== '' && found.length === 0
    ? html`<p role="status">${t('topics.none')}</p>`
    : words === ''
      ? groups.map(
          ([group, topics = []]) =>
            html`<section><h2>${deps.texts(language, `group.${group}` as TextKey)}</h2><ul>${topics.map(link)}</ul></section>`,
        )
      : html`<ul>${found.map(link)}</ul>`
}
<p class="ways"><a class="button" href="/?lang=${language}">${t('topics.ask')}</a></p>`
  return shell(look, { path: '/temas', title: t('topics.title'), description: t('topics.intro'), content })
}

function placeOf(group: string): number {
  const place = order.indexOf(group)
  return place === -1 ? order.length : place
}
