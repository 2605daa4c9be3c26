import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '#src/entry/config.ts'
import { type OpenTelegram, openTelegram } from '#src/entry/telegram.ts'
import type { Change } from '#src/knowledge/changes/change.ts'
import { createLog } from '#src/shared/log.ts'
import { openOffice, type TestOffice } from '#test/kit/office.ts'
import { startTelegram, type TelegramServer } from '#test/kit/telegram-server.ts'
import { until } from '../telegram/world.ts'

const [first, second] = [-1001111111, -1002222222]
const log = createLog(() => {})

let office: TestOffice
let telegram: TelegramServer
let open: OpenTelegram

beforeEach(async () => {
  office = await openOffice()
  telegram = await startTelegram({ burst: 100 })
  open = opened({})
})
afterEach(async () => {
  await open.end()
  await telegram.stop()
})

function opened(more: Record<string, string>): OpenTelegram {
  const { assistant, store } = office
  const cards = { picture: async () => null, sheet: async () => null }
  const config = readConfig({ TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url, ...more })
  const one = openTelegram(config, { assistant, cards, store, feed: assistant.feed, log })
  if (one === null) throw new Error('no bot')
  one.begin()
  return one
}

/** As when the office published its group. */
function publish(group: number | null): void {
  const item = { staff_group: group === null ? '' : String(group) }
  const change: Change = { kind: 'group', office: 'durango', item, sources: {} }
  office.assistant.live.lay([change], [])
  open.regroup()
}

async function asks(name: string): Promise<void> {
  await office.person(name, 'es').says('quiero hablar con una persona')
}

describe('the group of the staff that the office names in its console', () => {
  it('gets the cases from the moment it is published, and another in its place', async () => {
    const [one, other] = [telegram.group(first), telegram.group(second)]
    await asks('Ana')
    expect(one.topics.size).toBe(0)
    publish(first)
    await until(() => one.topics.size === 1)
    publish(second)
    await asks('Rosa')
    await until(() => other.topics.size === 2)
    expect(one.topics.size).toBe(1)
  })

  it('gets nothing more once the office has none', async () => {
    const one = telegram.group(first)
    publish(first)
    await asks('Ana')
    await until(() => one.topics.size === 1)
    publish(null)
    await asks('Rosa')
    expect(await office.store.cases({ statuses: ['waiting'], limit: 9 })).toHaveLength(2)
    expect(one.topics.size).toBe(1)
  })

  it('is another than the published one where the settings name it', async () => {
    const [one, other] = [telegram.group(first), telegram.group(second)]
    await open.end()
    open = opened({ TELEGRAM_STAFF_GROUP: String(first) })
    publish(second)
    await asks('Ana')
    await until(() => one.topics.size === 1)
    expect(other.topics.size).toBe(0)
  })

  it('is told its number by the bot, for the console', async () => {
    const one = telegram.group(first)
    one.says(501, '/grupo@puente_bot')
    await until(() => one.general.length === 1)
    expect(one.general[0]).toContain(`El número de este grupo es ${first}.`)
  })

  it('is told to switch topics on first, since its number changes with them', async () => {
    const one = telegram.group(first)
    one.says(501, '/grupo', null, { text: '/grupo', chat: { id: first, type: 'group' } })
    await until(() => one.general.length === 1)
    expect(one.general[0]).toContain('Primero active los Temas')
  })
})
