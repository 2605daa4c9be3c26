/**
 * How long WhatsApp Web takes to be back, with the patience offices have, and what others who write to the same process notice of it:
 * `npm run -s qa -- whatsapp-web`. One JSON line each; `peer` is the same in the same run while nothing was wrong. About six minutes.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { patience } from '#src/channels/whatsapp-web/patience.ts'
import type { Inbound } from '#src/core/vocabulary/inbound.ts'
import { openDoor } from '../kit/whatsapp-web/door.ts'
import { lineOf } from './measurement.ts'
import { openOthers } from './others.ts'

/** Megabytes of child and browser an office allows unless it says otherwise (PUENTE_WHATSAPP_WEB_MEMORY). */
const ceiling = 900
const duplicates = 10_000
const quietFor = 20_000

const others = await openOthers()
const taken: Inbound[] = []
const door = await openDoor({
  patience,
  memoryLimit: ceiling,
  async takeTurn(inbound) {
    await others.takeTurn(inbound)
    taken.push(inbound)
  },
})
const ana = door.whatsapp.person(1)
const isTaken = (text: string) => taken.some(({ content }) => content.kind === 'text' && content.text === text)

function tell(name: string, unit: string, ours: number, limit: number | null, peer: number | null): void {
  console.log(lineOf({ name, unit, ours, limit, peer }))
}

async function quiet(): Promise<ReturnType<typeof others.taken>> {
  others.taken()
  await wait(quietFor)
  return others.taken()
}

/** Seconds until it is ready again and has taken what was written meanwhile; and the others beside it. */
async function measure(name: string, limit: number, fault: () => unknown, restarts = 1): Promise<void> {
  const calm = await quiet()
  const before = door.channel.state().restarts
  const text = `after ${name}`
  const begun = performance.now()
  fault()
  ana.says(text, { silently: name === 'deaf' })
  await door.until((state) => state.restarts >= before + restarts && state.status === 'ready', 200_000)
  await door.until(() => isTaken(text), 60_000)
  tell(`WhatsApp Web back after: ${name}`, 's', (performance.now() - begun) / 1000, limit, null)
  const beside = others.taken()
  tell(`others' answers, WhatsApp Web ${name}, p50`, 'ms', beside.p50, null, calm.p50)
  tell(`others' answers, WhatsApp Web ${name}, p99`, 'ms', beside.p99, null, calm.p99)
}

try {
  const begun = performance.now()
  await door.link()
  tell('WhatsApp Web from start to ready', 's', (performance.now() - begun) / 1000, null, null)
  await measure('killed', 30, () => process.kill(door.childPid(), 'SIGKILL'))
  await measure('hung', 120, () => process.kill(door.childPid(), 'SIGSTOP'))
  await measure('with its page in a loop', 120, () => door.whatsapp.tell({ do: 'hang' }))
  await measure('deaf', 120, () => undefined)
  await measure(`grown over ${ceiling} MB`, 120, () => door.whatsapp.tell({ do: 'grow', megabytes: ceiling }))
  await measure(`flooded with ${duplicates} duplicates`, 60, () => void ana.says('otra vez', { times: duplicates }), 0)
  const repeated = taken.filter(({ content }) => content.kind === 'text' && content.text === 'otra vez').length
  tell('effects of the flood', '', repeated, 1, null)
} finally {
  await door.close()
  await others.leave()
}
