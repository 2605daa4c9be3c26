import { z } from 'zod'
import type { Case } from '../../core/vocabulary/case.ts'
import { done, type Result, refused } from '../../shared/result.ts'
import type { Store } from '../../store/store.ts'
import type { Parts } from '../parts.ts'
import { type ConsoleLanguage, readerLanguage } from '../reader.ts'
import { languageOf } from './line-language.ts'

const kind = 'line-translation'
/** Most translated lines read for one case, latest first. */
const mostRead = 200
/** Lines of a talk among which one is looked for. */
const lookedAt = 5000

const kept = z.object({ line: z.string(), language: z.enum(['es', 'en']), text: z.string() })

/** What a machine made of lines of a person, by the line's id, in the reader's language. */
export async function machineReadings(
  store: Store,
  { id }: Case,
  language: ConsoleLanguage,
): Promise<ReadonlyMap<string, string>> {
  const records = await store.records({ kind, of: id, latestFirst: true, limit: mostRead })
  return new Map(
    records.flatMap(({ value }) => {
      const { success, data } = kept.safeParse(value)
      return success && data.language === language ? [[data.line, data.text] as const] : []
    }),
  )
}

/**
 * Has a machine translate one line of a case's person for its reader, and keeps that with the person's own: it goes when they erase. Refused:
 * `machine:off`, `line:gone`, or `machine:<code>` of the translator.
 */
export async function readByMachine(
  of: Case,
  line: string,
  { store, now, machine }: Pick<Parts, 'store' | 'now' | 'machine'>,
): Promise<Result<null>> {
  const readingTranslator = machine?.readingTranslator ?? null
  if (readingTranslator === null) return refused('machine:off')
  const language = readerLanguage()
  const entry = (await store.thread(of.contactId, lookedAt)).find(({ id }) => id === line)
  if (entry === undefined || entry.text === null || entry.text === '' || entry.choice !== undefined)
    return refused('line:gone')
  const made = await readingTranslator.translate(entry.text, languageOf(entry, of), language)
  if (!made.ok) return refused(`machine:${made.code}`)
  const value = { line, language, text: made.text }
  // Of two who press at once the first stays: it is the same line.
  await store.putRecord({ kind, id: `${line}:${language}`, of: of.id, contactId: of.contactId, at: now(), value }, 0)
  return done(null)
}
