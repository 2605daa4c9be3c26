import { beforeEach, expect, test } from 'vitest'
import type { Block } from '#src/core/vocabulary/outbound.ts'
import { openOffice, type TestOffice } from '#test/kit/office.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
type Picture = Extract<Block, { kind: 'picture' }>
const pictures = (said: readonly { readonly blocks: readonly Block[] }[]): Picture[] =>
  said.flatMap((outbound) => outbound.blocks.filter((block) => block.kind === 'picture'))

test.each([
  ['es', 'mándame la lista'],
  ['es', 'la quiero para imprimir'],
  ['en', 'send me the list'],
  ['ht', 'voye lis la'],
] as const)('asked for in %s («%s») the list of the topic at hand is sent as a picture', async (language, words) => {
  const ana = office.person('ana', language)
  await ana.presses('topic:mexican-passport')
  expect(pictures(await ana.says(words))).toMatchObject([{ topic: 'mexican-passport', language, folio: null }])
})

test('it carries the folio of somebody who has a case', async () => {
  const ana = office.person('ana')
  await ana.presses('topic:mexican-passport')
  await ana.presses('person')
  const [waiting] = await office.cases()
  expect(pictures(await ana.presses('topic:mexican-passport:list'))).toMatchObject([{ folio: waiting?.folio }])
})
