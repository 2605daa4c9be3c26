import type { CallLine, DangerBook } from '../../src/core/danger/book.ts'
import {
  type ByCountry,
  type CommonDanger,
  type Country,
  type DangerRow,
  type DangerTable,
  type DangerText,
  stepRow,
} from '../../src/core/danger/table.ts'
import { type Language, languages } from '../../src/core/vocabulary/language.ts'

const places = ['any', 'mx', 'us'] as const
const placeNames = { any: 'donde sea', mx: 'en México', us: 'en EE. UU.' } as const
const partNames = {
  step: 'El paso de ahora, dentro de otra frase',
  opening: 'Al oír el peligro',
  again: 'Si lo dice otra vez',
  silence: 'Tras veinte minutos de silencio',
  over: 'Cuando ya pasó',
  mistaken: 'Si fue un error',
} as const
/** What people say next, for who reads the sheet. */
const rowNames: Readonly<Record<keyof CommonDanger, string>> = {
  alone: 'Estoy a solas',
  accompanied: 'Alguien está conmigo',
  cannot_talk: 'No puedo hablar ni llamar',
  near: 'Está aquí, o viene',
  no_police: 'Me prohíben avisar; no quiero policía',
  no_signal: 'Sin saldo, señal o pila',
  location: 'Dónde estoy',
  happened: 'Ya pasó; ya se lo llevaron',
  where_to_look: 'Dónde lo busco',
  migration_fear: 'Miedo a migración',
  symptom: 'Qué síntoma, cuántas pastillas',
  children: 'Hay niños',
  yes: 'Sí',
  no: 'No',
  thanks: 'Gracias',
  no_answer: 'Ahí no contestan',
  secret: 'Que nadie lo sepa',
  closed: 'La oficina está cerrada',
  pay: '¿Pago?',
  proof: 'Tengo pruebas',
  next: '¿Y ahora qué?',
  refuse: 'No quiero hacerlo',
  worse: 'Empeora',
  person: 'Quiero una persona',
  who: '¿Quién es usted?',
  how_long: '¿Cuánto tarda?',
  police_report: '¿Denuncio?',
  called: 'Ya llamé',
  not_called: 'No llamé a nadie',
  help_here: 'Ya llegó la ayuda',
  what_say: '¿Qué digo al llamar?',
  not_that: 'No es eso',
  which_number: '¿Qué número?',
  by_text: '¿Puedo mandar mensaje al 911?',
  shelter: '¿A dónde voy?',
  far: 'No estoy ahí',
  gone: 'Ya se fue, por ahora',
  language: 'No hablan mi lengua',
  refused: 'Ahí no quisieron ayudar',
  relief: 'Ya hay algo de calma',
  told_you: 'Ya se lo dije',
  come: '¿Pueden venir?',
  unread: 'Otra cosa del peligro',
  still: 'Tras contestar otro asunto',
  still_helped: 'Tras contestar otro asunto, si ya hay ayuda',
  across: 'Para quien está en otro país',
  asked: 'Si hay duda, se pregunta',
  asked_over: 'Si parece que ya pasó, se pregunta',
  in_doubt: 'Si hay duda: la pregunta, y qué hacer si es así',
  calm: 'Si nadie está en peligro',
}
const made = 'Esta hoja se genera con `npm run sheets` de `knowledge/danger`; no se edita a mano.'

/** All that is said in one kind of danger, for a second reader: every row in three languages side by side, with its facts. */
export function dangerSheet(table: DangerTable, book: DangerBook): string {
  const own = Object.keys(table.says)
  const common = Object.keys(book.tables.common).filter(
    (row) => !own.includes(row) && !['asked', 'asked_over', 'calm'].includes(row),
  )
  return `${[
    `# ${table.name.es}`,
    `\`${table.kind}\` · ${table.name.en} · ${table.name.ht}. ${table.life ? 'La vida puede estar en juego: se pregunta una vez tras el silencio.' : 'No se escribe tras el silencio.'}${table.guide === null ? '' : ` Ofrece el procedimiento [${table.guide}](../flows/${table.guide}.md).`} ${made}`,
    `## Quién contesta\n\n${lineTable(table, book)}`,
    '## Lo que se dice',
    ...(Object.keys(partNames) as (keyof typeof partNames)[]).map((part) =>
      row(part, partNames[part], table[part], book),
    ),
    '## Lo que la persona dice después',
    ...Object.entries(table.says).map(([says, text]) => row(says, nameOf(says), text, book)),
    ...talkSections(table, book),
    `De [lo común](common.md), con el paso de arriba: ${common.map((one) => `\`${one}\``).join(', ')}.`,
  ].join('\n\n')}\n`
}

/** The ladder of steps, what is said to whoever writes about somebody else, and what people tell in this danger alone. */
function talkSections(table: DangerTable, book: DangerBook): readonly string[] {
  const { steps, other, details, answers } = table
  const section = (title: string, rows: readonly string[]) => (rows.length === 0 ? [] : [`## ${title}`, ...rows])
  const after = (said: DangerRow) => {
    const ways = Object.entries(answers[said] ?? {}).map(
      ([word, means]) => `${word === 'yes' ? 'sí' : 'no'}: \`${means}\``,
    )
    return ways.length === 0 ? '' : `\n- Después, ${ways.join('; ')}.`
  }
  return [
    ...section(
      'Los pasos, en orden, para quien no dice nada nuevo',
      steps.map(({ id, about, unless, text }) => {
        const whose =
          about === null ? '' : about === 'self' ? ' · a quien está en peligro' : ' · a quien escribe por otra persona'
        const skipped = unless.length === 0 ? '' : `\n- Sobra si dijo: ${unless.map((one) => `\`${one}\``).join(', ')}.`
        return `${row(stepRow(id), `Paso${whose}`, text, book)}${skipped}${after(stepRow(id))}`
      }),
    ),
    ...section(
      'A quien escribe por otra persona',
      Object.entries(other).flatMap(([says, of]) => (of === undefined ? [] : [row(says, nameOf(says), of.text, book)])),
    ),
    ...section(
      'Lo que sólo se dice en este peligro',
      Object.entries(details).map(([id, detail]) => {
        const tells =
          detail.tells.length === 0 ? '' : `\n- Dice también: ${detail.tells.map((one) => `\`${one}\``).join(', ')}.`
        return `${row(id, detail.means, detail.text, book)}${tells}${after(id as DangerRow)}`
      }),
    ),
  ]
}

/** What is said in every danger without a row of its own. */
export function commonSheet(book: DangerBook): string {
  return `${[
    '# Lo común a todos los peligros',
    `Se dice cuando el peligro no tiene renglón propio; \`{step}\` es el paso de ahora de ese peligro. ${made}`,
    ...Object.entries(book.tables.common).map(([says, text]) => row(says, nameOf(says), text, book)),
  ].join('\n\n')}\n`
}

function nameOf(says: string): string {
  return rowNames[says as keyof CommonDanger] ?? partNames[says as keyof typeof partNames]
}

/** The list of the sheets. */
export function dangerIndex(book: DangerBook): string {
  const kinds = Object.values(book.tables.tables).map(
    ({ kind, name, life, says }) =>
      `| [${name.es}](${kind}.md) | \`${kind}\` | ${life ? 'sí' : 'no'} | ${Object.keys(says).length} |`,
  )
  return `# El peligro

Una hoja por peligro, para quien revisa sin leer código: quién contesta, qué se dice y con qué datos. Cómo funciona está en [design/danger.md](../../docs/design/danger.md), cómo se corrige en [adding-danger.md](../../docs/adding-danger.md). El diagrama, [danger.machine.js](danger.machine.js), se pega en <https://stately.ai/viz>. ${made}

| peligro | nombre | vida en juego | renglones propios |
|---|---|---|---|
${kinds.join('\n')}

Lo demás está en [lo común](common.md).
`
}

function lineTable({ kind, lines }: DangerTable, book: DangerBook): string {
  const first = (country: Country | null) =>
    book.lines(kind, { language: 'es', country, place: null }).map(({ id }) => id)
  const rows = lines.map((id) => {
    const numbers = (['mx', 'us'] as const).map((country) =>
      called(book.line(id, { language: 'es', country, place: null })),
    )
    const seen = (['mx', 'us', null] as const).map((country) => {
      const at = first(country).indexOf(id)
      return at < 0 ? '–' : String(at + 1)
    })
    return `| \`${id}\` | ${numbers.join(' | ')} | ${seen.join(' | ')} |`
  })
  return `Bajo una frase se ofrecen dos. La de un estado, sólo a quien dijo que está ahí; la que es sólo para mexicanos, sólo en Estados Unidos y nunca en kreyòl.

| línea | México | EE. UU. | orden en México | en EE. UU. | sin saber |
|---|---|---|---|---|---|
${rows.join('\n')}`
}

function called(line: CallLine | null): string {
  return line === null ? '–' : `${line.number}${line.how === '' ? '' : ` (${cell(line.how)})`}`
}

/** One row: what is said where, in three languages side by side, and the facts beneath. */
function row(id: string, name: string, text: ByCountry, book: DangerBook): string {
  const told = places.flatMap((place) => (text[place] === undefined ? [] : [[place, text[place]] as const]))
  const lines = told.map(([place, said]) => {
    const words = languages.map((language) =>
      cell(filled(said[language], place === 'any' ? null : place, language, book)),
    )
    return `| ${placeNames[place]} | ${words.join(' | ')} |`
  })
  return `### ${name} · \`${id}\`

| | español | English | Kreyòl |
|---|---|---|---|
${lines.join('\n')}

${factsOf(told)}`
}

/** The facts each sentence rests on, as links; said once where the country makes no difference. */
function factsOf(told: readonly (readonly [place: (typeof places)[number], said: DangerText])[]): string {
  const lines = told.map(([place, { rests_on }]) => {
    const links = rests_on.map((fact) => `[${fact}](../../knowledge/topics/${fact.split('/')[0]}.yaml)`).join(', ')
    return [place, links === '' ? 'no se apoya en ningún dato' : `se apoya en ${links}`] as const
  })
  if (new Set(lines.map(([, links]) => links)).size === 1) return `- ${lines[0]?.[1]}.`
  return lines.map(([place, links]) => `- ${placeNames[place]}, ${links}.`).join('\n')
}

/** The sentence with the numbers as they are dialled there. */
function filled(text: string, country: Country | null, language: Language, book: DangerBook): string {
  const reader = { language, country, place: null }
  return text.replaceAll(/\[\[([a-z0-9-]+)\]\]/g, (_, id: string) => {
    const line = book.line(id, reader) ?? book.line(id, { ...reader, country: null })
    return line?.number ?? id
  })
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
