/** `npm run qa -- deliveries 20`: so many runs for each platform and store in which all is brought often, late and shuffled while our process dies; says what came of it. */
import { grounds, platforms } from '#test/kit/deliveries/platforms.ts'
import { play } from '#test/kit/deliveries/play.ts'

const runs = Number(process.argv[2] ?? 20)
const seed = Number(process.argv[3] ?? 1)
const only = process.argv[4] ?? ''
const size = { people: 4, messages: 8, copies: 50 }
let broken = 0
for (const [platform, openPlatform] of Object.entries(platforms))
  for (const [store, openGround] of Object.entries(grounds)) {
    if (!`${platform} ${store}`.startsWith(only)) continue
    const sums = { messages: 0, deliveries: 0, sends: 0, refusals: 0, restarts: 0, repeats: 0, days: 0 }
    const faults: string[] = []
    for (let run = 0; run < runs; run++) {
      const outcome = await play(openPlatform, openGround, seed + run, size)
      for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += outcome[name]
      faults.push(...outcome.faults.map((fault) => `seed ${seed + run}: ${fault}`))
    }
    broken += faults.length
    console.log(JSON.stringify({ platform, store, runs, ...sums, faults }))
  }
process.exitCode = broken === 0 ? 0 : 1
