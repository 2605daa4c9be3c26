/**
 * Makes the files of something new, with everything the checks ask for, and says what to write next: `npm run new -- procedure NAME --topic TOPIC`,
 * `npm run new -- topic NAME`. `--into FOLDER`: into another copy of the project.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { procedureFiles } from './new/procedure-files.ts'
import { topicFiles } from './new/topic-files.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { topic: { type: 'string' }, into: { type: 'string' } },
})
const root = values.into ?? join(import.meta.dirname, '..')
const [kind, name = ''] = positionals

/** A sentence about what was asked for wrongly; nothing was written. */
function refuse(problem: string): never {
  console.error(problem)
  process.exit(2)
}

if (kind !== 'procedure' && kind !== 'topic')
  refuse('say what is new: `npm run new -- procedure NAME --topic TOPIC` or `npm run new -- topic NAME`')
if (!/^[a-z]+(-[a-z]+)*$/.test(name))
  refuse(`name: "${name}" is no name: small letters joined by hyphens, such as lost-passport`)

/** The first fact of a topic that is something to do. */
function firstStep(topic: string): string {
  const file = join(root, 'knowledge', 'topics', `${topic}.yaml`)
  if (!existsSync(file))
    refuse(
      `topic: no topic is called "${topic}": name one of knowledge/topics with --topic, or make it first: \`npm run new -- topic ${topic}\``,
    )
  const { facts } = parse(readFileSync(file, 'utf8')) as { facts: { id: string; field: string }[] }
  return (facts.find(({ field }) => field === 'steps') ?? facts[0])?.id ?? ''
}

function filesOf(): ReadonlyMap<string, string> {
  if (kind === 'topic') {
    const now = Date.now()
    const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
    return topicFiles({ name, today: day(now), review: day(now + 85 * 86_400_000) })
  }
  const topic = values.topic ?? name
  const registry = readFileSync(join(root, 'flows/registry.ts'), 'utf8')
  return procedureFiles({ name, topic, fact: firstStep(topic), registry })
}

const files = filesOf()
const taken = [...files.keys()].filter((file) => file !== 'flows/registry.ts' && existsSync(join(root, file)))
if (taken.length > 0) refuse(`name: "${name}" is taken by ${taken.join(', ')}: choose another, or go on with these`)
for (const [file, text] of files) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
  console.log(`made ${file}`)
}

const next: Readonly<Record<'procedure' | 'topic', readonly string[]>> = {
  procedure: [
    `flows/procedures/${name}.ts: what is asked and what follows (docs/adding-a-flow.md)`,
    `locales/{es,en,ht}/flows/${name}.json: every text that says "Por escribir", "To be written", "Pou ekri"`,
    `knowledge/answers/${name}.yaml: how people answer, then \`npm run compile\``,
    `test/transcripts/${name}/first-talk.yaml: the talk, then \`npx vitest run test/transcripts -t ${name} -u\` and read it`,
    '`npx vitest run test/unit/flows/decisions -u`, `npm run sheets`, `npm run check`',
  ],
  topic: [
    `knowledge/topics/${name}.yaml: the facts with their sources (docs/adding-a-topic.md)`,
    `knowledge/utterances/${name}.yaml and knowledge/asked/${name}.yaml: people's own words in place of every line`,
    `\`node scripts/check-topic.ts knowledge/topics/${name}.yaml\`, then \`npm run train\`, so that it is understood`,
    `\`npm run -s ask -- --why "your sentence"\`: which topic hears it; a line in knowledge/menu.yaml puts it on the menu`,
    '`npm run -s knowledge`, `npm run check`',
  ],
}
console.log(['', 'Next:', ...next[kind].map((step, i) => `${i + 1}. ${step}`)].join('\n'))
