import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOpenAiCompatibleReranker } from '../../src/nlu/rerank/openai-compatible.ts'
import { createWorkersAiReranker } from '../../src/nlu/rerank/workers-ai.ts'
import { type ModelServer, startModelServer } from '../kit/model-server.ts'
import { type RerankerUnderTest, rerankerContract } from './reranker.contract.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer()
})
afterAll(() => server.close())

const settings = () => ({ url: `${server.url}/`, key: 'sk-test', model: 'small' })

function overHttp(): RerankerUnderTest {
  const before = server.asked.length
  return {
    create: (wait) => createOpenAiCompatibleReranker(settings(), wait),
    says: (text) => server.behave({ says: text }),
    refuses: () => server.behave({ refuses: 'I cannot help with that.' }),
    tooMany: () => server.behave({ status: 429 }),
    breaks: () => server.behave({ status: 500 }),
    hangs: () => server.behave('hangs'),
    sent: () => server.asked.slice(before).map(({ body }) => body),
  }
}

function overBinding(): RerankerUnderTest {
  const sent: string[] = []
  let answer: () => Promise<unknown> = async () => null
  return {
    create: (wait) =>
      createWorkersAiReranker(
        {
          run: (_, input) => {
            sent.push(JSON.stringify(input))
            return answer()
          },
        },
        '@cf/meta/small',
        wait,
      ),
    says: (text) => {
      answer = async () => ({ response: text })
    },
    refuses: () => {
      answer = async () => ({ response: 'I cannot help with that.' })
    },
    tooMany: () => {
      answer = async () => Promise.reject(new Error('3040: Capacity temporarily exceeded'))
    },
    breaks: () => {
      answer = async () => 'unexpected'
    },
    hangs: () => {
      answer = () => new Promise(() => {})
    },
    sent: () => sent,
  }
}

rerankerContract('an OpenAI-compatible reranker', overHttp)
rerankerContract('a Workers AI reranker', overBinding)

const request = { text: 'visa', language: 'es', options: [{ id: 'a', label: 'A' }] } as const
const ranks = (reranker: { rank(r: typeof request): Promise<unknown> }) => reranker.rank(request)

describe('over HTTP', () => {
  it('asks under the address of the settings, with the key', async () => {
    server.behave({ says: '{"ranking":[{"id":"a","confidence":1}]}' })
    await ranks(createOpenAiCompatibleReranker(settings()))

    expect(server.asked.at(-1)).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer sk-test' })
  })

  it('sends no key where none is set', async () => {
    await ranks(createOpenAiCompatibleReranker({ ...settings(), key: null }))

    expect(server.asked.at(-1)?.authorization).toBeNull()
  })

  it('has no opinion on a page of HTML, and follows no other address', async () => {
    server.behave({ body: '<!doctype html><title>Sign in</title>', type: 'text/html' })
    expect(await ranks(createOpenAiCompatibleReranker(settings()))).toBeNull()

    server.behave({ redirects: `${server.url}/elsewhere` })
    const before = server.asked.length
    expect(await ranks(createOpenAiCompatibleReranker(settings()))).toBeNull()
    expect(server.asked).toHaveLength(before + 1)
  })

  it('has no opinion where nobody listens', async () => {
    expect(await ranks(createOpenAiCompatibleReranker({ ...settings(), url: 'http://127.0.0.1:1/v1' }))).toBeNull()
  })
})

describe('over a binding', () => {
  it('takes an answer that was already read as JSON', async () => {
    const ai = { run: async () => ({ response: { ranking: [{ id: 'a', confidence: 0.5 }] } }) }

    expect(await ranks(createWorkersAiReranker(ai, 'm'))).toEqual([{ topic: 'a', confidence: 0.5 }])
  })
})
