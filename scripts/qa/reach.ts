/**
 * `npm run qa -- reach [--list]`: how many files run while one turn is taken, from what arrived to the commit: for the button of the menu,
 * for the button of a topic, and for a question in words whose answer is known. Counted by V8 over the very process that takes it, after
 * talks like it have warmed everything up, so that what only loads, or is made once, does not count. `--list` names the files.
 */
import { Session } from 'node:inspector/promises'
import { parseArgs } from 'node:util'
import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import { openOffice } from '#test/kit/office.ts'

/** What is done, and the most files it should run: as many as a reader can follow; null: none is set. */
const turns = [
  { name: 'menu button', goal: 40, isAnswer: false },
  { name: 'topic button', goal: null, isAnswer: true },
  { name: 'known question', goal: 80, isAnswer: true },
] as const

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } })
const root = new URL('../../', import.meta.url).href
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })

const office = await openOffice()
for (const name of ['Rosa', 'Luis']) await talk(name)
const runs = await talk('Eva')
session.disconnect()

turns.forEach(({ name, goal, isAnswer }, i) => {
  const { files = [], said = [] } = runs[i] ?? {}
  if (isAnswer && said.every(({ citations }) => citations.length === 0))
    throw new Error(`${name}: no answer came, so nothing was measured; ask what is known`)
  console.log(JSON.stringify({ run: name, files: files.length, goal, ...byRoom(files) }))
  if (values.list) for (const file of files) console.log(`  ${file}`)
})

/** Somebody who comes, asks what we know, and presses a topic and the menu. */
async function talk(name: string) {
  const person = office.person(name, 'es')
  await person.starts()
  const question = await during(() => person.says('¿cuánto cuesta el pasaporte mexicano?'))
  const topic = await during(() => person.presses('topic:curp'))
  return [await during(() => person.presses('menu')), topic, question]
}

/** The files of `src` and `flows` of which a function is called while this is done, and what is said. */
async function during(act: () => Promise<readonly Outbound[]>) {
  // What is taken is counted from nothing again.
  await session.post('Profiler.takePreciseCoverage')
  const said = await act()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const files = result
    .filter(({ functions }) => functions.some(({ ranges }) => (ranges[0]?.count ?? 0) > 0))
    .map(({ url }) => url.replace(root, ''))
    .filter((file) => /^(src|flows)\//.test(file))
    .toSorted()
  return { said, files }
}

function byRoom(files: readonly string[]): Readonly<Record<string, number>> {
  const rooms = Map.groupBy(files, (file) => (file.startsWith('src/') ? (file.split('/')[1] ?? '') : 'flows'))
  return Object.fromEntries([...rooms].map(([room, within]) => [room, within.length]))
}
