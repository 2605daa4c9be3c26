import { ownNames, sharedNames } from './keys.ts'
import { eraseWords } from './lua/erase.ts'
import { caseWords, codeWords, messageWords, recordWords, searchWords, timerWords, words } from './lua/words.ts'

/** A script ready to be sent, and what it must be given. */
export interface Linked {
  readonly script: string
  /** Which of the shared keys it names, in their order, as places in `shared` of `keys.ts`. */
  readonly keys: readonly number[]
}

/** One declaration that scripts share, from its `local` on. */
interface Declaration {
  readonly names: readonly string[]
  readonly text: string
  /** All words that stand in it. */
  readonly says: ReadonlySet<string>
}

const declarations = (
  words +
  messageWords +
  caseWords +
  searchWords +
  timerWords +
  codeWords +
  recordWords +
  eraseWords
)
  .split(/^(?=local )/m)
  .filter((text) => text.startsWith('local '))
  .map(declared)

function declared(text: string): Declaration {
  const [, names = ''] = /^local (?:function )?(\w+(?:, \w+)*)/.exec(text) ?? []
  return { names: names.split(', '), text, says: wordsIn(text) }
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/[A-Za-z_]\w*/g))
}

/**
 * A script by its own part: before it the declarations it needs and those they need, and no others, so that a server runs and a request
 * carries no more than is used. A script that needs no key is given the first, by which a cluster knows where to run it.
 */
export function link(body: string): Linked {
  const said = new Set(wordsIn(body))
  // Each declaration uses only what stands before it.
  const needed = declarations.toReversed().filter(({ names, says }) => {
    if (!names.some((name) => said.has(name))) return false
    for (const word of says) said.add(word)
    return true
  })
  const keys = sharedNames.flatMap((name, place) => (said.has(name) || place === 0 ? [place] : []))
  const begins = [
    `local ${keys.map((place) => sharedNames[place]).join(', ')} = unpack(KEYS)\n`,
    `local function ownKeys(from) return { ${ownNames.map((name, i) => `${name} = KEYS[from + ${i}]`).join(', ')} } end\n`,
    `local MINE, OTHER = ownKeys(${keys.length + 1}), ownKeys(${keys.length + 1 + ownNames.length})\n`,
  ]
  const own = said.has('MINE') || said.has('OTHER')
  const shared = needed.toReversed().map(({ text }) => text)
  return { script: [...(own ? begins : begins.slice(0, 1)), ...shared, body].join(''), keys }
}
