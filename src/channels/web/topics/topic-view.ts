import { html } from 'hono/html'
import { writeAsOf } from '../../../core/office/calendar.ts'
import type { Block, Citation } from '../../../core/vocabulary/outbound.ts'
import { textView } from '../views/message.ts'
import type { Html } from '../views/view.ts'
import { relative } from './addresses.ts'
import { type Look, shell } from './shell.ts'

/** One topic as a page: warnings, the short answer, every part it has, sources, neighbours. Its questions are marked for search engines. */
export function topicView(look: Look & { readonly topic: string }): Html {
  const { deps, language, topic } = look
  const { book, texts } = deps
  const today = deps.today()
  const first = book.answer(topic, null, language, today)
  const all = book.fields(topic)
  const parts = all.filter((field) => field !== 'source' && field !== 'list')
  const sources = book.answer(topic, 'source', language, today).citations
  const title = book.title(topic, language)
  const chat = `/?lang=${language}&topic=${topic}`
  const content = html`<article itemscope itemtype="https://schema.org/FAQPage"><meta itemprop="inLanguage" content="${language}">
<h1 itemprop="name">${title}</h1>
${first.blocks.map(blockView)}
<p class="ways"><a class="button" href="${chat}">${texts(language, 'topics.ask')}</a>${all.includes('list') ? filesView(topic, look) : ''}</p>
${parts.map((field) => {
  const { blocks } = book.answer(topic, field, language, today)
  const list = blocks.find((block) => block.kind === 'list')
  return html`<section id="${field}" itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><h2 itemprop="name">${texts(language, `field.${field}`)}</h2><div itemprop="acceptedAnswer" itemscope itemtype="https://schema.org/Answer"><div itemprop="text">${list === undefined ? '' : blockView(list)}</div></div></section>`
})}
<section id="source"><h2>${texts(language, 'topics.sources')}</h2><ul class="sources">${sources.map((source) => sourceView(source, look))}</ul></section>
</article>
<nav class="related"><h2>${texts(language, 'topics.related')}</h2><ul>${book
    .related(topic, language)
    .map((r) => html`<li><a href="${relative(`/temas/${r.topic}`, language)}">${r.label}</a></li>`)}</ul>
<p><a href="${relative('/temas', language)}">${texts(language, 'topics.title')}</a></p></nav>`
  return shell(look, { path: `/temas/${topic}`, title, description: descriptionOf(first.blocks), content })
}

function filesView(topic: string, { deps, language }: Look): Html {
  const file = (name: string) => `/temas/${topic}/${name}?lang=${language}`
  return html` <a href="${file('lista.pdf')}">${deps.texts(language, 'topics.list')}</a> <a href="${file('tarjeta.png')}">${deps.texts(language, 'topics.card')}</a>`
}

function blockView(block: Block): Html | string {
  switch (block.kind) {
    case 'warning':
      return html`<p class="warning"><strong aria-hidden="true">⚠</strong> ${textView(block.text)}</p>`
    case 'text':
      return html`<p class="answer">${textView(block.text)}</p>`
    case 'list': {
      const items = block.items.map((item) => html`<li>${textView(item)}</li>`)
      return block.style === 'number' ? html`<ol>${items}</ol>` : html`<ul class="${block.style}">${items}</ul>`
    }
    default:
      return ''
  }
}

function sourceView({ publisher, title, url, as_of }: Citation, { deps, language }: Look): Html {
  const date = writeAsOf(as_of, language) ?? deps.texts(language, 'answer.undated')
  const name = `${publisher}: ${title}`
  return html`<li>${url === null ? name : html`<a href="${url}" rel="noopener noreferrer">${name}</a>`} (${date})</li>`
}

/** The first sentences, as search engines show them. */
function descriptionOf(blocks: readonly Block[]): string {
  const text = blocks.find((block) => block.kind === 'text')
  const words = text?.kind === 'text' ? text.text : ''
  return words.length <= 160 ? words : `${words.slice(0, words.lastIndexOf(' ', 158))} …`
}
