import { expect, test } from 'vitest'
import { webCapabilities } from '#src/channels/web/index.ts'
import { telegramWebhook } from '#test/kit/deliveries/telegram.ts'
import { web } from '#test/kit/deliveries/web.ts'
import { whatsappCloud } from '#test/kit/deliveries/whatsapp-cloud.ts'
import { whatsappWeb } from '#test/kit/deliveries/whatsapp-web.ts'
import { had } from '#test/kit/same-talk/had.ts'
import { bareSeat, seatAt } from '#test/kit/same-talk/seats.ts'
import { type Seat, sameTalks } from '#test/kit/same-talk/talk.ts'
import { render as renderSms, capabilities as sms } from '../../../scripts/channels/sms/render.ts'

/** The same talks at every door of this machine; what is different is only how a door shows it. */
const terminal = { ...webCapabilities, buttons: 100, labelLimit: 200, pictures: false, locates: false, fetched: false }
const doors: Readonly<Record<string, () => Promise<Seat>>> = {
  Web: () => seatAt(web),
  Telegram: () => seatAt((now) => telegramWebhook(now, Number.POSITIVE_INFINITY)),
  'WhatsApp (Cloud API)': () => seatAt(whatsappCloud),
  'WhatsApp Web': () => seatAt(whatsappWeb),
  SMS: () => bareSeat(sms, (outbound) => renderSms(outbound).map((text) => ({ text, labels: [] }))),
}

test.each(sameTalks)('%s is the same talk at every door', async (name) => {
  const expected = await had(name, () => bareSeat(terminal))
  expect(expected.turns.every(({ text }, i) => text !== '' || i > 0)).toBe(true)
  for (const [door, open] of Object.entries(doors))
    expect({ door, ...(await had(name, open)) }).toEqual({ door, ...expected })
})
