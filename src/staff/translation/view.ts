import { html } from 'hono/html'
import { replyLimit } from '../../core/cases/rules.ts'
import type { StaffAccount } from '../../store/store.ts'
import type { CaseShown } from '../case-shown.ts'
import { problemsView } from '../views/fields.ts'
import { type Html, page } from '../views/layout.ts'
import { writeMoment } from '../views/time.ts'
import { say } from '../words.ts'
import type { WaitingTranslation } from './queue.ts'

/** What the page of the translators shows. */
export interface TranslationsShown {
  readonly me: StaffAccount
  readonly waiting: readonly WaitingTranslation[]
  /** The moment a message was left, as its reader writes it. */
  readonly now: number
  readonly book: CaseShown['book']
  /** A machine can be asked. */
  readonly hasMachine: boolean
  /** What was typed, or made by a machine, for one of them; and why it was refused. */
  readonly typed: {
    readonly id: string
    readonly text: string
    readonly machine: boolean
    readonly problem: string | null
  } | null
}

/** The answers that wait for a translator. */
export function translationsPage(shown: TranslationsShown): Html {
  const { me, waiting, typed } = shown
  const isThere = typed === null || waiting.some(({ id }) => id === typed.id)
  const body = html`<main id="main" class="narrow wide"><h1>${say('translation')}</h1><p>${say('translation.lead')}</p>
${isThere ? '' : html`${problemsView([typed.problem ?? ''])}<p><label for="lost">${say('gone.text')}</label></p><textarea id="lost" rows="6" readonly>${typed.text}</textarea>`}
${waiting.length === 0 ? html`<p>${say('translation.none')}</p>` : html`<ol class="translations">${waiting.map((one) => oneView(one, shown))}</ol>`}</main>`
  return page({ title: say('title', { page: say('translation') }), me, here: 'translations', body })
}

function oneView(
  { id, case: of, at, text, by }: WaitingTranslation,
  { now, book, hasMachine, typed }: TranslationsShown,
): Html {
  const mine = typed?.id === id ? typed : null
  const language = say(`translation.to.${of.language}`)
  return html`<li class="told" id="t-${id}"><h2>${of.pseudonym} <span class="quiet">${of.folio} · ${language}</span></h2>
<p class="quiet">${say('translation.by', { name: by.name })} · ${writeMoment(at, now, book.calendar)}</p>
<blockquote class="words" dir="auto">${text}</blockquote>
${problemsView(mine?.problem == null ? [] : [mine.problem])}
<form method="post" action="/staff/translations/${id}">${mine?.machine === true ? html`<p class="notice">${say('translation.machine.note')}</p><input type="hidden" name="machine" value="yes">` : ''}
<label for="text-${id}">${say('translation.write', { language })}</label><textarea id="text-${id}" name="text" rows="4" maxlength="${replyLimit}" lang="${of.language}">${mine?.text ?? ''}</textarea>
<p class="buttons"><button class="main">${say('translation.send', { name: by.name })}</button>${hasMachine ? html`<button formaction="/staff/translations/${id}/machine">${say('translation.machine')}</button>` : ''}</p></form></li>`
}

/** In the case: what waits for a translator, and the way to take it back. */
export function waitingTranslations({ case: of, translations, now, book }: CaseShown): Html {
  return html`<div id="translations" data-region>${translations.map(
    ({ id, text, at }) =>
      html`<form method="post" action="/staff/cases/${of.id}/untranslate" class="told waiting-translation"><p><b>${say('translation.waits')}</b> <span class="quiet">${writeMoment(at, now, book.calendar)}</span></p><p class="words" dir="auto">${text}</p><button name="translation" value="${id}">${say('translation.take_back')}</button></form>`,
  )}</div>`
}
