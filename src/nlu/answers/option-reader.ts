import type { AnswerLines } from '../../core/vocabulary/answer-lines.ts'
import { type AskedLines, elsewhere, type Likely, type LineReader } from '../../core/vocabulary/asked.ts'
import { unknown, withheld } from '../../core/vocabulary/guide.ts'
import { hashOf } from '../model/hash-of.ts'
import type { GuideInWords } from './answer-reader.ts'
import { otherLines } from './other-lines.ts'

/** Reads answers that choose between options, likeliest first; `question`: the words ask back; `elsewhere`: they answer something else. */
export interface OptionReader {
  /** What a message means as the answer to this question. */
  options(text: string, flow: string, question: string): readonly Likely[]
  /** The same where it is known to answer this question. */
  chosen(text: string, flow: string, question: string): readonly Likely[]
  /** What it says to whatever was asked: `yes`, `no`, `unknown`, `withheld`; `particular`: nothing of the kind. */
  any(text: string): readonly Likely[]
}

/** The name of lines that ask back and answer nothing. */
export const askedBack = 'question'
/** The name under which answers to particular questions stand among those to any. */
export const particular = 'particular'
/** Of the answers to particular questions one of so many, by its words, shows what a yes or a no to anything is not: a line added elsewhere changes none. */
const oneOf = 17
const seed = 1
/** What a line to this question counts, where it could be a yes or a no to any. */
const particularShare = 0.6
const openShare = 0.15
/** What an answer to any question counts, where it says none of the options. */
const anyShare = 0.35
const toAny: ReadonlySet<string> = new Set(['yes', 'no', unknown, withheld])
/** There are many ways to say something else: it counts so much. Found on a fourth of the lines held out, with `aloneFrom` of the answer reader. */
const elsewhereShare = 0.08
const ofAny = [unknown, withheld, askedBack] as const

/**
 * Prepares the reader of answers that choose between options. Two opinions are weighed: which of the lines to this very question a message is
 * like, and whether it says yes, no, neither or nothing to whatever was asked. A reader of one question is learned when it is first asked.
 */
export function createOptionReader(
  answers: AnswerLines,
  guides: readonly GuideInWords[],
  lines: (asked: AskedLines) => LineReader,
  asked: (topic: string) => readonly string[],
): OptionReader {
  const any = anyLines(answers)
  const own = new Map(
    guides.flatMap(({ guide, texts }) =>
      Object.entries(guide.questions).map(([id, { options }]) => {
        const labels = (option: string) => texts.flatMap((text) => text.questions[id]?.options?.[option] ?? [])
        const written = answers.flows[guide.flow]?.[id] ?? {}
        const all = [...options, ...[unknown, withheld].filter((one) => written[one] !== undefined)]
        return [
          `${guide.flow}/${id}`,
          new Map(all.map((option) => [option, [...(written[option] ?? []), ...labels(option)]])),
        ] as const
      }),
    ),
  )
  const byFlow = new Map(guides.map(({ guide }) => [guide.flow, guide]))
  const wider = new Map<string, AskedLines>()

  /** The lines of a question with those that answer something else; chosen when it is first asked. */
  function withOthers(flow: string, question: string): AskedLines | undefined {
    const key = `${flow}/${question}` as const
    const guide = byFlow.get(flow)
    const ways = own.get(key)
    if (ways === undefined || guide === undefined || (guide.questions[question]?.options.length ?? 0) < 2) return ways
    const known = wider.get(key) ?? new Map([...ways, [elsewhere, otherLines(answers, guide, question, asked)]])
    wider.set(key, known)
    return known
  }

  function read(text: string, ways: AskedLines | undefined): readonly Likely[] {
    return ways === undefined || ways.size === 0 ? [] : weighed(lines(ways)(text), lines(any)(text))
  }

  return {
    any: (text) => lines(any)(text),
    options: (text, flow, question) => read(text, withOthers(flow, question)),
    chosen: (text, flow, question) => read(text, own.get(`${flow}/${question}`)),
  }
}

function anyLines({ flows, any }: AnswerLines): AskedLines {
  const all = Object.values(flows).flatMap((questions) =>
    Object.values(questions).flatMap((options) =>
      Object.entries(options).flatMap(([option, lines]) => (toAny.has(option) ? [] : lines)),
    ),
  )
  return new Map([...Object.entries(any), [particular, all.filter((line) => hashOf(line, seed) % oneOf === 0)]])
}

function weighed(own: readonly Likely[], any: readonly Likely[]): readonly Likely[] {
  const chance = new Map(any.map((one) => [one.id, one.chance]))
  const saysAny = (id: string) => chance.get(id) ?? 0
  // Where nothing can be chosen, a day, a town or a name is what is awaited, and no "I don't know".
  const isOpen = own.every(({ id }) => toAny.has(id) && id !== 'yes' && id !== 'no')
  const aside = (isOpen ? openShare : particularShare) * saysAny(particular)
  const yesOrNo = own.some(({ id }) => id === 'yes') && own.some(({ id }) => id === 'no')
  /** How far what it says to anything lets it be this option. */
  function share(id: string): number {
    if (id === elsewhere) return elsewhereShare
    if (id === unknown || id === withheld || (yesOrNo && (id === 'yes' || id === 'no'))) return saysAny(id) + aside
    return yesOrNo
      ? aside
      : aside + particularShare * (saysAny('yes') + saysAny('no') + 0.3 * saysAny(unknown) + 0.3 * saysAny(askedBack))
  }
  const scores = new Map(own.map(({ id, chance }) => [id, chance * share(id)]))
  if (isOpen) scores.set(particular, saysAny(particular))
  for (const id of ofAny) scores.set(id, (scores.get(id) ?? 0) + anyShare * saysAny(id))
  const sum = [...scores.values()].reduce((all, score) => all + score, 0)
  return [...scores].map(([id, score]) => ({ id, chance: score / sum })).toSorted((a, b) => b.chance - a.chance)
}
