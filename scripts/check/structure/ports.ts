import ts from 'typescript'
import { isExported, type Source } from './sources.ts'

/** Methods a port may have. One with more has several users who each need a part of it. */
export const mostMethods = 12

/** Exported interfaces with more methods of their own than that, by name. */
export function widePorts(sources: readonly Source[]): ReadonlyMap<string, number> {
  const all = sources.flatMap(({ tree }) => tree.statements.filter(ts.isInterfaceDeclaration).filter(isExported))
  const counted = all.map(({ name, members }) => [name.text, members.filter(isMethod).length] as const)
  return new Map(counted.filter(([, methods]) => methods > mostMethods))
}

function isMethod(member: ts.TypeElement): boolean {
  if (ts.isMethodSignature(member)) return true
  return ts.isPropertySignature(member) && member.type !== undefined && ts.isFunctionTypeNode(member.type)
}
