import type { Block, Choice, Outbound } from '#src/core/vocabulary/outbound.ts'
import { pinLimits } from '#src/core/vocabulary/pin.ts'

/** 0..1, the same row for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const awkward =
  '👩🏽‍⚖️|🇭🇹|é|ệ̴̈|שלום|\u202eabc|<b>|*|_|`|~|\ud83d|\udc4d|\u0000|\n|\n\n| |Kreyòl|ñ|€|[|^|1. |2) |☐|«|…|palabra|apostilla|depòte|https://www.gob.mx/sre'.split(
    '|',
  )

/** A message of any length and letters, as hostile as what people and staff write. */
export function randomOutbound(random: () => number): Outbound {
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const one = <T>(of: readonly T[]): T => of[upTo(of.length - 1)] as T
  /** Mostly short; now and then longer than any channel takes. */
  function words(): string {
    const many = random() < 0.02 ? 1500 : random() < 0.3 ? 60 : 8
    const parts = Array.from({ length: upTo(many) }, () => one(awkward))
    return parts.join(random() < 0.7 ? ' ' : '')
  }
  const labels = random() < 0.9 ? 12 : 60
  const choice = (_: unknown, i: number): Choice => ({
    id: `c:${i}${random() < 0.05 ? 'x'.repeat(60 - `${i}`.length) : ''}`,
    label: `${Array.from({ length: 1 + upTo(labels) }, () => one(awkward)).join(' ')}${i}`,
  })
  function block(): Block {
    const kind = one(['title', 'warning', 'text', 'source', 'list', 'pin'] as const)
    if (kind === 'pin') {
      const name = words().slice(0, pinLimits.name)
      return { kind, text: name, pin: { name, latitude: random() * 180 - 90, longitude: random() * 360 - 180 } }
    }
    if (kind !== 'list') return { kind, text: words() }
    const items = Array.from({ length: upTo(6) }, words)
    return { kind, heading: words().slice(0, 100), items, style: one(['check', 'number', 'plain'] as const) }
  }
  return {
    speaker: random() < 0.8 ? { kind: 'assistant' } : { kind: 'staff', name: words(), role: words() },
    blocks: Array.from({ length: 1 + upTo(4) }, block),
    choices: Array.from({ length: random() < 0.7 ? upTo(5) : upTo(30) }, choice),
    citations: [],
    language: one(['es', 'en', 'ht'] as const),
  }
}
