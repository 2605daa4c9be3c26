import { createMemoryStore } from '#src/store/memory/index.ts'
import type { Store } from '#src/store/store.ts'
import { createVault } from '#src/store/vault.ts'
import { seeded } from '../troubled-store.ts'
import { virtualTime } from '../virtual-time.ts'
import { brokenPromises } from './broken-promises.ts'
import type { Ground } from './ground.ts'
import { createPlan, type Due, type Plan, type Size } from './plan.ts'
import type { Piece, Platform } from './platform.ts'
import { assistantOver, heardAt, type Process, type Record, startProcess } from './process.ts'

/** What happened in one run. */
export interface Outcome {
  readonly messages: number
  readonly deliveries: number
  readonly sends: number
  readonly refusals: number
  readonly restarts: number
  /** Sent again because nobody knew whether they had arrived. */
  readonly repeats: number
  readonly days: number
  /** Every promise that was broken, in words; none is expected. */
  readonly faults: readonly string[]
}

const start = Date.parse('2026-11-23T16:00:00Z')
const second = 1000
const day = 86_400 * second

/** One run: everything a platform may do to us happens, the processes die and come back, and what became of it is looked at. */
export async function play(
  openPlatform: (now: () => number) => Promise<Platform>,
  openGround: () => Promise<Ground>,
  seed: number,
  size: Size,
): Promise<Outcome> {
  const chance = seeded(seed)
  const record: Record = { heard: new Map(), written: [], recovered: 0, busy: 0, faults: [], unheard: new Set() }
  const time = virtualTime(start, () => record.busy > 0)
  const [platform, ground] = await Promise.all([openPlatform(time.now), openGround()])
  const counts = { deliveries: 0, restarts: 0, lost: 0 }
  let us: Process = await startProcess(ground, platform, time, record)

  async function bring(pieces: readonly Piece[], copies = 1): Promise<boolean> {
    counts.deliveries += pieces.length * (platform.repeatsItself ? copies : 1)
    return us.door.bring(pieces, copies)
  }
  async function restart(): Promise<void> {
    await us.kill()
    counts.restarts += 1
    await time.pass(Math.floor(chance() ** 4 * 7_200_000))
    us = await startProcess(ground, platform, time, record)
  }
  try {
    const plan = createPlan(platform, time.now(), chance, size)
    for (let due = plan.next(); due !== null; due = plan.next()) {
      await time.pass(Math.max(0, due.at - time.now()))
      due.write()
      if (platform.trouble(chance()) === 'lost') counts.lost += 1
      const under = bringAll(due.lanes, bring, plan)
      if (chance() < 0.15) {
        for (let turns = Math.floor(chance() * 8); turns > 0; turns--) await new Promise((go) => setImmediate(go))
        await restart()
      }
      await under
      plan.words(platform.words())
    }
    platform.trouble(0)
    // Whoever had to be waited for writes once more, and what waited leaves.
    for (let person = 0; person < size.people; person++) {
      await time.pass(10 * second)
      await bring([platform.says(person, 'gracias')])
    }
    for (let days = 0; days < 6; days++) {
      await time.pass(day / 2)
      for (const word of platform.words()) await bring([word])
    }
    const oracle = createMemoryStore({ vault: await createVault(new Uint8Array(32)) })
    await replay(record, platform, oracle)
    const said = size.people * (size.messages + 1)
    const found = await brokenPromises({
      record,
      platform,
      store: us.store,
      oracle,
      said,
      people: size.people,
      lost: counts.lost,
    })
    const attempts = platform.attempts()
    return {
      messages: said,
      deliveries: counts.deliveries,
      sends: attempts.length,
      refusals: attempts.filter(({ until }) => until !== null).length,
      restarts: counts.restarts,
      repeats: found.repeats,
      days: Math.round((time.now() - start) / day),
      faults: found.faults,
    }
  } finally {
    await us.kill()
    await platform.stop()
    await ground.close()
  }
}

/** What is due at one moment: people beside each other, one person's messages in their order. */
async function bringAll(
  lanes: Due['lanes'],
  bring: (pieces: readonly Piece[], copies: number) => Promise<boolean>,
  plan: Plan,
): Promise<void> {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const [i, { pieces, atOnce, copies, taken }] of lane.entries()) {
        const answers = await Promise.all(Array.from({ length: atOnce }, () => bring(pieces(), copies)))
        // One answer is enough: the platform forgets it.
        if (!answers.includes(true)) return plan.failed(lane.slice(i))
        taken()
      }
    }),
  )
}

/** The same messages once each, in the order they were written down, by a process that never dies. */
async function replay(record: Record, platform: Platform, store: Store): Promise<void> {
  let now = start
  const assistant = assistantOver(store, platform, () => now)
  for (const written of record.written) {
    const inbound = record.heard.get(heardAt(written))
    now = written.at
    if (inbound !== undefined) await assistant.takeTurn(inbound)
  }
}
