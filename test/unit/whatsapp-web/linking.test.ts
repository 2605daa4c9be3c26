import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDoor, type TestDoor } from '#test/kit/whatsapp-web/door.ts'

describe('linking the office’s phone', { timeout: 90_000 }, () => {
  let door: TestDoor

  beforeAll(async () => {
    door = await openDoor({ patience: { qrMaxRetries: 2 } })
  })
  afterAll(() => door.close())

  it('can be done by a code typed on the phone', async () => {
    await door.until(({ qr }) => qr !== null)
    door.channel.pair('5216181234567')
    await door.until(({ code }) => code !== null)
    expect(door.channel.state()).toMatchObject({ status: 'unlinked', code: 'ABCD1234' })
    expect(door.whatsapp.paired).toEqual(['5216181234567'])
  })

  it('gives up when nobody scans, and shows a new QR when it is asked to', async () => {
    for (let i = 0; i < 3; i++) {
      const { qr } = door.channel.state()
      door.whatsapp.renewQr()
      await door.until((state) => state.qr !== qr || state.status === 'given_up')
    }
    await door.until(({ status }) => status === 'given_up')
    expect(door.channel.state()).toMatchObject({ qr: null, trouble: 'not_scanned', restarts: 0 })

    door.channel.renew()
    await door.link()
    expect(door.channel.state().status).toBe('ready')
  })
})
