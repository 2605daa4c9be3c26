import type { Piece, Platform } from './platform.ts'

/** How much happens in one run. */
export interface Size {
  readonly people: number
  readonly messages: number
  /** Most times one message is brought. */
  readonly copies: number
}

/** One request, so many times at once. */
export interface Step {
  readonly person: number
  /** Its place among what the person writes. */
  readonly index: number
  readonly atOnce: number
  /** How often a platform that repeats by itself is to bring it. */
  readonly copies: number
  pieces(): readonly Piece[]
  taken(): void
}

/** What is due at one moment. */
export interface Due {
  readonly at: number
  /** What people write then. */
  write(): void
  /** Steps beside each other; within one of them in order. */
  readonly lanes: readonly (readonly Step[])[]
}

/** When what is written and brought. */
export interface Plan {
  next(): Due | null
  /** These were not taken: the platform comes again. */
  failed(steps: readonly Step[]): void
  /** The platform has something to tell of our messages. */
  words(pieces: readonly Piece[]): void
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Questions, choices by number, words that mean nothing, somebody who needs a person now; in three languages. */
const texts = [
  '¿cuánto cuesta la apostilla?',
  'necesito la CURP',
  'mwen bezwen papye',
  'how do I get my birth certificate',
  '1',
  '2',
  'menú',
  'asdf qwer',
  'quiero hablar con una persona',
  'me detuvo migración',
  'ok gracias',
  'perdí mi pasaporte',
  '¿dónde queda el consulado en Houston?',
  'kijan pou m mete pitit mwen lekòl',
  'otra cosa',
]

/** A plan that brings each message at its time and again after that, as the platform may; all of it follows from `chance`. */
export function createPlan(platform: Platform, start: number, chance: () => number, size: Size): Plan {
  const upTo = (most: number) => Math.floor(chance() * (most + 1))
  const writes: { readonly at: number; readonly person: number; readonly index: number }[] = []
  const queue: { readonly at: number; readonly step: Step }[] = []
  const said = new Map<string, Piece>()
  const taken = new Set<string>()
  let now = start

  // Where several are told in one request, what is late comes together.
  const grid = (at: number) => (platform.batch > 1 ? Math.ceil(at / (10 * minute)) * 10 * minute : at)

  for (let person = 0; person < size.people; person++) {
    let written = start + upTo(hour)
    let before = 0
    for (let index = 0; index < size.messages; index++) {
      writes.push({ at: written, person, index })
      const first = written + (chance() < 0.6 ? 0 : Math.floor(chance() ** 3 * platform.latest))
      before = platform.shuffles ? first : Math.max(before, first)
      planCopies(person, index, before)
      written += [second, 20 * second, hour, day, 2 * day][upTo(4)] ?? second
    }
  }

  function planCopies(person: number, index: number, first: number): void {
    const key = `${person} ${index}`
    const pieces = () => [said.get(key)].flatMap((piece) => piece ?? [])
    const step = { person, index, copies: 1, pieces, taken: () => void taken.add(key) }
    let left = 1 + upTo(size.copies - 1)
    if (platform.repeatsItself) return void queue.push({ at: first, step: { ...step, atOnce: 1, copies: left } })
    for (let after = 0; left > 0; after += upTo(1) * upTo(3 * day)) {
      const atOnce = Math.min(left, 1 + upTo(left))
      left -= atOnce
      queue.push({ at: after === 0 && index % 2 === 0 ? first : grid(first + after), step: { ...step, atOnce } })
    }
  }

  /** What may come now: where there is an order, nothing before what the person wrote before it. */
  function mayCome(due: readonly Step[]): readonly Step[] {
    if (platform.shuffles) return due
    const coming = new Set(due.map(({ person, index }) => `${person} ${index}`))
    return due.filter(({ person, index }) =>
      Array.from({ length: index }, (_, i) => `${person} ${i}`).every((key) => taken.has(key) || coming.has(key)),
    )
  }
  function again(steps: readonly Step[]): void {
    for (const step of steps) queue.push({ at: now + second + upTo(minute), step })
  }

  return {
    next() {
      const times = [...writes, ...queue].map(({ at }) => at)
      if (times.length === 0) return null
      now = Math.max(
        now,
        times.reduce((a, b) => Math.min(a, b)),
      )
      const writing = takeOut(writes, now)
      const due = takeOut(queue, now).map(({ step }) => step)
      const coming = mayCome(due)
      again(due.filter((step) => !coming.includes(step)))
      return {
        at: now,
        write() {
          for (const { person, index } of writing)
            said.set(`${person} ${index}`, platform.says(person, texts[upTo(texts.length - 1)] ?? ''))
        },
        lanes: platform.shuffles ? batched(coming, platform.batch, upTo) : inOrder(coming),
      }
    },
    failed: again,
    words(pieces) {
      for (const piece of pieces) {
        const step: Step = { person: -1, index: 0, atOnce: 1 + upTo(3), copies: 1, pieces: () => [piece], taken() {} }
        queue.push({ at: grid(now + Math.floor(chance() ** 4 * 2 * day)), step })
      }
    },
  }
}

function takeOut<T extends { readonly at: number }>(from: T[], until: number): readonly T[] {
  const due = from.filter(({ at }) => at <= until)
  const left = from.filter(({ at }) => at > until)
  from.splice(0, from.length, ...left)
  return due
}

function inOrder(steps: readonly Step[]): readonly (readonly Step[])[] {
  const people = [...new Set(steps.map(({ person }) => person))]
  return people.map((one) => steps.filter(({ person }) => person === one).toSorted((a, b) => a.index - b.index))
}

/** Any order, up to so many in one request. */
function batched(steps: readonly Step[], most: number, upTo: (most: number) => number): readonly (readonly Step[])[] {
  const shuffled = steps.map((step) => ({ step, place: upTo(1_000_000) })).toSorted((a, b) => a.place - b.place)
  const requests: Step[][] = []
  for (const { step } of shuffled) {
    const last = requests.at(-1)
    if (last === undefined || last.length >= most || upTo(2) === 0) requests.push([step])
    else last.push(step)
  }
  return requests.map((together) => [
    {
      person: -1,
      index: 0,
      atOnce: Math.max(...together.map(({ atOnce }) => atOnce)),
      copies: 1,
      pieces: () => together.flatMap((step) => step.pieces()),
      taken() {
        for (const step of together) step.taken()
      },
    },
  ])
}
