import { expect, test } from 'vitest'
import { openOffice, textOf } from '../../kit/office.ts'

/** What somebody reads who asks what an apostille costs, after telling a state or none. */
async function costAfter(...words: readonly string[]): Promise<string> {
  const office = await openOffice()
  const person = office.person('somebody')
  let read = ''
  for (const said of words) {
    office.pass(60_000)
    read = textOf(await person.says(said))
  }
  return read
}

test("whoever names a state reads that state's price, and of no other", async () => {
  const texas = await costAfter('cuanto cuesta la apostilla de un acta de estados unidos', 'en texas cuanto cobran')
  expect(texas).toContain('Texas')
  expect(texas).not.toContain('California')
})

test('another state than those we know gets none of their prices', async () => {
  const ohio = await costAfter('cuanto cuesta la apostilla de un acta de estados unidos', 'y en ohio cuanto cobran')
  expect(ohio).not.toContain('Texas')
  expect(ohio).not.toContain('Santa Cruz')
})
