/**
 * `npm run qa -- journeys [--against FOLDER]`: fourteen journeys from an office's first account to the public chat, walked by a script in a real
 * browser, on a phone and on a desk, on this program and on that of another checkout: steps (presses, and fields written in), pages opened, and
 * what had to be scrolled to.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { periodOf, previous } from '#src/reports/period.ts'
import { startTelegram } from '#test/kit/telegram-server.ts'
import { type Hand, handAt, NoWay, type Tally } from './walks/hand.ts'
import { journeys, type World } from './walks/journeys.ts'
import { handIn, type Size, sizes, startProgram } from './walks/program.ts'
import { table } from './walks/table.ts'

const { values } = parseArgs({ options: { against: { type: 'string' } } })
const checkouts = [
  ...(values.against === undefined ? [] : [['before', resolve(values.against)]]),
  ['now', process.cwd()],
]
const month = previous(periodOf('month', new Date().toISOString().slice(0, 10))).name
const sizeNames = Object.keys(sizes) as Size[]

const walked: { readonly head: string; readonly cells: readonly string[] }[] = []
for (const size of sizeNames)
  for (const [name = '', checkout = ''] of checkouts)
    walked.push({ head: `${size} ${name}`, cells: await walkAll(checkout, size) })

console.log('Steps · pages opened · scrolled to.')
console.log(
  table(
    ['journey', ...walked.map(({ head }) => head)],
    journeys.map(({ name }, i) => [name, ...walked.map(({ cells }) => cells[i] ?? '')]),
  ),
)

/** One cell a journey. */
async function walkAll(checkout: string, size: Size): Promise<readonly string[]> {
  const telegram = await startTelegram({ speed: 50, burst: Number.POSITIVE_INFINITY })
  const program = await startProgram(checkout, { past: 48, env: { TELEGRAM_API_ROOT: telegram.url } })
  try {
    const context = await program.browser.newContext({ locale: 'es-MX' })
    const visitors = await program.browser.newContext({ locale: 'es-MX', viewport: sizes[size] })
    const [ana, visitor] = [await handIn(context, sizes[size]), handAt(await visitors.newPage())]
    const hands: Hand[] = [ana, visitor]
    let eva: Promise<Hand> | undefined
    const world: World = { program, ana, visitor, month, telegramKey: telegram.token, eva: () => (eva ??= invited()) }
    const cells: string[] = []
    for (const { name, ready, walk } of journeys) {
      try {
        await ready?.(world)
        for (const hand of hands) hand.tally()
        await walk(world)
        cells.push(written(hands.map((hand) => hand.tally())))
      } catch (error) {
        if (!(error instanceof Error)) throw error
        console.error(`${size}, ${name}: ${error.message.split('\n')[0]}`)
        cells.push(error instanceof NoWay ? 'not there' : 'failed')
      }
    }
    return cells

    async function invited(): Promise<Hand> {
      const hers = await program.colleague(context, 'Eva', ['officer', 'supervisor', 'editor', 'programmes'])
      const hand = await handIn(hers, sizes[size])
      hands.push(hand)
      return hand
    }
  } finally {
    await program.close()
    await telegram.stop()
  }
}

function written(tallies: readonly Tally[]): string {
  const sum = (name: keyof Tally) => tallies.reduce((total, one) => total + one[name], 0)
  return `${sum('presses') + sum('fields')} · ${sum('loads')} · ${sum('scrolls')}`
}
