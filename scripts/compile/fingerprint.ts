import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What compiled content is made from. */
const sources = [
  'knowledge/{topics,asked,asked-midway,answers,answer-kinds,beginnings}/*.yaml',
  'knowledge/{holidays,directory,phrasebook,practice,danger,danger/talk,lexicon}/*.yaml',
  'knowledge/utterances/*.yaml',
  'knowledge/offices/*/office.yaml',
  'knowledge/offices/*/{topics,must-say}/*.yaml',
  'knowledge/*.yaml',
  'knowledge/gazetteer/*',
  'locales/*/flows/*.json',
  'src/knowledge/{schema,answer-schema,beginnings,danger-schema,directory-schema,guide-schema,holidays-schema,phrase-schema,practice-schema}.ts',
  'src/knowledge/check/*.ts',
  'src/{channels/web,staff}/browser/*.ts',
  'src/{channels/web,staff,staff/*}/*.css',
  'src/shared/palette.css',
  'src/{channels/web,staff}/assets/*',
  'src/nlu/model/*.json',
  'scripts/compile.ts',
  'scripts/compile/*.ts',
]

/** Names everything that content is compiled from as it is now. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted())
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** True when what is compiled was made from what `stamp` names. */
export function isCompiled(root: string, stamp: string): boolean {
  const file = join(root, 'build', 'stamp')
  return existsSync(file) && readFileSync(file, 'utf8') === stamp
}
