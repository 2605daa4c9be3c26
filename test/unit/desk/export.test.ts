import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadKnowledge, projectFolder } from '#src/entry/load-knowledge.ts'
import type { Change } from '#src/knowledge/changes/change.ts'
import { entriesOf } from '#src/knowledge/changes/entries.ts'
import { exportChanges } from '../../../scripts/knowledge/export-changes.ts'
import { splice } from '../../../scripts/knowledge/splice.ts'

const folder = join(projectFolder, 'knowledge')
const knowledge = loadKnowledge()
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const files = globSync(['topics/*.yaml', 'offices/*/*.yaml', 'offices/*/topics/*.yaml', 'directory/*.yaml'], {
  cwd: folder,
})
const entries = [
  ...new Map(knowledge.offices.flatMap(({ id }) => entriesOf(knowledge, id)).map((e) => [e, e])).values(),
]

describe('the repository’s files stay the format', () => {
  test('every file, taken in and written out again, is byte for byte what it was', () => {
    for (const file of files) expect(splice(read(file), parse(read(file))), file).toBe(read(file))
  })

  test('every entry published as it stands changes no file', () => {
    const changes = entries.map((entry) => ({ ...entry, sources: {} }) as Change)
    const { files: written, left } = exportChanges(folder, changes)
    expect([...written.keys()]).toEqual([])
    expect(left).toEqual([])
  }, 120_000)

  test('what is changed and changed back leaves every byte as it was', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.record({ es: words, en: words, ht: words }),
        words,
        (file, text, one) => {
          const before = read(file)
          const data = parse(before)
          const list = data.facts ?? data.entries ?? data.records
          if (list === undefined) return
          const item = list[one.length % list.length]
          const changed = list.map((other: unknown) =>
            other === item
              ? {
                  ...item,
                  as_of: item.as_of === 'undated' ? item.as_of : '2026-11-20',
                  ...(item.text === undefined ? { name: one } : { text }),
                }
              : other,
          )
          const wanted = { ...data, [data.facts ? 'facts' : data.entries ? 'entries' : 'records']: changed }
          const after = splice(before, wanted)
          expect(parse(after)).toEqual(wanted)
          const [was, is] = [before.split('\n'), after.split('\n')]
          expect(is).toHaveLength(was.length)
          expect(is.filter((line, i) => line !== was[i]).length).toBeLessThanOrEqual(4)
          expect(splice(after, data)).toBe(before)
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  test('a new source and a key that was not there get lines of their own, where their like stand', () => {
    const entry = entries.find((one) => one.kind === 'fact' && one.topic === 'curp' && one.item.id === 'free-look')
    if (entry?.kind !== 'fact') throw new Error('the fact is gone')
    const source = {
      publisher: 'RENAPO',
      title: 'Consulta tu CURP',
      url: 'https://www.gob.mx/curp/',
      date: '2026-11-20',
    }
    const change: Change = {
      ...entry,
      item: { ...entry.item, as_of: '2026-11-20', confirm: true, sources: ['renapo-2026-11-20'] },
      sources: { 'renapo-2026-11-20': source },
    }
    const { files: written } = exportChanges(folder, [change])
    const after = written.get('topics/curp.yaml') ?? ''
    expect(parse(after).sources['renapo-2026-11-20']).toEqual(source)
    expect(parse(after).facts.find((fact: { id: string }) => fact.id === 'free-look')).toMatchObject({
      as_of: '2026-11-20',
      confirm: true,
      sources: ['renapo-2026-11-20'],
    })
    const was = new Set(read('topics/curp.yaml').split('\n'))
    const lines = after.split('\n').filter((line) => !was.has(line))
    expect(lines).toMatchInlineSnapshot(`
      [
        "  renapo-2026-11-20:",
        "    publisher: "RENAPO"",
        "    title: "Consulta tu CURP"",
        "    url: "https://www.gob.mx/curp/"",
        "    date: "2026-11-20"",
        "    sources: [renapo-2026-11-20]",
        "    as_of: "2026-11-20"",
      ]
    `)
  })

  test('an entry in no file is left over', () => {
    const [entry] = entries
    if (entry?.kind !== 'summary') throw new Error('the first entry is no summary')
    const { files: written, left } = exportChanges(folder, [{ ...entry, topic: 'no-such-topic', sources: {} }])
    expect(written.size).toBe(0)
    expect(left).toHaveLength(1)
  })
})
