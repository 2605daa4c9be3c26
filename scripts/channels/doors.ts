import { render as renderTelegram, capabilities as telegram } from '#src/channels/telegram/render.ts'
import { webCapabilities as web } from '#src/channels/web/index.ts'
import { capabilities as cloud, render as renderCloud } from '#src/channels/whatsapp-cloud/render.ts'
import { capabilities as phone, render as renderPhone } from '#src/channels/whatsapp-web/render.ts'
import type { Capabilities } from '#src/core/vocabulary/capabilities.ts'
import { type Choice, type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import { createTexts } from '#src/shared/texts.ts'
import { render as renderSms, capabilities as sms } from './sms/render.ts'

/** A message as a person sees it on one channel: what is read, then what can be pressed. */
export interface Seen {
  readonly texts: readonly string[]
  readonly pressed: readonly Choice[]
}

/** A channel without its platform: what it carries, and how a message that was cut to that looks there. */
export interface Door {
  readonly name: string
  readonly capabilities: Capabilities
  see(outbound: Outbound): Seen
}

const texts = createTexts()

/** Every channel there is, by the name people know it by. */
export const doors: readonly Door[] = [
  { name: 'Web', capabilities: web, see: (said) => ({ texts: [plainText(said)], pressed: said.choices }) },
  { name: 'Telegram', capabilities: telegram, see: onTelegram },
  { name: 'WhatsApp (Cloud API)', capabilities: cloud, see: onCloud },
  {
    name: 'WhatsApp Web',
    capabilities: phone,
    see: (said) => ({ texts: [renderPhone(said)], pressed: [] }),
  },
  { name: 'SMS', capabilities: sms, see: (said) => ({ texts: renderSms(said), pressed: [] }) },
]

function onTelegram(said: Outbound): Seen {
  const { text, reply_markup } = renderTelegram(said)
  const buttons = reply_markup?.inline_keyboard.flat() ?? []
  return { texts: [text], pressed: buttons.map((button) => ({ id: button.callback_data, label: button.text })) }
}

function onCloud(said: Outbound): Seen {
  const body = renderCloud(said, (language) => texts(language, 'choice.open_list'))
  if (body.type === 'text') return { texts: [body.text.body], pressed: [] }
  if (body.type === 'image') return { texts: [body.image.caption ?? ''], pressed: [] }
  const { interactive } = body
  const pressed =
    interactive.type === 'button'
      ? interactive.action.buttons.map(({ reply }) => ({ id: reply.id, label: reply.title }))
      : interactive.action.sections
          .flatMap(({ rows }) => rows)
          .map(({ id, title, description }) => ({ id, label: description ?? title }))
  return { texts: [interactive.body.text], pressed }
}
