import { afterAll } from 'vitest'
import { openDoor, type TestDoor } from '#test/kit/whatsapp-web/door.ts'
import { type ChannelWorld, describeChannel } from './channel.contract.ts'

/** One browser for all: a promise has somebody of its own instead. */
let door: Promise<TestDoor> | null = null
let people = 0

async function linked(): Promise<TestDoor> {
  const opened = await openDoor()
  await opened.link()
  return opened
}

afterAll(async () => (await door)?.close())

describeChannel('whatsapp-web', async (): Promise<ChannelWorld> => {
  door ??= linked()
  const { whatsapp, channel, until } = await door
  people += 1
  const person = whatsapp.person(people)
  return {
    // What is sent under a name that was used is known and not sent again; here each promise means a message of its own.
    channel: {
      ...channel,
      send: (parcel) => channel.send({ ...parcel, id: `${parcel.id}-${person.lid}-${crypto.randomUUID()}` }),
    },
    account: channel.account,
    address: person.chat,
    blocked: { impossible: 'WhatsApp does not say who blocked us: their messages stay on one tick' },
    loseAnswer: () => whatsapp.tell({ do: 'fault', state: 'swallow' }),
    refuseForNow: () => whatsapp.tell({ do: 'fault', state: 'refuse' }),
    seen: () =>
      person.reads().map((text) => {
        const place = /\[(\S+), (\S+)\]$/.exec(text)
        return { text, buttons: [], ...(place === null ? {} : { pin: [Number(place[1]), Number(place[2])] as const }) }
      }),
    async vanish() {
      void whatsapp.tell({ do: 'state', state: 'TIMEOUT' })
      await until(({ status }) => status === 'unreachable')
    },
    async close() {
      void whatsapp.tell({ do: 'state', state: 'CONNECTED' })
      await until(({ status }) => status === 'ready')
    },
  }
})
