import type { Desk, DeskField, DeskForm, DeskProblem, EntryListing } from '../../core/desk/desk.ts'
import type { Json } from '../../core/vocabulary/conversation.ts'
import { type Language, languages } from '../../core/vocabulary/language.ts'
import type { RenderedMessage, See } from '../../shared/seen.ts'

/** What an entry would look like to a person, by language. */
export type Previews = readonly { readonly language: Language; readonly seen: readonly RenderedMessage[] }[]

/** What the page of one entry shows of a change that is being written. */
export interface Writing {
  readonly entry: EntryListing
  readonly fields: readonly DeskField[]
  readonly form: DeskForm
  readonly problems: readonly DeskProblem[]
  readonly previews: Previews
}

/** An entry as its form was filled in, or as it stands when it was not; null for one there is none of. */
export function writingOf(
  id: string,
  form: DeskForm | null,
  { desk, see, today }: { readonly desk: Desk; readonly see: See; readonly today: string },
): Writing | null {
  const [entry, fields] = [desk.entry(id, today), desk.fields(id)]
  if (entry === null || fields === null) return null
  const stands = Object.fromEntries(
    fields.filter(({ kind, value }) => kind !== 'check' || value !== '').map(({ name, value }) => [name, value]),
  )
  const read = desk.read(id, form ?? stands, today)
  const problems = form === null ? [] : (read?.problems ?? [])
  return {
    entry,
    fields,
    form: form ?? stands,
    problems,
    previews: previewsOf(read?.change ?? null, { desk, see, today }),
  }
}

/** What people would be told with a change, on each channel. */
export function previewsOf(
  change: Json,
  { desk, see, today }: { readonly desk: Desk; readonly see: See; readonly today: string },
): Previews {
  return languages.flatMap((language) => {
    const said = desk.preview(change, language, today)
    return said === null || said.blocks.length === 0 ? [] : [{ language, seen: see(said) }]
  })
}
