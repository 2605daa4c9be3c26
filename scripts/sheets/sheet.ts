import type { AnyStateMachine } from 'xstate'
import { itemsOf } from '../../src/core/conversation/items.ts'
import { type Guide, headings, type Lines, type Moment, type Question } from '../../src/core/vocabulary/guide.ts'
import type { GuideText } from '../../src/core/vocabulary/guide-text.ts'
import type { Language } from '../../src/core/vocabulary/language.ts'
import { workingCalendarOf } from '../../src/knowledge/holidays.ts'
import type { Knowledge } from '../../src/knowledge/knowledge.ts'
import { writeFact } from '../../src/knowledge/values.ts'
import { createTexts } from '../../src/shared/texts.ts'
import { conditions } from './conditions.ts'
import { diagram } from './diagram.ts'

/** A procedure and its texts in every language. */
export interface Sheeted {
  readonly guide: Guide
  readonly version: number
  readonly machine: AnyStateMachine
  readonly texts: Readonly<Record<Language, GuideText>>
}

const texts = createTexts()
const kinds: Readonly<Record<Question['kind'], string>> = {
  option: 'se elige',
  date: 'una fecha',
  age: 'una edad',
  years: 'cuántos años',
  number: 'un número',
  place: 'un estado o municipio',
  phone: 'un teléfono',
  words: 'con sus palabras',
}
const headingNames = {
  careful: 'Cuidado',
  steps: 'Qué hacer',
  bring: 'Qué llevar',
  cost: 'Costo',
  where: 'Dónde',
  time: 'Tiempo',
  after: 'Después',
  know: 'Conviene saber',
} as const

/** A procedure as a page a lawyer can review without reading code: diagram, questions, decision table, facts, three languages side by side. */
export function sheetOf(one: Sheeted, knowledge: Knowledge): string {
  const { guide } = one
  const es = one.texts.es
  return [
    `# ${es.title}`,
    `\`${guide.flow}\`, versión ${one.version}. Se ofrece en: ${guide.topics.map((topic) => `\`${topic}\``).join(', ')}. Esta hoja se genera con \`npm run sheets\`; no se edita a mano.`,
    `## Por dónde va\n\n${diagram(guide, one.machine, es, momentOf(knowledge))}`,
    `## Cómo empieza\n\n${threeColumns(
      [
        ['botón', (t) => t.offer],
        ['primero dice', (t) => t.intro],
      ],
      one,
    )}`,
    `## Qué pregunta\n\n${Object.entries(guide.questions)
      .map(([id, question]) => questionPart(id, question, one))
      .join('\n\n')}`,
    `## Qué contesta\n\nSe toma la primera que se cumple, de arriba abajo.\n\n${Object.entries(guide.routes)
      .map(([id, route]) => routePart(id, route, conditions(route.when, guide, es), one, knowledge))
      .join('\n\n')}`,
    additions(one, knowledge),
    board(one),
    asides(one, knowledge),
    later(one, knowledge),
    `## Datos en que se apoya\n\n${factTable(guide, knowledge)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

/** The day the sheets are worked out on, a Monday in Durango, with Mexico's rest days. */
export function momentOf({ holidays }: Knowledge): Moment {
  const calendar = workingCalendarOf(holidays.mexico, null)
  return { today: '2026-11-23', state: 'mx-dur', calendars: { mexico: calendar, comar: calendar, inm: calendar } }
}

function questionPart(id: string, question: Question, one: Sheeted): string {
  const { guide, texts: all } = one
  const words = (t: GuideText) => t.questions[id]
  const rows: Row[] = [
    ['pregunta', (t) => words(t)?.ask ?? ''],
    ...(question.personal ? [['por qué', (t) => words(t)?.why ?? ''] satisfies Row] : []),
    ...question.options.map((option): Row => [`\`${option}\``, (t) => words(t)?.options?.[option] ?? '']),
  ]
  const personal = question.personal ? '; puede decir «prefiero no decir»' : ''
  const when = guide.ask[id] === undefined ? 'siempre' : `si ${conditions(guide.ask[id], guide, all.es)}`
  return `### ${all.es.questions[id]?.short ?? id}\n\nSe pregunta ${when}. Respuesta: ${kinds[question.kind]}${personal}.\n\n${threeColumns(rows, one)}`
}

function routePart(
  id: string,
  lines: Lines & { readonly person?: string },
  when: string,
  one: Sheeted,
  knowledge: Knowledge,
): string {
  const person =
    lines.person === 'always'
      ? ' **Siempre abre un caso con una persona.**'
      : lines.person === 'offer'
        ? ' Ofrece primero una persona.'
        : ''
  const rows: Row[] = [
    ['título', (t) => t.routes[id]?.title ?? ''],
    ['dice', (t) => t.routes[id]?.lead ?? ''],
  ]
  return `### \`${id}\`\n\n${when === '' ? 'En los demás casos.' : `Si ${when}.`}${person}\n\n${threeColumns(rows, one)}\n\n${linesPart(lines, one, knowledge)}`
}

function additions(one: Sheeted, knowledge: Knowledge): string {
  const { guide } = one
  const parts = Object.entries(guide.additions).map(([id, addition]) => {
    const lead =
      one.texts.es.additions?.[id] === undefined
        ? ''
        : `${threeColumns([['dice', (t) => t.additions?.[id] ?? '']], one)}\n\n`
    return `### \`${id}\`\n\nSi ${conditions(addition.when, guide, one.texts.es)}.\n\n${lead}${linesPart(addition, one, knowledge)}`
  })
  return parts.length === 0 ? '' : `## Qué añade\n\nTodas las que se cumplan.\n\n${parts.join('\n\n')}`
}

/** Who does what, as it is kept for weeks. */
function board({ guide, texts: all }: Sheeted): string {
  const rows = Object.entries(guide.board).map(([id, { who, when, fact }]) => {
    const words = (['es', 'en', 'ht'] as const).map((language) => cell(all[language].board?.[id]?.line ?? ''))
    const condition = when === undefined ? 'siempre' : `si ${conditions(when, guide, all.es)}`
    return `| \`${id}\` | ${texts('es', `board.party.${who}`)} | ${words.join(' | ')} | ${cell(condition)} | ${fact === undefined ? '' : `\`${fact}\``} |`
  })
  if (rows.length === 0) return ''
  const head = '| línea | le toca a | español | English | Kreyòl | cuándo | dato |\n|---|---|---|---|---|---|---|'
  return `## Quién hace qué\n\n${[head, ...rows].join('\n')}`
}

/** What may be said at any time. */
function asides(one: Sheeted, knowledge: Knowledge): string {
  const parts = Object.entries(one.guide.asides).map(([id, lines]) => {
    const rows: Row[] = [
      ['título', (t) => t.asides?.[id]?.title ?? ''],
      ['dice', (t) => t.asides?.[id]?.lead ?? ''],
    ]
    return `### \`${id}\`\n\n${threeColumns(rows, one)}\n\n${linesPart(lines, one, knowledge)}`
  })
  return parts.length === 0 ? '' : `## Qué contesta en cualquier momento\n\n${parts.join('\n\n')}`
}

/** What follows when it is told, after the result, what the matter has come to. */
function later(one: Sheeted, knowledge: Knowledge): string {
  const parts = Object.entries(one.guide.later).map(([id, { answers = {}, of = [], see = [], ...lines }]) => {
    const told = Object.entries(answers).map(([question, answer]) => `- sigue con \`${question}: ${answer}\``)
    const only = of.map((item) => `- sólo de \`${item}\``)
    return `### \`${id}\`\n\n${[...only, ...told, ...see.map((topic) => `- tema \`${topic}\``), linesPart(lines, one, knowledge)].filter((part) => part !== '').join('\n')}`
  })
  return parts.length === 0 ? '' : `## Qué sigue de lo que cuenten después\n\n${parts.join('\n\n')}`
}

function linesPart(lines: Lines, { texts: { es } }: Sheeted, knowledge: Knowledge): string {
  return headings
    .flatMap((heading) => {
      const items = (lines[heading] ?? []).map(
        (item) => `- ${es.items?.[item] ?? factText(item, knowledge)} \`${item}\``,
      )
      return items.length === 0 ? [] : [`**${headingNames[heading]}**\n\n${items.join('\n')}`]
    })
    .join('\n\n')
}

function factTable(guide: Guide, knowledge: Knowledge): string {
  const rows = itemsOf(guide)
    .filter((item) => item.includes('/'))
    .toSorted()
    .map((item) => {
      const [topicId, factId] = item.split('/')
      const topic = knowledge.topics.find(({ id }) => id === topicId)
      const fact = topic?.facts.find(({ id }) => id === factId)
      const sources = (fact?.sources ?? []).map((id) => topic?.sources[id]?.publisher ?? id).join('; ')
      return `| \`${item}\` | ${cell(factText(item, knowledge))} | ${cell(sources)} | ${fact?.as_of ?? ''} | ${fact?.confidence ?? ''} |`
    })
  return ['| dato | dice | fuente | de | confianza |', '|---|---|---|---|---|', ...rows].join('\n')
}

function factText(item: string, knowledge: Knowledge): string {
  const [topicId, factId] = item.split('/')
  const fact = knowledge.topics.find(({ id }) => id === topicId)?.facts.find(({ id }) => id === factId)
  return fact === undefined ? item : writeFact(fact, 'es', texts)
}

type Row = readonly [name: string, text: (t: GuideText) => string]

function threeColumns(rows: readonly Row[], { texts: all }: Sheeted): string {
  const lines = rows.map(
    ([name, text]) => `| ${name} | ${cell(text(all.es))} | ${cell(text(all.en))} | ${cell(text(all.ht))} |`,
  )
  return ['| | español | English | Kreyòl |', '|---|---|---|---|', ...lines].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
