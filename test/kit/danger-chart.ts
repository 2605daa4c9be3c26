import { createDangerChart } from '#flows/danger.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'

/** The danger chart, speaking from the tables that are shipped. */
export const dangerChart = createDangerChart(loadKnowledge().danger.tables)
