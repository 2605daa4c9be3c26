/** Checks one or more topic files: `node scripts/check-topic.ts knowledge/topics/asylum-mexico.yaml`. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { checkTopic } from '../src/knowledge/check-topic.ts'

let bad = 0
for (const file of process.argv.slice(2)) {
  const problems = checkTopic(parse(readFileSync(file, 'utf8')), basename(file, '.yaml'))
  bad += problems.length
  for (const problem of problems) console.log(`${file}: ${problem}`)
}
if (bad === 0) console.log('no problems')
process.exitCode = bad ? 1 : 0
