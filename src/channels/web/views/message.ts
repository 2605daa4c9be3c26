import { html, raw } from 'hono/html'
import type { Language } from '../../../core/vocabulary/language.ts'
import type { Block, Choice } from '../../../core/vocabulary/outbound.ts'
import type { Texts } from '../../../shared/texts.ts'
import type { WebMessage } from '../message.ts'
import { linkify } from './linkify.ts'

type Html = ReturnType<typeof html>

/** Everything the page prints goes through `html`, which escapes: a person's words are never markup. */
export interface View {
  readonly language: Language
  readonly texts: Texts
}

/** One message as a list item; `live` ones carry their choices as full buttons, older ones calmer. */
export function messageView(message: WebMessage, live: boolean, view: View): Html {
  const who = message.speaker?.kind === 'staff' ? html`<p class="who">${message.speaker.name} · ${message.speaker.role}</p>` : ''
  const card = message.blocks.some((block) => block.kind === 'title')
  return html`<li class="message ${message.from}${card ? ' card' : ''}" id="m-${message.id}" data-id="${message.id}">
${message.from === 'person' ? html`<p class="hidden">${view.texts(view.language, 'web.you')}</p>` : who}
<div class="bubble">${message.blocks.map((block, i) => blockView(block, `${message.id}-${i}`))}</div>
${message.choices.length > 0 ? choicesView(message.choices, live) : ''}
</li>`
}

function blockView(block: Block, id: string): Html {
  switch (block.kind) {
    case 'title':
      return html`<h2>${block.text}</h2>`
    case 'warning':
      return html`<p class="warning"><span aria-hidden="true">⚠ </span>${textView(block.text)}</p>`
    case 'text':
      return html`${block.text.split('\n\n').map((part) => html`<p>${textView(part)}</p>`)}`
    case 'source':
      return html`<p class="source">${textView(block.text)}</p>`
    case 'list':
      return html`${block.heading === '' ? '' : html`<h3>${block.heading}</h3>`}${listView(block, id)}`
  }
}

function listView(block: Extract<Block, { kind: 'list' }>, id: string): Html {
  if (block.style === 'number') return html`<ol class="steps">${block.items.map((item) => html`<li>${textView(item)}</li>`)}</ol>`
  if (block.style === 'plain') return html`<ul>${block.items.map((item) => html`<li>${textView(item)}</li>`)}</ul>`
  return html`<ul class="gather">${block.items.map((item, i) => html`<li><label><input type="checkbox" data-tick="${id}-${i}"><span>${textView(item)}</span></label></li>`)}</ul>`
}

function textView(text: string): Html {
  return html`${text.split('\n').map((line, i) => html`${i > 0 ? raw('<br>') : ''}${linkify(line).map(pieceView)}`)}`
}

function pieceView(piece: ReturnType<typeof linkify>[number]): Html | string {
  if (piece.kind === 'phone') return html`<a class="tap" href="tel:${piece.text.replaceAll(' ', '')}">${piece.text}</a>`
  if (piece.kind === 'link') return html`<a href="${piece.text}" rel="noopener noreferrer" target="_blank">${piece.text.replace(/^https?:\/\/(www\.)?/, '').slice(0, 60)}</a>`
  return piece.text
}

/** Parts of the topic at hand are chips; everything else is a numbered, full-width button. */
function choicesView(choices: readonly Choice[], live: boolean): Html {
  const parts = choices.filter(isPart)
  let number = 0
  const numbered = choices.map((choice) => ({ choice, number: ++number }))
  const button = ({ choice, number }: (typeof numbered)[number]) => html`<button name="choice" value="${choice.id}">${isPart(choice) ? '' : html`<span class="number" aria-hidden="true">${number}</span>`}${choice.label}</button>`
  return html`<form class="choices${live ? '' : ' past'}" method="post" action="/">
${parts.length > 0 ? html`<div class="chips">${numbered.filter((n) => isPart(n.choice)).map(button)}</div>` : ''}
<div class="ways">${numbered.filter((n) => !isPart(n.choice)).map(button)}</div></form>`
}

function isPart(choice: Choice): boolean {
  return /^topic:[^:]+:/.test(choice.id)
}
