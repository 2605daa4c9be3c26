import { html } from 'hono/html'
import type { LineReader } from '../../core/replies/line-reader.ts'
import { blockText } from '../../core/vocabulary/outbound.ts'
import type { ThreadEntry } from '../../core/vocabulary/thread.ts'
import { readerLanguage } from '../reader.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'

/** A line of the assistant for somebody who does not read the language it is in. */
export interface LineAgain {
  readonly text: string
  readonly view: Html
}

/** The line once more in the language of whoever reads the page; null where it is in that language, or cannot be written again. */
export function againOf({ recipe, outbound, at }: ThreadEntry, lines: LineReader): LineAgain | null {
  const language = readerLanguage()
  if (recipe === undefined || outbound === null || recipe.language === language) return null
  const again = lines.again(recipe, at, language)
  if (again === null) return null
  const texts = again.blocks.map(blockText)
  const offered = outbound.choices.flatMap(({ id }) => lines.label(id, language) ?? [])
  return {
    text: texts.join('\n\n'),
    view: html`<div class="again" lang="${language}"><p class="how">${say(again.same ? 'reading.again' : 'reading.again.changed')}</p>
${texts.map((text) => html`<div class="words">${text}</div>`)}
${offered.length === 0 ? '' : html`<p class="offered">${say('thread.offered')} ${offered.join(' · ')}</p>`}</div>`,
  }
}
