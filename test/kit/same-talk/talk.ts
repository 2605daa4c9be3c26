import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { StaffAct } from '#src/core/cases/rules.ts'
import { talksFolder } from '../transcript.ts'

/** The talks every door must tell alike: menus, guided procedures, emergencies, a hand-over with what staff say, in three languages. */
export const sameTalks = [
  'conversation/hermano-en-phoenix',
  'conversation/lupe-se-va',
  'conversation/encerrado-que-hago',
  'conversation/fre-m-mouri',
  'conversation/no-entiende',
  'mi-caso/timoun-nan-lekol',
  'mi-caso/number-corrected',
  'nearest/which-consulate',
  'satisfaccion/pa-t-ede-m',
  'salud/timoun-malad',
] as const

/** One line of a talk: what the person, or somebody of the office, does. */
export type Line =
  | { readonly says: string }
  | { readonly presses: string }
  | { readonly shares: readonly [lat: number, lon: number] }
  | { readonly staff: StaffAct }

/** A message as everybody has it before them, whatever door they sit at. */
export interface Said {
  readonly text: string
  readonly labels: readonly string[]
}

/** Somebody at a door. */
export interface Seat {
  /** Does it; what reaches the person because of it. */
  does(line: Line): Promise<readonly Said[]>
  /** What became of the person's case, as text; without what chance and the clock make. */
  outcome(): Promise<string>
  leave(): Promise<void>
}

/** Who of the office acts in the talks. */
export const lupe = { id: 'staff-Lupe', name: 'Lupe', role: 'Coordinación de Atención' } as const

/** The lines of a recorded talk. */
export function linesOf(name: string): readonly Line[] {
  const { lines } = parse(readFileSync(join(talksFolder, `${name}.yaml`), 'utf8')) as {
    readonly lines: readonly { says?: string; presses?: string; shares?: readonly [number, number]; staff?: string }[]
  }
  return lines.map(({ says, presses, shares, staff }) => {
    if (says !== undefined) return { says }
    if (presses !== undefined) return { presses }
    if (shares !== undefined) return { shares }
    return { staff: actOf(staff ?? '') }
  })
}

const acts: Readonly<Record<string, StaffAct>> = {
  claims: { type: 'claim' },
  returns: { type: 'return' },
  releases: { type: 'release' },
  closes: { type: 'close' },
}

function actOf(words: string): StaffAct {
  return acts[words] ?? { type: 'reply', text: words }
}
