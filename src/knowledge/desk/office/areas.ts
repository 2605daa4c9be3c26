import type { DeskField, DeskForm, DeskProblem } from '../../../core/desk/desk.ts'
import type { Area, Representation } from '../../../core/office/office.ts'
import type { OfficeItems } from '../../../core/office/office-part.ts'
import { type UrgentKind, urgentKinds } from '../../../core/vocabulary/meaning.ts'

type Item = OfficeItems['areas']

/** Where the form has room for an area that is not there yet. */
const added = 'new'
/** Stand in a choice for "in no other": an area's cases come to it at once; an emergency goes where its topic says. */
const none = { enters_through: 'directly', urgent: 'by_topic', matter: 'by_topic' } as const

/** A matter an office may give to another area than the one it goes to everywhere. */
export interface Matter {
  readonly id: string
  /** Its title in Spanish. */
  readonly title: string
  /** The area it goes to where the office says nothing. */
  readonly area: string
}

/** The form of an office's areas, its representations, and who takes what nobody else does. */
export function areaFields({ areas, first_area, routing }: Item, matters: readonly Matter[]): readonly DeskField[] {
  const nameOf = (id: string) => areas.find((area) => area.id === id)?.name ?? id
  const ids = areas.map(({ id }) => id)
  return [
    ...areas.flatMap((area) => oneArea(area, ids)),
    ...textsOf(`area.${added}`, { group: 'area_new' }, undefined),
    choice('first_area', 'first_area', first_area, ids),
    ...routing.representations.flatMap(({ id, name, role = '', in_operation }): readonly DeskField[] => {
      const grouped = { group: `representation_${id}`, of: name }
      return [
        { name: `abroad.${id}.in_operation`, label: 'in_operation', ...check(in_operation), ...grouped },
        { name: `abroad.${id}.role`, label: 'area_role', kind: 'line', value: role, ...grouped },
      ]
    }),
    ...urgentKinds.map((kind) => ({
      ...choice(`urgent.${kind}`, 'urgent', routing.urgent[kind] ?? none.urgent, [none.urgent, ...ids]),
      group: 'urgent_area',
      of: kind,
    })),
    ...matters.map(({ id, title, area }) => ({
      ...choice(`matter.${id}`, 'matter', routing.topics[id]?.area ?? none.matter, [none.matter, ...ids]),
      group: 'matters',
      of: `${title} (${nameOf(area)})`,
    })),
  ]
}

function oneArea(area: Area, ids: readonly string[]): readonly DeskField[] {
  const grouped = { group: `area_${area.id}`, of: area.name }
  const others = ids.filter((id) => id !== area.id)
  const through = area.enters_through ?? none.enters_through
  return [
    ...textsOf(`area.${area.id}`, grouped, area),
    {
      ...choice(`area.${area.id}.enters_through`, 'enters_through', through, [none.enters_through, ...others]),
      ...grouped,
    },
    { name: `area.${area.id}.private`, label: 'area_private', ...check(area.private === true), ...grouped },
  ]
}

function textsOf(name: string, grouped: Pick<DeskField, 'group' | 'of'>, area: Area | undefined): readonly DeskField[] {
  const line = (part: 'name' | 'code' | 'role'): DeskField => ({
    name: `${name}.${part}`,
    label: `area_${part}`,
    kind: 'line',
    value: area?.[part] ?? '',
    ...grouped,
  })
  return [line('name'), line('code'), line('role')]
}

function choice(name: string, label: string, value: string, options: readonly string[]): DeskField {
  return { name, label, kind: 'choice', value, options }
}

function check(on: boolean): Pick<DeskField, 'kind' | 'value'> {
  return { kind: 'check', value: on ? 'on' : '' }
}

/** Reads the form of an office's areas. What it does not ask for stays: who of an area takes a matter, which states a representation serves. */
export function readAreas(item: Item, form: DeskForm, problems: DeskProblem[]): Item {
  const ids = item.areas.map(({ id }) => id)
  const areas = item.areas.map((area) => readArea(area, ids, form, problems))
  const fresh = readNew(ids, form, problems)
  const all = fresh === null ? areas : [...areas, fresh]
  for (const [i, { id, code }] of all.entries())
    if (all.slice(0, i).some((other) => other.code === code))
      problems.push({
        field: `area.${fresh?.id === id ? added : id}.code`,
        code: 'area_code_twice',
        facts: { said: code },
      })
  const urgent = urgentKinds.flatMap((kind) => {
    const area = chosen(form, `urgent.${kind}`, [none.urgent, ...ids], problems)
    return area === none.urgent ? [] : [[kind, area] as const]
  })
  return {
    areas: all,
    first_area: chosen(form, 'first_area', ids, problems),
    routing: {
      ...item.routing,
      topics: readMatters(item, ids, form, problems),
      urgent: Object.fromEntries(urgent) as Partial<Record<UrgentKind, string>>,
      representations: item.routing.representations.map((one) => readRepresentation(one, form)),
    },
  }
}

function readArea(area: Area, ids: readonly string[], form: DeskForm, problems: DeskProblem[]): Area {
  const at = `area.${area.id}`
  const { role: _, enters_through: __, private: ___, ...kept } = area
  const through = chosen(
    form,
    `${at}.enters_through`,
    [none.enters_through, ...ids.filter((id) => id !== area.id)],
    problems,
  )
  return {
    ...kept,
    ...readTexts(at, form, problems),
    ...(through === none.enters_through ? {} : { enters_through: through }),
    ...(form[`${at}.private`] === undefined ? {} : { private: true }),
  }
}

/** An area that is not there yet; null where its lines are empty. Its id is made of its name and never changes. */
function readNew(ids: readonly string[], form: DeskForm, problems: DeskProblem[]): Area | null {
  const at = `area.${added}`
  if (['name', 'code', 'role'].every((part) => words(form[`${at}.${part}`]) === '')) return null
  const texts = readTexts(at, form, problems)
  const id = texts.name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  if (ids.includes(id)) problems.push({ field: `${at}.name`, code: 'area_twice', facts: { said: texts.name } })
  return { id, ...texts }
}

function readTexts(at: string, form: DeskForm, problems: DeskProblem[]): Pick<Area, 'name' | 'code' | 'role'> {
  const [name, code, role] = ['name', 'code', 'role'].map((part) => words(form[`${at}.${part}`])) as [
    string,
    string,
    string,
  ]
  if (name.length < 2) problems.push({ field: `${at}.name`, code: 'missing', facts: {} })
  if (!/^[A-Z]{2,4}$/.test(code)) problems.push({ field: `${at}.code`, code: 'area_code', facts: {} })
  return { name, code, ...(role === '' ? {} : { role }) }
}

/** Which matters go elsewhere than everywhere; a form that does not ask of one leaves it. */
function readMatters(
  { routing }: Item,
  ids: readonly string[],
  form: DeskForm,
  problems: DeskProblem[],
): Item['routing']['topics'] {
  const asked = Object.keys(form).flatMap((name) => (name.startsWith('matter.') ? [name.slice('matter.'.length)] : []))
  const topics = [...new Set([...Object.keys(routing.topics), ...asked])]
  const all = topics.flatMap((id) => {
    const { area: before, ...kept } = routing.topics[id] ?? {}
    const area = asked.includes(id) ? chosen(form, `matter.${id}`, [none.matter, ...ids], problems) : before
    const now = area === undefined || area === none.matter ? kept : { ...kept, area }
    return Object.keys(now).length === 0 ? [] : [[id, now] as const]
  })
  return Object.fromEntries(all)
}

function readRepresentation(one: Representation, form: DeskForm): Representation {
  const { role: _, ...kept } = one
  const role = words(form[`abroad.${one.id}.role`])
  const in_operation = form[`abroad.${one.id}.in_operation`] !== undefined
  return { ...kept, ...(role === '' ? {} : { role }), in_operation }
}

function chosen(form: DeskForm, field: string, options: readonly string[], problems: DeskProblem[]): string {
  const found = options.find((option) => option === form[field])
  if (found === undefined) problems.push({ field, code: 'missing', facts: {} })
  return found ?? options[0] ?? ''
}

function words(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim()
}
