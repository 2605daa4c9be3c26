/** The parts a topic's facts are grouped by, in the order they are offered as buttons. A fact belongs to exactly one. */
export const factFields = [
  'what',
  'who',
  'requirements',
  'steps',
  'cost',
  'where',
  'duration',
  'phone',
  'hours',
  'exceptions',
  'warnings',
  'office',
  'legal_basis',
  'links',
] as const

/** The part of a topic one fact belongs to. */
export type FactField = (typeof factFields)[number]

/**
 * Everything a person may ask of a topic: the parts facts have, the whole card, what else there is, a list to keep, and
 * where the facts come from.
 */
export const fields = [...factFields, 'more', 'rest', 'list', 'source'] as const

/** One thing that may be asked of a topic, e.g. `cost`. */
export type Field = (typeof fields)[number]

/** True when `value` names a part of a topic. */
export function isField(value: unknown): value is Field {
  return fields.includes(value as Field)
}
