import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml'

interface Work {
  readonly document: Document
  readonly text: string
  readonly cuts: Cut[]
}

interface Cut {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * A YAML text with other data: only what differs is written anew, every other byte stays as it was, comments and order too.
 * Throws when the text is no YAML or when what comes out does not say `wanted`.
 */
export function splice(text: string, wanted: unknown): string {
  const document = parseDocument(text)
  if (document.errors[0] !== undefined) throw document.errors[0]
  const cuts: Cut[] = []
  if (document.contents !== null) change(document.contents as Node, wanted, { document, text, cuts })
  const written = cuts
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((whole, { from, to, text: put }) => whole.slice(0, from) + put + whole.slice(to), text)
  if (!isSame(parseDocument(written).toJS(), wanted)) throw new Error('the file would not say what it should')
  return written
}

/** True when two data are the same, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]))
}

function change(node: Node, wanted: unknown, work: Work): void {
  const [from, to] = node.range ?? [0, 0]
  if (isSame(node.toJS(work.document), wanted)) return
  if (isMap(node) && isRecord(wanted)) changeMap(node, wanted, work)
  else if (isSeq(node) && Array.isArray(wanted) && node.items.length === wanted.length)
    for (const [i, item] of node.items.entries()) change(item as Node, wanted[i], work)
  else if (isSeq(node) && !node.flow && Array.isArray(wanted) && wanted.length > 0)
    work.cuts.push({ from, to: lastOf(node) ?? to, text: lines(wanted, from - lineStart(work.text, from)) })
  else
    work.cuts.push({
      from,
      to: isScalar(node) ? to : (lastOf(node) ?? to),
      text: isScalar(node) && typeof wanted === 'string' ? likeBefore(node, wanted) : flow(wanted),
    })
}

function changeMap(node: YAMLMap, wanted: Record<string, unknown>, work: Work): void {
  const { text, cuts } = work
  const pairs = node.items as Pair<Scalar, Node>[]
  const had = new Set(pairs.map(({ key }) => String(key.value)))
  const added = Object.keys(wanted).filter((key) => !had.has(key))
  const gone = pairs.filter(({ key }) => !(String(key.value) in wanted))
  if (node.flow && added.length + gone.length > 0) {
    const [from, to] = node.range ?? [0, 0]
    cuts.push({ from, to, text: flow(wanted) })
    return
  }
  for (const { key, value } of pairs)
    if (value !== null && String(key.value) in wanted) change(value, wanted[String(key.value)], work)
  for (const pair of gone) {
    const from = lineStart(text, pair.key.range?.[0] ?? 0)
    cuts.push({ from, to: lineEnd(text, pair), text: '' })
  }
  const last = pairs.at(-1)
  if (last === undefined || added.length === 0) return
  const start = last.key.range?.[0] ?? 0
  const indent = ' '.repeat(start - lineStart(text, start))
  const at = lineEnd(text, last)
  const lines = added.map((key) => `${indent}${key}:${block(wanted[key], indent)}\n`).join('')
  cuts.push({ from: at, to: at, text: text[at - 1] === '\n' ? lines : `\n${lines}` })
}

/** Where the line of a position begins. */
function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** After the last line of a pair, its line break included. */
function lineEnd(text: string, { key, value }: Pair<Scalar, Node>): number {
  const end = lastOf(value) ?? key.range?.[1] ?? 0
  const stop = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end)
  return stop === -1 ? text.length : stop + 1
}

/** Where the last thing of a node ends, without the comments that follow it. */
function lastOf(node: Node | null): number | undefined {
  if (isMap(node) && !node.flow) return lastOf((node.items.at(-1)?.value ?? null) as Node | null) ?? node.range?.[1]
  if (isSeq(node) && !node.flow) return lastOf((node.items.at(-1) ?? null) as Node | null) ?? node.range?.[1]
  return node?.range?.[1]
}

/** A word written as the one before it was, quoted or not. */
function likeBefore(node: Scalar, wanted: string): string {
  // The one word that stands where a quoted day may stand is written bare.
  if (wanted === 'undated' || (node.type === 'PLAIN' && isPlain(wanted))) return wanted
  if (node.type === 'QUOTE_SINGLE') return `'${wanted.replaceAll("'", "''")}'`
  return JSON.stringify(wanted)
}

/** A list that is longer or shorter than it was, a line an item, as far in as it stood. */
function lines(items: readonly unknown[], indent: number): string {
  return items.map((item) => `- ${flow(item)}`).join(`\n${' '.repeat(indent)}`)
}

/** New data after its key: short things of short things on lines of their own, as sources stand. */
function block(value: unknown, indent: string): string {
  if (!isRecord(value) || Object.values(value).some((inner) => typeof inner === 'object')) return ` ${flow(value)}`
  const entries = Object.entries(value)
  return `\n${entries.map(([key, inner]) => `${indent}  ${key}: ${flow(inner)}`).join('\n')}`
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (isRecord(value))
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(', ')} }`
  return typeof value === 'string' && !isPlain(value) ? JSON.stringify(value) : String(value)
}

/** A word that YAML takes for itself without quotes. */
function isPlain(text: string): boolean {
  return /^[a-z][a-z0-9-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(text)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
