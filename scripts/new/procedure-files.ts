import { stringify } from 'yaml'

/** What a new procedure is made from. */
export interface NewProcedure {
  /** Its name, as files and texts are called: `pasaporte-perdido`. */
  readonly name: string
  /** The topic it is offered under. */
  readonly topic: string
  /** A fact of that topic to begin with, by its id. */
  readonly fact: string
  /** `flows/registry.ts` as it is. */
  readonly registry: string
}

/** The files of a new procedure, by path: one question, two results, and every text the checks ask for, each marked as still to be written. */
export function procedureFiles({ name, topic, fact, registry }: NewProcedure): ReadonlyMap<string, string> {
  const texts = (['es', 'en', 'ht'] as const).map(
    (language) => [`locales/${language}/flows/${name}.json`, `${JSON.stringify(textOf(language), null, 2)}\n`] as const,
  )
  return new Map([
    [`flows/procedures/${name}.ts`, tableOf(name, topic, fact)],
    ...texts,
    ['flows/registry.ts', registered(registry, name)],
    [`knowledge/answers/${name}.yaml`, answersOf(name)],
    [`test/transcripts/${name}/first-talk.yaml`, talkOf(name)],
  ])
}

/** A file's name as the code calls what it exports: `pasaportePerdido`. */
export function exportOf(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function tableOf(name: string, topic: string, fact: string): string {
  return `import { procedure } from '../parts/procedure.ts'
import { yesNo } from '../parts/questions.ts'

/** To be written: what it finds out, and what it ends in. */
export const ${exportOf(name)} = procedure({
  name: '${name}',
  version: 1,
  topics: ['${topic}'],
  questions: {
    ready: yesNo(),
  },
  routes: {
    ready: { when: { ready: 'yes' }, steps: ['${topic}/${fact}'] },
    'not-yet': { person: 'offer', steps: ['ask-us'] },
  },
})
`
}

const marks = {
  es: { todo: 'Por escribir', yes: 'Sí', no: 'No' },
  en: { todo: 'To be written', yes: 'Yes', no: 'No' },
  ht: { todo: 'Pou ekri', yes: 'Wi', no: 'Non' },
} as const
const told = {
  es: {
    title: 'de qué trata',
    offer: 'paso a paso',
    intro: 'lo primero que se dice',
    ask: '¿la pregunta?',
    short: 'la pregunta en dos palabras',
    ready: 'resultado si sí',
    later: 'resultado si no',
    lead: 'qué hacer primero',
    own: 'qué hacer, con palabras propias',
  },
  en: {
    title: 'what it is about',
    offer: 'step by step',
    intro: 'what is said first',
    ask: 'the question?',
    short: 'the question in two words',
    ready: 'the result if yes',
    later: 'the result if no',
    lead: 'what to do first',
    own: 'what to do, in its own words',
  },
  ht: {
    title: 'sou kisa li ye',
    offer: 'etap pa etap',
    intro: 'sa yo di an premye',
    ask: 'kesyon an?',
    short: 'kesyon an nan de mo',
    ready: 'rezilta si wi',
    later: 'rezilta si non',
    lead: 'kisa pou fè an premye',
    own: 'kisa pou fè',
  },
} as const

function textOf(language: keyof typeof marks) {
  const { todo, yes, no } = marks[language]
  const say = (what: keyof (typeof told)['es']) => `${todo}: ${told[language][what]}`
  return {
    title: say('title'),
    offer: say('offer'),
    intro: say('intro'),
    questions: { ready: { ask: say('ask'), short: say('short'), options: { yes, no } } },
    routes: {
      ready: { title: say('ready'), lead: say('lead') },
      'not-yet': { title: say('later'), lead: say('lead') },
    },
    items: { 'ask-us': say('own') },
  }
}

/** The registry with the new procedure in its place among the others. */
function registered(registry: string, name: string): string {
  const made = `import { ${exportOf(name)} } from './procedures/${name}.ts'`
  const lines = registry.split('\n')
  const imports = lines.filter((line) => line.startsWith('import { ') && line.includes('./procedures/'))
  const after = imports.findLast((line) => line.slice(line.indexOf('./')) < `./procedures/${name}.ts'`)
  const at = lines.indexOf(after ?? imports[0] ?? '') + (after === undefined ? 0 : 1)
  const named = `  ${exportOf(name)},`
  const [opens, closes] = [lines.indexOf('const all: readonly Flow[] = ['), lines.indexOf(']')]
  const listed = [...lines.slice(opens + 1, closes), named].toSorted()
  return [...lines.slice(0, at), made, ...lines.slice(at, opens + 1), ...listed, ...lines.slice(closes)].join('\n')
}

function answersOf(name: string): string {
  const content = {
    flow: name,
    questions: {
      ready: {
        yes: { es: ['sí, ya tengo todo'], en: ['yes i have it all'], ht: ['wi mwen gen tout bagay'] },
        no: { es: ['no, todavía me falta'], en: ['no not yet'], ht: ['non, poko'] },
      },
    },
  }
  return `# How people answer each question, as they type it: some seven lines a language. Replace every line.\n${stringify(content, { lineWidth: 0 })}`
}

function talkOf(name: string): string {
  const lines = [{ presses: `guide:${name}` }, { says: 'no' }]
  return stringify(
    { about: `To be written: who asks for ${name}, and what they need.`, language: 'es', lines },
    { lineWidth: 0 },
  )
}
