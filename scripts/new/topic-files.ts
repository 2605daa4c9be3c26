import { stringify } from 'yaml'

/** What a new topic is made from. */
export interface NewTopic {
  /** Its id, `winter-programme`. */
  readonly name: string
  /** The day it is made, `2026-11-21`. */
  readonly today: string
  /** The day its sentences are to be looked at again. */
  readonly review: string
}

const each = (write: (language: 'es' | 'en' | 'ht') => string) => ({
  es: write('es'),
  en: write('en'),
  ht: write('ht'),
})

/** Says in each language that it is still to be written. */
const toWrite = { es: 'Por escribir', en: 'To be written', ht: 'Pou ekri' } as const

/** Its name is in one language: in the others it is called so. */
const newOne = { es: 'tema nuevo', ht: 'sijè nouvo' } as const

/** The files of a new topic, by path: everything the checks ask for, with a mark wherever something is still to be written. */
export function topicFiles({ name, today, review }: NewTopic): ReadonlyMap<string, string> {
  const words = name.replaceAll('-', ' ')
  const fact = (id: string, field: string, said: Readonly<Record<'es' | 'en' | 'ht', string>>) => ({
    id,
    field,
    text: each((l) => `${toWrite[l]}: ${said[l]}.`),
    sources: ['first'],
    as_of: today,
    confidence: 'low',
    jurisdiction: 'federal',
    review_by: review,
  })
  const topic = {
    id: name,
    group: 'documents',
    priority: 3,
    area: 'atencion',
    tone: 'plain',
    title: each((l) => `${toWrite[l]}: ${l === 'en' ? words : newOne[l]}`),
    choice: each((l) => `${toWrite[l]}: ${l === 'en' ? words : newOne[l]}`),
    summary: each((l) => `${toWrite[l]}: ${summary[l]}.`),
    rests_on: ['what-it-is', 'first-step'],
    lead: { text: each((l) => `${toWrite[l]}: ${summary[l]}.`), rests_on: ['what-it-is', 'first-step'] },
    next: ['steps', 'where'],
    sources: { first: { publisher: 'Puente', title: `Ficha ${name}`, place: 'por escribir', date: today } },
    facts: [
      fact('what-it-is', 'what', {
        es: 'qué es y para quién',
        en: 'what it is and for whom',
        ht: 'kisa li ye ak pou kiyès',
      }),
      fact('first-step', 'steps', { es: 'qué hacer primero', en: 'what to do first', ht: 'kisa pou fè an premye' }),
      fact('where', 'where', { es: 'adónde ir', en: 'where to go', ht: 'ki kote pou ale' }),
    ],
    related: [],
    gaps: [`Todo está por escribir: ${name}.`],
  }
  const asked = {
    topic: name,
    facts: Object.fromEntries(
      topic.facts.map(({ id }) => [id, ways((l, n) => `${words} ${askedOf[l]} ${id} ${n}`, 3)]),
    ),
    unanswered: ways((l, n) => `${words} ${elseOf[l]} ${n}`, 3),
  }
  const utterances = ways((l, n) => `${words} ${howOf[l]} ${n}`, 8)
  return new Map([
    [`knowledge/topics/${name}.yaml`, written('The facts: docs/adding-a-topic.md tells what each line is.', topic)],
    [
      `knowledge/asked/${name}.yaml`,
      written('What people write when exactly this fact is the answer. Replace every line.', asked),
    ],
    [
      `knowledge/utterances/${name}.yaml`,
      written('How people ask for it, in their own words. Replace every line before `npm run train`.', utterances),
    ],
  ])
}

const summary = {
  es: 'qué es, para quién y qué hacer primero',
  en: 'what it is, for whom and what to do first',
  ht: 'kisa li ye, pou kiyès ak kisa pou fè an premye',
} as const
const askedOf = { es: 'por escribir', en: 'to be written', ht: 'pou ekri' } as const
const elseOf = { es: 'sin respuesta', en: 'without an answer', ht: 'san repons' } as const
const howOf = { es: 'como lo preguntan', en: 'how they ask', ht: 'jan yo mande l' } as const

function ways(write: (language: 'es' | 'en' | 'ht', n: number) => string, count: number) {
  const lines = (language: 'es' | 'en' | 'ht') => Array.from({ length: count }, (_, i) => write(language, i + 1))
  return { es: lines('es'), en: lines('en'), ht: lines('ht') }
}

function written(about: string, content: unknown): string {
  return `# ${about}\n${stringify(content, { lineWidth: 0 })}`
}
