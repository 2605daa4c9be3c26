import { readFileSync } from 'node:fs'
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Problem, problemsOf } from '../../src/knowledge/check/problem.ts'

/** A content file as read: its data, not yet checked, and where in the text each part of it stands. */
export interface ContentFile {
  /** As problems name it, e.g. `knowledge/topics/curp.yaml`. */
  readonly name: string
  readonly raw: unknown
  /** Problems of the YAML itself. */
  readonly broken: readonly string[]
  /** A problem as a line to print: `knowledge/topics/curp.yaml:12: …`. */
  locate(problem: Problem): string
}

/** Reads a YAML file. A file that is no YAML has no data and says where it breaks. */
export function readContentFile(path: string, name: string): ContentFile {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const line = (at: Problem['at']): number => {
    for (let length = at.length; length > 0; length--) {
      const node = document.getIn(at.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  return {
    name,
    raw: document.errors.length > 0 ? null : document.toJS(),
    broken: document.errors.map((error) => `${name}:${error.linePos?.[0].line ?? 1}: ${firstLine(error.message)}`),
    locate: ({ at, says }) => `${name}:${line(at)}: ${says}`,
  }
}

/** The file's data when it fits the schema; otherwise its problems go to `problems` and the result is null. */
export function parseContent<T>(file: ContentFile, schema: z.ZodType<T>, problems: string[]): T | null {
  problems.push(...file.broken)
  if (file.broken.length > 0) return null
  const parsed = schema.safeParse(file.raw)
  if (parsed.success) return parsed.data
  problems.push(...problemsOf(parsed.error).map((problem) => file.locate(problem)))
  return null
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}
