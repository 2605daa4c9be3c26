import { describe, expect, it } from 'vitest'
import { circles } from '../../../scripts/check/structure/circles.ts'
import { swallowingDefaults } from '../../../scripts/check/structure/defaults.ts'
import { bareParticiples, isBareParticiple } from '../../../scripts/check/structure/names.ts'
import { widePorts } from '../../../scripts/check/structure/ports.ts'
import { differences, withoutUnneeded } from '../../../scripts/check/structure/ratchet.ts'
import { sourceOf } from '../../../scripts/check/structure/sources.ts'

const interfaceOf = (name: string, methods: number) =>
  `export interface ${name} { readonly size: number; ${Array.from({ length: methods }, (_, i) => (i % 2 ? `m${i}(): void` : `readonly m${i}: () => void`)).join('; ')} }`

describe('a port', () => {
  it('may have twelve methods, written either way, and no more', () => {
    const text = `${interfaceOf('Twelve', 12)}\n${interfaceOf('Thirteen', 13)}\ninterface Own { a(): void }`
    expect([...widePorts([sourceOf('src/a.ts', text)])]).toEqual([['Thirteen', 13]])
  })
})

describe('a name', () => {
  it.each(['Told', 'Found', 'joined', 'remembered', 'Unanswered'])('%s says nothing alone', (name) => {
    expect(isBareParticiple(name)).toBe(true)
  })

  it.each(['ToldPlace', 'isFound', 'Feed', 'Need', 'Seed', 'step', 'Board', 'Red'])('%s is a name', (name) => {
    expect(isBareParticiple(name)).toBe(false)
  })

  it('is counted by the files that export it', () => {
    const files = ['export interface Told {}\nconst found = 1', 'export const told = 1\nexport type Told = 1']
    expect([...bareParticiples(files.map((text, i) => sourceOf(`src/${i}.ts`, text)))]).toEqual([
      ['told', 1],
      ['Told', 2],
    ])
  })
})

describe('a circle', () => {
  it('is files that lead back to each other, by types too and by either way of naming a file', () => {
    const sources = [
      sourceOf('src/core/a.ts', "import type { B } from './b.ts'"),
      sourceOf('src/core/b.ts', "export { c } from '#src/turn/c.ts'"),
      sourceOf('src/turn/c.ts', "import { a } from '#core/a.ts'\nimport { z } from 'zod'"),
      sourceOf('src/turn/d.ts', "import { c } from './c.ts'"),
    ]
    expect(circles(sources).map((files) => files.toSorted())).toEqual([
      ['src/core/a.ts', 'src/core/b.ts', 'src/turn/c.ts'],
    ])
  })
})

describe('a choice by the kind of something', () => {
  const choose = (by: string) => `switch (${by}) { case 'a': break\ndefault: break }`

  it('names every kind in the core and in a turn, so that a forgotten one does not compile', () => {
    const sources = [
      sourceOf('src/core/a.ts', `function f() { ${choose('act.type')} }\n${choose('errand.do')}`),
      sourceOf('src/turn/b.ts', `${choose('id')}\nswitch (act.type) { case 'a': break }`),
      sourceOf('src/staff/c.ts', choose('act.type')),
    ]
    expect([...swallowingDefaults(sources)]).toEqual([['src/core/a.ts', 2]])
  })
})

describe('the list of exceptions', () => {
  const allowed = { ports: { Store: 41, Book: 20, Gone: 14 } }
  const found = { ports: { Store: 40, Book: 21, New: 13 } }

  it('lets nothing grow, nothing new in, and nothing stand that is no longer needed', () => {
    expect(differences(found, allowed).map(({ name, count, most }) => [name, count, most])).toEqual([
      ['Store', 40, 41],
      ['Book', 21, 20],
      ['New', 13, 0],
      ['Gone', 0, 14],
    ])
    expect(differences(allowed, allowed)).toEqual([])
  })

  it('only shrinks', () => {
    expect(withoutUnneeded(found, allowed)).toEqual({ ports: { Store: 40, Book: 20 } })
  })
})
