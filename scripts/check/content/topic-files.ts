import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../../src/core/vocabulary/language.ts'
import { unexplainedAcronyms } from '../../../src/knowledge/acronyms.ts'
import { checkTopic } from '../../../src/knowledge/check/check-topic.ts'
import { checkVariant } from '../../../src/knowledge/check/check-variant.ts'
import type { Problem } from '../../../src/knowledge/check/problem.ts'
import {
  acronyms as acronymsSchema,
  topic as topicSchema,
  variant as variantSchema,
} from '../../../src/knowledge/schema.ts'
import { type ContentFile, readContentFile } from '../../compile/content-file.ts'

/** What is wrong with a topic's file and with every office's variant of it; each names its file, line and mend. */
export function checkTopicFiles(root: string, id: string, today: string): string[] {
  const name = join('knowledge', 'topics', `${id}.yaml`)
  const file = readContentFile(join(root, name), name)
  const whole = topicSchema.safeParse(file.raw).data
  const problems = [...file.broken, ...located(file, () => checkTopic(file.raw, id, today))]
  problems.push(...(whole?.related ?? []).flatMap(({ topic }, i) => unknownTopic(root, file, topic, i)))
  if (whole !== undefined) problems.push(...unexplainedIn(root, file))
  for (const variant of globSync(`knowledge/offices/*/topics/${id}.yaml`, { cwd: root }).toSorted()) {
    const own = readContentFile(join(root, variant), variant)
    problems.push(
      ...own.broken,
      ...located(own, () => checkVariant(own.raw, id, whole, today)),
      ...(variantSchema.safeParse(own.raw).success ? unexplainedIn(root, own) : []),
    )
  }
  return problems
}

function located(file: ContentFile, check: () => Problem[]): string[] {
  return file.broken.length > 0 ? [] : check().map((problem) => file.locate(problem))
}

function unknownTopic(root: string, file: ContentFile, topic: string, index: number): string[] {
  if (existsSync(join(root, 'knowledge', 'topics', `${topic}.yaml`))) return []
  const says = `related names ${topic}, which is no topic: name one in knowledge/topics or take it out`
  return [file.locate({ at: ['related', index, 'topic'], says })]
}

function unexplainedIn(root: string, file: ContentFile): string[] {
  const acronyms = acronymsSchema.parse(readContentFile(join(root, 'knowledge/acronyms.yaml'), '').raw)
  const texts = textsOf(file.raw)
  return texts.flatMap(({ at, text }) =>
    unexplainedAcronyms(text, acronyms).map((short) =>
      file.locate({ at, says: `nobody explains "${short}": say it in words, or add it to knowledge/acronyms.yaml` }),
    ),
  )
}

/** Every text of a topic or variant a person may read, with its place. */
function textsOf(raw: unknown): { at: Problem['at']; text: string }[] {
  const { summary, facts } = raw as { summary?: object; facts?: { text?: object }[] }
  return [
    { at: ['summary'] as Problem['at'], text: summary },
    ...(facts ?? []).map((fact, i) => ({ at: ['facts', i, 'text'] as Problem['at'], text: fact.text })),
  ].flatMap(({ at, text }) =>
    languages.flatMap((language) => {
      const said = (text as Record<string, string> | undefined)?.[language]
      return said === undefined ? [] : [{ at: [...at, language], text: said }]
    }),
  )
}
