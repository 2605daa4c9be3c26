import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startWhatsappCloud, type WhatsappCloudServer } from '#test/kit/whatsapp-cloud-server.ts'
import { openDoor } from './world.ts'

let meta: WhatsappCloudServer
beforeEach(async () => {
  meta = await startWhatsappCloud()
})
afterEach(() => meta.stop())

const fetchFile = (id: string, account = meta.account) => openDoor(meta).fetchFile?.(account, id)
const voice = new Uint8Array([79, 103, 103, 83])

describe('a file somebody sent', () => {
  it('is brought from Meta', async () => {
    expect(await fetchFile(meta.file(voice))).toEqual({ ok: true, bytes: voice })
  })

  it.each(['0', '../media', 'x?y=1'])('is gone when Meta does not know it: %s', async (id) => {
    expect(await fetchFile(id)).toEqual({ ok: false, code: 'gone' })
  })

  it('is not asked of another number', async () => {
    expect(await fetchFile(meta.file(voice), '1')).toEqual({ ok: false, code: 'gone' })
  })

  it('is never fetched from an address that is not Meta’s: the token stays here', async () => {
    for (const address of ['http://127.0.0.1:1/x', 'https://lookaside.fbsbx.com.example/x', 'https://evilfbsbx.com/x'])
      expect(await fetchFile(meta.file(voice, address))).toEqual({ ok: false, code: 'unreachable' })
  })

  it('is unreachable when Meta is', async () => {
    const { fetchFile: ask } = openDoor(meta)
    await meta.stop()
    expect(await ask?.(meta.account, '1')).toEqual({ ok: false, code: 'unreachable' })
  })
})
