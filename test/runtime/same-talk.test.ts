import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { telegramWebhook } from '../kit/deliveries/telegram.ts'
import { whatsappCloud } from '../kit/deliveries/whatsapp-cloud.ts'
import { had } from '../kit/same-talk/had.ts'
import { seatAt } from '../kit/same-talk/seats.ts'
import { sameTalks } from '../kit/same-talk/talk.ts'
import { startWorkerOffice, type WorkerOffice } from '../kit/same-talk/worker-office.ts'

/** The talks that are the same at every door (test/unit/channels/same-talk.test.ts), in workerd on Redis; the web's are in parity.test.ts. */
let office: WorkerOffice
let people = 0
beforeAll(async () => {
  office = await startWorkerOffice()
}, 90_000)
afterAll(() => office?.stop())

const doors = {
  Telegram: (now: () => number) => telegramWebhook(now, Number.POSITIVE_INFINITY),
  'WhatsApp (Cloud API)': whatsappCloud,
} as const

describe.each(Object.keys(doors) as (keyof typeof doors)[])('on %s', (door) => {
  test.each(sameTalks)(
    '%s is the same talk in both runtimes',
    async (name) => {
      // Workers draw no lists to keep.
      const open = async (now: () => number) => ({ ...(await doors[door](now)), lists: false })
      const onNode = await had(name, () => seatAt(open, Date.now()))
      people += 2
      expect(await had(name, async () => office.seat(door, people))).toEqual(onNode)
    },
    60_000,
  )
})
