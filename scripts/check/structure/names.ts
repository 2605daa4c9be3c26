import ts from 'typescript'
import { isExported, type Source } from './sources.ts'

/** Past participles that do not end in -ed. */
const irregular = new Set(
  'begun bound brought built bought caught chosen done drawn driven felt forgotten found given gone grown heard held hidden kept known laid led left lent lost made meant met paid said seen sent shown shut sought spent spoken sworn taken taught thought told understood won woken worn written'.split(
    ' ',
  ),
)
/** Words in -ed that are things or acts. */
const nouns = new Set(['feed', 'need', 'seed', 'speed', 'embed', 'shed'])

/** Exported names that are a past participle and nothing else (`Told`), with how many files export one so called: they do not say what was told. */
export function bareParticiples(sources: readonly Source[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>()
  for (const name of sources.flatMap(exportedNames))
    if (isBareParticiple(name)) counted.set(name, (counted.get(name) ?? 0) + 1)
  return new Map([...counted].toSorted(([a], [b]) => a.localeCompare(b)))
}

/** True for `Told` and `joined`; false for `ToldPlace`, `Feed` and `isTold`. */
export function isBareParticiple(name: string): boolean {
  const word = name.toLowerCase()
  if (/[A-Z]/.test(name.slice(1)) || nouns.has(word)) return false
  return irregular.has(word) || /..ed$/.test(word)
}

function exportedNames({ tree }: Source): readonly string[] {
  return tree.statements.filter(isExported).flatMap((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []))
    const named =
      ts.isFunctionDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement)
    return named && statement.name !== undefined ? [statement.name.text] : []
  })
}
