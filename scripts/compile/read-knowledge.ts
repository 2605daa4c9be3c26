import { globSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { beginning } from '../../src/knowledge/beginnings.ts'
import { conditionsFile } from '../../src/knowledge/check/conditions.ts'
import { glossaryFile } from '../../src/knowledge/check/glossary.ts'
import { mustSayFile } from '../../src/knowledge/check/must-say.ts'
import {
  commonDanger,
  countryWords,
  dangerTable,
  dangerTalk,
  nowWords,
  withdrawalWords,
} from '../../src/knowledge/danger-schema.ts'
import { holidays } from '../../src/knowledge/holidays-schema.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { phraseGroup, phraseSlots } from '../../src/knowledge/phrase-schema.ts'
import { practicePerson } from '../../src/knowledge/practice-schema.ts'
import * as schema from '../../src/knowledge/schema.ts'
import { parseContent, readContentFile } from './content-file.ts'
import { readAnswers, readElsewhere } from './read-answers.ts'
import { readAsked } from './read-asked.ts'
import { readGuides } from './read-guides.ts'
import { readPlaces } from './read-places.ts'
import { readHeadway } from './read-reactions.ts'

/** Content that cannot be compiled: every problem found, each naming its file and line. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`${problems.length} problem(s) in knowledge/:\n${problems.join('\n')}`)
    this.problems = problems
  }
}

/** A danger without a file of its own in knowledge/danger/talk. */
const noTalk = { usually: 'self', steps: [], other: {}, details: {}, answers: {} }

/** Reads and checks everything under `folder` (knowledge/). Throws `ContentError` with all problems at once. */
export function readKnowledge(folder: string): Knowledge {
  const problems: string[] = []
  const one = <T>(file: string, type: z.ZodType<T>): T | null =>
    parseContent(readContentFile(join(folder, file), join('knowledge', file)), type, problems)
  const all = <T>(pattern: string, type: z.ZodType<T>): T[] =>
    globSync(pattern, { cwd: folder })
      .toSorted()
      .flatMap((file) => one(file, type) ?? [])
  const offices = all('offices/*/office.yaml', schema.office)
  const tables = all('danger/!(common).yaml', dangerTable)
  const talks = all('danger/talk/*.yaml', dangerTalk)
  const common = one('danger/common.yaml', commonDanger)
  const lines = one('directory/lines.yaml', schema.directory)
  const knowledge = {
    topics: all('topics/*.yaml', schema.topic),
    asked: readAsked(one, all, problems),
    elsewhere: readElsewhere(all),
    ...linesOfProcedures(one, all),
    homonyms: one('homonyms.yaml', z.array(schema.homonym)) ?? [],
    menu: one('menu.yaml', z.array(schema.menuEntry)) ?? [],
    offices,
    variants: Object.fromEntries(
      offices.map(({ id }) => [id, all(`offices/${id}/topics/*.yaml`, schema.variant)] as const),
    ),
    acronyms: one('acronyms.yaml', schema.acronyms) ?? { known: [], plain: [] },
    holidays: Object.fromEntries(
      readdirSync(join(folder, 'holidays')).map((name) => {
        const { days, closures } = one(join('holidays', name), holidays) ?? { days: [], closures: {} }
        return [basename(name, '.yaml'), { days, closures }] as const
      }),
    ),
    directory: lines ?? { sources: {}, entries: [] },
    places: readPlaces(folder, new Date().toISOString().slice(0, 10), problems),
    danger: {
      tables: Object.fromEntries(
        tables.map((table) => [table.kind, { ...noTalk, ...table, ...talks.find(({ kind }) => kind === table.kind) }]),
      ),
      common,
    } as Knowledge['danger'],
    nowWords: one('lexicon/now.yaml', nowWords) ?? [],
    withdrawalWords: one('lexicon/withdrawal.yaml', withdrawalWords) ?? { ends: [], denies: [], names: [] },
    countryWords: one('lexicon/countries.yaml', countryWords) ?? { mx: [], us: [], here: [], there: [], elsewhere: [] },
    phrasebook: {
      groups: all('phrasebook/[0-9]*.yaml', phraseGroup),
      documents: one('phrasebook/slots.yaml', phraseSlots)?.documents ?? [],
    },
    practice: all('practice/*.yaml', practicePerson),
    guides: readGuides(join(folder, '..', 'locales'), problems),
    checks: {
      glossary: one('glossary.yaml', glossaryFile) ?? [],
      conditions: one('conditions.yaml', conditionsFile) ?? [],
      mustSay: Object.fromEntries(
        offices.map(({ id }) => [
          id,
          Object.fromEntries(
            globSync(`offices/${id}/must-say/*.yaml`, { cwd: folder })
              .toSorted()
              .map((file) => [basename(file, '.yaml'), one(file, mustSayFile) ?? []] as const),
          ),
        ]),
      ),
    },
  }
  if (problems.length > 0) throw new ContentError(problems)
  return knowledge
}

/** What people say to procedures: what begins one, how its questions are answered, what is told of the matter after its result. */
function linesOfProcedures(
  one: <T>(file: string, type: z.ZodType<T>) => T | null,
  all: <T>(pattern: string, type: z.ZodType<T>) => T[],
): Pick<Knowledge, 'beginnings' | 'answers' | 'headway'> {
  return {
    beginnings: all('beginnings/*.yaml', beginning),
    answers: readAnswers(one, all),
    headway: readHeadway(one),
  }
}
