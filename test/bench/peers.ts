/** Other people's text classifiers, taught the same lines: what ours is measured beside. */
import { createRequire } from 'node:module'
import MiniSearch from 'minisearch'
import { type Language, languages } from '#src/core/vocabulary/language.ts'

/** A way of asking and its topic. */
export interface Taught {
  readonly text: string
  readonly language: Language
  readonly label: string
}

/** Says the likeliest topic of a text in a language, or null. */
export type Guesser = (text: string, language: Language) => string | null | Promise<string | null>

interface Nlu {
  train(corpus: readonly { utterance: string; intent: string }[]): Promise<unknown>
  process(utterance: string): Promise<{ classifications?: readonly { intent: string }[] }>
}
interface NlpContainer {
  use(plugin: unknown): void
}
// The packages come without types.
const load = createRequire(import.meta.url)
const { containerBootstrap } = load('@nlpjs/core') as { containerBootstrap(): Promise<NlpContainer> }
const { NluNeural } = load('@nlpjs/nlu') as { NluNeural: new (settings: object) => Nlu }
const { LangEs } = load('@nlpjs/lang-es') as { LangEs: unknown }
const { LangEn } = load('@nlpjs/lang-en') as { LangEn: unknown }

/** nlp.js, a network for each language as it is meant to be used; it has none for Kreyòl and takes its words as they are. */
export async function nlpJs(taught: readonly Taught[]): Promise<Guesser> {
  const byLanguage = new Map<Language, Nlu>()
  for (const language of languages) {
    const container = await containerBootstrap()
    container.use(LangEs)
    container.use(LangEn)
    const nlu = new NluNeural({ locale: language, container, log: false })
    const own = taught.filter((line) => line.language === language)
    await nlu.train(own.map(({ text, label }) => ({ utterance: text, intent: label })))
    byLanguage.set(language, nlu)
  }
  return async (text, language) => {
    const said = await byLanguage.get(language)?.process(text)
    return said?.classifications?.[0]?.intent ?? null
  }
}

/** MiniSearch: the topic of the line found first, misspellings forgiven. */
export function miniSearch(taught: readonly Taught[]): Guesser {
  const index = new MiniSearch({ fields: ['text'], storeFields: ['label'] })
  index.addAll(taught.map((line, id) => ({ id, ...line })))
  return (text) => {
    const [first] = index.search(text, { fuzzy: 0.2, combineWith: 'OR' })
    return typeof first?.label === 'string' ? first.label : null
  }
}
