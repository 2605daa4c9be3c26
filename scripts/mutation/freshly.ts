import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const bare = (url: string) => url.replace(/\?.*$/, '')

/** Which module imports which, as far as modules were loaded: all that has to be loaded anew for a change in one of them to be seen. */
const importers = new Map<string, Set<string>>()
let anew: ReadonlySet<string> = new Set()

/**
 * From now on a module asked for under `?anew=` brings what it imports anew too, as far as the changed file is behind it; and tests are
 * told to `standIn` instead of the test tool.
 */
export function watchImports(standIn: string) {
  registerHooks({
    resolve(specifier, context, next) {
      const parent = context.parentURL
      if (specifier === 'vitest' && parent !== undefined && bare(parent) !== standIn)
        return { url: standIn, shortCircuit: true }
      const resolved = next(specifier, context)
      if (parent === undefined || !resolved.url.startsWith('file:')) return resolved
      const child = bare(resolved.url)
      importers.set(child, (importers.get(child) ?? new Set()).add(bare(parent)))
      const query = parent.match(/\?anew=\d+$/)?.[0]
      return query === undefined || !anew.has(child) ? resolved : { ...resolved, url: `${child}${query}` }
    },
  })
}

/** The modules that see a change in this file when they are loaded anew: those that import it, however far off. */
export function renew(file: string): ReadonlySet<string> {
  const found = new Set([pathToFileURL(file).href])
  for (const one of found) for (const importer of importers.get(one) ?? []) found.add(importer)
  anew = found
  return found
}
