import { canonical, type Marks } from '../features.ts'

const yes: ReadonlySet<string> = canonicalSet('sí sip sipi simón ajá yes yeah yep yup wi ui claro')
const no: ReadonlySet<string> = canonicalSet(
  'no nop nope nah non nel nones not nunca never jamás nn isnt dont wasnt didnt pa',
)

function canonicalSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(canonical))
}

/** How much the last of them counts: it is what somebody who changes their mind ends with. */
const timesLast = 3

/** Marks for the order in which a canonical text says yes and no ("sí… ay no": first the one, then the other), its first and its last word. */
export function polarityMarks(text: string): Marks['words'] {
  const words = text.split(' ')
  const said = words.flatMap((word) => (yes.has(word) ? ['y'] : no.has(word) ? ['n'] : []))
  const turns = said.filter((one, i) => one !== said[i - 1]).join('')
  const last = Array.from({ length: timesLast }, () => `%%${said.at(-1) ?? ''}`)
  return [[`%${turns}`, ...last, `^${words[0]}`, `$${words.at(-1)}`]]
}
