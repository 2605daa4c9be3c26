import { expect, test } from 'vitest'
import { startRedis } from '../kit/redis-server.ts'
import { startTelegram } from '../kit/telegram-server.ts'
import { atTelegram, overRedis, startWorkerServer } from '../kit/worker-server.ts'

const chat = -1_001_234_567_890
const secret = 'a-secret-for-the-staff-group'

test('in workerd, a case is shown in the staff’s group by the request it came with, or by the next round', async () => {
  const redis = await startRedis()
  const telegram = await startTelegram({ burst: Number.POSITIVE_INFINITY })
  const worker = await startWorkerServer({
    ...overRedis(redis),
    ...atTelegram(telegram, secret),
    TELEGRAM_STAFF_GROUP: String(chat),
  })
  try {
    telegram.group(chat)
    telegram.person(1).says('quiero hablar con una persona')
    const answer = await fetch(`${worker.url}/telegram/${telegram.account}/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify(telegram.updates.waiting.at(-1)),
    })
    expect(answer.status).toBe(200)
    await worker.scheduled()
    await expect.poll(() => telegram.called('createForumTopic').length).toBe(1)
    await worker.scheduled()
    expect(telegram.called('createForumTopic')).toHaveLength(1)
  } finally {
    await worker.stop()
    await telegram.stop()
    await redis.stop()
  }
}, 120_000)
