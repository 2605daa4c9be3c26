/**
 * Makes what the program runs on from what people edit: `build/knowledge.json` from knowledge/, `build/web/*.js` from the browser's
 * TypeScript, `build/model.json` from what the understanding was taught. Does nothing when nothing changed. Other commands load it before themselves (`--import`); it is quiet then.
 */
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { basename, join } from 'node:path'
import { fingerprint, isCompiled } from './compile/fingerprint.ts'
import { schemeOf } from './compile/scheme.ts'

const root = join(import.meta.dirname, '..')
const build = join(root, 'build')

const stamp = fingerprint(root)
if (!isCompiled(root, stamp)) {
  try {
    await compile()
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ContentError') throw error
    console.error(error.message)
    process.exit(1)
  }
  writeFileSync(join(build, 'stamp'), stamp)
  if (import.meta.main) console.log('compiled knowledge and pages')
}

async function compile(): Promise<void> {
  // Loaded only when needed: start-up does not pay for the YAML reader.
  const { readKnowledge } = await import('./compile/read-knowledge.ts')
  mkdirSync(join(build, 'web'), { recursive: true })
  writeFileSync(join(build, 'knowledge.json'), JSON.stringify(readKnowledge(join(root, 'knowledge'))))
  // For Workers, whose bundle could not hold it.
  const taught = globSync('src/nlu/model/*.json', { cwd: root }).map((file) => [
    basename(file, '.json'),
    readFileSync(join(root, file), 'utf8'),
  ])
  writeFileSync(join(build, 'model.json'), `{${taught.map(([name, json]) => `"${name}":${json}`).join()}}`)
  for (const file of globSync('src/{channels/web,staff}/assets/*', { cwd: root }))
    copyFileSync(join(root, file), join(build, 'web', basename(file)))
  const palette = readFileSync(join(root, 'src/shared/palette.css'), 'utf8')
  for (const file of globSync('src/{channels/web,staff,staff/*}/*.css', { cwd: root })) {
    // One request a page: what a style imports is put into it.
    const style = readFileSync(join(root, file), 'utf8')
      .replace('@import "palette.css";\n', palette)
      .replace('@import "scheme.css";\n', schemeOf(palette))
    writeFileSync(join(build, 'web', basename(file)), style)
  }
  for (const file of globSync('src/{channels/web,staff}/browser/*.ts', { cwd: root })) {
    const code = stripTypeScriptTypes(readFileSync(join(root, file), 'utf8'), { mode: 'strip' })
    writeFileSync(join(build, 'web', `${basename(file, '.ts')}.js`), code.replaceAll(/^\s*\n/gm, ''))
  }
}
