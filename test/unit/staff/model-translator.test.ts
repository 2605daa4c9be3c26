import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coveredTranslator } from '#src/staff/translation/covered.ts'
import { createModelTranslator } from '#src/staff/translation/language-model.ts'
import { type ModelServer, startModelServer } from '#test/kit/model-server.ts'

let server: ModelServer

beforeAll(async () => {
  server = await startModelServer()
})
afterAll(() => server.close())
beforeEach(() => server.behave({ says: ' Necesito ayuda. ' }))

const translator = (key: string | null = 'k1') => createModelTranslator({ url: `${server.url}/`, key, name: 'small' })

describe('a language model that translates', () => {
  it('is asked for the translation alone, with the key, and its answer is taken without spaces around it', async () => {
    expect(await translator().translate('mwen bezwen èd', 'ht', 'es')).toEqual({ ok: true, text: 'Necesito ayuda.' })
    const asked = server.asked.at(-1)
    expect(asked).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer k1' })
    expect(JSON.parse(asked?.body ?? '')).toMatchObject({
      model: 'small',
      temperature: 0,
      messages: [
        { role: 'system', content: expect.stringContaining('from Haitian Creole to Mexican Spanish') },
        { role: 'user', content: 'mwen bezwen èd' },
      ],
    })
  })

  it.each([
    [{ says: '' }, 'unreachable'],
    [{ refuses: 'no' }, 'unreachable'],
    [{ status: 500 }, 'unreachable'],
    [{ body: 'oops', type: 'text/plain' }, 'unreachable'],
    [{ redirects: 'http://127.0.0.1:1/' }, 'unreachable'],
    [{ says: 'x'.repeat(20_000) }, 'too_long'],
  ] as const)('that answers %j makes nothing, and says why', async (behaviour, code) => {
    server.behave(behaviour)
    expect(await translator(null).translate('mèsi', 'ht', 'es')).toEqual({ ok: false, code })
  })
})

describe('a covered translator', () => {
  const cover = (text: string) => ({
    text: text.replace('618 123 4567', '[1]'),
    uncover: (made: string) => made.replace('[1]', '618 123 4567'),
  })

  it('gives away only what is covered, and uncovers what comes back', async () => {
    server.behave({ says: 'Mi teléfono es [1].' })
    const made = await coveredTranslator(translator(), cover).translate('telefòn mwen se 618 123 4567', 'ht', 'es')
    expect(server.asked.at(-1)?.body).not.toContain('618')
    expect(made).toEqual({ ok: true, text: 'Mi teléfono es 618 123 4567.' })
  })

  it('says why nothing was made', async () => {
    server.behave({ status: 500 })
    expect(await coveredTranslator(translator(), cover).translate('x', 'ht', 'es')).toEqual({
      ok: false,
      code: 'unreachable',
    })
  })
})
