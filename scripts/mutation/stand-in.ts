import { expect } from 'vitest'

export { expect }

/** One test of a file, ready to be run as often as wanted. */
export interface Told {
  readonly name: string
  run(): Promise<void>
}

type Body = (...given: never[]) => unknown
type Hook = () => unknown

interface Scope {
  readonly names: readonly string[]
  readonly first: Hook[]
  readonly before: Hook[]
  readonly after: Hook[]
  readonly within: Scope | null
}

let told: Told[] = []
let scope = scopeIn(null, '')

/** The tests a module tells of while it is loaded. One at a time. */
export async function toldBy(load: () => Promise<unknown>): Promise<readonly Told[]> {
  told = []
  scope = scopeIn(null, '')
  await load()
  return told
}

/** The part of the test tool our tests use, standing in for it where a thousand changes are tried in one process. */
export function describe(name: string, body: () => void) {
  scope = scopeIn(scope, name)
  try {
    body()
  } finally {
    scope = scope.within ?? scope
  }
}

/** Tells of a test; options and time limits are left to the real tool. */
export function test(name: string, ...given: readonly unknown[]) {
  const body = given.find((one): one is Body => typeof one === 'function')
  if (body !== undefined) tell(name, () => body())
}

test.each = (rows: readonly unknown[]) => (name: string, body: Body) => {
  for (const row of rows) tell(name, () => body(...((Array.isArray(row) ? row : [row]) as never[])))
}
test.skipIf = (skipped: boolean) => (skipped ? () => undefined : test)
test.runIf = (runs: boolean) => (runs ? test : () => undefined)

/** Runs once, before the first test of its scope. */
export function beforeAll(hook: Hook) {
  let done: unknown
  scope.first.push(() => {
    done ??= Promise.resolve(hook())
    return done
  })
}

/** Runs before each test of its scope. */
export function beforeEach(hook: Hook) {
  scope.before.push(hook)
}

/** Runs after each test of its scope. */
export function afterEach(hook: Hook) {
  scope.after.push(hook)
}

/** What is closed at the end is closed with the process. */
export function afterAll(_: Hook) {}

function scopeIn(within: Scope | null, name: string): Scope {
  return { names: [...(within?.names ?? []), name], first: [], before: [], after: [], within }
}

function tell(name: string, body: () => unknown) {
  const here = scope
  const number = told.length
  const around: Scope[] = []
  for (let one: Scope | null = here; one !== null; one = one.within) around.unshift(one)
  told.push({
    name: [...here.names.slice(1), name, `#${number}`].join(' › '),
    async run() {
      for (const { first, before } of around) for (const hook of [...first, ...before]) await hook()
      try {
        await body()
      } finally {
        for (const { after } of around.toReversed()) for (const hook of after) await hook()
      }
    },
  })
}
