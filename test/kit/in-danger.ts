import { openConsole, type TestBrowser, type TestConsole } from './console.ts'
import type { TestPerson } from './office.ts'

/** Ana, who supervises, and Eva at the console; Rosa is held, told where, and may be seen writing. */
export interface InDanger {
  readonly office: TestConsole
  readonly ana: TestBrowser
  readonly eva: TestBrowser
  readonly rosa: TestPerson
  readonly id: string
}

/** What Rosa said, by language. */
export const rosaSaid = {
  es: ['me tienen secuestrada en una casa en Reynosa y piden dinero', 'no puedo hablar, me están viendo'],
  ht: ['yo kidnape m nan yon kay Reynosa, y ap mande lajan', 'mwen pa ka pale, y ap gade m'],
} as const

/** Opens such an office. */
export async function inDanger(
  language: keyof typeof rosaSaid = 'es',
  options: Parameters<typeof openConsole>[0] = {},
): Promise<InDanger> {
  const office = await openConsole(options)
  const ana = await office.admin()
  const eva = await office.colleague(ana, 'Eva')
  const rosa = office.person('Rosa', language)
  for (const words of rosaSaid[language]) await rosa.says(words)
  await rosa.presses('person')
  const [of] = await office.cases()
  return { office, ana, eva, rosa, id: of?.id ?? '' }
}
