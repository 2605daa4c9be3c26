import { setTimeout as wait } from 'node:timers/promises'
import type { ChildServer } from '../kit/child-server.ts'
import { chat } from './http-client.ts'
import { type Measurement, percentile } from './measurement.ts'
import { processorTime } from './process.ts'
import { sentences } from './sentences.ts'

const sessions = 50
const perSecond = 200
const warmSeconds = 3
const seconds = 15

/**
 * A message over HTTP to its durable answer, at 200 messages a second from 50 people. Messages leave when they are due, whether or not
 * earlier ones were answered, and are timed from then: a server that falls behind shows.
 */
export async function measureTurns(server: ChildServer): Promise<Measurement[]> {
  const people = await Promise.all(Array.from({ length: sessions }, () => chat(server.url, {})))
  await flow(server.url, people, warmSeconds)
  const before = processorTime(server.pid)
  const begun = performance.now()
  const taken = await flow(server.url, people, seconds)
  const rate = (taken.length / (performance.now() - begun)) * 1000
  const processor = (processorTime(server.pid) - before) / taken.length
  const at = (share: number) => percentile(taken, share)
  return [
    { name: 'a turn over HTTP at 200/s, p50', unit: 'ms', ours: at(0.5), limit: null, peer: null },
    { name: 'a turn over HTTP at 200/s, p95', unit: 'ms', ours: at(0.95), limit: 100, peer: null },
    { name: 'a turn over HTTP at 200/s, p99', unit: 'ms', ours: at(0.99), limit: 300, peer: null },
    { name: 'turns over HTTP that were answered', unit: '1/s', ours: rate, limit: perSecond, peer: null },
    { name: 'processor time a turn over HTTP', unit: 'ms', ours: processor, limit: 10, peer: null },
  ]
}

async function flow(url: string, people: readonly string[], forSeconds: number): Promise<number[]> {
  const begun = performance.now()
  const count = perSecond * forSeconds
  const answers: Promise<number>[] = []
  for (let i = 0; i < count; i++) {
    const due = begun + (i * 1000) / perSecond
    const early = due - performance.now()
    if (early > 1) await wait(early)
    const session = people[i % people.length]
    const text = sentences[(i * 7) % sentences.length]
    answers.push(chat(url, { session, text }).then(() => performance.now() - due))
  }
  return Promise.all(answers)
}
