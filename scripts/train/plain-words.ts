/** Compiles the words that may be kept of unanswered questions: knowledge/plain-words.yaml and the single words of knowledge/concepts.yaml. */
import { join } from 'node:path'
import { canonical } from '../../src/nlu/features.ts'
import { fieldWords } from '../../src/nlu/filler.ts'
import { type PlainWordData, plainWordData } from '../../src/nlu/plain-words.ts'
import { isGrave } from '../../src/nlu/rerank/may-leave.ts'
import { read } from './corpus.ts'

/** Meanings whose words may be kept: papers, offices and things. None of people, status, harm, illness, death, or places. */
const kept =
  'acta apostille translate curp name-error copy passport visa registry consulate matricula ine origin-letter pension retire afore credits check interview transport belongings household car paisano fees appointment work work-visa school adult-ed office remittance bank project club renew photos online bring'.split(
    ' ',
  )

/** The words, canonical to shown. `root` is the project's folder. */
export function readPlainWords(root: string): PlainWordData {
  const own = Object.values(read(join(root, 'knowledge/plain-words.yaml')) as Record<string, readonly string[]>).flat()
  const concepts = Object.entries(read(join(root, 'knowledge/concepts.yaml')) as Record<string, readonly string[]>)
  const declared = concepts.flatMap(([id, words]) => (kept.includes(id) ? words : []))
  const refused = new Set(concepts.flatMap(([id, words]) => (kept.includes(id) ? [] : words.map(canonical))))
  return plainWordData(
    [...own, ...declared].filter((word) => {
      const key = canonical(word)
      return word.length > 2 && !/\d/.test(word) && !fieldWords.has(key) && !refused.has(key) && !isGrave(key)
    }),
  )
}
