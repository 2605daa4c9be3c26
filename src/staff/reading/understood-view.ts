import { html } from 'hono/html'
import { isOwnWords } from '../../core/cases/own-words.ts'
import { isOpen } from '../../core/vocabulary/case.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import type { CaseShown } from '../case-shown.ts'
import { readerLanguage } from '../reader.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'
import { languageOf } from './line-language.ts'
import { understoodOf } from './understood.ts'

/** Below a person's line in a language its reader does not read: what it was understood to say, and what a machine made of it. Nothing where they read it. */
export function understoodView(entry: ThreadEntry, shown: CaseShown): Html | '' {
  const reader = readerLanguage()
  if (languageOf(entry, shown.case) === reader) return ''
  const understood = understoodOf(entry, shown)
  const lead = entry.choice === undefined ? html`<span class="how">${say('reading.understood')}</span> ` : ''
  const said =
    understood === null
      ? ''
      : html`<p>${lead}${understood.says.join(' · ')}</p>${understood.told.length === 0 ? '' : html`<dl class="heard">${understood.told.map(({ asked, answer }) => html`<div><dt>${asked}</dt><dd dir="auto">${answer}</dd></div>`)}</dl>`}`
  const machine = machineView(entry, shown)
  return said === '' && machine === '' ? '' : html`<div class="again" lang="${reader}">${said}${machine}</div>`
}

/** What a machine made of the line, marked as such; before it was asked, the button that asks it. The button belongs to the form of the answer, so that a typed text travels with it. */
function machineView({ id, text, choice }: ThreadEntry, shown: CaseShown): Html | '' {
  const { case: of, machineLines, mayReadByMachine, draft } = shown
  const made = machineLines.get(id)
  if (made !== undefined)
    return html`<p><span class="how">${say('reading.machine')}</span> <span class="words" dir="auto">${made}</span></p>`
  if (!mayReadByMachine || choice !== undefined || text === null || !isOwnWords(text)) return ''
  const action = `/staff/cases/${of.id}/read`
  const label = say('reading.machine.do')
  return isOpen(of) || draft !== ''
    ? html`<p><button form="actions" formaction="${action}" name="line" value="${id}">${label}</button></p>`
    : html`<form method="post" action="${action}"><button name="line" value="${id}">${label}</button></form>`
}
