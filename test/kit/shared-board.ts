import { openOffice, type TestOffice, type TestPerson, textOf } from './office.ts'

/** The procedure whose board is shared in tests. */
export const flow = 'traslado-de-restos'

/** The lines its board then has, in order. */
export const lines = [
  'trusted',
  'call',
  'family',
  'choose',
  'papers',
  'receives',
  'help',
  'stamp',
  'permit',
  'flight',
  'office',
]

const answers = { who: 'us', plan: 'body', signed: 'no', body: 'funeral-home', money: 'no', to: 'mexico-city' }

/** Two relatives and a stranger; the first has a board. */
export interface Family {
  readonly office: TestOffice
  readonly ana: TestPerson
  readonly jean: TestPerson
  readonly stranger: TestPerson
}

/** A family whose first has a board, which nobody else sees. */
export async function withBoard(options: Parameters<typeof openOffice>[0] = {}): Promise<Family> {
  const office = await openOffice(options)
  const [ana, jean, stranger] = [
    office.person('ana', 'es'),
    office.person('jean', 'ht'),
    office.person('stranger', 'en'),
  ]
  await ana.presses(`guide:${flow}`)
  for (const [question, answer] of Object.entries(answers)) await ana.presses(`ans:${flow}:${question}:${answer}`)
  return { office, ana, jean, stranger }
}

/** The code in what was just said. */
export function codeIn(text: string): string {
  return /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? ''
}

/** A family in which both see the board. */
export async function withSharedBoard(options: Parameters<typeof openOffice>[0] = {}): Promise<Family> {
  const family = await withBoard(options)
  await family.jean.says(codeIn(textOf(await family.ana.presses(`share:${flow}`))))
  await family.jean.says('wi')
  return family
}

/** How the lines of a board stand, as one of the two reads them: `☑` and what is under way. */
export function marksIn(text: string): string {
  return (text.match(/[☐☑] .*/g) ?? [])
    .map((line) => (/\((ya se empezó|yo kòmanse|started)\)/.test(line) ? '◔' : line.slice(0, 1)))
    .join('')
}
