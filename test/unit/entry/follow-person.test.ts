import { beforeEach, expect, test } from 'vitest'
import { doorKey, followPerson } from '#src/entry/follow-person.ts'
import { createFeed } from '#src/shared/feed.ts'

const alias = { channel: 'web', account: 'site', id: 'session' } as const
let feed = createFeed()
let contact: string | null = null
let heard = 0
beforeEach(() => {
  feed = createFeed()
  contact = null
  heard = 0
})

async function follow(contactOf = async () => contact): Promise<() => void> {
  return followPerson(alias, () => heard++, { feed, contactOf })
}
/** As the door does after a turn: the commit is told first, then that this person wrote. */
async function writes(): Promise<void> {
  if (contact !== null) feed.changed(contact)
  feed.changed(doorKey(alias))
  await new Promise((done) => setTimeout(done))
}

test('a known person’s changes are heard, once each', async () => {
  contact = 'c1'
  await follow()
  feed.changed('c1')
  await writes()
  feed.changed('c2')
  expect(heard).toBe(2)
})

test('somebody who has not written yet is heard from the first message on', async () => {
  await follow()
  contact = 'c1'
  await writes()
  expect(heard).toBe(1)
  feed.changed('c1')
  expect(heard).toBe(2)
})

test('after erasing, the new contact is heard and the old one is not', async () => {
  contact = 'c1'
  await follow()
  contact = null
  await writes()
  contact = 'c2'
  await writes()
  heard = 0
  feed.changed('c1')
  feed.changed('c2')
  expect(heard).toBe(1)
})

test('nothing is heard after leaving, even while it is being found out who it is', async () => {
  const leave = await follow()
  contact = 'c1'
  feed.changed(doorKey(alias))
  leave()
  await writes()
  expect(heard).toBe(0)
})

test('when it cannot be found out who it is, the listener asks again itself', async () => {
  let broken = false
  await follow(async () => {
    if (broken) throw new Error('store')
    return null
  })
  broken = true
  await writes()
  expect(heard).toBe(1)
})
