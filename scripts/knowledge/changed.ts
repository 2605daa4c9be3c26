import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Field } from '../../src/core/vocabulary/field.ts'
import type { Fact, Topic } from '../../src/core/vocabulary/topic.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { applyVariant } from '../../src/knowledge/variant.ts'
import { readKnowledge } from '../compile/read-knowledge.ts'

/** A fact that is not what it was, and every answer of an office that says it. */
export interface Changed {
  readonly office: string
  readonly topic: string
  readonly fact: string
  readonly change: 'new' | 'gone' | 'different'
  /** In Spanish, as it was and as it is; null where it was or is not. */
  readonly was: string | null
  readonly is: string | null
  /** Parts of the topic's answers that say it; `summary` is the first answer. */
  readonly answers: readonly (Field | 'summary')[]
}

/** Facts that differ between what a commit says and what stands now. Throws when git does not know the commit. */
export function changedSince(root: string, commit: string): Changed[] {
  const folder = mkdtempSync(join(tmpdir(), 'puente-knowledge-'))
  try {
    const archive = execFileSync('git', ['archive', commit, 'knowledge'], { cwd: root, maxBuffer: 1 << 28 })
    execFileSync('tar', ['-x', '-C', folder], { input: archive })
    return changedBetween(readKnowledge(join(folder, 'knowledge')), readKnowledge(join(root, 'knowledge')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Facts that differ between two states of the knowledge, per office, since offices say some differently. */
export function changedBetween(before: Knowledge, now: Knowledge): Changed[] {
  return now.offices.flatMap(({ id: office }) => {
    const then = topicsOf(before, office)
    const today = topicsOf(now, office)
    return [...new Set([...then.keys(), ...today.keys()])].flatMap((topic) =>
      changedIn(then.get(topic), today.get(topic)).map((change) => ({ office, topic, ...change })),
    )
  })
}

function changedIn(before: Topic | undefined, now: Topic | undefined): Omit<Changed, 'office' | 'topic'>[] {
  const then = new Map(before?.facts.map((fact) => [fact.id, fact]))
  const today = new Map(now?.facts.map((fact) => [fact.id, fact]))
  return [...new Set([...then.keys(), ...today.keys()])].flatMap((id) => {
    const [was, is] = [then.get(id), today.get(id)]
    if (was !== undefined && is !== undefined && same(was, is)) return []
    const topic = is === undefined ? before : now
    const said = is ?? was
    return [
      {
        fact: id,
        change: was === undefined ? ('new' as const) : is === undefined ? ('gone' as const) : ('different' as const),
        was: was?.text.es ?? null,
        is: is?.text.es ?? null,
        answers: [
          ...(topic?.rests_on.includes(id) ? (['summary'] as const) : []),
          ...(said === undefined ? [] : [said.field]),
        ],
      },
    ]
  })
}

/** The same to a reader: words, values, and the cautions that follow from date and confidence. */
function same(a: Fact, b: Fact): boolean {
  const read = ({ text, values, as_of, confidence, confirm, field }: Fact) =>
    JSON.stringify([text, Object.entries(values).toSorted(), as_of, confidence, confirm, field])
  return read(a) === read(b)
}

function topicsOf(knowledge: Knowledge, office: string): Map<string, Topic> {
  const own = knowledge.variants[office] ?? []
  return new Map(
    knowledge.topics.map((topic) => [
      topic.id,
      applyVariant(
        topic,
        own.find((v) => v.topic === topic.id),
      ),
    ]),
  )
}
