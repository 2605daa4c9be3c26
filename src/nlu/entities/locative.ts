import type { Said } from './said.ts'
import { heard } from './tokens.ts'

const locatives = heard(
  'en in nan desde from soti hasta near vivo viv rete abite fet around fuera cerca bo mouri antere',
)
const of = heard('de del')
/** "De" is of place after these: "soy de Lerdo", "cerca de Fresno". */
const beforeOf =
  heard(`soy es somos son originario originaria vengo viene venimos cerca ciudad municipio vecino nacido nacida naci nacio
  registro salimos sali llegue estado acta`)

const to = heard('a to')
/** "A" and "to" are of place after these: "traerlo a Lerdo", "bring her home to Canatlán". */
const beforeTo = heard(
  `traerlo traerla trasladarlo trasladarla llevarlo llevarla regresarlo regresarla mandarlo mandarla repatriarlo repatriarla llegar cuerpo restos cenizas home back him her body ashes remains`,
)

/** True when the word before says that a place follows: "en", "from", "soy de". */
export function isAfterLocative({ tokens }: Said, at: number): boolean {
  const before = tokens[at - 1]?.sound ?? ''
  if (/[.;:!?]/.test(tokens[at]?.signs ?? '')) return false
  const further = tokens[at - 2]?.sound ?? ''
  return locatives.has(before) || (of.has(before) && beforeOf.has(further)) || (to.has(before) && beforeTo.has(further))
}

/** The words of the tokens `first` up to `next` as they were written. */
export function wordsOf(said: Said, first: number, next: number): string {
  return said.text.slice(said.tokens[first]?.at ?? 0, said.tokens[next - 1]?.end ?? 0)
}
