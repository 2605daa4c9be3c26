import type { Topic } from '../../core/vocabulary/topic.ts'
import { variant as variantSchema } from '../schema.ts'
import { applyVariant, type Variant } from '../variant.ts'
import { checkFacts, checkLead, checkSummary } from './check-topic.ts'
import { type Problem, problemsOf } from './problem.ts'

/**
 * Everything wrong with one office's variant of a topic. `name` is the file's name without its ending, `topic` the topic it
 * changes, undefined when there is none of that name.
 */
export function checkVariant(raw: unknown, name: string, topic: Topic | undefined, today: string): Problem[] {
  const parsed = variantSchema.safeParse(raw)
  if (!parsed.success) return problemsOf(parsed.error)
  const variant: Variant = parsed.data
  if (variant.topic !== name)
    return [{ at: ['topic'], says: `topic is ${variant.topic} but the file is named ${name}.yaml: make them the same` }]
  if (topic === undefined)
    return [{ at: ['topic'], says: `${name} is no topic: name the file after one in knowledge/topics` }]
  const ids = topic.facts.map((f) => f.id)
  const whole = applyVariant(topic, variant)
  const inherited = new Set(checkSummary(topic, topic.facts).map(({ says }) => says))
  const problems = checkFacts(variant.facts, variant.sources, today)
  problems.push(
    ...variant.without
      .filter((id) => !ids.includes(id))
      .map((id) => ({ at: ['without'], says: `without names ${id}, which is no fact of ${name}` })),
    ...variant.facts.flatMap((fact, i) =>
      fact.after === undefined || whole.facts.some((f) => f.id === fact.after && f.field === fact.field)
        ? []
        : [{ at: ['facts', i, 'after'], says: `after names ${fact.after}, which is no fact of field ${fact.field}` }],
    ),
    ...checkSummary(whole, whole.facts).filter(({ says }) => !inherited.has(says)),
    ...(variant.lead === undefined ? [] : checkLead(variant.lead, whole.facts)),
  )
  return problems
}
