import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { routeOf } from '#src/core/office/routing.ts'
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
const id = 'areas_durango'
const desk = createDesk({ knowledge: () => knowledge }, 'durango', texts)
const form = Object.fromEntries(
  (desk.fields(id) ?? []).filter(({ kind, value }) => kind !== 'check' || value !== '').map((f) => [f.name, f.value]),
)
const read = (change: Record<string, string>) => desk.read(id, { ...form, ...change }, today)
const health = { 'area.new.name': 'Salud y Género', 'area.new.code': 'SAL', 'area.new.role': 'Titular de Salud' }

function changed(change: Record<string, string>): Change {
  expect(read(change)?.problems).toEqual([])
  return read(change)?.change as unknown as Change
}
const officeWith = (change: Record<string, string>) =>
  createBook(lay(knowledge, [changed(change)]), 'durango', texts).office
const inCalifornia = { topic: null, area: 'atencion', urgent: null, place: 'us-ca' } as const

describe('the areas of an office', () => {
  test('as they stand differ in nothing', () => {
    expect(read({})?.problems).toEqual([])
    expect(read({})?.differences).toEqual([])
  })

  test.each([
    [{ 'area.atencion.name': '' }, 'area.atencion.name: missing'],
    [{ 'area.atencion.code': 'at1' }, 'area.atencion.code: area_code'],
    [{ 'area.atencion.code': 'REC' }, 'area.atencion.code: area_code_twice'],
    [{ 'area.atencion.enters_through': 'atencion' }, 'area.atencion.enters_through: missing'],
    [{ ...health, 'area.new.code': 'ATN' }, 'area.new.code: area_code_twice'],
    [{ ...health, 'area.new.name': 'Recepción' }, 'area.new.name: area_twice'],
    [{ 'area.new.name': 'Salud' }, 'area.new.code: area_code'],
    [{ first_area: 'nadie' }, 'first_area: missing'],
    [{ 'urgent.medical': 'nadie' }, 'urgent.medical: missing'],
    [{ 'matter.curp': 'nadie' }, 'matter.curp: missing'],
  ])('%j is refused with its field', (change, problem) =>
    expect(read(change)?.problems.map(({ field, code }) => `${field}: ${code}`)).toContain(problem),
  )

  test('get a new one, which takes emergencies of a kind at once', () => {
    const office = officeWith(health)
    expect(office.areas.at(-1)).toEqual({
      id: 'salud-y-genero',
      name: 'Salud y Género',
      code: 'SAL',
      role: 'Titular de Salud',
    })
    const laid = lay(knowledge, [changed(health)])
    const after = createDesk({ knowledge: () => laid }, 'durango', texts)
    const now = Object.fromEntries(
      (after.fields(id) ?? [])
        .filter(({ kind, value }) => kind !== 'check' || value !== '')
        .map((f) => [f.name, f.value]),
    )
    const second = after.read(id, { ...now, 'urgent.medical': 'salud-y-genero' }, today)?.change as unknown as Change
    const { office: then } = createBook(lay(laid, [second]), 'durango', texts)
    expect(routeOf(then, { topic: null, area: null, urgent: 'medical', place: null })).toEqual({
      area: 'salud-y-genero',
      role: 'Titular de Salud',
    })
  })

  test('let in through another what they no longer take', () => {
    const office = officeWith({ 'area.educacion.enters_through': 'atencion' })
    expect(routeOf(office, { topic: null, area: 'educacion', urgent: null, place: null }).area).toBe('atencion')
  })

  test('abroad take the cases of their states from the day they are open', () => {
    expect(routeOf(createBook(knowledge, 'durango', texts).office, inCalifornia).area).toBe('atencion')
    const office = officeWith({ 'abroad.los-angeles.in_operation': 'on' })
    expect(routeOf(office, inCalifornia).area).toBe('los-angeles')
  })

  test('keep what the form does not ask for', () => {
    const office = officeWith({ 'area.juridica.name': 'Jurídico' })
    expect(office.areas.find((area) => area.id === 'juridica')?.service).toEqual({ promise_minutes: 720 })
    expect(office.routing.topics['us-tourist-visa']).toEqual({ role: 'Personal operativo de Programas' })
  })

  test('take a matter that goes elsewhere everywhere else, and give it back', () => {
    const matter = { 'matter.locate-ice-detainee': 'juridica' }
    const asked = { topic: 'locate-ice-detainee', area: 'atencion', urgent: null, place: null } as const
    expect(routeOf(officeWith(matter), asked)).toEqual({ area: 'juridica', role: 'Área Jurídica' })
    expect(read(matter)?.differences).toMatchObject([{ was: 'by_topic', is: 'juridica' }])
    const laid = lay(knowledge, [changed(matter)])
    const back = createDesk({ knowledge: () => laid }, 'durango', texts).read(id, form, today)?.change
    expect(routeOf(createBook(lay(laid, [back as unknown as Change]), 'durango', texts).office, asked).area).toBe(
      'atencion',
    )
  })

  test('go out into the file of the office', () => {
    const { files } = exportChanges(join(projectFolder, 'knowledge'), [changed(health)])
    const after = parse(files.get('offices/durango/office.yaml') ?? '')
    expect(after.areas.at(-1)).toMatchObject({ id: 'salud-y-genero', code: 'SAL' })
  })
})
