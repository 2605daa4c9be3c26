import { html, raw } from 'hono/html'
import type { StaffAccount } from '../../store/store.ts'
import { helpAddress } from '../guide/sections.ts'
import { looksOfRoot } from '../looks/looks.ts'
import { may } from '../permissions.ts'
import { practiceBanner } from '../practice/banner.ts'
import { fileAddress, practising, readerLanguage, stepsLeft } from '../reader.ts'
import { readyView } from '../reports/ready.ts'
import { say } from '../words.ts'
import type { Html } from './html.ts'
import { type Here, navView, sheetsAt } from './nav.ts'

export type { Html }

/** A page's frame. */
export interface Frame {
  readonly title: string
  /** Null before signing in. */
  readonly me: StaffAccount | null
  readonly here: Here | null
  /** Read by the page's script: which case to follow, whose drafts these are. */
  readonly follow?: { readonly caseId: string }
  /** Scripts of the page beside the console's own, without their ending. */
  readonly scripts?: readonly string[]
  readonly body: Html
}

/** The whole document around a page's body. */
export function page(frame: Frame): Html {
  const { me, follow } = frame
  return html`${raw('<!doctype html>')}
<html lang="${readerLanguage()}"${looksOfRoot()}><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content"><meta name="robots" content="noindex">
<title>${frame.title}</title>
${sheetsOf(frame).map((name) => html`<link rel="stylesheet" href="${fileAddress(`${name}.css`)}">`)}<link rel="icon" href="${practising() ? fileAddress('practice.svg') : '/icon.svg'}" type="image/svg+xml">
</head><body data-base="/staff"${me === null ? '' : html` data-staff="${me.id}"`}${follow === undefined ? '' : html` data-case="${follow.caseId}"`}>
<a class="skip" href="#main">${say('skip')}</a>
${practising() ? practiceBanner() : ''}
${me === null ? html`<header class="top"><p class="brand">${say('brand')}</p></header>` : header(me, frame.here)}
<p class="trouble" id="trouble" role="alert" data-offline="${say('live.offline')}" data-signed-out="${say('live.signed_out')} " data-sign-in="${say('sign_in')}" hidden></p>
${me !== null && may(me, 'read_cases') ? html`<div class="alarm-bar" id="alarm" role="alert" data-new="${say('inbox.alerts.new')}" data-urgent="${say('inbox.alerts.urgent')}" hidden></div>` : ''}
${me === null || follow !== undefined ? '' : stripsView()}
${frame.body}
${me === null ? '' : help()}
${me === null ? '' : scripts.map((name) => html`<script type="module" src="${fileAddress(`${name}.js`)}"></script>`)}
${(frame.scripts ?? []).map((name) => html`<script type="module" src="${fileAddress(`${name}.js`)}"></script>`)}
</body></html>`
}

/** What a reader may like to know, in one line; never beside a case, whose talk needs the room. */
function stripsView(): Html {
  const left = stepsLeft()
  return html`<div class="strips">${readyView()}${left === 0 ? '' : html`<aside class="first-steps" aria-label="${say('start.title')}">${say('start.left', { count: left })} <a class="to-steps" href="/staff/start">${say('start.go')}</a></aside>`}</div>`
}

const scripts = ['console', 'pulse', 'keys'] as const

function sheetsOf({ here, follow }: Frame): readonly string[] {
  return [
    'console',
    ...(practising() ? ['practice'] : []),
    ...(follow === undefined ? ['form'] : []),
    ...sheetsAt(here),
    ...(follow === undefined ? [] : ['case', 'tools', 'care']),
  ]
}

function header(me: StaffAccount, here: Frame['here']): Html {
  return html`<header class="top"><p class="brand">${say('brand')}</p>
${navView(me, here)}
<form class="me" method="post" action="/staff/sign-out"><a class="ask" href="${helpAddress(here)}" title="${say('guide.here')}">${say('guide.title')}</a><button type="button" id="help-open" hidden>${say('nav.help')}</button><span>${me.name}<span class="role"> · ${me.role}</span></span>${practising() ? '' : html`<button>${say('nav.sign_out')}</button>`}</form></header>`
}

const keys = [
  'jk',
  'enter',
  'x',
  'c',
  'r',
  'send',
  'esc',
  'p',
  'l',
  'n',
  't',
  'q',
  'b',
  'e',
  'o',
  'f',
  'search',
  'gh',
  'gi',
  'gm',
  'gt',
  'gd',
  'gc',
  'gv',
  'help',
] as const

function help(): Html {
  return html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">${say('help.title')}</h2>
<dl>${keys.map((key) => html`<div><dt><kbd>${say(`help.${key}.key`)}</kbd></dt><dd>${say(`help.${key}`)}</dd></div>`)}</dl>
<p><label class="check"><input type="checkbox" id="help-on" checked> ${say('help.on')}</label></p>
<form method="dialog"><button>${say('help.close')}</button></form></dialog>`
}
