import { beforeEach, describe, expect, it } from 'vitest'
import type { Attachment, FetchResult } from '#src/core/vocabulary/attachment.ts'
import { openConsole, type TestBrowser, type TestConsole } from '#test/kit/console.ts'

const bytes = new Uint8Array([79, 103, 103, 83, 0, 1, 2, 3])
const platform: Attachment = {
  kind: 'voice',
  mime: 'audio/ogg; codecs=opus',
  size: bytes.length,
  seconds: 14,
  source: { at: 'platform', file: 'f1' },
}
const kept: Attachment = { ...platform, source: { at: 'thread', base64: btoa(String.fromCharCode(...bytes)) } }
const page: Attachment = { ...kept, kind: 'document', mime: 'text/html' }

let office: TestConsole
let lupe: TestBrowser
let asked: string[]
let fetched: FetchResult
let redrawn: Uint8Array<ArrayBuffer> | null

beforeEach(async () => {
  asked = []
  fetched = { ok: true, bytes }
  redrawn = null
  office = await openConsole({
    redraw: async () => redrawn,
    fetchFile: async ({ channel, account }, file) => {
      asked.push(`${channel}/${account}/${file}`)
      return fetched
    },
  })
  lupe = await office.admin()
})

/** Somebody sends this and asks for a person; the addresses their case's page gives for what they sent. */
async function sent(...attachments: readonly Attachment[]): Promise<readonly string[]> {
  const ana = office.person('ana', 'es')
  await office.assistant.takeTurn({ ...ana.inbound({ kind: 'attached' }), attachments })
  await ana.presses('person')
  const [open] = await office.cases()
  const { body } = await lupe.get(`/staff/cases/${open?.id}`)
  return [...body.matchAll(/\/staff\/cases\/[\w-]+\/files\/[\w-]+\/\d/g)].map(([address]) => address)
}

describe('what a person sent', () => {
  it('is played from the page of the case, brought from where it lies', async () => {
    const [address = ''] = await sent(platform)
    const answer = await lupe.get(address)

    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('audio/ogg')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("media-src 'self'")
    expect(asked).toEqual(['terminal/test/f1'])
  })

  it('is handed over in parts to a player that jumps', async () => {
    const [address = ''] = await sent(kept)
    const answer = await lupe.get(address, { Range: 'bytes=4-' })

    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe('bytes 4-7/8')
    expect(asked).toEqual([])
  })

  it('is never run as what it says it is', async () => {
    const [address = ''] = await sent(page)
    const { headers } = await lupe.get(address)

    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['gone', 404],
    ['too_large', 404],
    ['unreachable', 502],
  ] as const)('that cannot be brought (%s) says so in words', async (code, status) => {
    const [address = ''] = await sent(platform)
    fetched = { ok: false, code }
    const answer = await lupe.get(address)

    expect(answer.status).toBe(status)
    expect(answer.body).toMatch(/archivo/)
  })

  it('is shown as a picture only when it was drawn anew', async () => {
    const photo: Attachment = { ...platform, kind: 'photo', mime: 'image/jpeg', seconds: null }
    const [address = ''] = await sent(photo)
    redrawn = new Uint8Array([1, 2])
    const shown = await lupe.get(address)
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('content-length')]).toEqual([
      200,
      'image/png',
      '2',
    ])
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename=".*-photo\.png"/)
    redrawn = null
    expect((await lupe.get(address)).headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('is for nobody who is not signed in, and not found through another case', async () => {
    const [address = ''] = await sent(platform)

    expect((await office.browser().get(address)).status).toBe(303)
    expect((await lupe.get(address.replace(/cases\/[\w-]+/, 'cases/another'))).status).toBe(404)
    expect((await lupe.get(`${address}9`)).status).toBe(404)
    expect(asked).toEqual([])
  })
})
