import { describe, expect, test } from 'vitest'
import { flows } from '#flows/registry.ts'
import { caseBoards } from '#src/core/cases/boards.ts'
import { refusesSummary, type SummaryPen, summaryOf } from '#src/core/cases/summary.ts'
import type { Book } from '#src/core/replies/book.ts'
import type { CaseAnswers } from '#src/core/vocabulary/case.ts'
import type { Frame } from '#src/core/vocabulary/conversation.ts'
import { createTexts } from '#src/shared/texts.ts'
import { book, moment } from '#test/kit/talking.ts'

const texts = createTexts()
const pen: SummaryPen = { language: 'es', flows, book, say: (key, vars) => texts('es', key, vars) }
/** The office of a country in which no procedure has texts. */
const wordless: Book = { ...book, guide: () => null }

const frame = (flow: string, answers: Readonly<Record<string, string>>): Frame => ({
  flow,
  version: 1,
  snapshot: flows.get(flow)!.start({ answers }, moment).snapshot,
})
const root = { flow: 'conversation', version: 1, snapshot: null }
const gone: Frame = { flow: 'procedure-of-another-year', version: 1, snapshot: { context: { answers: { a: 'b' } } } }
const refuge = frame('refugio', { matter: 'paper', paper: 'wet' })
const death = frame('traslado-de-restos', {})
const reached = (share: string) => frame('mi-caso', { call: 'no', hours: 'morning', share })
const earlier: CaseAnswers = { flow: 'salud', title: 'Salud', answers: [{ asked: 'Qué', answer: 'Embarazo' }] }

describe('what somebody answered, for whoever takes the case', () => {
  const flowsOf = (stack: readonly Frame[], before: readonly CaseAnswers[] = []) =>
    summaryOf(stack, before, pen).map(({ flow }) => flow)

  test('is what was asked, in short, and the answer as they read it', () =>
    expect(summaryOf([root, refuge], [], pen)).toEqual([
      {
        flow: 'refugio',
        title: book.guide('refugio', 'es')?.title,
        answers: [
          { asked: 'Lo que necesita', answer: 'Mi constancia o mi firma' },
          { asked: 'El papel', answer: book.guide('refugio', 'es')?.questions.paper?.options?.wet },
          { asked: 'Resultado', answer: 'Su constancia se mojó o se rompió' },
          { asked: 'Lo que sigue', answer: 'Séquela sin sol ni plancha y guárdela en una bolsa de plástico.' },
        ],
      },
    ]))

  test.each<[string, readonly Frame[], readonly CaseAnswers[], readonly string[]]>([
    [
      'how to reach them first, then the procedures, latest first',
      [root, refuge, reached('yes'), frame('salud', { now: 'no' })],
      [],
      ['mi-caso', 'salud', 'refugio'],
    ],
    ['a procedure in which nothing was answered is left out', [root, death, refuge], [], ['refugio']],
    ['so is one that no longer exists, and what is no procedure', [root, gone, refuge], [], ['refugio']],
    ['what they told in an earlier talk stays', [root, refuge], [earlier], ['refugio', 'salud']],
    ['but not beside what they answer to it now', [root, frame('salud', { now: 'no' })], [earlier], ['salud']],
    [
      'how they were to be reached stays too, and first',
      [root, refuge],
      [{ ...earlier, flow: 'mi-caso' }],
      ['mi-caso', 'refugio'],
    ],
    ['who wants no summary has none but how to reach them', [root, refuge, reached('no')], [earlier], ['mi-caso']],
    ['who would rather not say has none either', [root, refuge, reached('withheld')], [earlier], ['mi-caso']],
    ['who does not know has one', [root, refuge, reached('unknown')], [], ['mi-caso', 'refugio']],
  ])('%s', (_, stack, before, expected) => expect(flowsOf(stack, before)).toEqual(expected))

  test('is empty where the procedures have no texts', () =>
    expect(summaryOf([root, refuge], [], { ...pen, book: wordless })).toEqual([]))

  test('names a question by its id where it has no short name', () => {
    const text = book.guide('refugio', 'es')!
    const unnamed = { ...book, guide: () => ({ ...text, questions: {} }) }
    expect(summaryOf([refuge], [], { ...pen, book: unnamed })[0]?.answers.map(({ asked }) => asked)).toEqual([
      'matter',
      'paper',
      'Resultado',
      'Lo que sigue',
    ])
  })
})

describe('the wish that the office sees no summary', () => {
  test.each<[string, readonly Frame[], boolean]>([
    ['is no until they say so', [root], false],
    ['is no when they share', [root, reached('yes')], false],
    ['is theirs to say', [root, reached('no')], true],
    ['is taken from silence', [root, reached('withheld')], true],
    ['is what they said last', [reached('no'), reached('yes')], false],
    ['is not taken from another procedure', [root, { ...reached('no'), flow: 'salud' }], false],
  ])('%s', (_, stack, refuses) => expect(refusesSummary(stack, { flows })).toBe(refuses))

  test('is no where nobody asks how to reach them', () =>
    expect(refusesSummary([reached('no')], { flows: new Map() })).toBe(false))
})

describe('the boards of a conversation, for whoever has its case', () => {
  const dead = frame('traslado-de-restos', {
    who: 'us',
    plan: 'body',
    signed: 'no',
    body: 'hospital',
    money: 'no',
    to: 'mx-dur',
  })
  const ended = flows.get('traslado-de-restos')!.progress(dead.snapshot)

  test('are those of the procedures that have one, in Spanish, each line as it stands', () => {
    expect(ended?.board.length).toBeGreaterThan(0)
    const [first = '', second = ''] = ended!.board
    const by = { state: 'done', by: 'owner', at: 5 } as const
    const boards = { 'traslado-de-restos': { lines: ended!.board, moved: { [first]: by }, version: 1 } }
    const [shown] = caseBoards({ stack: [root, dead], boards }, pen)
    expect(shown).toMatchObject({ flow: 'traslado-de-restos', title: book.guide('traslado-de-restos', 'es')?.title })
    expect(shown?.lines.map(({ id }) => id)).toEqual(ended!.board)
    expect(shown?.lines.slice(0, 2)).toMatchObject([
      { id: first, state: 'done', moved: by },
      { id: second, state: 'todo', moved: null },
    ])
    expect(shown?.lines.every(({ words, who }) => words !== '' && who !== undefined)).toBe(true)
  })

  test('stand also before any line was moved, and in conversations of before they were kept', () =>
    expect(caseBoards({ stack: [root, dead] }, pen)[0]?.lines.every(({ moved }) => moved === null)).toBe(true))

  test('are none where there is no such procedure', () => {
    expect(caseBoards({ stack: [root, refuge, gone], boards: {} }, pen)).toEqual([])
  })

  test('are not seen by the office when the person wants no summary seen', () =>
    expect(caseBoards({ stack: [root, dead, reached('no')] }, pen)).toEqual([]))

  test('are not shown without words', () => {
    expect(caseBoards({ stack: [dead] }, { flows, book: wordless })).toEqual([])
    const text = book.guide('traslado-de-restos', 'es')!
    const { board: _, ...without } = text
    expect(caseBoards({ stack: [dead] }, { flows, book: { ...book, guide: () => without } })).toEqual([])
    const [first = ''] = ended!.board
    const onlyFirst = { ...text, board: { [first]: text.board![first]! } }
    const [shown] = caseBoards({ stack: [dead] }, { flows, book: { ...book, guide: () => onlyFirst } })
    expect(shown?.lines.map(({ id }) => id)).toEqual([first])
  })
})
