/** Checks all content and prints one JSON object; problems go to standard error. Exit 1 when something is wrong. */
import { join } from 'node:path'
import { checkContent } from './check/content/check-content.ts'

const { report, problems } = checkContent(join(import.meta.dirname, '..'), new Date().toISOString().slice(0, 10))
for (const problem of problems) console.error(problem)
console.log(JSON.stringify(report))
process.exitCode = problems.length > 0 ? 1 : 0
