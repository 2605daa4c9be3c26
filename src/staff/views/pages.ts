import { html } from 'hono/html'
import { say } from '../words.ts'
import type { Html } from './layout.ts'

/** The ways through a list that is shown a page at a time: the addresses of its beginning and of what follows; null where one is already there. */
export function pagesView({ first, next }: { readonly first: string | null; readonly next: string | null }): Html {
  return html`${first === null ? '' : html`<a class="button" id="first" href="${first}">${say('inbox.first')}</a>`}
${next === null ? '' : html`<a class="button" id="next" href="${next}">${say('inbox.more')}</a>`}`
}
