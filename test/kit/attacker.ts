import { solve } from 'yalps'

/** What somebody reads in a publication: these cells together, less one other, make this figure, or (`least`) this figure and more. */
export interface Told {
  readonly cells: readonly string[]
  readonly less?: string
  readonly sum: number
  readonly least?: boolean
}

/**
 * The least and the most a hidden cell can be for somebody who has everything that was told and knows that nobody counts less than
 * nothing. A linear program, solved by a library that knows nothing of how figures are hidden.
 */
export function boundsOf(cell: string, told: readonly Told[]): readonly [least: number, most: number] {
  const cells = new Set(told.flatMap((one) => [...one.cells, ...(one.less === undefined ? [] : [one.less])]))
  if (!cells.has(cell)) return [0, Number.POSITIVE_INFINITY]
  const constraints = Object.fromEntries(
    told.map(({ sum, least }, i) => [`told-${i}`, least === true ? { min: sum } : { equal: sum }]),
  )
  const variables = Object.fromEntries(
    [...cells].map((name) => [
      name,
      {
        ...Object.fromEntries(
          told.flatMap((one, i) =>
            one.cells.includes(name) ? [[`told-${i}`, 1]] : one.less === name ? [[`told-${i}`, -1]] : [],
          ),
        ),
        size: name === cell ? 1 : 0,
      },
    ]),
  )
  const bound = (direction: 'minimize' | 'maximize') => {
    const { status, result } = solve({ direction, objective: 'size', constraints, variables })
    if (status === 'unbounded') return direction === 'minimize' ? 0 : Number.POSITIVE_INFINITY
    if (status !== 'optimal') throw new Error(`what was told does not add up: ${status}`)
    return result
  }
  return [bound('minimize'), bound('maximize')]
}
