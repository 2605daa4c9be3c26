import {
  type Condition,
  type Guide,
  type Route,
  unknown,
  type When,
  withheld,
} from '../../src/core/vocabulary/guide.ts'
import type { GuideText } from '../../src/core/vocabulary/guide-text.ts'

/** Conditions in words: `Miedo de volver: Sí o No sé; y …`; empty when there are none. */
export function conditions(when: Route['when'], guide: Guide, text: GuideText): string {
  if (when === undefined) return ''
  const any = Array.isArray(when) ? (when as readonly When[]) : [when as When]
  return any
    .map((all) =>
      Object.entries(all)
        .map(([name, condition]) => conditionIn(name, condition, guide, text))
        .join(', y '),
    )
    .join('; o bien ')
}

function conditionIn(name: string, condition: Condition, guide: Guide, text: GuideText): string {
  const short = guide.questions[name] === undefined ? `\`${name}\`` : `«${text.questions[name]?.short ?? name}»`
  const listed = (some: string | readonly string[]) =>
    (typeof some === 'string' ? [some] : some).map((value) => label(name, value, text)).join(' o ')
  if (typeof condition === 'object' && 'not' in condition) return `${short} no es ${listed(condition.not)}`
  return `${short} es ${listed(condition)}`
}

function label(name: string, value: string, text: GuideText): string {
  if (value === unknown) return '«No sé»'
  if (value === withheld) return '«Prefiero no decir»'
  const option = text.questions[name]?.options?.[value]
  return option === undefined ? `\`${value}\`` : `«${option}»`
}
