import { expect, test } from 'vitest'
import { openOffice } from '#test/kit/office.ts'

test('a box that was pressed stands in the thread as it became, not as it was', async () => {
  const { person, store } = await openOffice()
  const ana = person('ana')
  await ana.presses('guide:estafa')
  for (const words of ['no', 'un trabajo en otro país', 'no']) await ana.says(words)
  const tick = (await ana.presses('tick:estafa'))
    .flatMap(({ choices }) => choices)
    .find(({ id }) => id.startsWith('tick:'))
  await ana.presses(tick?.id ?? '')
  const contactId = await store.findContact(ana.inbound({ kind: 'start' }).sender)
  const thread = contactId === null ? [] : await store.thread(contactId, 100)
  expect(tick?.label).toMatch(/^☐/)
  expect(thread.findLast(({ direction }) => direction === 'in')?.text).toBe(`▸ ${tick?.label.replace('☐', '☑')}`)
})
