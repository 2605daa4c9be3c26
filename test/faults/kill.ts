/** Kills the real server under load and counts what was lost: `node test/faults/kill.ts [seed]`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newSession, postUntilTaken, readBack } from '../kit/chat-client.ts'
import { freePort, startChildServer } from '../kit/child-server.ts'
import { wideLimits } from '../kit/limits.ts'
import { seeded } from '../kit/troubled-store.ts'
import { type Conversation, compare, readStored } from './compare.ts'

/** How hard the server is tried. */
export interface Ordeal {
  readonly seed: number
  readonly sessions: number
  readonly messages: number
  readonly kills: number
}

/** What came of it. Everything from `lost` on must be 0. */
export interface Figures {
  readonly seed: number
  readonly messages: number
  readonly kills: number
  readonly acknowledged: number
  /** Messages that had to be sent more than once. */
  readonly sent_again: number
  readonly lost: number
  readonly twice: number
  readonly out_of_order: number
  readonly wrong_replies: number
  readonly seconds: number
}

const limit = 240_000
const questions = [
  '¿Qué necesito para la doble nacionalidad de mi hijo?',
  '¿y cuánto cuesta?',
  'how do I ask for asylum in Mexico',
  'mwen bezwen apostiy pou batistè mwen',
  'quiero hablar con una persona',
  'gracias',
]

/** Every client sends its next message only after the last was acknowledged, and the same one again when the line broke. */
export async function killUnderLoad(ordeal: Ordeal): Promise<Figures> {
  const begun = performance.now()
  const data = mkdtempSync(join(tmpdir(), 'puente-kill-'))
  const port = await freePort()
  let server = await startChildServer({ data, port, env: wideLimits })
  const { url } = server
  let acknowledged = 0
  let over = false
  const guard = AbortSignal.timeout(limit)
  try {
    const conversations: Conversation[] = []
    for (let i = 0; i < ordeal.sessions; i++) conversations.push({ session: await newSession(url), turns: [] })

    async function talk(conversation: Conversation, count: number, who: number): Promise<void> {
      for (let i = 0; i < count; i++) {
        guard.throwIfAborted()
        const text = `${who}/${i} ${questions[(who + i) % questions.length]}`
        const { messages, tries } = await postUntilTaken(url, conversation.session, { id: `message-${who}-${i}`, text })
        conversation.turns.push({ text, tries, replies: messages.map((message) => message.id) })
        acknowledged++
      }
    }

    async function kill(): Promise<number> {
      const chance = seeded(ordeal.seed)
      const share = ordeal.messages / (ordeal.kills + 1)
      let killed = 0
      for (let i = 1; i <= ordeal.kills; i++) {
        const moment = share * (i - 0.5 + chance() * 0.9)
        while (acknowledged < moment && !over) await wait(1)
        await wait(chance() * 10)
        await server.kill()
        killed++
        server = await startChildServer({ data, port, env: wideLimits })
      }
      return killed
    }

    const each = ordeal.messages / ordeal.sessions
    const [kills] = await Promise.all([
      kill(),
      Promise.all(conversations.map((conversation, i) => talk(conversation, each, i))).finally(() => {
        over = true
      }),
    ])
    const shown = await Promise.all(conversations.map(({ session }) => readBack(url, session)))
    await server.end('SIGTERM', 5000)
    const stored = await readStored(data, conversations)
    const found = compare(conversations, stored, shown)
    const sentAgain = conversations.flatMap((c) => c.turns).filter((turn) => turn.tries > 1).length
    const seconds = Number(((performance.now() - begun) / 1000).toFixed(1))
    return {
      seed: ordeal.seed,
      messages: ordeal.messages,
      kills,
      acknowledged,
      sent_again: sentAgain,
      ...found,
      seconds,
    }
  } finally {
    over = true
    await server.kill()
    rmSync(data, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const seed = Number(process.argv[2] ?? Date.now() % 100_000)
  const figures = await killUnderLoad({ seed, sessions: 20, messages: 1000, kills: 8 })
  console.log(JSON.stringify(figures))
  process.exitCode = figures.lost + figures.twice + figures.out_of_order + figures.wrong_replies === 0 ? 0 : 1
}
