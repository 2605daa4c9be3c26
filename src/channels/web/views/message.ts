import { html, raw } from 'hono/html'
import { writeAsOf } from '../../../core/office/calendar.ts'
import type { Block, Choice, Citation, OwnList } from '../../../core/vocabulary/outbound.ts'
import type { WebMessage } from '../message.ts'
import { type Mode, under } from '../mode.ts'
import { smsDraft, whatsAppDraft } from './forward.ts'
import { linkify, type Piece } from './linkify.ts'
import { toolsView } from './tools.ts'
import { carriedView, type Html, type View } from './view.ts'

/** One message as a list item; the choices of the `live` one are full buttons, those of older ones calmer. */
export function messageView(message: WebMessage, live: boolean, view: View): Html {
  const card = message.blocks.some((block) => block.kind === 'title')
  return html`<li class="message ${message.from}${card ? ' card' : ''}" id="m-${message.id}" data-id="${message.id}">
${whoView(message, view)}
<div class="bubble">${message.blocks.map((block) => blockView(block, card, message, view))}${card || message.blocks.some(isKept) ? toolsView(view) : ''}</div>
${choicesView(message.choices, live, view)}
</li>`
}

/** What is taken along even where no title makes it a card: pictures, and lists to tick. */
function isKept(block: Block): boolean {
  return block.kind === 'picture' || (block.kind === 'list' && block.style === 'check')
}

function whoView({ from, speaker }: WebMessage, { language, texts }: View): Html | string {
  if (from === 'person') return html`<p class="hidden">${texts(language, 'web.you')}</p>`
  return speaker?.kind === 'staff' ? html`<p class="who">${speaker.name} · ${speaker.role}</p>` : ''
}

function blockView(block: Block, card: boolean, { id, sources }: Pick<WebMessage, 'id' | 'sources'>, view: View): Html {
  switch (block.kind) {
    case 'title':
      return html`<h2>${block.text}</h2>`
    case 'warning':
      return html`<p class="warning"><span aria-hidden="true">⚠</span><span>${textView(block.text, view.mode)}</span></p>`
    case 'pin':
    case 'text':
      return html`${block.text.split(/\n{2,}/).map((part) => html`<p dir="auto">${card ? labelledView(part, view.mode) : textView(part, view.mode)}</p>`)}`
    case 'forward':
      return forwardView(block.text, view)
    case 'picture':
      return block.own === undefined ? pictureView(block, view) : ownListView(block.own, id, view)
    case 'source':
      return sourceView(block.text, sources, view)
    case 'list':
      return html`${block.heading === '' ? '' : html`<h3>${block.heading}</h3>`}${listView(block, view.mode)}`
  }
}

/** Words to send on, and the apps that open with them ready; on a public screen, which is nobody's phone, only to copy by hand. */
function forwardView(text: string, { mode }: View): Html {
  const quote = html`<blockquote dir="auto">${text}</blockquote>`
  if (mode.name === 'kiosk') return quote
  return html`${quote}<p class="forward"><a href="${whatsAppDraft(text)}" rel="noopener noreferrer" target="_blank">WhatsApp</a> <a href="${smsDraft(text)}">SMS</a></p>`
}

/** A topic's list as a picture to keep and a sheet to print; on a public screen only to look at. */
function pictureView({ topic, language, folio, text }: Extract<Block, { kind: 'picture' }>, view: View): Html {
  const asked = `lang=${language}${folio === null ? '' : `&folio=${folio}`}`
  const image = html`<img src="/temas/${topic}/tarjeta.png?${asked}" alt="${text}" width="1080" height="1350" loading="lazy">`
  if (view.mode.name === 'kiosk') return html`<p>${text}</p><div class="picture">${image}</div>`
  const sheet = (paper: string, name: string) =>
    html`<a href="/temas/${topic}/lista.pdf?${asked}&paper=${paper}"${beside(view)}>${name}</a>`
  return html`<p>${text}</p><a class="picture" href="/temas/${topic}/tarjeta.png?${asked}" target="_blank">${image}</a><p class="sheets">PDF: ${sheet('letter', view.texts(language, 'list.letter'))} · ${sheet('a4', 'A4')}</p>`
}

/** In a frame, what is not the chat opens beside it: no page but the chat may be framed. */
function beside({ mode }: View): Html | string {
  return mode.name === 'embedded' ? raw(' target="_blank"') : ''
}

/** A person's own list: to read and tick here, as a picture, and as a sheet; its addresses say nothing and open for them only. */
function ownListView(own: OwnList, id: string, view: View): Html {
  // Another window would not have the frame's session.
  const how = view.mode.name === 'embedded' ? raw(' download') : raw(' target="_blank"')
  const sheet = (paper: string, label: string) =>
    html`<a href="${under(view.mode, `lista/${id}/lista.pdf`)}?paper=${paper}"${how}>${label}</a>`
  const parts = own.parts.map(({ heading, items, done }) =>
    blockView(
      { kind: 'list', heading, items, style: done === null ? 'plain' : 'check', done: done ?? [] },
      true,
      { id, sources: [] },
      view,
    ),
  )
  const files = html`<p class="sheets"><a href="${under(view.mode, `lista/${id}/tarjeta.png`)}"${how}>${view.texts(view.language, 'list.picture')}</a> · PDF: ${sheet('letter', view.texts(view.language, 'list.letter'))} · ${sheet('a4', 'A4')}</p>`
  return html`<h2>${own.title}</h2>${own.warnings.map((text) => blockView({ kind: 'warning', text }, true, { id, sources: [] }, view))}${parts}${view.mode.name === 'kiosk' ? '' : files}`
}

/** The quiet last line; opened, it says where each fact comes from. */
function sourceView(text: string, sources: readonly Citation[], { language, texts, mode }: View): Html {
  if (sources.length === 0) return html`<p class="source">${textView(text, mode)}</p>`
  const item = (source: Citation) => {
    const name = `${source.publisher}: ${source.title}`
    const date = writeAsOf(source.as_of, language) ?? texts(language, 'answer.undated')
    return html`<li>${source.url === null || mode.name === 'kiosk' ? name : html`<a href="${source.url}" rel="noopener noreferrer" target="_blank">${name}</a>`} (${date})</li>`
  }
  return html`<details class="source"><summary>${text}</summary><ul>${sources.map(item)}</ul></details>`
}

function listView({ style, items, from = 1, done = [] }: Extract<Block, { kind: 'list' }>, mode: Mode): Html {
  if (style === 'number')
    return html`<ol${from === 1 ? '' : html` start="${from}"`}>${items.map((item) => html`<li>${textView(item, mode)}</li>`)}</ol>`
  if (style === 'plain') return html`<ul>${items.map((item) => html`<li>${textView(item, mode)}</li>`)}</ul>`
  return html`<ul class="gather">${items.map((item, i) => html`<li><label><input type="checkbox" data-tick="${tickOf(item)}"${done.includes(i) ? raw(' checked') : ''}><span>${textView(item, mode)}</span></label></li>`)}</ul>`
}

/** Names a paper by its words (FNV-1a), so that a tick holds wherever the same paper is listed again. */
function tickOf(item: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < item.length; i++) hash = Math.imul(hash ^ item.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** "Cost: it is free": what a line of a card is about stands out. */
function labelledView(text: string, mode: Mode): Html {
  const [, label, rest] = /^(\p{Lu}[^.:!?\n]{1,24}:)( .+)$/su.exec(text) ?? []
  return label === undefined || rest === undefined
    ? textView(text, mode)
    : html`<strong>${label}</strong>${textView(rest, mode)}`
}

/** Words with their telephone numbers and addresses ready to tap; plain on a public screen, where nothing leads away. */
export function textView(text: string, mode?: Mode): Html {
  const piece = mode?.name === 'kiosk' ? (p: Piece) => p.text : pieceView
  return html`${text.split('\n').map((line, i) => html`${i > 0 ? raw('<br>') : ''}${linkify(line).map(piece)}`)}`
}

function pieceView({ kind, text }: Piece): Html | string {
  if (kind === 'text') return text
  if (kind === 'phone') return html`<a class="tap" href="tel:${text.replace(/[^\d+]/g, '')}">${text}</a>`
  return html`<a href="${text}" rel="noopener noreferrer" target="_blank">${text.replace(/^https?:\/\/(www\.)?/, '')}</a>`
}

/**
 * Parts of the topic at hand are chips; all else is a full-width button. What comes before the chips stays before them. Where there are no
 * chips every button shows its number, which can be typed too; among chips, which show none, numbers would seem to be missing. More rows than a
 * glance takes in are folded. Languages always stand in the page's head, so a list of nothing else is not repeated here.
 */
function choicesView(all: readonly Choice[], live: boolean, view: View): Html | string {
  const choices = all.every(isLanguageChoice) ? [] : all
  if (choices.length === 0) return ''
  const chips = choices.filter(isShort)
  const numbered = chips.length === 0
  const first = choices.findIndex(isShort)
  const before = choices.slice(0, Math.max(first, 0))
  const after = choices.slice(Math.max(first, 0)).filter((choice) => !isShort(choice))
  const chip = ({ id, label }: Choice) => html`<button name="choice" value="${id}">${label}</button>`
  const way = ({ id, label }: Choice, i: number) =>
    html`<button name="choice" value="${id}">${numbered ? html`<span class="number" aria-hidden="true">${i + 1}</span>` : ''}<span>${label}</span></button>`
  const ways = (some: readonly Choice[]) => {
    if (some.length === 0) return ''
    const rows = some.map(way)
    if (rows.length <= mostRows) return html`<div class="ways">${rows}</div>`
    return html`<div class="ways">${rows.slice(0, mostRows - 1)}<details class="rest"><summary>${view.texts(view.language, 'web.rest')}</summary><div class="ways">${rows.slice(mostRows - 1)}</div></details></div>`
  }
  return html`<form class="choices${live ? '' : ' past'}" method="post" action="${view.mode.path}">${carriedView(view)}
${ways(before)}${chips.length > 0 ? html`<div class="chips">${chips.map(chip)}</div>` : ''}
${ways(after)}</form>`
}

/** Rows of choices to be seen at once; what is beyond them opens with the last. */
const mostRows = 5

function isLanguageChoice({ id }: Choice): boolean {
  return id.startsWith('lang:')
}

function isShort({ id }: Choice): boolean {
  return /^(topic:[^:]+:|lang:)/.test(id)
}
