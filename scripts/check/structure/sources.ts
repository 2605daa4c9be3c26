import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A source file as far as its structure is looked at. */
export interface Source {
  /** From the project's root, e.g. `src/turn/read.ts`. */
  readonly file: string
  readonly tree: ts.SourceFile
}

/** What the program itself is made of. */
export function sourcesIn(root: string): readonly Source[] {
  return globSync('{src,flows}/**/*.ts', { cwd: root })
    .toSorted()
    .map((file) => sourceOf(file, readFileSync(join(root, file), 'utf8')))
}

/** One file, read. */
export function sourceOf(file: string, text: string): Source {
  return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) }
}

/** True for what other files may import. */
export function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  )
}
