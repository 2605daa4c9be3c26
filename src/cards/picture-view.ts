import type { Checklist } from './checklist.ts'
import { firstSentence } from './checklist.ts'
import { qrOf } from './qr.ts'

/** An element as satori reads it: flexbox boxes and text. */
export interface Node {
  readonly type: string
  /** Names the element when it is measured. */
  readonly key?: string
  readonly props: { readonly style: Style; readonly children?: readonly (Node | string)[] } & Readonly<
    Record<string, unknown>
  >
}

type Style = Readonly<Record<string, string | number>>

const ink = '#1c2429'
const quiet = '#475259'
const bridge = '#0f5c5c'
const clay = '#862f14'
const codeSize = 220
/** Pixels under each box. */
export const boxGap = 9
/** Pixels above and under each heading. */
export const headingGap = 10

/** What of a list goes on its card, in letters of so many pixels; `left` boxes are only on the printed list. */
export interface CardContent {
  readonly boxes: readonly { readonly heading: string; readonly item: string }[]
  readonly left: number
  readonly letters: number
}

/**
 * A list laid out as a card: what it is about, what to gather and do, what it costs, where, and the way back to the chat.
 * Without `height` it is as tall as it must be, with a plain square for the code: for measuring.
 */
export function cardView(list: Checklist, shown: CardContent, height?: number): Node {
  return box(
    {
      width: '100%',
      ...(height === undefined ? {} : { height }),
      flexDirection: 'column',
      background: '#fbf9f5',
      color: ink,
      fontFamily: 'Card',
    },
    headView(list),
    bodyView(list, shown),
    wayView(list, shown, height !== undefined),
    box(
      { flexDirection: 'column', padding: '12px 48px 22px', color: quiet, fontSize: 25, lineHeight: 1.3 },
      text({}, list.source),
      text({}, list.edition === null ? list.made : `${list.made} · ${list.edition}`),
    ),
  )
}

function headView({ title, labels }: Checklist): Node {
  const size = title.length > 40 ? 48 : 56
  return box(
    { flexDirection: 'column', background: bridge, color: '#fff', padding: '24px 48px 26px' },
    text({ fontSize: 27, opacity: 0.92 }, labels.office),
    text({ fontSize: size, fontWeight: 700, lineHeight: 1.15, marginTop: 4 }, title),
  )
}

function bodyView({ warnings, ...list }: Checklist, { boxes, left, letters }: CardContent): Node {
  const framed = { background: '#fbeee8', color: clay, borderLeft: `10px solid ${clay}`, padding: '10px 20px' }
  const strong = { fontSize: Math.min(letters, 35), lineHeight: 1.22, fontWeight: 700 }
  const square = { width: 28, height: 28, border: `4px solid ${bridge}`, borderRadius: 6 }
  const heading = { fontSize: letters - 3, fontWeight: 700, color: bridge, margin: `${headingGap - 6}px 0 6px` }
  return box(
    { flexDirection: 'column', padding: '18px 48px 0', flexGrow: 1 },
    ...warnings.slice(0, 1).map((w) => box({ ...framed, marginBottom: 8 }, text(strong, firstSentence(w)))),
    ...boxes.flatMap((shown, i) => [
      ...(boxes[i - 1]?.heading === shown.heading ? [] : [{ ...text(heading, shown.heading), key: `heading-${i}` }]),
      {
        ...box(
          { marginBottom: boxGap, alignItems: 'flex-start' },
          box({ ...square, marginTop: 6, marginRight: 18, flexShrink: 0 }),
          text({ fontSize: letters, lineHeight: 1.2, flexShrink: 1, flexGrow: 1, flexBasis: 0 }, shown.item),
        ),
        key: `box-${i}`,
      },
    ]),
    ...(left > 0 ? [text({ fontSize: 28, color: quiet, marginLeft: 46 }, list.left(left))] : []),
  )
}

/** What it costs, where to go, and the code that leads back to the chat. */
function wayView({ parts, price, labels, link }: Checklist, { letters }: CardContent, drawn: boolean): Node {
  const sentence = { fontSize: Math.min(letters, 33), lineHeight: 1.22 }
  const told = (['cost', 'where'] as const).flatMap((field) => {
    const part = parts.find((p) => p.field === field)
    if (part === undefined) return []
    return [
      text({ fontSize: 28, color: quiet }, part.heading),
      ...(field === 'cost' && price !== null ? [text({ fontSize: 60, fontWeight: 700, lineHeight: 1.1 }, price)] : []),
      text({ ...sentence, marginBottom: 6 }, firstSentence(part.items[0] ?? '')),
    ]
  })
  const ask = { fontSize: 25, textAlign: 'center', lineHeight: 1.15, color: bridge, fontWeight: 700 }
  return box(
    { padding: '10px 48px 0', alignItems: 'flex-end', justifyContent: 'space-between' },
    box({ flexDirection: 'column', flexGrow: 1, flexShrink: 1, flexBasis: 0, marginRight: 28 }, ...told),
    box(
      { flexDirection: 'column', alignItems: 'center', width: 250, flexShrink: 0 },
      drawn ? qrView(link, codeSize) : box({ width: codeSize, height: codeSize }),
      text(ask, labels.ask),
    ),
  )
}

function qrView(link: string, size: number): Node {
  const { size: modules, path } = qrOf(link)
  const drawn = { type: 'path', props: { style: {}, d: path, fill: ink } }
  return {
    type: 'svg',
    props: {
      style: { background: '#fff' },
      width: size,
      height: size,
      viewBox: `0 0 ${modules} ${modules}`,
      children: [drawn],
    },
  }
}

function box(style: Style, ...children: readonly Node[]): Node {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } }
}

function text(style: Style, words: string): Node {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: [words] } }
}
