import type { OwnReport } from '../core/office/own-report.ts'
import { type Period, periodNamed } from './period.ts'

/** Which report: the office's own of a period, or one that an area owes of it. */
export interface ReportKey {
  readonly period: Period
  readonly own: OwnReport | null
}

/** Its name in addresses and records: `2026-Q4`, `juridica_2026-Q4`. */
export function nameOfReport({ period, own }: ReportKey): string {
  return own === null ? period.name : `${own.id}_${period.name}`
}

/** The report with a name, among the office's; null when there is none, or it is not made for such a period. */
export function reportNamed(name: string, reports: readonly OwnReport[]): ReportKey | null {
  const [first = '', second] = name.split('_')
  const period = periodNamed(second ?? first)
  const own = second === undefined ? null : reports.find(({ id, every }) => id === first && every === period?.kind)
  return period === null || own === undefined ? null : { period, own }
}
