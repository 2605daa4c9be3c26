import { html } from 'hono/html'
import { isOpen } from '../../core/vocabulary/case.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { plainText } from '../../core/vocabulary/outbound.ts'
import type { CaseShown } from '../case-shown.ts'
import { may } from '../permissions.ts'
import { readerLanguage } from '../reader.ts'
import type { Html } from '../views/layout.ts'
import { say, sayCode } from '../words.ts'
import { handOver } from './hand-over.ts'
import { type NextSentence, nextSentences, repliesTo } from './sentences.ts'

/** What can be done from the card. What is unfolded or half done stays so while nothing of it changes; each press is a form of its own kind. */
export function actsView(shown: CaseShown): Html {
  const { case: of, me, form } = shown
  const { danger } = of
  if (danger === undefined || !isOpen(of) || !may(me, 'work_cases'))
    return html`<div id="danger-acts" data-region data-state="none"></div>`
  const lasts = danger.ended === null
  const told = `${danger.kinds.join()}:${danger.told.join()}:${danger.country ?? ''}:${danger.place ?? ''}`
  const state = `${of.status}:${of.owner?.id ?? ''}:${lasts ? told : 'over'}`
  return html`<section id="danger-acts" data-region data-state="${state}" class="${lasts ? 'lasts' : 'over'}" aria-label="${say('danger.acts')}"><form method="post" action="/staff/cases/${of.id}/danger"><input type="hidden" name="form" value="${form}">
<div class="buttons">${sentencesView(shown)}${lasts ? html`${handOverView(shown)}<button name="act" value="called" id="danger-called">${say('danger.called')}</button>${safeView()}` : ''}</div></form></section>`
}

/** The next sentences, for whoever has the case or takes it by sending one; what was said already comes last. */
function sentencesView({ case: of, me, book, thread }: CaseShown): Html | '' {
  const mine = of.owner?.id === me.id
  if (of.status === 'owned' && !mine) return ''
  const before = new Set(thread.map(({ outbound }) => (outbound === null ? '' : plainText(outbound))))
  const all = nextSentences(of, book, readerLanguage())
  const sentences = [...all.filter(({ text }) => !before.has(text)), ...all.filter(({ text }) => before.has(text))]
  const send = (mine ? '' : `${say('danger.take')} · `) + say(`phrases.send.${of.language}`)
  return html`<details class="say" id="danger-say"><summary>${say('danger.say', { count: sentences.length })}</summary>
<p class="hint">${say('danger.say.lead')}</p><ol>${sentences.map((one) => sentenceView(one, { reads: of.language, send, before }))}</ol></details>`
}

interface Sending {
  /** The language the person reads. */
  readonly reads: Language
  /** What the button says. */
  readonly send: string
  /** What they were told already. */
  readonly before: ReadonlySet<string>
}

function sentenceView({ row, name, text, reads }: NextSentence, sending: Sending): Html {
  const { send, before } = sending
  const to = repliesTo(row)
    ? say('danger.say.to', { told: sayCode('danger.told', row) })
    : say(`danger.say.${partOf(row)}`)
  return html`<li><p class="quiet">${to}${before.has(text) ? ` · ${say('danger.say.before')}` : ''}</p><p class="words">${reads}</p>
${text === reads ? '' : html`<p class="words reads-so" lang="${sending.reads}">${text}</p>`}
<button class="main" name="say" value="${name}" aria-label="${send}: ${reads}">${send}</button></li>`
}

function partOf(row: string): 'again' | 'over' | 'opening' {
  return row === 'again' ? row : row === 'over' || row === 'mistaken' ? 'over' : 'opening'
}

function handOverView({ case: of, book }: CaseShown): Html | '' {
  const handed = handOver(of, book)
  if (handed === null) return ''
  return html`<details class="hand-over" id="danger-911"><summary>${say('danger.911', { number: handed.number })}</summary>
<p><a class="button" href="tel:${handed.number}">${say('danger.911.call', { number: handed.number })}</a></p>
<p>${say('danger.911.lead')}</p><ul>${handed.tell.map((line) => html`<li dir="auto">${line}</li>`)}</ul>
<button name="act" value="911" id="danger-911-do">${say('danger.911.do')}</button></details>`
}

/** Asks once: the assistant then speaks of it no more. */
function safeView(): Html {
  return html`<details class="safe" id="danger-safe"><summary>${say('danger.safe')}</summary><p>${say('danger.safe.ask')}</p>
<button name="act" value="safe" id="danger-safe-do">${say('danger.safe.do')}</button></details>`
}
