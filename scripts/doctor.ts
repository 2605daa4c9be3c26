/**
 * `npm run doctor`: looks at settings, content, data folder or Redis, disk, backups and the running server, and says what is wrong and how to
 * mend it. Changes nothing. Ends with 1 when something is to be mended, else with 0; three lines when all is well.
 */
import { examine } from '#src/entry/doctor/examine.ts'
import { tellFindings } from '#src/entry/doctor/finding.ts'
import { loadKnowledge, projectFolder } from '#src/entry/load-knowledge.ts'
import { fingerprint, isCompiled } from './compile/fingerprint.ts'

try {
  process.loadEnvFile()
} catch {
  // No .env file: the environment alone counts.
}
const findings = await examine({
  environment: process.env,
  knowledge: loadKnowledge,
  compiled: isCompiled(projectFolder, fingerprint(projectFolder)),
  now: Date.now,
})
for (const line of tellFindings(findings)) console.log(line)
process.exitCode = findings.some(({ grade }) => grade === 'mend') ? 1 : 0
