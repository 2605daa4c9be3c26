import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkTopic } from '#src/knowledge/check/check-topic.ts'
import { guideText } from '#src/knowledge/guide-schema.ts'
import { procedureFiles } from '../../../scripts/new/procedure-files.ts'
import { topicFiles } from '../../../scripts/new/topic-files.ts'

test('a new topic passes the checks of its file as it is made', () => {
  const files = topicFiles({ name: 'winter-clothes', today: '2026-11-21', review: '2027-02-14' })
  const topic = parse(files.get('knowledge/topics/winter-clothes.yaml') ?? '') as unknown
  expect(checkTopic(topic, 'winter-clothes', '2026-11-21')).toEqual([])
})

test('a new procedure has its texts in three languages and stands in the registry in its place', () => {
  const registry = [
    "import { apostilla } from './procedures/apostilla.ts'",
    "import { salud } from './procedures/salud.ts'",
    '',
    'const all: readonly Flow[] = [',
    '  apostilla,',
    '  salud,',
    ']',
  ].join('\n')
  const files = procedureFiles({ name: 'ropa-de-invierno', topic: 'shelters', fact: 'first-step', registry })
  for (const language of ['es', 'en', 'ht']) {
    const text = JSON.parse(files.get(`locales/${language}/flows/ropa-de-invierno.json`) ?? '') as unknown
    expect(guideText.safeParse(text).success).toBe(true)
  }
  expect(files.get('flows/registry.ts')?.split('\n')).toEqual([
    "import { apostilla } from './procedures/apostilla.ts'",
    "import { ropaDeInvierno } from './procedures/ropa-de-invierno.ts'",
    "import { salud } from './procedures/salud.ts'",
    '',
    'const all: readonly Flow[] = [',
    '  apostilla,',
    '  ropaDeInvierno,',
    '  salud,',
    ']',
  ])
})
