import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOpenAiCompatibleTranscriber } from '#src/nlu/transcriber/openai-compatible.ts'
import { type ModelServer, startModelServer } from '#test/kit/model-server.ts'

const spoken = { bytes: new Uint8Array([79, 103, 103, 83]), mime: 'audio/ogg; codecs=opus', language: 'es' } as const

let server: ModelServer

beforeEach(async () => {
  server = await startModelServer()
})
afterEach(() => server.close())

function transcribe() {
  const transcriber = createOpenAiCompatibleTranscriber({ url: `${server.url}/`, key: 'k', model: 'whisper-1' })
  return transcriber.transcribe(spoken)
}

describe('a transcriber', () => {
  it('sends the note and nothing of who spoke, and gives back what was heard', async () => {
    server.behave({ body: '{"text":" perdí mi pasaporte "}', type: 'application/json' })

    expect(await transcribe()).toBe('perdí mi pasaporte')
    const [asked] = server.asked
    expect(asked).toMatchObject({ path: '/v1/audio/transcriptions', authorization: 'Bearer k' })
    expect(asked?.body).toMatch(/whisper-1[\s\S]*name="language"[\s\S]*es[\s\S]*filename="note.ogg"[\s\S]*OggS/)
  })

  it.each([
    [{ status: 429 }],
    [{ status: 500 }],
    [{ body: '{"text":"  "}', type: 'application/json' }],
    [{ body: '<html>', type: 'text/html' }],
    [{ redirects: 'http://127.0.0.1:9/elsewhere' }],
  ])('hears nothing when the endpoint does %j', async (behaviour) => {
    server.behave(behaviour)
    expect(await transcribe()).toBeNull()
  })

  it('hears nothing when nobody is there', async () => {
    await server.close()
    expect(await transcribe()).toBeNull()
    server = await startModelServer()
  })
})
