/** `npm run qa -- forged 100000`: so many forged and broken WhatsApp webhooks, a true one after each hundred; says how many had an effect. */

import { forge, forgedDoor } from '../channels/forge.ts'
import { chance } from '../channels/random-outbound.ts'

const wanted = Number(process.argv[2] ?? 100_000)
const random = chance(Number(process.argv[3] ?? 1))
const door = forgedDoor()
let [accepted, served, crashed] = [0, 0, 0]
for (let count = 0; count < wanted; count++) {
  const before = door.effects()
  const status = await door.post(...forge(random, door))
  if (door.effects() !== before || status === 200) accepted += 1
  if (status >= 500) crashed += 1
  if (count % 100 !== 99) continue
  const body = door.hello(`true-${count}`)
  if ((await door.post(body, door.sign(body))) === 200 && door.effects() === before + 1) served += 1
}
console.log(JSON.stringify({ forged: wanted, accepted, crashed, true_ones: Math.floor(wanted / 100), served }))
process.exitCode = accepted === 0 && crashed === 0 && served === Math.floor(wanted / 100) ? 0 : 1
