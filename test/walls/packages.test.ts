import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Locked {
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '..', '..')
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))

test('what only developers need is left out by npm ci --omit=dev', () => {
  const { devDependencies } = read('package.json') as { devDependencies: Record<string, string> }
  const { '': _, ...packages } = read('package-lock.json').packages as Record<string, Locked>
  const served = Object.values(packages).filter(({ dev, devOptional }) => !dev && !devOptional)
  const needed = new Set(served.flatMap(({ dependencies = {} }) => Object.keys(dependencies)))
  const isLeftOut = (name: string) => packages[`node_modules/${name}`]?.dev === true
  expect(Object.keys(devDependencies).filter((name) => !isLeftOut(name) && !needed.has(name))).toEqual([])
})
