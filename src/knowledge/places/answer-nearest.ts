import type { Answer } from '../../core/replies/book.ts'
import type { Block, Citation } from '../../core/vocabulary/outbound.ts'
import { pinText } from '../../core/vocabulary/pin.ts'
import { countryOf, type PlaceId, type PlaceKind, stateOf } from '../../core/vocabulary/place.ts'
import type { Fact, Source } from '../../core/vocabulary/topic.ts'
import type { Reading } from '../answer.ts'
import { caution, citationOf, sourceLine } from '../freshness.ts'
import { toConfirm } from '../to-confirm.ts'
import { writeFact } from '../values.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type Near, nearest } from './nearest.ts'
import type { KindContent, PlaceRecord, PlacesContent } from './record.ts'
import type { SayRoom } from './room.ts'

/** The nearest and the next, so that there is a way when the first is not the one. */
const shown = 2

/** What an answer is made from. */
export interface NearestSources {
  readonly content: PlacesContent
  /** The telephone lines that hold everywhere, and the sources they cite. */
  readonly lines: readonly Fact[]
  readonly lineSources: Readonly<Record<string, Source>>
  readonly gazetteer: Gazetteer
  /** What is known of the room in a place. */
  readonly sayRoom: SayRoom
  /** A place's name in the answer's language. */
  nameOf(id: PlaceId): string
}

/** Writes what is nearest to a place: per kind its records with distance, then the lines that hold everywhere, then the source. */
export function answerNearest(
  kinds: readonly PlaceKind[],
  from: PlaceId,
  of: NearestSources,
  reading: Reading,
): Answer {
  const { texts, language, today } = reading
  const { content, lines, lineSources } = of
  const notes: Block[] = []
  const sections: Section[] = []
  const meant = new Set<PlaceKind>()
  const add = (kind: PlaceKind | undefined) => {
    if (kind === undefined || meant.has(kind)) return
    meant.add(kind)
    sections.push(...section(kind, from, of, reading))
  }
  for (const kind of kinds) {
    const own = content.nearest.kinds[kind]
    if (own === undefined) continue
    if (own.warning !== undefined) notes.push({ kind: 'text', text: own.warning[language] })
    if (own.country === 'both' || own.country === countryOf(from)) add(kind)
    else {
      const key = own.elsewhere === undefined ? 'near.only_in_mx' : (`near.not_in_${own.country}` as const)
      notes.push({ kind: 'text', text: texts(language, key, { the: own.the[language] }) })
      add(own.elsewhere)
    }
    const beside = own.elsewhere === undefined ? undefined : content.nearest.kinds[own.elsewhere]
    if (own.country === 'both' && sections.at(-1)?.found.length === 0 && beside?.country === countryOf(from))
      add(own.elsewhere)
  }
  const found = sections.flatMap((s) => s.found)
  const national = [...new Set([...meant].flatMap((kind) => content.nearest.kinds[kind]?.national ?? []))]
  const nationalRecords = national.flatMap(
    (id) => content.records.find((r) => r.id === id && isHeldFrom(r, from)) ?? [],
  )
  const nationalLines = national.flatMap((id) => lines.find((line) => line.id === id) ?? [])
  const everywhere = [
    ...nationalRecords.map((record) => `${record.name}: ${joined(items(record, reading, of))}`),
    ...nationalLines.map((line) => writeFact(line, language, texts)),
  ]
  const blocks: Block[] = [
    { kind: 'title', text: texts(language, 'near.title', { place: of.nameOf(from) }) },
    ...notes,
    ...sections.flatMap((s) => s.blocks),
    ...pinOf(found),
    ...(found.some((near) => near.km !== null)
      ? [{ kind: 'text', text: texts(language, 'near.straight') } as const]
      : []),
    ...(everywhere.length > 0
      ? [{ kind: 'list', heading: texts(language, 'near.everywhere'), items: everywhere, style: 'plain' } as const]
      : []),
  ]
  const used = [...found.map((near) => near.record), ...nationalRecords]
  const citations = [...cited(used, content.sources), ...cited(nationalLines, lineSources)]
  const asked = [...used.map((record) => ({ ...record, field: 'where' as const })), ...nationalLines].map((fact) => ({
    confirm: toConfirm(fact, today),
  }))
  if (citations.length === 0) return { blocks, citations }
  return { blocks: [...blocks, { kind: 'source', text: sourceLine(citations, asked, language, texts) }], citations }
}

/** A record of all Mexico helps nobody in the United States, nor the other way round; one of another country may. */
function isHeldFrom({ at }: PlaceRecord, from: PlaceId): boolean {
  return (at !== 'mx' && at !== 'us') || at === countryOf(from)
}

/** The nearest one whose place is known, on the map. */
function pinOf(found: readonly Near[]): readonly Block[] {
  for (const { record } of found.toSorted(
    (a, b) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY),
  )) {
    const { name, address, location } = record
    if (location === undefined) continue
    const { latitude, longitude } = location
    const pin = { name, latitude, longitude, ...(address === undefined ? {} : { address }) }
    return [{ kind: 'pin', pin, text: pinText({ name, latitude, longitude }) }]
  }
  return []
}

/** What is said of one kind, and the records it is said of. */
interface Section {
  readonly blocks: readonly Block[]
  readonly found: readonly Near[]
}

function section(kind: PlaceKind, from: PlaceId, of: NearestSources, reading: Reading): readonly Section[] {
  const { content, gazetteer, nameOf } = of
  const own: KindContent | undefined = content.nearest.kinds[kind]
  if (own === undefined) return []
  const { texts, language } = reading
  const records = content.records.filter((record) => record.kind === kind)
  const found = nearest(records, from, shown, gazetteer, own.by_district).filter(
    ({ own: isOwn, km }) => isOwn || km === null || km <= (own.reach ?? Number.POSITIVE_INFINITY),
  )
  const vars = { the: own.the[language], state: nameOf(stateOf(from)) }
  const none = found.length === 0 ? 'near.none' : found.some((near) => near.own) ? null : 'near.none_in_state'
  return [
    {
      found,
      blocks: [
        ...(none === null ? [] : [{ kind: 'text', text: texts(language, none, vars) } as const]),
        ...found.map((near): Block => {
          const far =
            near.km === null
              ? ''
              : near.km === 0
                ? texts(language, 'near.under')
                : texts(language, 'near.km', { km: near.km })
          const heading = far === '' ? near.record.name : `${near.record.name} (${far})`
          const district =
            near.county === undefined
              ? []
              : [texts(language, 'near.county', { county: near.county, state: nameOf(stateOf(from)) })]
          return {
            kind: 'list',
            heading,
            items: [...district, ...items(near.record, reading, of, nameOf)],
            style: 'plain',
          }
        }),
      ],
    },
  ]
}

/** In a few lines the one office of a kind that a place belongs to; null where none is known. */
export function answerOne(
  kind: PlaceKind,
  from: PlaceId,
  need: 'any' | 'phone',
  of: NearestSources,
  reading: Reading,
): Answer | null {
  const [own] = section(kind, from, of, reading)
  const [near] = own?.found ?? []
  const block = own?.blocks.find((one) => one.kind === 'list')
  if (near === undefined || block?.kind !== 'list' || isFarOff(near)) return null
  if (need === 'phone' && near.record.phones.length === 0) return null
  const citations = cited([near.record], of.content.sources)
  const confirm = [{ confirm: toConfirm({ ...near.record, field: 'where' as const }, reading.today) }]
  const source = sourceLine(citations, confirm, reading.language, reading.texts)
  return { blocks: [{ ...block, items: [...block.items, source] }], citations }
}

/** Of another state, and farther than this, in kilometres, nobody goes there. */
const tooFar = 300

function isFarOff({ own, km }: Near): boolean {
  return !own && (km ?? 0) > tooFar
}

/** At most so many offices of one name are shown. */
const mostNamed = 2

/** Offices asked for by their name: those nearest to the place told, else those that hold everywhere. */
export function answerOffices(
  ids: readonly string[],
  from: PlaceId | null,
  of: NearestSources,
  reading: Reading,
): Answer {
  const { texts, language, today } = reading
  const records = of.content.records.filter(({ id }) => ids.includes(id))
  const isLocal = ({ at }: PlaceRecord) => at.length > 2
  const local = from === null ? [] : nearest(records.filter(isLocal), from, mostNamed, of.gazetteer)
  const here = local.flatMap(({ record, km, own }) => (own || (km ?? withinReach) < withinReach ? [record] : []))
  const everywhere = records.filter((record) => !isLocal(record))
  const said = [...here, ...everywhere, ...(everywhere.length + here.length > 0 ? [] : records)].slice(0, mostNamed)
  const blocks = said.map(
    (record): Block => ({
      kind: 'list',
      heading: record.name,
      items: items(record, reading, of, of.nameOf),
      style: 'plain',
    }),
  )
  const citations = cited(said, of.content.sources)
  const confirm = said.map((record) => ({ confirm: toConfirm({ ...record, field: 'where' as const }, today) }))
  return { blocks: [...blocks, { kind: 'source', text: sourceLine(citations, confirm, language, texts) }], citations }
}

/** Farther than this, in kilometres, an office of another state is not the one that was meant. */
const withinReach = 60

/** What is known of a record, one line each; how old it is stands at the end of the last. */
function items(
  record: PlaceRecord,
  { language, today, texts }: Reading,
  { sayRoom }: Pick<NearestSources, 'sayRoom'>,
  nameOf?: (id: PlaceId) => string,
): string[] {
  const line = (key: 'address' | 'in' | 'phone' | 'email' | 'url' | 'languages', value: string | undefined) =>
    value === undefined || value === '' ? [] : [texts(language, `near.${key}`, { value })]
  const spoken = record.languages.map((l) => texts(language, `near.language.${l}`)).join(', ')
  const reachable = record.address ?? record.email ?? record.url ?? record.phones[0]
  const town = nameOf === undefined || !record.at.includes(':') ? undefined : nameOf(record.at)
  const room = sayRoom(record.id, language)
  const all = [
    ...(room === null ? [] : [room]),
    ...(record.what === undefined ? [] : [record.what[language]]),
    ...(record.serves === undefined ? [] : [record.serves[language]]),
    ...(record.address === undefined ? line('in', town) : line('address', inTown(record.address, town))),
    ...line('phone', record.phones.join(', ')),
    ...line('email', record.email),
    ...line('url', record.url),
    ...(record.hours === undefined ? [] : [record.hours[language]]),
    ...(record.languages.length > 1 ? line('languages', spoken) : []),
    ...(reachable === undefined ? [texts(language, 'near.no_contact')] : []),
    ...(record.disputed === undefined ? [] : [texts(language, 'near.disputed', { value: record.disputed[language] })]),
    ...(record.second_hand ? [texts(language, 'near.second_hand')] : []),
  ]
  const last = all.length - 1
  return all.map((text, i) => (i === last ? text + caution(record, language, today, texts) : text))
}

/** An address with its town, unless it says it already. */
function inTown(address: string, town = ''): string {
  const [city = ''] = town.split(',')
  return address.includes(city) ? address : `${address}, ${town}`
}

function joined(sentences: readonly string[]): string {
  return sentences.map((s, i) => (i === sentences.length - 1 || /[.!?]$/.test(s) ? s : `${s}.`)).join(' ')
}

function cited(
  used: readonly { readonly sources: readonly string[] }[],
  sources: Readonly<Record<string, Source>>,
): Citation[] {
  const names = new Set(used.flatMap((one) => one.sources))
  return [...names].flatMap((name) => (sources[name] === undefined ? [] : citationOf(sources[name])))
}
