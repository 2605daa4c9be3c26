import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/kit/temporary-folder.ts'
import { checkContent } from '../../../scripts/check/content/check-content.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const fixtures = join(root, 'test', 'fixtures', 'bad-content')
const today = '2026-11-21'

/** The problems of a knowledge folder that holds this one topic file beside what every office needs. */
function problemsOf(fixture: string): string[] {
  const folder = temporaryFolder()
  const knowledge = join(folder, 'knowledge')
  const others = /knowledge\/(topics|utterances|offices\/(?!durango\/office)[^/]+\/|offices\/durango\/topics)/
  cpSync(join(root, 'knowledge'), knowledge, { recursive: true, filter: (from) => !others.test(from) })
  cpSync(join(root, 'locales'), join(folder, 'locales'), { recursive: true })
  cpSync(join(fixtures, `${fixture}.yaml`), join(knowledge, 'topics', 'passport.yaml'))
  mkdirSync(join(knowledge, 'utterances'))
  const asked = Array.from({ length: 10 }, (_, i) => `pasaporte ${i}`)
  writeFileSync(join(knowledge, 'utterances', 'passport.yaml'), JSON.stringify({ es: asked, en: asked, ht: asked }))
  for (const name of ['homonyms', 'menu']) writeFileSync(join(knowledge, `${name}.yaml`), '[]')
  return checkContent(folder, today).problems
}

const file = 'knowledge/topics/passport.yaml'

const refusals: Readonly<Record<string, string>> = {
  'missing-source': `${file}:21: facts.0.sources: every fact needs a source`,
  'undated-fact': `${file}:15: facts.0.as_of: `,
  'future-fact': `${file}:22: fact bring-certificate is of 2027-03, which is still to come: give the day`,
  'future-source': `${file}:13: source sre is of 2031, which is still to come: give the day`,
  'unknown-topic': `${file}:27: related names teleportation, which is no topic: name one in knowledge/topics`,
  'phone-in-words': `${file}:18: fact bring-certificate.es says a number in words ("seis uno ocho, uno"): make it a phone value`,
  'phone-value-in-words': `${file}:21: facts.0.values.line.number: digits and spaces only, e.g. 520 623 7874`,
  'text-too-long': `${file}:18: fact bring-certificate.es has 329 characters; 320 at most: split or shorten it`,
  untranslated: `${file}:20: fact bring-certificate.ht is the Spanish text: translate it`,
  'language-missing': `${file}:18: facts.0.text.ht: `,
  html: `${file}:18: fact bring-certificate.es has HTML ("<b>"): write plain words`,
  'not-yaml': `${file}:9: `,
  'price-typed': `${file}:19: fact bring-certificate.en types "$2" by hand: make it a value`,
  contradiction: 'passport other-words.fee says the same words with another value than passport same-words.fee',
  'kreyol-word-to-avoid': 'passport bring-certificate: "akt nesans" — the glossary says "batistè"',
  'kreyol-misspelt': 'passport bring-certificate: "wap" — w ap',
  'spanish-word-to-avoid': 'passport bring-certificate: "indocumentado" — the glossary says "sin papeles"',
  'consulate-without-condition':
    'passport bring-certificate: es says "consulado de su pais" without its condition: say not if the person flees',
  'capitals-unexplained': `${file}:18: nobody explains "XQZT": say it in words, or add it to knowledge/acronyms.yaml`,
}

describe('content that would mislead someone is refused, with its file, its line and the mend', () => {
  test.each(Object.entries(refusals))('%s', (fixture, refusal) => {
    const problems = problemsOf(fixture)
    expect(
      problems.filter((p) => p.startsWith(refusal)),
      problems.join('\n'),
    ).not.toEqual([])
  })

  test('every bad file is tried', () =>
    expect(readdirSync(fixtures).map((name) => basename(name, '.yaml'))).toEqual(Object.keys(refusals).toSorted()))
})
