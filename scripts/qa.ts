/** `npm run qa -- NAME [arguments]`: one proof that is too long for the tests; without a name it lists them. */
import { spawnSync } from 'node:child_process'
import { proofs } from './qa/proofs.ts'

const [name = '', ...rest] = process.argv.slice(2)
const proof = proofs.find((one) => one.name === name)
if (proof === undefined) {
  const width = Math.max(...proofs.map((one) => one.name.length))
  for (const one of proofs) console.log(`${one.name.padEnd(width)}  ${one.about}`)
  process.exitCode = name === '' ? 0 : 2
} else {
  const [command = '', ...given] = proof.command
  const env = { ...process.env, ...proof.env }
  process.exitCode = spawnSync(command, [...given, ...rest], { stdio: 'inherit', env }).status ?? 1
}
