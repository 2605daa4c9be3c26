import { countAt } from './count.ts'
import { type FindAll, mention, scan } from './said.ts'

/** Bare numbers, only when a number or a length of time was asked for: `somos cuatro`, `2 o 3`, `kat`. */
export const findNumbers: FindAll = (said, earlier) => {
  const { awaited } = said.context
  if (awaited !== 'number' && awaited !== 'duration') return []
  return scan(said, earlier, (at) => {
    const count = countAt(said.tokens, at)
    if (count === null || (count.weak && said.size > 2)) return null
    const { from, to, next, certain } = count
    return { first: at, next, entity: { ...mention(said, at, next, certain), kind: 'number', from, to } }
  })
}
