import { expect, test } from 'vitest'
import { keptLimit } from '#src/core/vocabulary/attachment.ts'
import { openSite } from '../../kit/web-site.ts'

async function sends(fields: Readonly<Record<string, string | Blob>>, origin = 'http://localhost') {
  const site = await openSite()
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const response = await site.routes.request('/voz', { method: 'POST', body, headers: { Origin: origin } })
  return { site, response }
}
const sound = (type: string, size = 2000) => new Blob([new Uint8Array(size).fill(7)], { type })

test('a voice note is a message of its own, with its sound', async () => {
  const { site, response } = await sends({ voice: sound('audio/webm;codecs=opus'), seconds: '14.2', id: 'note-0001' })
  expect(response.status).toBe(204)
  expect(site.turns).toMatchObject([
    {
      externalId: 'note-0001',
      content: { kind: 'attached' },
      attachments: [
        {
          kind: 'voice',
          mime: 'audio/webm',
          size: 2000,
          seconds: 14.2,
          source: { at: 'message', bytes: new Uint8Array(2000).fill(7) },
        },
      ],
    },
  ])
})

test.each([
  ['nothing', { seconds: '3' }, 400],
  ['words', { voice: 'hola', seconds: '3' }, 400],
  ['no sound', { voice: sound('audio/webm', 0), seconds: '3' }, 400],
  ['a page', { voice: sound('text/html'), seconds: '3' }, 400],
  ['three minutes', { voice: sound('audio/webm'), seconds: '180' }, 400],
  ['no length', { voice: sound('audio/webm'), seconds: 'x' }, 400],
  ['too much', { voice: sound('audio/webm', keptLimit + 20_000), seconds: '100' }, 413],
] as const)('%s is not taken, and why is said', async (_, fields, status) => {
  const { site, response } = await sends(fields)
  expect([response.status, site.turns.length]).toEqual([status, 0])
  expect(await response.text()).toContain('nota de voz')
})

test('nor one that another site sends', async () => {
  const { site, response } = await sends({ voice: sound('audio/webm'), seconds: '3' }, 'https://evil.example')
  expect([response.status, site.turns.length]).toEqual([403, 0])
})
