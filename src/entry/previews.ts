import { render as renderTelegram, capabilities as telegram } from '../channels/telegram/render.ts'
import { webCapabilities as web } from '../channels/web/index.ts'
import { capabilities as cloud, render as renderCloud } from '../channels/whatsapp-cloud/render.ts'
import { fitTo } from '../core/replies/fit-to.ts'
import { type Outbound, plainText } from '../core/vocabulary/outbound.ts'
import type { RenderedMessage } from '../shared/seen.ts'
import type { Texts } from '../shared/texts.ts'

/** How a message looks on each channel: cut to what it carries, in its own signs, as text. */
export function previews(said: Outbound, texts: Texts): readonly RenderedMessage[] {
  return [
    { channel: 'web', messages: fitTo(said, web).map(plainText) },
    { channel: 'telegram', messages: fitTo(said, telegram).map((one) => renderTelegram(one).text) },
    {
      channel: 'whatsapp',
      messages: fitTo(said, cloud).map((one) => {
        const body = renderCloud(one, (language) => texts(language, 'choice.open_list'))
        if (body.type === 'text') return body.text.body
        return body.type === 'image' ? (body.image.caption ?? '') : body.interactive.body.text
      }),
    },
  ]
}
