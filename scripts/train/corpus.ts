/** Reads knowledge/utterances into examples for training. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import type { Language } from '../../src/core/vocabulary/language.ts'

/** The way people say something, and the classes it may be of (any one of them; empty = any but `not`). */
export interface Example {
  readonly text: string
  readonly language: Language
  /** The right class, or null when only a class it is not of is known. */
  readonly label: string | null
  /** Start of the class names it must not be, for examples without a label. */
  readonly not: string | null
  /** Classes among which nobody could tell: it teaches to be unsure between them. Empty for any other example. */
  readonly among: readonly string[]
  /** How much it counts beside one way of asking. */
  readonly weight: number
  /** True for what people would send; the rest teaches, and is never held out to measure with. */
  readonly asked: boolean
}

type ByLanguage = Readonly<Partial<Record<Language, readonly string[]>>>

/** Prefix of classes that are no topic of ours: what people ask that we do not answer. */
export const none = 'none:'
/** What is not ours has no end, and ours answered instead misleads: each line counts for so many. */
const noneWeight = 3
/** Those of the middle of talks are many, and stand near to what is ours. */
const noneMidwayWeight = 1.5
const outside = [
  '_out-of-scope',
  '_out-of-scope-stories',
  '_out-of-scope-near',
  '_out-of-scope-more',
  '_out-of-scope-wide',
  '_out-of-scope-daily',
  '_out-of-scope-talks',
  '_out-of-scope-midway',
]
/** Few lines against many that name one of the options plainly. */
const ambiguousWeight = 2
/** Prefix of emergencies by kind. */
export const urgent = 'urgent:'
/** Prefix of courtesies by kind. */
export const smalltalk = 'smalltalk:'
/** Prefix of instructions by kind. */
export const control = 'control:'
/** The class of questions about a part of the topic at hand, without a subject. */
export const noSubject = 'no-subject'

/** Every example of the folder, in a fixed order. `topics` are the ids whose topic file exists or is expected. */
export function readExamples(folder: string, topics: readonly string[]): Example[] {
  const out: Example[] = []
  for (const id of topics) {
    const file = join(folder, `${id}.yaml`)
    if (existsSync(file)) push(out, read(file) as ByLanguage, id)
  }
  for (const file of ['_topics', '_topics-plain', '_topics-talks', '_topics-begun', '_topics-situations'])
    for (const [id, lines] of entries(folder, file)) if (topics.includes(id)) push(out, lines, id)
  for (const file of outside) {
    for (const [key, lines] of entries(folder, file)) {
      const [group = '', id = ''] = key.split('/')
      if (!topics.includes(id))
        push(out, lines, none + group, null, file.endsWith('-midway') ? noneMidwayWeight : noneWeight)
    }
  }
  for (const file of ['_urgent', '_urgent-stories', '_urgent-now', '_urgent-plain', '_urgent-sideways', '_urgent-odd'])
    for (const [kind, lines] of entries(folder, file)) push(out, lines, urgent + kind)
  for (const file of ['_smalltalk', '_courtesy-stories', '_courtesy-midway'])
    for (const [kind, lines] of entries(folder, file)) push(out, lines, smalltalk + kind)
  for (const file of ['_control-stories', '_remarks'])
    for (const [kind, lines] of entries(folder, file)) push(out, lines, control + kind)
  for (const [, lines] of entries(folder, '_fields')) push(out, lines, noSubject)
  push(out, read(join(folder, '_person.yaml')) as ByLanguage, 'talk-to-person')
  for (const file of ['_not-urgent', '_not-urgent-midway', '_not-urgent-wide', '_not-urgent-near'])
    push(out, read(join(folder, `${file}.yaml`)) as ByLanguage, null, urgent)
  pushAmbiguous(out, read(join(folder, '_ambiguous.yaml')) as Ambiguous[], topics)
  return unique(out)
}

type Ambiguous = ByLanguage & { readonly options: readonly string[] }

function pushAmbiguous(out: Example[], groups: readonly Ambiguous[], topics: readonly string[]): void {
  for (const { options, ...lines } of groups) {
    const among = options.filter((id) => topics.includes(id))
    for (const language of ['es', 'en', 'ht'] as const)
      for (const text of lines[language] ?? [])
        out.push({ text, language, label: null, not: null, among, weight: ambiguousWeight, asked: true })
  }
}

/** The groups of a file of groups, each with its lines by language. */
export function entries(folder: string, name: string): [string, ByLanguage][] {
  return Object.entries(read(join(folder, `${name}.yaml`)) as Record<string, ByLanguage>)
}

/** Ids that have ways of asking, whether or not their topic file is already there. */
export function topicsOf(folder: string): string[] {
  const own = readdirSync(folder)
    .filter((f) => f.endsWith('.yaml') && !f.startsWith('_'))
    .map((f) => basename(f, '.yaml'))
  return [...new Set([...own, ...entries(folder, '_topics').map(([id]) => id)])].toSorted()
}

/** One YAML file as data. */
export function read(file: string): unknown {
  return parse(readFileSync(file, 'utf8'))
}

function push(out: Example[], lines: ByLanguage, label: string | null, not: string | null = null, weight = 1): void {
  for (const language of ['es', 'en', 'ht'] as const)
    for (const text of lines[language] ?? []) out.push({ text, language, label, not, among: [], weight, asked: true })
}

/** The same words twice would put one copy into training and one into the held-out fold. */
function unique(examples: readonly Example[]): Example[] {
  const seen = new Set<string>()
  return examples.filter((e) => {
    const key = `${e.label} ${e.among.join()} ${e.text.toLowerCase()}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}
