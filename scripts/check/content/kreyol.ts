import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'

const glossary = z.array(
  z.strictObject({
    es: z.string(),
    en: z.string(),
    ht: z.string(),
    avoid: z.array(z.string()).default([]),
    note: z.string().optional(),
  }),
)

/** Forms the 1979 orthography does not have, and French or Spanish left standing. */
const wrongForms: readonly { readonly form: RegExp; readonly mend: string }[] = [
  {
    form: /(?<!\p{L})[mnklwty]['’](ap|a|te|ta|pa|la|gen|vle|ka)(?!\p{L})/iu,
    mend: 'write contractions without apostrophe: m ap, w ap, l ap',
  },
  {
    form: /(?<!\p{L})(avec|pour|dans|vous|votre|obtenir|afin|être|chez|mais|les|des|une?|est|sont)(?!\p{L})/iu,
    mend: 'French word',
  },
  { form: /(?<!\p{L})(usted|para|trámite|cita|puede|oficina|gratis para)(?!\p{L})/iu, mend: 'Spanish word' },
  { form: /[êîôûç]/iu, mend: 'Kreyòl has only è, ò, à (and é, never ê, î, ô, û, ç)' },
]

/** The words one thing has, each term once. Throws when the file is no glossary. */
export function readGlossary(root: string): z.infer<typeof glossary> {
  return glossary.parse(parse(readFileSync(join(root, 'knowledge', 'glossary.yaml'), 'utf8')))
}

/** Where Kreyòl texts break the glossary or the orthography; names people meet on paper are allowed in brackets or capitals. */
export function checkKreyol(root: string, knowledge: Knowledge): string[] {
  const terms = readGlossary(root)
  const texts = [
    ...Object.entries(knowledge.variants).flatMap(([office, variants]) =>
      variants.flatMap((v) => [
        ...(v.summary ? [{ where: `${office}/${v.topic} summary`, text: v.summary.ht }] : []),
        ...v.facts.map((f) => ({ where: `${office}/${v.topic} ${f.id}`, text: f.text.ht })),
      ]),
    ),
    ...knowledge.topics.flatMap((t) => [
      { where: `${t.id} title`, text: t.title.ht },
      { where: `${t.id} choice`, text: t.choice.ht },
      { where: `${t.id} summary`, text: t.summary.ht },
      ...t.facts.map((f) => ({ where: `${t.id} ${f.id}`, text: f.text.ht })),
      ...t.related.map((r) => ({ where: `${t.id} related ${r.topic}`, text: r.when.ht })),
    ]),
  ]
  const locale = JSON.parse(readFileSync(join(root, 'locales', 'ht', 'common.json'), 'utf8')) as Record<string, string>
  // Said on purpose to people who may read none but another language.
  const mixed = new Set([
    'foreign',
    'courtesy.robot',
    'web.unknown_field',
    'web.text_or_choice',
    'web.not_json',
    'web.forged_session',
    'web.wrong_field',
  ])
  texts.push(
    ...Object.entries(locale)
      .filter(([key]) => !mixed.has(key))
      .map(([key, text]) => ({ where: `locales/ht ${key}`, text })),
  )
  return texts.flatMap(({ where, text }) => {
    const plain = withoutNames(text)
    const avoided = terms.flatMap((t) =>
      t.avoid.filter((word) => hasWord(plain, word)).map((word) => `${where}: "${word}" — the glossary says "${t.ht}"`),
    )
    return [
      ...avoided,
      ...wrongForms.flatMap(({ form, mend }) =>
        (form.exec(plain) ?? []).slice(0, 1).map((found) => `${where}: "${found}" — ${mend}`),
      ),
    ]
  })
}

/** Drops what is quoted from papers: brackets, «quotes», slots, and runs of capitalised names. */
function withoutNames(text: string): string {
  return text
    .replace(/\([^)]*\)|«[^»]*»|"[^"]*"|“[^”]*”|\{\{?[^}]*\}\}?/g, ' ')
    .replace(
      /\p{Lu}[\p{L}.]*(?:\s+(?:de|del|la|los|las|y|para|el|en|e)\s+(?=\p{Lu})|\s+\p{Lu}[\p{L}.]*)+(\p{L}*)/gu,
      ' ',
    )
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text)
}
