import { html } from 'hono/html'
import type { TextKey } from '../../../core/vocabulary/text-key.ts'
import { shared } from '../mode.ts'
import type { Page } from './page.ts'
import { carriedView, type Html } from './view.ts'

/** What few need, behind one word: going on elsewhere by a code, and leaving nothing on this phone. */
export function moreView(page: Page): Html {
  const t = (key: TextKey) => page.texts(page.language, key)
  const give = html`<p><button class="plain" form="head" name="choice" value="code">${t('web.code.give')}</button></p>`
  return html`<details id="more"><summary>${t('web.more')}</summary>
<form id="code" method="post" action="${page.mode.path}">${carriedView(page)}<label for="code-words">${t('web.code.have')}</label>
<input id="code-words" type="text" name="text" maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="CDFG-3467" required><button class="plain">${t('web.code.go')}</button></form>
${give}
${page.mode.name === 'own' ? html`<p><a class="away" href="/guardados?lang=${page.language}">${t('saved.title')}</a></p><p><a class="away" href="${shared.path}?lang=${page.language}">${t('web.shared.enter')}</a></p>` : ''}</details>`
}
