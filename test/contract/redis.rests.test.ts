import { expect, it, onTestFinished } from 'vitest'
import { createLoops } from '#src/entry/loops.ts'
import { createLog } from '#src/shared/log.ts'
import { doorOf, onItsWay, person, said, turn } from '../kit/commits.ts'
import { recordingChannel } from '../kit/recording-channel.ts'
import { openRedisWhole, startRedis } from '../kit/redis-server.ts'

/** Milliseconds. */
const rest = 1500

const log = createLog(() => undefined)

/** A process that delivers over the one Redis, and when what of its parcels left. */
async function process(server: Parameters<typeof openRedisWhole>[0]) {
  const { store, feed } = await openRedisWhole(server, { space: 'one' })
  const telegram = recordingChannel('telegram')
  const left: number[] = []
  telegram.onSend = () => left.push(Date.now())
  const channels = new Map([['telegram' as const, telegram]])
  const loops = createLoops({ store, channels, feed, log, takeTimerTurn: async () => 'gone' })
  await loops.begin()
  onTestFinished(async () => {
    await loops.end()
    await store.close()
  })
  return {
    left,
    telegram,
    store,
    async say(...ids: string[]) {
      for (const alias of ids.map(person)) {
        const entry = said('hola')
        const outbox = [onItsWay(entry, doorOf(alias), 'repeat')]
        await store.commitTurn(
          turn(alias.id, 0, { alias, door: doorOf(alias), thread: [entry], outbox, at: Date.now() }),
        )
        loops.wake(false)
      }
    },
  }
}

it('what one process was told to wait, the other waits too, from then on', async () => {
  const server = await startRedis()
  onTestFinished(() => server.stop())
  const [told, other] = [await process(server), await process(server)]
  told.telegram.answer({ status: 'retry', after: rest, code: 'whatsapp:130429', everybody: true })
  await told.say('ana')
  await expect.poll(() => told.store.note('delivery-rests')).not.toBeNull()
  await other.say(...Array.from({ length: 20 }, (_, i) => `person-${i}`))
  await expect.poll(() => told.left.length + other.left.length, { timeout: 6000 }).toBe(22)
  const [refused = 0, ...later] = told.left
  expect(Math.min(...later, ...other.left)).toBeGreaterThanOrEqual(refused + rest)
})
