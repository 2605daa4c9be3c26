/** `npm run qa -- renderings 1000000`: so many random messages as the channels would show them; says every one over a limit or with a choice out of reach. */
import { doors } from '../channels/doors.ts'
import { faultsIn } from '../channels/faults-in.ts'
import { chance, randomOutbound } from '../channels/random-outbound.ts'

const wanted = Number(process.argv[2] ?? 1_000_000)
const seed = Number(process.argv[3] ?? 1)
const random = chance(seed)
const found = new Map<string, number>()
let shown = 0
for (; shown < wanted; shown += doors.length) {
  const outbound = randomOutbound(random)
  for (const door of doors)
    for (const fault of faultsIn(outbound, door)) {
      const kind = fault.replace(/ for .*/s, '')
      found.set(kind, (found.get(kind) ?? 0) + 1)
      if (found.get(kind) === 1) console.error(`first of its kind: ${fault}\n${JSON.stringify(outbound)}`)
    }
}
console.log(JSON.stringify({ renderings: shown, channels: doors.length, seed, faults: Object.fromEntries(found) }))
process.exitCode = found.size === 0 ? 0 : 1
