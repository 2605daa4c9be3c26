import { languages } from '../../src/core/vocabulary/language.ts'
import { urgent } from '../train/corpus.ts'
import { isTopic } from '../train/evaluate.ts'
import type { ReadBack, Verdict } from './read-back.ts'

const mostPairs = 40
const examplesEach = 3
/** Read as something else with more than this, a line may stand under the wrong topic. */
const mislabelledFrom = 0.9
const mostMislabelled = 80
const verdicts: readonly Verdict[] = ['right', 'asked', 'wrong', 'missed']

/** The page of confusions, in Markdown. The same lines read the same way give the same page. */
export function confusionsPage(all: readonly ReadBack[]): string {
  const read = all.filter(({ label }) => !label.startsWith(urgent))
  const own = read.filter(({ label }) => isTopic(label))
  const pairs = pairsOf(read)
  const odd = mislabelledIn(read)
  return `# Where the understanding is confused

Made by \`npm run -s confusions\` from [knowledge/utterances](../../knowledge/utterances): change those, not this page. Each line was read by a model that had
not seen it (four quarters, each read by the other three). The rules of courtesies and instructions take no part, nor does a talk. Lines of danger are left out: a reader
of its own hears them first ([design/danger.md](../design/danger.md)), and \`npm run train\` measures it.

**right** answered with its topic · **asked** a question that offers its topic · **wrong** answered with another · **missed** refused, or asked without it.
\`none:…\` is what people ask that we do not answer; [README.md](README.md) says how to use this page.

${own.length} lines of ${new Set(own.map(({ label }) => label)).size} topics: ${verdicts.map((v) => `${v} ${share(own, v)}`).join(', ')}.

## The ${pairs.length} most confused pairs
${pairs.map(pairText).join('\n')}

## Under the wrong topic?
Read as something else with a chance over ${mislabelledFrom * 100} %: move the line, or write more like it where it stands. ${odd.length} of at most ${mostMislabelled}.

| stands under | read as | chance | line |
|---|---|---|---|
${odd.map(({ label, best, chance, example }) => `| ${label} | ${best} | ${(chance * 100).toFixed(1)} | ${line(example)} |`).join('\n')}

## Each topic
| topic | language | lines | right | asked | wrong | missed |
|---|---|---|---|---|---|---|
${topicRows(own).join('\n')}
`
}

function share(read: readonly ReadBack[], verdict: Verdict): string {
  return `${((count(read, verdict) / (read.length || 1)) * 100).toFixed(1)} %`
}

function count(read: readonly ReadBack[], verdict: Verdict): number {
  return read.filter((one) => one.verdict === verdict).length
}

interface Pair {
  readonly label: string
  readonly best: string
  readonly read: readonly ReadBack[]
}

/** What is most often taken for what, by the likeliest class, most often first. */
function pairsOf(read: readonly ReadBack[]): readonly Pair[] {
  const confused = read.filter(({ label, best }) => label !== best)
  return [...Map.groupBy(confused, ({ label, best }) => `${label} ${best}`)]
    .map(([key, list]) => ({ key, label: list[0]?.label ?? '', best: list[0]?.best ?? '', read: surestFirst(list) }))
    .toSorted((a, b) => b.read.length - a.read.length || compare(a.key, b.key))
    .slice(0, mostPairs)
}

function pairText({ label, best, read }: Pair): string {
  const lines = read.slice(0, examplesEach).map(({ example }) => `  - ${line(example)}`)
  return [`- **${read.length}** of ${label} read as ${best}`, ...lines].join('\n')
}

function mislabelledIn(read: readonly ReadBack[]): readonly ReadBack[] {
  const odd = read.filter(({ label, best, chance }) => label !== best && chance > mislabelledFrom)
  return surestFirst(odd).slice(0, mostMislabelled)
}

function surestFirst(read: readonly ReadBack[]): readonly ReadBack[] {
  return read.toSorted((a, b) => b.chance - a.chance || compare(a.example.text, b.example.text))
}

function topicRows(own: readonly ReadBack[]): readonly string[] {
  return [...Map.groupBy(own, ({ label }) => label)]
    .toSorted(([a], [b]) => compare(a, b))
    .flatMap(([label, all]) =>
      languages.flatMap((language) => {
        const read = all.filter(({ example }) => example.language === language)
        const counts = verdicts.map((verdict) => count(read, verdict))
        return read.length === 0 ? [] : [`| ${label} | ${language} | ${read.length} | ${counts.join(' | ')} |`]
      }),
    )
}

/** A line of ours as code, so that nothing in it is read as Markdown. */
function line({ language, text }: ReadBack['example']): string {
  return `${language} \`${text.replaceAll('`', "'").replaceAll('|', '/').replaceAll('\n', ' ')}\``
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
