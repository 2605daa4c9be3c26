import { html } from 'hono/html'
import { blockText, type Outbound, plainText } from '../../core/vocabulary/outbound.ts'
import type { ThreadEntry } from '../../store/store.ts'
import type { CaseShown } from '../case-shown.ts'
import { tickView } from '../delivery/tick.ts'
import { pinLinks } from '../pin/view.ts'
import { readerLanguage } from '../reader.ts'
import { againOf } from '../reading/again-view.ts'
import { languageOf } from '../reading/line-language.ts'
import { understoodView } from '../reading/understood-view.ts'
import { say } from '../words.ts'
import { attachmentsView } from './attachments.ts'
import type { Html } from './layout.ts'
import { writeMoment } from './time.ts'

/** An answer of the assistant longer than this, in UTF-16 units, is folded. */
const foldedFrom = 320

/** The conversation, oldest first. */
export function threadView(shown: CaseShown): Html {
  const { case: of, thread, older, past } = shown
  return html`<div class="scroll" id="scroll" tabindex="0" role="log" aria-label="${say('thread')}">${older === null ? '' : html`<p class="older"><a href="/staff/cases/${of.id}?before=${older}">${say('thread.older')}</a></p>`}
<ol class="thread" id="thread" data-region data-items>${thread.map((entry) => entryView(entry, shown))}</ol>${past ? html`<p class="older"><a href="/staff/cases/${of.id}">${say('thread.newest')}</a></p>` : ''}</div>`
}

function entryView(entry: ThreadEntry, shown: CaseShown): Html {
  const { case: of, now, book } = shown
  const moment = writeMoment(entry.at, now, book.calendar)
  const { outbound } = entry
  if (outbound === null) {
    return html`<li class="message person" id="m-${entry.id}"><p class="by"><b>${of.pseudonym}</b> · ${moment}${entry.edited ? ` · ${say('thread.edited')}` : ''}</p>
<div class="words" dir="auto" lang="${languageOf(entry, of)}">${entry.text ?? ''}</div>${understoodView(entry, shown)}${attachmentsView(entry, of)}</li>`
  }
  const { speaker } = outbound
  const by =
    speaker.kind === 'staff' ? html`<b>${speaker.name}</b> · ${speaker.role}` : html`<b>${say('thread.assistant')}</b>`
  return html`<li class="message ${speaker.kind}" id="m-${entry.id}"><p class="by">${by} · ${moment}</p>
${speaker.kind === 'staff' ? html`<div class="words" dir="auto">${plainText(outbound)}</div>${originalView(outbound)}` : answerView(entry, outbound, shown)}
${pinLinks(outbound)}${tickView(entry, shown)}</li>`
}

function answerView(entry: ThreadEntry, outbound: Outbound, { case: of, lines }: CaseShown): Html {
  const said = plainText(outbound)
  const lang = outbound.language ?? of.language
  const again = againOf(entry, lines)
  const body = html`${outbound.blocks.map((block) => html`<div class="words ${block.kind}" dir="auto" lang="${lang}">${blockText(block)}</div>`)}
${outbound.choices.length === 0 ? '' : html`<p class="offered">${say('thread.offered')} <span lang="${lang}">${outbound.choices.map((choice) => choice.label).join(' · ')}</span></p>`}
${again === null ? '' : again.view}${sourcesView(outbound)}`
  if (said.length <= foldedFrom) return body
  const first = again === null ? { text: said, lang } : { text: again.text, lang: readerLanguage() }
  return html`<details><summary><span class="words" lang="${first.lang}">${firstWords(first.text)}</span><span class="less">${say('thread.less')}</span></summary>${body}</details>`
}

/** What a reviewed sentence said, for who does not read the person's language. */
function originalView(outbound: Outbound): Html | string {
  const { original, translated } = outbound
  return original === undefined || original === plainText(outbound)
    ? ''
    : html`<p class="original" lang="es">${translated === undefined ? say('thread.original') : say(translated.machine ? 'thread.machine' : 'thread.translated', { by: translated.by })} ${original}</p>`
}

function sourcesView({ citations }: Outbound): Html | string {
  if (citations.length === 0) return ''
  const names = [...new Set(citations.map(citationText))]
  return html`<p class="sources">${say('thread.sources')} ${names.join('; ')}</p>`
}

/** A source as the office reads it: who published it, its title, and of when it is. */
export function citationText({ publisher, title, as_of }: Outbound['citations'][number]): string {
  return `${publisher}, «${title}» (${as_of === 'undated' ? say('thread.undated') : as_of})`
}

function firstWords(text: string): string {
  const line = text.replaceAll('\n', ' ')
  return line.length <= 140 ? line : `${line.slice(0, line.lastIndexOf(' ', 140))} …`
}
