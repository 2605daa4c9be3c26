import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Channel, Parcel, Receipt } from '#src/channels/channel.ts'
import { fitTo } from '#src/core/replies/fit-to.ts'
import type { Choice, Outbound } from '#src/core/vocabulary/outbound.ts'
import { mapLink } from '#src/core/vocabulary/pin.ts'

/** What a person at the other end of a channel sees of one message. */
export interface Seen {
  readonly text: string
  readonly buttons: readonly { readonly label: string; readonly id: string }[]
  /** Of a place on the map: latitude and longitude. */
  readonly pin?: readonly [number, number]
}

/** A channel before a platform (or its stand-in), and what can be made to happen there. */
export interface ChannelWorld {
  readonly channel: Channel
  readonly account: string
  /** Somebody who can be written to. */
  readonly address: string
  /** Somebody who no longer takes our messages; a reason where the platform has no such thing. */
  readonly blocked: { readonly address: string } | { readonly impossible: string }
  /** Makes the next message arrive but its answer get lost; a reason where that cannot be. */
  readonly loseAnswer: (() => void | Promise<void>) | { readonly impossible: string }
  /** Makes the platform refuse the next message for now; a reason where it never does. */
  readonly refuseForNow: (() => void | Promise<void>) | { readonly impossible: string }
  /** Everything the person at `address` received, oldest first. */
  seen(): readonly Seen[]
  /** The platform is gone: nobody listens any more. Null where nothing is sent. */
  readonly vanish: (() => Promise<void>) | null
  close(): Promise<void>
}

const hostile = [
  '<b>no</b> *no* _no_ [no](http://x)',
  '👩🏽‍⚖️ 🇭🇹 é שלום \u202eabc',
  'a lone \ud83d half',
  '/borrar',
  '\u0000\u0007',
]

/** What every door must keep, whatever platform is behind it. `setup` opens a fresh one for each promise. */
export function describeChannel(name: string, setup: () => Promise<ChannelWorld>): void {
  describe(`the channel ${name}`, () => {
    let world: ChannelWorld

    beforeEach(async () => {
      world = await setup()
    })
    afterEach(() => world.close())

    function send(outbound: Outbound, to: Partial<Parcel> = {}): Promise<Receipt> {
      return world.channel.send({ id: 'o1', account: world.account, address: world.address, outbound, ...to })
    }

    it('says what it can carry, in numbers that can be kept', () => {
      const { textLimit, buttons, labelLimit, idLimit } = world.channel.capabilities
      expect(textLimit).toBeGreaterThanOrEqual(500)
      expect(buttons).toBeGreaterThanOrEqual(0)
      if (buttons > 0) expect(Math.min(labelLimit - 19, idLimit - 63)).toBeGreaterThan(0)
    })

    it('sends a message, and the receipt says so', async () => {
      expect(await send(message('Su cita es gratis.'))).toMatchObject({ status: 'sent' })
      expect(world.seen().map((seen) => seen.text)).toEqual(['Su cita es gratis.'])
    })

    it('names the staff member who speaks', async () => {
      await send({ ...message('Ya lo revisé.'), speaker: { kind: 'staff', name: 'Lucía', role: 'abogada' } })

      const [seen] = world.seen()
      expect(seen?.text).toMatch(/Lucía[\s\S]*abogada[\s\S]*Ya lo revisé\./)
    })

    it.each(hostile)('sends words as words: %j', async (words) => {
      expect(await send(message(words))).toMatchObject({ status: 'sent' })
      expect(world.seen()[0]?.text).toBe(words.toWellFormed())
    })

    it('carries as much text as it says', async () => {
      const { textLimit, unit } = world.channel.capabilities
      const size = { utf16: 2, characters: 1, bytes: 4 }[unit]
      const longest = '🇭'.repeat(Math.floor(textLimit / size))

      expect(await send(message(longest))).toMatchObject({ status: 'sent' })
      expect(world.seen()[0]?.text).toBe(longest)
    })

    it('still sends when there are more choices than buttons: they are numbered lines of the text by then', async () => {
      const choices = choicesOf(world.channel.capabilities.buttons + 3)

      expect(await send({ ...message('1. Tema 0'), choices })).toMatchObject({ status: 'sent' })
      expect(world.seen()[0]?.text).toContain('1. Tema 0')
    })

    it('offers as many buttons as it says, each with its whole id', async () => {
      const { buttons, idLimit } = world.channel.capabilities
      const choices = choicesOf(buttons).map((choice, i) => (i === 0 ? { ...choice, id: 'x'.repeat(idLimit) } : choice))

      expect(await send({ ...message('¿Cuál?'), choices })).toMatchObject({ status: 'sent' })
      expect(world.seen()[0]?.buttons.map((button) => button.id)).toEqual(choices.map((choice) => choice.id))
    })

    it('shows a place on the map before the words that name it, or leads to one', async () => {
      const pin = { name: 'Consulado en Houston', address: '4507 San Jacinto', latitude: 29.7353, longitude: -95.3819 }
      const said = {
        ...message('Le mando dónde es.'),
        speaker: { kind: 'staff', name: 'Lucía', role: 'abogada' } as const,
      }
      const placed = {
        ...said,
        blocks: [...said.blocks, { kind: 'pin', pin, text: '📍 Consulado en Houston' } as const],
      }
      const { capabilities } = world.channel
      for (const outbound of fitTo(placed, capabilities)) expect(await send(outbound)).toMatchObject({ status: 'sent' })
      const seen = world.seen()
      if (capabilities.pins)
        expect(seen[0]).toMatchObject({
          pin: [29.7353, -95.3819],
          text: expect.stringContaining('Consulado en Houston'),
        })
      else expect(seen[0]?.text).toContain(mapLink(pin))
      expect(seen.at(-1)?.text).toMatch(/Lucía[\s\S]*Le mando dónde es\.[\s\S]*📍 Consulado en Houston/)
      expect(seen).toHaveLength(capabilities.pins ? 2 : 1)
    })

    it('does not throw for what no platform would take', async () => {
      const { capabilities } = world.channel
      const monsters = [
        message(''),
        message('x'.repeat(capabilities.textLimit * 4)),
        { ...message('¿Cuál?'), choices: [{ id: 'x'.repeat(capabilities.idLimit * 4), label: '' }] },
      ]
      for (const monster of monsters) expect(['sent', 'failed', 'retry']).toContain((await send(monster)).status)
    })

    it('says that somebody who blocked us was not reached', async ({ skip }) => {
      if ('impossible' in world.blocked) return skip(world.blocked.impossible)
      expect(await send(message('hola'), { address: world.blocked.address })).toEqual({
        status: 'failed',
        code: 'blocked',
      })
    })

    it('says when to try again what was refused for now', async ({ skip }) => {
      if (typeof world.refuseForNow !== 'function') return skip(world.refuseForNow.impossible)
      await world.refuseForNow()
      const receipt = await send(message('hola'))
      expect(receipt).toMatchObject({ status: 'retry', after: expect.any(Number), code: expect.any(String) })
      expect(receipt.status === 'retry' && receipt.after).toBeGreaterThan(0)
      expect(world.seen()).toEqual([])
    })

    it('says that it does not know when the answer was lost, and does not send again by itself', async ({ skip }) => {
      if (typeof world.loseAnswer !== 'function') return skip(world.loseAnswer.impossible)
      await world.loseAnswer()
      expect(await send(message('hola'))).toMatchObject({ status: 'unknown' })
      expect(world.seen()).toHaveLength(1)
    })

    it('does not throw when the platform is gone, and says that nothing was sent', async ({ skip }) => {
      if (world.vanish === null) return skip('nothing is sent by this channel')
      await world.vanish()
      expect(await send(message('hola'))).toMatchObject({ status: 'retry' })
    })

    it('has codes a log may hold: no word, no address', async () => {
      const receipt = await send(message('secreto '.repeat(100_000)))
      expect(JSON.stringify(receipt)).not.toMatch(/secreto/)
      if ('code' in receipt) expect(receipt.code).toMatch(/^[\w:-]+$/)
    })
  })
}

function message(text: string): Outbound {
  return { speaker: { kind: 'assistant' }, blocks: [{ kind: 'text', text }], choices: [], citations: [] }
}

function choicesOf(count: number): Choice[] {
  return Array.from({ length: count }, (_, i) => ({ id: `topic:${i}`, label: `Tema ${i}` }))
}
