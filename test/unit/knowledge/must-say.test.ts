import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languages } from '#src/core/vocabulary/language.ts'
import type { Topic } from '#src/core/vocabulary/topic.ts'
import { loadKnowledge, projectFolder } from '#src/entry/load-knowledge.ts'
import { brokenIn, type MustSay } from '#src/knowledge/check/must-say.ts'
import { applyVariant } from '#src/knowledge/variant.ts'
import { createTexts } from '#src/shared/texts.ts'

const folder = join(projectFolder, 'knowledge', 'offices', 'durango', 'must-say')
const texts = createTexts()
const { topics, variants, checks } = loadKnowledge()
const durango = topics.map((topic) =>
  applyVariant(
    topic,
    variants.durango?.find((v) => v.topic === topic.id),
  ),
)
const rulesOf = (topic: string) => checks.mustSay.durango?.[topic] ?? []
const broken = (topic: Topic, asked: MustSay) => brokenIn(topic, asked, texts)

const priority = durango.filter((topic) => topic.priority === 1)

test('every topic of the first priority has its rules', () => {
  const files = globSync('*.yaml', { cwd: folder }).map((file) => basename(file, '.yaml'))
  expect(files.toSorted()).toEqual(priority.map((topic) => topic.id).toSorted())
})

describe.each(priority)('$id', (topic) => {
  test.each(rulesOf(topic.id).map((asked) => ['must' in asked ? asked.must : `never: ${asked.never}`, asked] as const))(
    '%s',
    (_, asked) => {
      expect(broken(topic, asked)).toEqual([])
      if (!('must' in asked)) return
      // Taken out of the places that say it, it is said nowhere: the rule would notice.
      const nothing = { es: '', en: '', ht: '' }
      const silent = {
        ...topic,
        summary: asked.in.includes('summary') ? nothing : topic.summary,
        facts: topic.facts.filter((fact) => !asked.in.includes(fact.id)),
      }
      expect(broken(silent, asked)).toHaveLength(languages.length)
    },
  )
})
