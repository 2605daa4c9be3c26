import { expect, test } from 'vitest'
import { forge, forgedDoor } from '../../../scripts/channels/forge.ts'
import { chance } from '../../../scripts/channels/random-outbound.ts'

test('of a thousand forged webhooks none has an effect, and the true ones between them are served', async () => {
  const door = forgedDoor()
  const random = chance(3)
  for (let count = 0; count < 1000; count++) {
    expect(await door.post(...forge(random, door))).toBe(401)
    if (count % 100 !== 0) continue
    const body = door.hello(`true-${count}`)
    expect(await door.post(body, door.sign(body))).toBe(200)
  }
  expect(door.effects()).toBe(10)
})

test('signed but broken, none of it is an effect or a failure', async () => {
  const door = forgedDoor()
  const whole = door.hello('m1')
  for (let cut = 0; cut < whole.length; cut++) {
    const body = whole.slice(0, cut)
    expect(await door.post(body, door.sign(body))).toBe(200)
  }
  expect(door.effects()).toBe(0)
})
