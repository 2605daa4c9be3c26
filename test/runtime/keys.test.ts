import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RedisServer, startRedis } from '../kit/redis-server.ts'
import { softPasskey } from '../kit/soft-passkey.ts'
import { type StaffBrowser, staffBrowser } from '../kit/staff-browser.ts'
import { firstOfWorker, overRedis, startWorkerServer, type WorkerServer } from '../kit/worker-server.ts'

/** The console in workerd, on a real Redis, with the account of Lupe. */
const keys = '/staff/account/keys'
let redis: RedisServer
let worker: WorkerServer
let lupe: StaffBrowser
beforeAll(async () => {
  redis = await startRedis()
  worker = await startWorkerServer(overRedis(redis))
  lupe = await firstOfWorker(worker)
}, 120_000)
afterAll(async () => {
  await worker?.stop()
  await redis?.stop()
})

describe('on Workers, over Redis', () => {
  test('a passkey is added, lets its person in alone, and its answer opens nothing twice', async () => {
    const { url } = worker
    const key = await softPasskey()
    const asked = JSON.parse((await lupe.post(`${keys}/passkey/start`)).body)
    const added = await lupe.post(`${keys}/passkey`, { name: 'teléfono', answer: await key.make(asked, url) })
    expect(added.body).toContain('Se agregó la llave «teléfono»')
    const phone = staffBrowser(url)
    const answer = await key.answer(JSON.parse((await phone.post('/staff/sign-in/passkey/start')).body), url)
    expect((await phone.post('/staff/sign-in/passkey', { answer })).status).toBe(303)
    expect((await phone.get(keys)).body).toContain('teléfono')
    expect((await staffBrowser(url).post('/staff/sign-in/passkey', { answer })).status).toBe(401)
  }, 60_000)

  test('the code of a phone is asked for after the password, and each recovery code lets in once', async () => {
    const begun = await lupe.post(`${keys}/totp`)
    const secret = /<code>((?:[A-Z2-7]{1,4} ?)+)<\/code>/.exec(begun.body)?.[1]?.replaceAll(' ', '') ?? ''
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
    const on = await lupe.post(`${keys}/totp/confirm`, { code })
    const [recovery = ''] = [...on.body.matchAll(/<li><code>(\w{5}-\w{5})<\/code>/g)].map((found) => found[1] ?? '')
    const enter = async (given: string) => {
      const here = staffBrowser(worker.url)
      const asked = await here.post('/staff/sign-in', { login: 'lupe', password: 'caballo pila grapa' })
      const step = /name="step" value="([\w-]+)"/.exec(asked.body)?.[1] ?? ''
      return (await here.post('/staff/sign-in/code', { step, code: given })).status
    }
    // The code that switched it on was used by that.
    expect(await enter(code)).toBe(401)
    expect(await enter(recovery)).toBe(303)
    expect(await enter(recovery)).toBe(401)
  }, 60_000)
})
