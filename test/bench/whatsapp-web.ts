/** How long WhatsApp Web takes to be back: `node test/bench/whatsapp-web.ts`, with the patience offices have. One JSON line a fault; about three minutes. */
import { patience } from '#src/channels/whatsapp-web/patience.ts'
import { openDoor } from '../kit/whatsapp-web/door.ts'
import { lineOf } from './measurement.ts'

const door = await openDoor({ patience })
const ana = door.whatsapp.person(1)

/** Seconds until it is ready again and has taken what was written meanwhile. */
async function measure(name: string, limit: number, fault: () => void): Promise<void> {
  const { restarts } = door.channel.state()
  const text = `after ${name}`
  const begun = performance.now()
  fault()
  ana.says(text, { silently: name === 'deaf' })
  await door.until((state) => state.restarts > restarts && state.status === 'ready', 200_000)
  await door.until(() => door.taken.some(({ content }) => content.kind === 'text' && content.text === text), 60_000)
  const ours = (performance.now() - begun) / 1000
  console.log(lineOf({ name: `WhatsApp Web back after: ${name}`, unit: 's', ours, limit, peer: null }))
}

try {
  const begun = performance.now()
  await door.link()
  console.log(
    lineOf({
      name: 'WhatsApp Web from start to ready',
      unit: 's',
      ours: (performance.now() - begun) / 1000,
      limit: null,
      peer: null,
    }),
  )
  await measure('killed', 30, () => process.kill(door.childPid(), 'SIGKILL'))
  await measure('hung', 120, () => process.kill(door.childPid(), 'SIGSTOP'))
  await measure('page in a loop', 120, () => door.whatsapp.tell({ do: 'hang' }))
  await measure('deaf', 120, () => undefined)
} finally {
  await door.close()
}
