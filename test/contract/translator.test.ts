import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createLibreTranslate } from '#src/staff/translation/libretranslate.ts'

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => void close()))

/** A machine on this computer that answers as told and keeps what it was asked. */
async function machine(status: number, body: string) {
  const asked: { path: string; body: unknown }[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (piece) => {
      text += String(piece)
    })
    request.on('end', () => {
      asked.push({ path: request.url ?? '', body: JSON.parse(text) })
      response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' }).end(body)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closing.push(() => server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { asked, url }
}

describe('a translator that speaks LibreTranslate', () => {
  it('is given the words, the languages and the key, and nothing else', async () => {
    const { asked, url } = await machine(200, JSON.stringify({ translatedText: ' Bonjou ', more: 1 }))
    const translator = createLibreTranslate({ url: `${url}/`, key: 'k' })
    expect(await translator.translate('Hola', 'es', 'ht')).toEqual({ ok: true, text: 'Bonjou' })
    expect(asked).toEqual([
      { path: '/translate', body: { q: 'Hola', source: 'es', target: 'ht', format: 'text', api_key: 'k' } },
    ])
  })

  it.each([
    ['does not know the language', 400, '{"error":"ht is not supported"}', 'languages'],
    ['has had too much', 429, '{}', 'unreachable'],
    ['fails', 500, 'oops', 'unreachable'],
    ['says nothing', 200, '{"translatedText":" "}', 'unreachable'],
    ['answers in no form we know', 200, '{"text":"Bonjou"}', 'unreachable'],
    ['answers no JSON', 200, '<html>', 'unreachable'],
    ['sends us elsewhere', 302, '', 'unreachable'],
    ['talks for too long', 200, JSON.stringify({ translatedText: 'a'.repeat(4001) }), 'too_long'],
  ])('%s', async (_, status, body, code) => {
    const { url } = await machine(status, body)
    expect(await createLibreTranslate({ url, key: null }).translate('Hola', 'es', 'ht')).toEqual({ ok: false, code })
  })

  it('is not there', async () => {
    const translator = createLibreTranslate({ url: 'http://127.0.0.1:1', key: null })
    expect(await translator.translate('Hola', 'es', 'ht')).toEqual({ ok: false, code: 'unreachable' })
  })
})
