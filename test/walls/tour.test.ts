import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import { createDelivery } from '#src/delivery/outbox.ts'
import { readConfig } from '#src/entry/config.ts'
import { openTelegram } from '#src/entry/telegram.ts'
import { createLog } from '#src/shared/log.ts'
import { openConsole } from '#test/kit/console.ts'
import { startTelegram } from '#test/kit/telegram-server.ts'

/** A thing the tour names, with the file it says it is in. */
interface Named {
  readonly name: string
  readonly file: string
}

const root = join(import.meta.dirname, '..', '..')
const tour = readFileSync(join(root, 'docs/tour.md'), 'utf8')
const [, message = '', answer = ''] = tour.split(/^## /m)

const namedIn = (text: string): readonly Named[] =>
  [...text.matchAll(/\[`(\w+)`\]\(\.\.\/([^)#]+)\)/g)].map(([, name = '', file = '']) => ({ name, file }))
const sourceOf = (file: string) => readFileSync(join(root, file), 'utf8')
const isFunction = ({ name, file }: Named) => new RegExp(`function ${name}\\b`).test(sourceOf(file))
/** Was made before anybody wrote: what it made has to run. */
const isMaker = ({ name }: Named) => /^(create|require)|Routes$/.test(name)

/** Milliseconds after which a message will not come. */
const patience = 120_000

/** What ran on each walk, as `file function`. */
const ran = { message: new Set<string>(), answer: new Set<string>() }

/** Which functions run: `note` adds those that ran since `start` or the last note. */
interface Counter {
  start(): Promise<void>
  note(walked: Set<string>): Promise<void>
}

beforeAll(async () => {
  const telegram = await startTelegram({ burst: 100 })
  const session = new Session()
  session.connect()
  try {
    await walk(telegram, createCounter(session))
  } finally {
    session.disconnect()
    await telegram.stop()
  }
  // Counting is slow, and the readers of the first question are learned meanwhile.
}, 300_000)

function createCounter(session: Session): Counter {
  return {
    async start() {
      await session.post('Profiler.enable')
      await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
    },
    async note(walked) {
      const { result } = await session.post('Profiler.takePreciseCoverage')
      for (const { url, functions } of result)
        for (const { functionName, ranges } of functions)
          if ((ranges[0]?.count ?? 0) > 0) walked.add(`${url} ${functionName}`)
    },
  }
}

/** Ana asks, reads the answer, asks for a person; Luz takes the case and answers. */
async function walk(telegram: Awaited<ReturnType<typeof startTelegram>>, { start, note }: Counter): Promise<void> {
  const log = createLog(() => {})
  const office = await openConsole()
  const { assistant, store } = office
  const { feed } = assistant
  const turns = new EventEmitter()
  async function takeTurn(inbound: Inbound) {
    const turn = await assistant.takeTurn(inbound)
    delivery.wake()
    turns.emit('taken')
    return turn
  }
  const config = readConfig({ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url })
  const cards = { picture: async () => null, sheet: async () => null }
  const opened = openTelegram(config, { assistant: { ...assistant, takeTurn }, cards, store, feed, log })
  if (opened === null) throw new Error('no bot')
  const channels = new Map([['telegram', opened.channel] as const])
  const delivery = createDelivery({ store, channels, log, now: office.now, random: () => 0, feed })
  const ana = telegram.person(77, 'es')
  const luz = await office.admin()
  const says = async (words: string) => {
    const taken = once(turns, 'taken')
    ana.says(words)
    await taken
  }

  await start()
  opened.begin()
  await delivery.start()
  await says('perdí mi pasaporte, ¿cuánto cuesta otro?')
  await ana.awaits(1, patience)
  await note(ran.message)

  await says('quiero hablar con una persona')
  const [waiting] = await office.cases()
  if (waiting === undefined) throw new Error('no case was opened')
  await luz.post(`/staff/cases/${waiting.id}/claim`)
  const before = ana.reads().length
  await luz.post(`/staff/cases/${waiting.id}/reply`, { text: 'Buenos días, Ana. Ya reviso su cita.' })
  delivery.wake()
  await ana.awaits(before + 1, patience)
  await luz.get(`/staff/cases/${waiting.id}`)
  await note(ran.answer)
  await opened.end()
  await delivery.stop()
}

describe.each([
  ['a message', message, ran.message],
  ['a staff answer', answer, ran.answer],
] as const)('on the walk of %s', (_, text, walked) => {
  test.each(namedIn(text).filter(isFunction))('$name of $file is passed', ({ name, file }) => {
    const inFile = [...walked].filter((one) => one.startsWith(`${pathToFileURL(join(root, file)).href} `))
    if (isMaker({ name, file })) expect(inFile).not.toEqual([])
    else expect(inFile.map((one) => one.split(' ')[1])).toContain(name)
  })
})

test('the tour has both walks', () => {
  expect(namedIn(message).length).toBeGreaterThan(15)
  expect(namedIn(answer).length).toBeGreaterThan(8)
})
