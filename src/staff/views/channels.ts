import { html, raw } from 'hono/html'
import { renderSVG } from 'uqr'
import type { LinkState } from '../../shared/linked-phone.ts'
import type { StaffAccount } from '../../store/store.ts'
import { say, sayCode } from '../words.ts'
import { type ChannelsShown, doorView } from './door.ts'
import { problemsView } from './fields.ts'
import { type Html, page } from './layout.ts'
import { writeMoment } from './time.ts'

/** The doors as a page of their own. */
export function channelsPage(me: StaffAccount, shown: ChannelsShown): Html {
  return page({
    title: say('title', { page: say('nav.channels') }),
    me,
    here: 'channels',
    body: channelsMain(shown),
  })
}

/** The parts of the page that renew themselves. */
export function channelsMain(shown: ChannelsShown): Html {
  const { link } = shown
  return html`<main id="main" class="narrow wide"><h1>${say('nav.channels')}</h1>${problemsView(shown.problems)}
${(['web', 'telegram', 'whatsapp-cloud'] as const).map((name) => doorView(name, shown))}
<h2>${say('channels.whatsapp')}</h2><p>${say('channels.warning')}</p>
${link === null ? html`<p class="notice">${say('channels.off')}</p>` : linkView(link, shown)}<p><a href="/staff/help#server">${say('channels.server')}</a></p></main>`
}

function linkView(link: LinkState, { now, calendar }: ChannelsShown): Html {
  const { status, trouble, restarts, answeredOnPhone } = link
  const since = writeMoment(link.since, now, calendar)
  return html`<section id="link" data-region><p class="${status === 'ready' ? 'done' : 'state'}" role="status">${sayCode('channels.status', link.loggedOut && status === 'unlinked' ? 'logged_out' : status)} <span class="quiet">${say('channels.since', { since })}</span></p>
${link.code === null ? '' : html`<p>${say('channels.code')} <b>${link.code}</b></p>`}
${link.qr === null ? '' : html`<p>${say('channels.scan')}</p><div class="qr" role="img" aria-label="${say('channels.qr')}">${qrOf(link.qr)}</div>`}
${answeredOnPhone === null ? '' : html`<p class="state">${say('channels.on_phone', { when: writeMoment(answeredOnPhone, now, calendar) })}</p>`}
${restarts === 0 || trouble === null ? '' : html`<p class="quiet">${say('channels.restarts', { restarts, trouble })}</p>`}</section>
<section id="link-do" data-region>${status === 'unlinked' ? pairForm() : ''}${status === 'given_up' || status === 'refused' ? renewForm(status) : ''}</section>`
}

/** Black squares from numbers of ours: no word of anybody is in it. */
function qrOf(text: string): Html {
  return raw(renderSVG(text, { border: 2 })) as Html
}

function pairForm(): Html {
  return html`<form method="post" action="/staff/channels/pair"><div class="field"><label for="number">${say('channels.pair')}</label>
<input id="number" name="number" inputmode="tel" autocomplete="off" placeholder="52 1 618 123 4567"></div><p><button>${say('channels.pair.do')}</button></p></form>`
}

function renewForm(status: 'given_up' | 'refused'): Html {
  return html`<form method="post" action="/staff/channels/renew"><p><button class="main">${say(status === 'refused' ? 'channels.again' : 'channels.renew')}</button></p></form>`
}
