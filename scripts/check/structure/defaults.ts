import ts from 'typescript'
import type { Source } from './sources.ts'

/** Where a kind of act, effect or event that was forgotten must not compile. */
const watched = ['src/core/', 'src/turn/']

/** Files of the core and of a turn that choose by a union's tag and have a `default` for the rest, with how many: what is new falls into it unseen. */
export function swallowingDefaults(sources: readonly Source[]): ReadonlyMap<string, number> {
  const counted = sources
    .filter(({ file }) => watched.some((folder) => file.startsWith(folder)))
    .map(({ file, tree }) => [file, defaultsIn(tree)] as const)
  return new Map(counted.filter(([, count]) => count > 0))
}

function defaultsIn(node: ts.Node): number {
  const own = ts.isDefaultClause(node) && isTagged(node.parent.parent.expression) ? 1 : 0
  let within = 0
  ts.forEachChild(node, (child) => {
    within += defaultsIn(child)
  })
  return own + within
}

/** True for `act.type`, `entity.kind`, `errand.do`: what a union of this program is told apart by. */
function isTagged(expression: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(expression) && ['type', 'kind', 'do', 'act', 'outcome'].includes(expression.name.text)
  )
}
