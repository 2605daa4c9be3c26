import { unknown } from '../core/vocabulary/guide.ts'
import { asksForPerson } from './acts/person.ts'
import { wishOf } from './answers/answer-words.ts'
import { canonical } from './features.ts'
import { type Phrases, phrases, wholePhrases } from './phrases.ts'
import type { Situation } from './understander.ts'

const lead =
  '((la |el |lo |a |opcion |numero |num |no |inciso |quiero |seria |es |elijo |escojo |option |number |choice |the |i want |ill take |chwazi |opsyon |nimewo |se |mwen vle |mwen chwazi |pa )*)?'
const tail = '( opcion| por favor| one| please| option| nan| la| a| an| tanpri| opsyon an| gracias| numero)*'

/** How the n-th of a list is said, first to fifth. */
const ordinals: readonly Phrases[] = [
  ['1', 'uno', 'una', 'primer[oa]?', '1er[oa]?', '1ra', 'one', '1st', 'first', 'en', 'premye', 'premie'],
  ['2', 'dos', 'segund[oa]', '2d[oa]', '2nd', 'two', 'second', 'de', 'dezyem', 'dezieme'],
  ['3', 'tres', 'tercer[oa]?', '3er[oa]?', '3ra', 'three', '3rd', 'third', 'twa', 'twazyem'],
  ['4', 'cuatro', 'cuart[oa]', '4t[oa]', 'four', '4th', 'fourth', 'kat', 'katriyem', 'katryem'],
  ['5', 'cinco', 'quint[oa]', '5t[oa]', 'five', '5th', 'fifth', 'senk', 'senkyem'],
].map((words) => wholePhrases([`${lead}(${words.join('|')})${tail}`]))

const choosing = phrases(['opcion|option|opsyon|chwazi|elijo|escojo'])

const last = wholePhrases([`${lead}(ultim[oa]|last|denye)${tail}`])

/** Words that tell no option from another. */
const common = new Set(
  canonical(
    'la el lo los las de del a en un una con por para que quiero es mi me the of to a an in for my i want it is one that this se yo mwen vle pou nan ak an la a li sa youn opcion option opsyon esa ese eso si yes wi no seria',
  ).split(' '),
)

const unsure = phrases([
  'no (se|estoy segur[oa]|tengo idea)',
  'ninguna?( de (esas|las anteriores|esos))?',
  '(not|im not) sure',
  'dont know',
  'none of (those|these|them)',
  'mwen pa (konnen|sèten|si)',
  'pa youn( ladan yo)?',
])

/** What a choice is made among; `topic`, `answering`: what a bare "I don't know" may be said to. */
type Choosing = Pick<Situation, 'offered' | 'counting'> & Partial<Pick<Situation, 'topic' | 'answering'>>

/**
 * The offered choice a message picks, by its place ("2", "la segunda", "dezyèm nan"), its label, or words found in only
 * that label; null when it picks none. `text` is canonical.
 */
export function pickedOf(
  text: string,
  { offered, counting = false, topic = null, answering = false }: Choosing,
): string | null {
  // With nothing at hand that it could answer, it says that they do not know where to begin.
  if (topic === null && !answering && wishOf(text) === unknown) return 'unsure'
  if (offered.length === 0 || text === '') return null
  // Where a number is the answer, "dos" is two and "the 5th" a day.
  const place = counting && !choosing.test(text) ? -1 : ordinals.findIndex((says) => says.test(text))
  if (place >= 0) return offered[place]?.id ?? null
  const list = offered.filter(({ id }) => id.startsWith('topic:') && id.split(':').length === 2)
  if (last.test(text)) return (list.length > 1 ? list : offered).at(-1)?.id ?? null
  const labels = offered.map(({ id, label }) => ({ id, label: canonical(label) }))
  const same = labels.find(({ label }) => label === text)
  if (same !== undefined) return same.id
  if (unsure.test(text) && text.split(' ').length <= 6) return labels.find(({ id }) => id === 'unsure')?.id ?? null
  const picked = byWords(text, labels)
  // "Quiero hablar con alguien" has the words of more labels than that of a person.
  return picked !== null && picked !== 'person' && asksForPerson(text) ? null : picked
}

function byWords(text: string, labels: readonly { readonly id: string; readonly label: string }[]): string | null {
  const words = text.split(' ').filter((word) => !common.has(word))
  if (words.length === 0 || text.split(' ').length > 8) return null
  // "Wi, li te mande" asks no "poukisa w mande", and "no" or "I'd say yes" no "I'd rather not say": both are heard elsewhere.
  const fitting = labels.filter(({ id, label }) => {
    if (id.startsWith('why:') || id.startsWith('ans:')) return false
    const known = label.split(' ')
    return words.every((word) => known.includes(word))
  })
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null
}
