import { dirname, join } from 'node:path'
import ts from 'typescript'
import type { Source } from './sources.ts'

const aliases = { '#core/': 'src/core/', '#flows/': 'flows/', '#src/': 'src/' }

/** Files that import each other in a circle, types included, each circle once. Files without one are left out. */
export function circles(sources: readonly Source[]): readonly (readonly string[])[] {
  const known = new Set(sources.map(({ file }) => file))
  const imports = new Map(
    sources.map((source) => [source.file, importsOf(source).filter((file) => known.has(file))] as const),
  )
  return strongComponents(imports).filter((files) => files.length > 1)
}

function importsOf({ file, tree }: Source): readonly string[] {
  return tree.statements.flatMap((statement) => {
    const from =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined
    if (from === undefined || !ts.isStringLiteral(from)) return []
    const alias = Object.entries(aliases).find(([name]) => from.text.startsWith(name))
    if (alias !== undefined) return [from.text.replace(...alias)]
    return from.text.startsWith('.') ? [join(dirname(file), from.text)] : []
  })
}

/** Tarjan's algorithm: sets of nodes of which each is reached from each. */
function strongComponents(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []

  function visit(node: string): number {
    const mine = order.size
    order.set(node, mine)
    open.push(node)
    let low = mine
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low)
    }
    lowest.set(node, low)
    if (low === mine) found.push(open.splice(open.indexOf(node)))
    return low
  }

  for (const node of edges.keys()) if (!order.has(node)) visit(node)
  return found
}
