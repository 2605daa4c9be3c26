import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Language, languages } from '#src/core/vocabulary/language.ts'
import { openQuestions } from '../../kit/at-question.ts'

/** Language → question → answer meant → lines. */
type Kind = Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>>

const folder = join(import.meta.dirname, '../../fixtures/answers')
const load = (file: string) => parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>
const polarity = load('polarity.yaml') as Record<string, Record<Language, Record<string, never>>>
const { 'no-place': noPlace, ...values } = load('values.yaml') as Record<string, Kind> & {
  'no-place': Record<Language, readonly string[]>
}

/** Kinds whose lines stand under their questions, and those that stand under what is meant. */
const meantFirst: ReadonlySet<string> = new Set(['think-so', 'not-any-more'])

interface Line {
  readonly at: string
  readonly meant: string
  readonly says: string
}

function linesOf(kind: string, language: Language): readonly Line[] {
  const told = (values[kind] ?? polarity[kind])?.[language] ?? {}
  if (kind in values) return flat(told as Record<string, Record<string, readonly string[]>>)
  const byMeaning = meantFirst.has(kind) ? told : { [kind]: told }
  return Object.entries(byMeaning as Record<string, Record<string, readonly string[]>>).flatMap(([meant, questions]) =>
    Object.entries(questions).flatMap(([at, says]) => says.map((one) => ({ at, meant, says: one }))),
  )
}

function flat(questions: Record<string, Record<string, readonly string[]>>): readonly Line[] {
  return Object.entries(questions).flatMap(([at, meanings]) =>
    Object.entries(meanings).flatMap(([meant, says]) => says.map((one) => ({ at, meant, says: one }))),
  )
}

/** Whether an answer that was kept is the one that was meant: a town tells its state, a week its days, an age who is a child. */
function isMeant({ at, meant }: Line, kept: string): boolean {
  if (/^[A-Z]{3}$/u.test(meant)) return kept.slice(3, 6).toUpperCase() === meant
  if (/^20\d\d-/u.test(meant) && kept.includes('/')) {
    const [from = '', to = ''] = kept.split('/')
    return from <= meant && meant <= to
  }
  if ((meant === 'adult' || meant === 'child') && /^\d+$/u.test(kept)) return Number(kept) >= 18 === (meant === 'adult')
  // Not knowing is a no to "do you know?".
  return kept === meant || (at === 'localizar-detenido/known' && meant === 'unknown' && kept === 'no')
}

/** Of each kind and language at least so much is read as it was meant, and at most so many lines of it as something else. */
const least = 0.84
const mostTurned = 3

const ask = await openQuestions()

describe.each(languages)('answers nobody taught, in %s', (language) => {
  test.each([...Object.keys(polarity), ...Object.keys(values)])('%s', { timeout: 60_000 }, async (kind) => {
    const lines = linesOf(kind, language)
    const [missed, turned]: [string[], string[]] = [[], []]
    for (const line of lines) {
      const { heard } = await ask(line.at, [line.says], language)
      const kept = heard[line.at.split('/')[1] ?? '']
      if (kept === undefined) missed.push(`${line.at}: ${line.says}`)
      else if (!isMeant(line, kept)) turned.push(`${line.at}: ${line.says} → ${kept}, meant ${line.meant}`)
    }
    expect(turned.length, turned.join('\n')).toBeLessThanOrEqual(mostTurned)
    expect(1 - (missed.length + turned.length) / lines.length, [...missed, ...turned].join('\n')).toBeGreaterThan(least)
  })

  test('a short word names no place', { timeout: 60_000 }, async () => {
    for (const says of noPlace[language]) {
      const { heard } = await ask('traslado-de-restos/city', [says], language)
      expect(heard.city?.startsWith('us-') ?? false, says).toBe(false)
    }
  })
})
