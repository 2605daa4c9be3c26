import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import { openDoor, type TestDoor } from '#test/kit/whatsapp-web/door.ts'

function said(text: string): Outbound {
  return { speaker: { kind: 'assistant' }, blocks: [{ kind: 'text', text }], choices: [], citations: [] }
}

describe('a linked phone', () => {
  let door: TestDoor

  beforeAll(async () => {
    door = await openDoor()
    await door.link()
  })
  afterAll(() => door.close())

  it('shows a QR first, and takes messages once it is scanned', () => {
    expect(door.statuses).toEqual(['starting', 'unlinked', 'syncing', 'ready'])
    expect(door.channel.state()).toMatchObject({ status: 'ready', qr: null, loggedOut: false })
  })

  it('brings a message in, and an answer out', async () => {
    const ana = door.whatsapp.person(1)
    const key = ana.says('¿Cuánto cuesta la visa?')
    await door.until(() => door.taken.length === 1)

    const [inbound] = door.taken
    expect(inbound).toMatchObject({
      sender: { channel: 'whatsapp-web', account: door.channel.account, id: ana.lid },
      address: ana.lid,
      externalId: `false_${ana.lid}_${key}`,
      content: { kind: 'text', text: '¿Cuánto cuesta la visa?' },
    })
    const receipt = await door.channel.send({
      id: 'o1',
      account: door.channel.account,
      address: ana.chat,
      outbound: said('Es gratis.'),
    })
    expect(receipt).toMatchObject({ status: 'sent', platformId: expect.stringMatching(/^3EB0[0-9A-F]{18}$/) })
    expect(ana.reads()).toEqual(['Es gratis.'])
  })
})
