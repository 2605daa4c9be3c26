import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { isLanguage } from '#src/core/vocabulary/language.ts'
import { blockText, type Outbound } from '#src/core/vocabulary/outbound.ts'
import { openOffice } from '../kit/office.ts'

/**
 * Each file is a conversation a case worker can read: who says or presses what, and what comes back. `vitest -u` rewrites what comes back;
 * read the difference as the person would before committing it.
 */
interface Line {
  readonly says?: string
  readonly presses?: string
  /** What a staff member does: `claims`, `returns`, `closes`, or their words. */
  readonly staff?: string
  /** Days that pass before the next line. */
  readonly days?: number
  readonly reply?: unknown
}

for (const file of globSync('**/*.yaml', { cwd: import.meta.dirname }).toSorted()) {
  test(file, async () => {
    const path = join(import.meta.dirname, file)
    const talk = parse(readFileSync(path, 'utf8')) as { about: string; language?: string; lines: Line[] }
    const office = await openOffice()
    const person = office.person('ana', isLanguage(talk.language) ? talk.language : undefined)
    const lupe = office.staff('Lupe')
    const lines: Line[] = []
    for (const { reply: _, ...line } of talk.lines) {
      if (line.days) office.pass(line.days * 86_400_000)
      const before = (await person.reads()).length
      let said: readonly unknown[] = []
      if (line.says !== undefined) said = (await person.says(line.says)).map(shown)
      else if (line.presses !== undefined) said = (await person.presses(line.presses)).map(shown)
      else if (line.staff !== undefined) {
        const acts = { claims: 'claim', returns: 'return', closes: 'close' } as const
        const type = acts[line.staff as keyof typeof acts]
        const result = await lupe.does(type === undefined ? { type: 'reply', text: line.staff } : { type })
        said = result.ok ? (await person.reads()).slice(before) : [`refused: ${result.code}`]
      }
      lines.push({ ...line, reply: said })
    }
    await expect(stringify({ ...talk, lines }, { lineWidth: 0 })).toMatchFileSnapshot(path)
  })
}

/** A message as a reader scans it: its text, then its choices on one line. */
function shown(outbound: Outbound): unknown {
  const text = outbound.blocks.map(blockText).join('\n\n')
  return outbound.choices.length === 0 ? text : { text, choices: outbound.choices.map((c) => c.label).join(' | ') }
}
