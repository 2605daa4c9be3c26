import type { TopicId } from '../core/vocabulary/topic.ts'
import { remembered } from '../shared/remembered.ts'
import type { ConceptFinder } from './concepts.ts'
import { canonical } from './features.ts'
import { fieldWords } from './filler.ts'
import { wordsOf } from './normalize.ts'
import { phrases } from './phrases.ts'
import { saysPlace } from './place-cues.ts'

/** A declared word with several meanings: how it is said in any language and what it may mean. */
export interface HomonymData {
  readonly id: string
  readonly words: readonly string[]
  readonly options: readonly TopicId[]
  /** Asked about even when the rest of the text seems to be none of ours: a death is never shrugged off. */
  readonly always?: boolean
  /** Its meanings differ by country: asked about unless the text says where. */
  readonly by_place?: boolean
}

/** A declared word met in a text. */
export interface Met {
  readonly id: string
  readonly options: readonly TopicId[]
  /** True when the text says nothing beside the word that could tell its meanings apart. */
  readonly bare: boolean
  readonly always: boolean
  /** True when its meanings differ by country and the text does not say which. */
  readonly placeless: boolean
}

/** Meanings that say in which country something is, beside the words of `saysPlace`. */
const places = new Set([
  'in-mexico',
  'in-durango',
  'in-us',
  'haiti',
  'imss',
  'bienestar',
  'afore',
  'mexican',
  'american',
])

/** Asking what a word means: then its meaning is the subject, and nothing needs telling apart. */
const asksMeaning = phrases([
  '(que|ke) (es|son|significa|quiere decir)',
  'para que (es|sirve)',
  'what (is|are|does)',
  'whats',
  '(ki sa|sa) * (ye|vle di)',
  'pou ki sa * sevi',
])

/** Kinds of papers: beside a declared word they still do not say whose or from where. */
const paperWords = new Set(
  canonical(
    'acta actas nacimiento matrimonio documento documentos certificado certificados birth marriage certificate certificates document batiste ak papye maryaj',
  ).split(' '),
)

/** Whose it is: "my mother's pension" may still be any. A spouse is not among them, whose pension or death is another matter. */
const kinWords = new Set(
  canonical(
    'papa papas mama mami apa ama jefe jefa hijo hija hijos hijas nino nina ninos ninas bebe hermano hermana hermanos abuelo abuela abuelita abuelito tio tia primo prima sobrino sobrina suegro suegra morro morra chamaco muchacho muchacha dad mom mother father son daughter kid kids child children baby brother sister grandma grandpa uncle aunt manman pitit timoun fre se granpe grann kouzen matant tonton',
  ).split(' '),
)

/** Finds the first declared word in a canonical text, or null. */
export type HomonymFinder = (text: string) => Met | null

/** Prepares the declared words; longer words win, so that "visa humanitaria" is met before "humanitaria". */
export function createHomonymFinder(data: readonly HomonymData[], conceptsIn: ConceptFinder): HomonymFinder {
  const words = data
    .flatMap(({ id, words: said, options, always = false, by_place: byPlace = false }) =>
      said.map((word) => ({ id, options, always, byPlace, says: ` ${canonical(word)} ` })),
    )
    .toSorted((a, b) => b.says.length - a.says.length)
  const firsts = words.map(({ says }) => says.slice(1, says.indexOf(' ', 1)))

  return remembered((text) => {
    const padded = ` ${text} `
    const said = new Set(wordsOf(text))
    const met = words.filter(({ says }, i) => said.has(firsts[i] ?? '') && padded.includes(says))
    const ids = [...new Set(met.map(({ id }) => id))]
    const read = ids.map((id) => metIn(text, padded, id))
    // "Apostillar un acta": the word that alone makes the question goes before the paper it is about.
    return read.find(({ bare }) => bare) ?? read[0] ?? null
  })

  function metIn(text: string, padded: string, id: string): Met {
    const own = words.filter((word) => word.id === id)
    const [{ options, always, byPlace } = { options: [], always: false, byPlace: false }] = own
    const left = own
      .reduce((rest, { says }) => rest.replaceAll(says, ' '), padded)
      .split(' ')
      .filter((word) => word !== '')
    return {
      id,
      options,
      always,
      placeless: byPlace && !saysPlace(text) && !conceptsIn(text).some((concept) => places.has(concept)),
      bare:
        !asksMeaning.test(text) &&
        left.every((word) => fieldWords.has(word) || paperWords.has(word) || kinWords.has(word)),
    }
  }
}
