/** Teaches what a message does to the danger that is held, from knowledge/utterances/misread: talks in which it was heard wrongly, and others. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { About } from '../../../src/core/danger/table.ts'
import { type UrgentKind, urgentKinds } from '../../../src/core/vocabulary/meaning.ts'
import { chancesOf } from '../../../src/nlu/learning/choose.ts'
import {
  type DangerShiftData,
  otherOf,
  personMarks,
  type ShiftSigns,
  shiftMarks,
  shiftOptions,
  shiftSigns,
} from '../../../src/nlu/readers/danger-shift.ts'
import { type Lesson, learnChoices } from '../conditional-logit.ts'
import { read } from '../corpus.ts'

const kind = z.enum([...urgentKinds, 'calm'])
const who = z.enum(['self', 'other'])

/** One talk: what was first written, what it was taken for, and what came then, each with what it does and the danger that is true after it. */
const misreadTalk = z.strictObject({
  lang: z.enum(['es', 'en', 'ht']),
  first: z.string().min(1),
  // Who is left out where they are to be taken as the readers take them.
  took: z.strictObject({ kind, who: who.optional() }),
  next: z.array(
    z.strictObject({
      text: z.string().min(1),
      does: z.enum(['objects', 'second', 'same', 'over', 'ordinary']),
      kind,
      // `unsaid`: the words tell nothing of whose danger it is.
      who: z.enum([...who.options, 'unsaid']).optional(),
    }),
  ),
})

/** A talk in which danger was heard, perhaps wrongly. */
export type MisreadTalk = z.infer<typeof misreadTalk>

/** One message of such a talk, as it is weighed, and what is right of it. */
interface Turn {
  readonly signs: ShiftSigns
  readonly does: MisreadTalk['next'][number]['does']
  readonly right: string
  /** Whether somebody else is in danger than we thought; null where that is another danger too. */
  readonly turned: boolean | null
}

type Readers = Parameters<typeof shiftSigns>[2] & {
  objectsIn(text: string): number
  aboutOf(text: string, kind: UrgentKind, later: boolean): About
  /** Who is meant in a kind where nothing tells. */
  readonly usually: Readonly<Record<UrgentKind, 'self' | 'other'>>
}

/** What told of the danger is kept up to so many characters: flows/danger.ts. */
const mostOpened = 400
/** A tenth and more of the talks is measured with, and teaches only what ships. */
const folds = 5
/** A mark met in fewer options tells more of its line than of people. */
const least = 12

/** Every talk of the folder; `root` is the project's. */
export function readMisread(root: string): readonly MisreadTalk[] {
  const folder = join(root, 'knowledge/utterances/misread')
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => z.array(misreadTalk).parse(read(join(folder, file))))
}

/** Who is mostly in danger of each kind, whoever writes or somebody they tell of: knowledge/danger/talk. */
export function readUsually(root: string): Readers['usually'] {
  const file = z.looseObject({ usually: who.default('self') })
  return Object.fromEntries(
    urgentKinds.map((name) => [name, file.parse(read(join(root, `knowledge/danger/talk/${name}.yaml`))).usually]),
  ) as Readers['usually']
}

/** Teaches the model that ships. */
export function trainShift(talks: readonly MisreadTalk[], readers: Readers): DangerShiftData {
  return learn(talks.flatMap((talk) => turnsOf(talk, readers)))
}

/** Shares read right by models that have not read the talk, of what objects, tells a second danger, and goes on. */
export function shiftFigures(talks: readonly MisreadTalk[], readers: Readers): Record<string, number> {
  const judged = Array.from({ length: folds }, (_, fold) => {
    const data = learn(talks.filter((_, i) => i % folds !== fold).flatMap((talk) => turnsOf(talk, readers)))
    return talks
      .filter((_, i) => i % folds === fold)
      .flatMap((talk) => turnsOf(talk, readers))
      .map((turn) => ({ turn, ...judge(turn, data) }))
  }).flat()
  const share = (is: (one: (typeof judged)[number]) => boolean, of: (one: (typeof judged)[number]) => boolean) => {
    const some = judged.filter(of)
    return Number((some.filter(is).length / (some.length || 1)).toFixed(3))
  }
  const does = (what: string) =>
    share(
      ({ right }) => right,
      ({ turn }) => turn.does === what,
    )
  return {
    turns: judged.length,
    objects: does('objects'),
    second: does('second'),
    same: does('same'),
    over: does('over'),
    turned: share(
      ({ turns }) => turns >= 0.5,
      ({ turn }) => turn.turned === true,
    ),
    turned_wrongly: share(
      ({ turns }) => turns >= 0.5,
      ({ turn }) => turn.turned === false,
    ),
  }
}

function judge({ signs, right }: Turn, data: DangerShiftData): { readonly right: boolean; readonly turns: number } {
  const options = shiftOptions(signs.held)
  const chances = chancesOf(
    options.map((option) => shiftMarks(option, signs)),
    data.kind,
  )
  const [, turns = 0] = chancesOf([[], personMarks(signs)], data.person)
  return { right: options[chances.indexOf(Math.max(...chances))] === right, turns }
}

/** The messages of a talk, each beside the danger as it was taken before it; what asks for other things is judged elsewhere. */
function turnsOf(
  { first, took, next }: MisreadTalk,
  { objectsIn, aboutOf, usually, ...readers }: Readers,
): readonly Turn[] {
  if (took.kind === 'calm') return []
  const turns: Turn[] = []
  const about = took.who ?? aboutOf(first, took.kind, false) ?? usually[took.kind]
  let held = { kind: took.kind, about, opened: first.slice(-mostOpened), others: 0 }
  for (const { text, does, kind: right, who: named = held.about } of next) {
    if (does === 'ordinary') continue
    const signs = shiftSigns(text, { ...held, objects: objectsIn(text) }, readers)
    turns.push({
      signs,
      does,
      right: right === 'calm' ? 'none' : right === held.kind ? 'stays' : right,
      turned: right === held.kind && named !== 'unsaid' ? named !== held.about : null,
    })
    if (right === 'calm') break
    const opened = right === held.kind ? held.opened : `${held.opened}. ${text}`.slice(-mostOpened)
    // Who was taken for another stays so until a message says it: each further one may be the one that does.
    const about = right === held.kind || named === 'unsaid' ? held.about : named
    held = { kind: right, about, opened, others: held.others + otherOf(signs) }
  }
  return turns
}

function learn(turns: readonly Turn[]): DangerShiftData {
  const kinds = turns.map(({ signs, right }): Lesson => {
    const options = shiftOptions(signs.held)
    return {
      marks: options.map((option) => shiftMarks(option, signs)),
      right: options.map((option) => option === right),
      weight: 1,
    }
  })
  const persons = turns.flatMap(({ signs, turned }): readonly Lesson[] =>
    turned === null ? [] : [{ marks: [[], personMarks(signs)], right: [!turned, turned], weight: 1 }],
  )
  return { kind: learnChoices(kinds, { least }), person: learnChoices(persons, { least }) }
}
