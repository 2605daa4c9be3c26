import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { loadKnowledge, projectFolder } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import type { Change } from '#src/knowledge/changes/change.ts'
import { lay } from '#src/knowledge/changes/lay.ts'
import { createDesk } from '#src/knowledge/desk/create-desk.ts'
import { createTexts } from '#src/shared/texts.ts'
import { exportChanges } from '../../../scripts/knowledge/export-changes.ts'

const knowledge = loadKnowledge()
const texts = createTexts()
const today = '2026-11-23'
const id = 'hours_durango'
const desk = createDesk({ knowledge: () => knowledge }, 'durango', texts)
const form = Object.fromEntries(
  (desk.fields(id) ?? []).filter(({ kind, value }) => kind !== 'check' || value !== '').map((f) => [f.name, f.value]),
)
const read = (change: Record<string, string>) => desk.read(id, { ...form, ...change }, today)
const codes = (change: Record<string, string>) => read(change)?.problems.map(({ field, code }) => `${field}: ${code}`)
const saturday = { 'day_6.0.from': '10:00', 'day_6.0.to': '13:00' }
const christmas = { 'closed.0.from': '2026-12-21', 'closed.0.to': '2027-01-05', 'closed.1.from': '2026-11-30' }

function changed(change: Record<string, string>): Change {
  const reading = read({ confirmed: 'on', ...change })
  expect(reading?.problems).toEqual([])
  return reading?.change as unknown as Change
}

describe('the hours of an office', () => {
  test('as they stand differ in nothing', () => {
    expect(read({})?.problems).toEqual([])
    expect(read({})?.differences).toEqual([])
  })

  test('confirmed as they stand are a change', () => {
    expect(read({ confirmed: 'on' })?.differences.map(({ field }) => field.name)).toEqual(['confirmed'])
  })

  test('are read day by day, and closures as the days they last', () => {
    const change = changed({ ...saturday, 'day_2.1.from': '16:00', 'day_2.1.to': '18:00', ...christmas })
    expect(change).toMatchObject({
      kind: 'hours',
      office: 'durango',
      item: {
        hours: {
          confirmed: true,
          as_of: today,
          openings: [
            { days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' },
            { days: [2], from: '16:00', to: '18:00' },
            { days: [6], from: '10:00', to: '13:00' },
          ],
        },
        holidays: ['mexico'],
      },
    })
    const { closed_days } = (change as Extract<Change, { kind: 'hours' }>).item
    expect(closed_days).toHaveLength(17)
    expect([closed_days[0], closed_days[1], closed_days.at(-1)]).toEqual(['2026-11-30', '2026-12-21', '2027-01-05'])
  })

  test.each([
    [{ 'day_6.0.from': '10:00' }, 'day_6.0.to: missing'],
    [{ 'day_6.0.from': '10', 'day_6.0.to': '13:00' }, 'day_6.0.from: time'],
    [{ 'day_6.0.from': '13:00', 'day_6.0.to': '10:00' }, 'day_6.0.to: time_order'],
    [{ 'day_1.1.from': '14:00', 'day_1.1.to': '18:00' }, 'day_1.1.from: time_twice'],
    [{ 'closed.0.from': '2026-02-30' }, 'closed.0.from: day'],
    [{ 'closed.0.from': '2026-12-21', 'closed.0.to': '2026-12-20' }, 'closed.0.to: day_order'],
    [{ 'closed.0.from': '2026-12-21', 'closed.0.to': '2028-01-05' }, 'closed.0.to: day_order'],
  ])('%j is refused with its field', (change, problem) => expect(codes(change)).toContain(problem))

  test('that never open cannot be confirmed', () => {
    const empty = Object.fromEntries(Object.keys(form).map((name) => [name, '']))
    expect(desk.read(id, { ...empty, confirmed: 'on' }, today)?.problems.map(({ code }) => code)).toContain('no_hours')
  })
})

describe('once published', () => {
  const laid = () => createBook(lay(knowledge, [changed({ ...saturday, ...christmas })]), 'durango', texts)
  const said = (day: string, language: 'es' | 'en' | 'ht' = 'es') =>
    plainText({
      ...laid().answer('office-contact', 'hours', language, day),
      choices: [],
      speaker: { kind: 'assistant' },
    } as never)

  test('the office keeps them', () => {
    expect(laid().office.hours.openings).toHaveLength(2)
    expect(laid().calendar.holidays).toContain('2026-12-24')
  })

  test('they are what is answered, with closures that are not over', () => {
    expect(said(today)).toContain('lunes a viernes, de 09:00 a 15:00; sábado, de 10:00 a 13:00 (hora de Durango)')
    expect(said(today)).toContain('30 de noviembre; 21 de diciembre a 5 de enero')
    expect(said('2026-12-28')).toContain('28 de diciembre a 5 de enero')
    expect(said('2027-02-01')).not.toContain('También estará cerrada')
    expect(said(today, 'en')).toContain('Monday to Friday, 9:00 a.m. to 3:00 p.m.')
    expect(said(today, 'ht')).toContain('Orè biwo a: lendi rive vandredi')
    expect(said(today)).not.toContain('No encontramos un horario')
  })

  test('the first answer about the office says them, and no longer that it knows none', () => {
    const lead = JSON.stringify(laid().piece('office-contact', null, 'es', today))
    expect(lead).toContain('Horario de la oficina: lunes a viernes')
    expect(lead).toContain('Antes de venir, escriba PERSONA')
    expect(lead).not.toContain('No hay teléfono ni horario confirmados')
  })

  test('they go out into the file of the office, and nothing else of it changes', () => {
    const folder = join(projectFolder, 'knowledge')
    const { files, left } = exportChanges(folder, [changed({ ...saturday, ...christmas })])
    expect(left).toEqual([])
    expect([...files.keys()]).toEqual(['offices/durango/office.yaml'])
    const before = parse(readFileSync(join(folder, 'offices/durango/office.yaml'), 'utf8'))
    const after = parse(files.get('offices/durango/office.yaml') ?? '')
    expect(after.hours.confirmed).toBe(true)
    expect(after.closed_days).toContain('2026-12-25')
    expect({ ...after, hours: null, closed_days: null }).toEqual({ ...before, hours: null, closed_days: null })
  })
})
