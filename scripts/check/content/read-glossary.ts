import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { glossaryFile, type Term } from '../../../src/knowledge/check/glossary.ts'

/** The words one thing has, each term once. Throws when the file is no glossary. */
export function readGlossary(root: string): Term[] {
  return glossaryFile.parse(parse(readFileSync(join(root, 'knowledge', 'glossary.yaml'), 'utf8')))
}
