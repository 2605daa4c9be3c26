import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages, type Trilingual } from '../../../src/core/vocabulary/language.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import { readContentFile } from '../../compile/content-file.ts'
import { createAvoided, keptWords, readGlossary } from './glossary.ts'
import { misspellings } from './orthography.ts'

/** Where texts use a word the glossary refuses, in any language, or break the spelling of Kreyòl. */
export function checkWording(root: string, knowledge: Knowledge): string[] {
  const { topics, variants, ...others } = knowledge
  const texts = [topics, variants, others].flatMap((part) => walk(part, []))
  return [...texts, ...interfaceTexts(root), ...guideTexts(root)].flatMap(createCheck(root))
}

/** The same for one topic and what offices say differently, for whoever is writing it. */
export function checkTopicWording(root: string, id: string): string[] {
  const files = globSync([`knowledge/topics/${id}.yaml`, `knowledge/offices/*/topics/${id}.yaml`], { cwd: root })
  return files.toSorted().flatMap((file) => {
    const { raw } = readContentFile(join(root, file), file)
    return walk(raw, []).flatMap(createCheck(root))
  })
}

function createCheck(root: string): (said: Said) => string[] {
  const terms = readGlossary(root)
  const kept = keptWords(terms)
  const avoided = languages.map((language) => ({ language, find: createAvoided(terms, language) }))
  return ({ where, text }) =>
    avoided.flatMap(({ language, find }) => {
      const said = text[language]
      if (said === undefined) return []
      const plain = withoutNames(said)
      const problems = language === 'ht' ? [...find(plain), ...misspellings(plain, kept)] : find(plain)
      return problems.map((problem) => `${where}: ${problem}`)
    })
}

interface Said {
  readonly where: string
  readonly text: Partial<Trilingual>
}

/** Every text that stands in all languages, with the names of what it belongs to. */
function walk(value: unknown, names: readonly string[]): Said[] {
  if (typeof value !== 'object' || value === null) return []
  const it = value as Record<string, unknown>
  const named = [...names, ...[it.id, it.topic, it.short].filter((name) => typeof name === 'string').slice(0, 1)]
  const said = languages.every((language) => typeof it[language] === 'string')
  return [
    ...(said ? [{ where: named.join(' '), text: it as Partial<Trilingual> }] : []),
    ...Object.entries(it).flatMap(([key, inner]) =>
      walk(inner, Array.isArray(value) || key === 'facts' || key === 'text' ? named : [...named, key]),
    ),
  ]
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

function interfaceTexts(root: string): Said[] {
  return languages.flatMap((language) => {
    const file = `locales/${language}`
    const texts = JSON.parse(readFileSync(join(root, file, 'common.json'), 'utf8')) as Record<string, string>
    return Object.entries(texts)
      .filter(([key]) => !mixed.has(key))
      .map(([key, text]) => ({ where: `${file} ${key}`, text: { [language]: text } }))
  })
}

/** What guided procedures say; not the words they hear, which are people's own. */
function guideTexts(root: string): Said[] {
  return languages.flatMap((language) =>
    globSync(`locales/${language}/flows/*.json`, { cwd: root })
      .toSorted()
      .flatMap((file) => spoken(JSON.parse(readFileSync(join(root, file), 'utf8')), language, [file])),
  )
}

function spoken(value: unknown, language: string, names: readonly string[]): Said[] {
  if (typeof value === 'string') return [{ where: names.join(' '), text: { [language]: value } }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'words' || key === 'said' ? [] : spoken(inner, language, [...names, key]),
  )
}

/** Drops what is quoted from papers: brackets, «quotes», slots, and runs of capitalised names. */
function withoutNames(text: string): string {
  return text
    .replace(/\([^)]*\)|«[^»]*»|"[^"]*"|“[^”]*”|\{\{?[^}]*\}\}?/g, '·')
    .replace(/\p{Lu}[\p{L}.]*(?:(?:\s+(?:de|del|la|los|las|y|para|el|en|e|of|and|the|for))*\s+\p{Lu}[\p{L}.]*)+/gu, '·')
}
