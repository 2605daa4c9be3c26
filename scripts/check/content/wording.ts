import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../../src/core/vocabulary/language.ts'
import { createWordingCheck, saidIn, type WordingText } from '../../../src/knowledge/check/check-wording.ts'
import { conditionsFile, createConditionCheck } from '../../../src/knowledge/check/conditions.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import { readContentFile } from '../../compile/content-file.ts'
import { readGlossary } from './read-glossary.ts'

/** Where texts use a word the glossary refuses, in any language, or break the spelling of Kreyòl. */
export function checkWording(root: string, knowledge: Knowledge): string[] {
  return everySaid(root, knowledge).flatMap(createWordingCheck(readGlossary(root)))
}

/** Where texts send somebody to a place without the condition that must travel with it. What invented people say to staff is not ours. */
export function checkConditions(root: string, knowledge: Knowledge): string[] {
  const texts = everySaid(root, { ...knowledge, practice: [] })
  return texts.flatMap(createConditionCheck(knowledge.checks.conditions))
}

function everySaid(root: string, knowledge: Knowledge): WordingText[] {
  const { topics, variants, checks: _, ...others } = knowledge
  const texts = [topics, variants, others].flatMap((part) => saidIn(part, []))
  return [...texts, ...interfaceTexts(root), ...guideTexts(root)]
}

/** The same for one topic and what offices say differently, for whoever is writing it. */
export function checkTopicWording(root: string, id: string): string[] {
  const files = globSync([`knowledge/topics/${id}.yaml`, `knowledge/offices/*/topics/${id}.yaml`], { cwd: root })
  const conditions = readContentFile(join(root, 'knowledge/conditions.yaml'), '').raw
  return files.toSorted().flatMap((file) => {
    const { raw } = readContentFile(join(root, file), file)
    const said = saidIn(raw, [])
    return [
      ...said.flatMap(createWordingCheck(readGlossary(root))),
      ...said.flatMap(createConditionCheck(conditionsFile.parse(conditions))),
    ]
  })
}

/** Said on purpose to people who may read none but another language, or to programmers. */
const mixed = new Set([
  'foreign',
  'courtesy.robot',
  'web.unknown_field',
  'web.text_or_choice',
  'web.not_json',
  'web.forged_session',
  'web.wrong_field',
])

function interfaceTexts(root: string): WordingText[] {
  return languages.flatMap((language) => {
    const file = `locales/${language}`
    const texts = JSON.parse(readFileSync(join(root, file, 'common.json'), 'utf8')) as Record<string, string>
    return Object.entries(texts)
      .filter(([key]) => !mixed.has(key))
      .map(([key, text]) => ({ where: `${file} ${key}`, text: { [language]: text } }))
  })
}

/** What guided procedures say; not the words they hear, which are people's own. */
function guideTexts(root: string): WordingText[] {
  return languages.flatMap((language) =>
    globSync(`locales/${language}/flows/*.json`, { cwd: root })
      .toSorted()
      .flatMap((file) => spoken(JSON.parse(readFileSync(join(root, file), 'utf8')), language, [file])),
  )
}

function spoken(value: unknown, language: string, names: readonly string[]): WordingText[] {
  if (typeof value === 'string') return [{ where: names.join(' '), text: { [language]: value } }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'words' || key === 'said' ? [] : spoken(inner, language, [...names, key]),
  )
}
