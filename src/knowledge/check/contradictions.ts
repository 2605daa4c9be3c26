import type { Fact, Value } from '../../core/vocabulary/topic.ts'
import type { Knowledge } from '../knowledge.ts'

interface Said {
  readonly where: string
  readonly value: string
}

/**
 * Facts that cannot both be true: two of one id, or two that say the same words, with different values; and one telephone
 * written in two ways, which people take for two.
 */
export function contradicting(knowledge: Knowledge): string[] {
  const facts = [
    ...knowledge.topics.flatMap((t) => t.facts.map((fact) => ({ topic: t.id, where: t.id, fact }))),
    ...Object.entries(knowledge.variants).flatMap(([office, variants]) =>
      variants.flatMap((v) => v.facts.map((fact) => ({ topic: v.topic, where: `${office}/${v.topic}`, fact }))),
    ),
  ]
  const byId = new Map<string, Said & { topic: string }>()
  const byWords = new Map<string, Said>()
  const phones = new Map<string, Said>()
  const problems: string[] = []
  for (const { topic, where, fact } of facts) {
    // An address or a name shares its slot with others; a number, a price or a day that differs is a contradiction.
    for (const [name, value] of Object.entries(fact.values).filter(([, v]) => !['url', 'text'].includes(v.kind))) {
      const said = { where: `${where} ${fact.id}.${name}`, value: stable(value) }
      const sameId = byId.get(`${fact.id}.${name}`)
      // An office may say of one topic what differs from what holds elsewhere.
      if (sameId !== undefined && sameId.topic !== topic && sameId.value !== said.value)
        problems.push(`${said.where} differs from ${sameId.where}: mend one, or rename the fact if it is another`)
      byId.set(`${fact.id}.${name}`, { ...said, topic })
      problems.push(
        ...differing(byWords, `${fact.text.es} ${name}`, said, 'says the same words with another value than'),
      )
      if (value.kind === 'phone')
        problems.push(...differing(phones, digits(value.number), said, 'writes one telephone in another way than'))
    }
  }
  return [...new Set(problems)]
}

function differing(seen: Map<string, Said>, key: string, said: Said, how: string): string[] {
  const before = seen.get(key)
  seen.set(key, before ?? said)
  return before !== undefined && before.value !== said.value ? [`${said.where} ${how} ${before.where}`] : []
}

function digits(number: string): string {
  return number.replaceAll(/\D/g, '')
}

function stable(value: Fact['values'][string] & Value): string {
  return JSON.stringify(Object.entries(value).toSorted())
}
