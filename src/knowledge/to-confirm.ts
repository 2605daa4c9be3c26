import type { FactField } from '../core/vocabulary/field.ts'
import type { Fact, ToConfirm } from '../core/vocabulary/topic.ts'

/** What there is to confirm of a fact, by the part it belongs to; null: it is heeded or looked up, not asked about on the way. */
const byField: Readonly<Record<FactField, ToConfirm | null>> = {
  what: null,
  who: 'terms',
  requirements: 'terms',
  steps: 'terms',
  cost: 'terms',
  where: 'place',
  duration: 'terms',
  phone: 'phone',
  hours: 'place',
  exceptions: null,
  warnings: null,
  office: 'terms',
  legal_basis: null,
  links: null,
}

/** Numbers that answer in danger, wherever they stand. */
const emergencyNumbers: ReadonlySet<string> = new Set(['911', '988', '089'])

/** A right, a law, or advice not to wait: whoever stops to confirm it may lose it. Read in the Spanish, which every fact has. */
const heeded = new RegExp(
  `(?<!\\p{L})(?:${[
    // not to wait
    'no espere',
    'hoy mismo',
    'vaya hoy',
    'de inmediato',
    'cuanto antes',
    'ahora mismo',
    'urgencias',
    // rights
    'derechos? (?:a|de)',
    'tiene derecho',
    'su derecho',
    'no (?:le )?pueden? (?:negar|exigir|avisar|cobrar)\\p{L}*',
    'no deben?',
    'nadie (?:puede|debe)',
    'guard(?:ar|e) silencio',
    'con o sin papeles',
    'sin importar su situación',
    'no (?:firme|pague)',
    // laws
    'la ley',
    'constitución',
    'suprema corte',
  ].join('|')})(?!\\p{L})`,
  'iu',
)

/** What a person should confirm of a fact before acting on it; null when it is sure and recent, or is none of that kind. */
export function toConfirm(
  fact: Pick<Fact, 'field' | 'as_of' | 'confirm' | 'confidence' | 'review_by'> & Partial<Pick<Fact, 'text' | 'values'>>,
  today: string,
): ToConfirm | null {
  const weak = fact.confirm || fact.confidence === 'low' || fact.as_of === 'undated'
  return weak || isOld(fact.as_of) || fact.review_by < today ? (isHeeded(fact) ? null : byField[fact.field]) : null
}

/** Facts of before 2023 carry their year in the answer: the office's services were rebuilt since. */
export function isOld(asOf: string): boolean {
  return asOf !== 'undated' && asOf < '2023'
}

function isHeeded({ text, values = {} }: Partial<Pick<Fact, 'text' | 'values'>>): boolean {
  const emergency = Object.values(values).some((value) => value.kind === 'phone' && emergencyNumbers.has(value.number))
  return emergency || heeded.test(text?.es ?? '')
}

/** What one sentence asks to be confirmed for all facts of an answer: places and terms at once, a telephone only when it is all there is. */
export function confirmKey(asked: readonly (ToConfirm | null)[]): `answer.confirm.${ToConfirm | 'both'}` | null {
  if (asked.includes('place')) return asked.includes('terms') ? 'answer.confirm.both' : 'answer.confirm.place'
  if (asked.includes('terms')) return 'answer.confirm.terms'
  return asked.includes('phone') ? 'answer.confirm.phone' : null
}
