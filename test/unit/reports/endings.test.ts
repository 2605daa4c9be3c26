import { expect, it } from 'vitest'
import { endingsTable } from '#src/reports/work.ts'
import { areas, talliesOf } from '#test/kit/invented-office.ts'

it('how matters ended has a row for every area the assistant answered for, and the rows add up to the total', () => {
  const [day] = talliesOf(2027)
  if (day === undefined) throw new Error('the invented year has no day')
  const { rows, total } = endingsTable(areas, [{ ...day, informed: { atencion: 1, fresno: 2 } }])
  expect(rows.map(({ key }) => key)).toEqual([...areas, 'fresno'])
  expect(rows.reduce((sum, { figures }) => sum + Number(figures[0]), 0)).toBe(total?.[0])
})
