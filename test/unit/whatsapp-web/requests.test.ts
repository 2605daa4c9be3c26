import { expect, it } from 'vitest'
import { createRequests } from '#src/channels/whatsapp-web/requests.ts'

it('a message whose turn comes after the door was closed is given back at once, to be sent by the next process', async () => {
  const told: object[] = []
  const requests = createRequests((message) => told.push(message) > 0, 60_000)
  requests.ready(true)
  requests.end()

  expect(await requests.ask({ id: 'o1', address: '1@lid', text: 'hola' })).toMatchObject({ status: 'retry' })
  expect(told).toEqual([])
})
