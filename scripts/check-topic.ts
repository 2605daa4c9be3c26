/** Checks one or more topics, each with what offices say differently: `node scripts/check-topic.ts knowledge/topics/curp.yaml`. */
import { basename, join } from 'node:path'
import { checkTopicFiles } from './check/content/topic-files.ts'
import { checkTopicWording } from './check/content/wording.ts'

const root = join(import.meta.dirname, '..')
const today = new Date().toISOString().slice(0, 10)
const problems = process.argv.slice(2).flatMap((file) => {
  const id = basename(file, '.yaml')
  return [...checkTopicFiles(root, id, today), ...checkTopicWording(root, id)]
})
for (const problem of problems) console.log(problem)
if (problems.length === 0) console.log('no problems')
process.exitCode = problems.length > 0 ? 1 : 0
