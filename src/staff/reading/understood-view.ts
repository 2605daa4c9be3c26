import { html } from 'hono/html'
import type { Case } from '../../core/vocabulary/case.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import { readerLanguage } from '../reader.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'
import { type UnderstoodMaterial, understoodOf } from './understood.ts'

/** Below a person's line in a language its reader does not read: what it was understood to say. Nothing where they read it. */
export function understoodView(entry: ThreadEntry, of: Case, material: UnderstoodMaterial): Html | '' {
  const reader = readerLanguage()
  if (languageOf(entry, of) === reader) return ''
  const understood = understoodOf(entry, material)
  if (understood === null) return ''
  const { says, told } = understood
  const lead = entry.choice === undefined ? html`<span class="how">${say('reading.understood')}</span> ` : ''
  return html`<div class="again" lang="${reader}"><p>${lead}${says.join(' · ')}</p>
${told.length === 0 ? '' : html`<dl class="heard">${told.map(({ asked, answer }) => html`<div><dt>${asked}</dt><dd dir="auto">${answer}</dd></div>`)}</dl>`}</div>`
}

/** The language a person's line is in: of a talk in Kreyòl some lines are in Spanish. */
export function languageOf({ understanding }: ThreadEntry, of: Pick<Case, 'language'>): Case['language'] {
  return understanding?.language ?? of.language
}
