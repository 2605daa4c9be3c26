import { dangerMachine } from '../../flows/danger.ts'
import { chartFile } from './danger-chart.ts'

/** The danger chart, by file name in docs/danger. */
export function dangerSheets(): ReadonlyMap<string, string> {
  return new Map([['danger.machine.js', chartFile(dangerMachine)]])
}
