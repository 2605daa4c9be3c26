import { html } from 'hono/html'
import type { FollowUp } from '../../core/danger/follow-up.ts'
import type { CaseShown } from '../case-shown.ts'
import { readerLanguage } from '../reader.ts'
import type { Html } from '../views/layout.ts'
import { writeMoment } from '../views/time.ts'
import { say, sayCode } from '../words.ts'
import { actsView } from './acts-view.ts'
import { type DangerCard, dangerCard, whereText } from './card.ts'

/** The card on which a case in danger opens, and what can be done from it. A case without danger has an empty place for it, should some be told. */
export function dangerView(shown: CaseShown): Html {
  const card = dangerCard(shown.case, shown.thread, shown.book, readerLanguage())
  return html`<div class="danger">${card === null ? html`<div id="danger-known" data-region></div>` : knownView(card, shown)}${actsView(shown)}</div>`
}

function knownView(card: DangerCard, { case: of, now, book }: CaseShown): Html {
  const moment = (at: number) => writeMoment(at, now, book.calendar)
  const { ended, said, words } = card
  const [kind, ...others] = card.kinds
  return html`<section id="danger-known" data-region class="${ended === null ? 'lasts' : 'over'}" aria-labelledby="danger-title">
<h2 id="danger-title">${say('danger.title')}: ${kind}</h2>
${others.length === 0 ? '' : html`<p>${say('danger.kinds.also', { kinds: others.join(' · ') })}</p>`}
${ended === null ? '' : html`<p class="how">${say('danger.ended', { how: say(`danger.over.${ended.how}`), at: moment(ended.at) })}</p>`}
${card.watched && ended === null ? html`<p class="watched">${say('danger.watched')}</p>` : ''}
<dl>${factView('words', words === '' ? say('danger.words.none') : html`<span class="words" dir="auto" lang="${of.language}">${words}</span>`)}
${factView('where', whereText(card.place, card.country) ?? say('danger.where.none'))}
${factView('since', moment(card.since))}
${factView('who', card.who.length === 0 ? say('danger.who.none') : toldView(card.who))}
${card.told.length === 0 ? '' : factView('told', toldView(card.told))}
${said === null ? '' : factView('said', html`<span class="words" dir="auto">${said.reads}</span> <span class="quiet">${say('danger.said.by', { by: said.by ?? say('thread.assistant'), at: moment(said.at) })}</span>`)}</dl></section>`
}

function factView(name: 'words' | 'where' | 'since' | 'who' | 'told' | 'said', value: Html | string): Html {
  return html`<div class="of-${name}"><dt>${say(`danger.${name}`)}</dt><dd>${value}</dd></div>`
}

/** What they said, each as a short line. */
function toldView(told: readonly FollowUp[]): string {
  return told.map((says) => sayCode('danger.told', says)).join(' ')
}
