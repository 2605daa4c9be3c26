import type { Context } from 'hono'
import { tryGetContext } from 'hono/context-storage'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'

/** How close together things stand, and which colours: of a browser, since it is about a screen and the eyes before it. */
export const choices = { density: ['comfortable', 'compact'], scheme: ['system', 'light', 'dark'] } as const

/** One choice of each. */
export type Looks = { readonly [name in keyof typeof choices]: (typeof choices)[name][number] }

const cookie = 'puente_looks'
/** In seconds: 400 days, as long as browsers keep one. */
const remembered = 400 * 24 * 60 * 60

/** Keeps what a form chose; what it says that is no choice is as at first. */
export function keepLooks(c: Context, form: Readonly<Record<string, string>>, secure: boolean): void {
  const { density, scheme } = chosen(form.density, form.scheme)
  setCookie(c, cookie, `${density} ${scheme}`, {
    path: '/staff',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: remembered,
  })
}

/** What style sheets ask the page's root for; nothing where everything is as at first. */
export function looksOfRoot(): ReturnType<typeof html> {
  const { density, scheme } = looks()
  return html`${density === 'comfortable' ? '' : html` data-density="${density}"`}${scheme === 'system' ? '' : html` data-scheme="${scheme}"`}`
}

/** What the reader's browser chose. */
export function looks(): Looks {
  const c = tryGetContext()
  const [density, scheme] = (c === undefined ? '' : (getCookie(c, cookie) ?? '')).split(' ')
  return chosen(density, scheme)
}

function chosen(density: string | undefined, scheme: string | undefined): Looks {
  return {
    density: choices.density.find((one) => one === density) ?? 'comfortable',
    scheme: choices.scheme.find((one) => one === scheme) ?? 'system',
  }
}
