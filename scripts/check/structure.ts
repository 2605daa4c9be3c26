import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { circles } from './structure/circles.ts'
import { swallowingDefaults } from './structure/defaults.ts'
import { fullFolders, mostFiles } from './structure/folders.ts'
import { bareParticiples } from './structure/names.ts'
import { mostMethods, widePorts } from './structure/ports.ts'
import { differences, type Exceptions, withoutUnneeded } from './structure/ratchet.ts'
import { sourcesIn } from './structure/sources.ts'

const listFile = 'scripts/check/exceptions.json'

/** What each list of exceptions counts, as a refusal says it. */
const rules: Readonly<Record<string, string>> = {
  ports: `methods of an exported interface, ${mostMethods} at most: part it by who uses it`,
  folders: `files of a folder, ${mostFiles} at most: give what belongs together a folder`,
  participles: 'exported names that are a bare participle: say what was told, found, seen',
  defaults:
    'choices by a tag with a `default`: name every kind, or make it a table, so that a forgotten one does not compile',
  circles: 'files that import each other, types included: what two need belongs beneath both',
}

/**
 * Where the code is over its own limits and no exception stands for it; or an exception stands that is no longer needed, for the list may
 * only shrink. `npm run check -- --shrink` takes away what is not needed and adds nothing.
 */
export function checkStructure(root: string): string[] {
  const found = structureOf(root)
  const allowed = JSON.parse(readFileSync(join(root, listFile), 'utf8')) as Exceptions
  const list = process.argv.includes('--shrink') ? withoutUnneeded(found, allowed) : allowed
  if (list !== allowed) writeFileSync(join(root, listFile), `${JSON.stringify(list, null, 2)}\n`)
  return differences(found, list).map(({ rule, name, count, most }) =>
    count > most
      ? `${name}: ${count} ${rules[rule]}${most > 0 ? ` (${most} were there before)` : ''}`
      : `${name}: ${count}, and ${listFile} still allows ${most}: npm run check -- --shrink`,
  )
}

/** What is over a limit today. */
function structureOf(root: string): Exceptions {
  const sources = sourcesIn(root)
  const rings = circles(sources)
  return {
    ports: Object.fromEntries(widePorts(sources)),
    folders: Object.fromEntries(fullFolders(root)),
    participles: Object.fromEntries(bareParticiples(sources)),
    defaults: Object.fromEntries(swallowingDefaults(sources)),
    circles: { circles: rings.length, 'files in circles': rings.flat().length },
  }
}
