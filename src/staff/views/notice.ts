import { html } from 'hono/html'
import type { StaffAccount } from '../../store/store.ts'
import { say } from '../words.ts'
import { type Html, page } from './layout.ts'

/** A page with one thing to say and a way on. */
export function noticePage(text: string, me: StaffAccount | null = null): Html {
  return page({
    title: say('title', { page: say('brand') }),
    me,
    here: null,
    body: html`<main id="main" class="narrow"><h1>${text}</h1><p><a class="button" href="/staff">${say('to_list')}</a></p></main>`,
  })
}

/** For staff who are not admins. */
export function forbiddenPage(me: StaffAccount): Html {
  return noticePage(say('error.admins_only'), me)
}
