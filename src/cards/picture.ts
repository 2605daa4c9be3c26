import { initWasm, Resvg } from '@resvg/resvg-wasm'
import satori, { type Font } from 'satori'
import UPNG from 'upng-js'
import { type Checklist, firstSentence } from './checklist.ts'
import { boxGap, type CardContent, cardView, headingGap } from './picture-view.ts'

/** Bytes a picture is drawn with; given, so that nothing here reads files. */
export interface Drawing {
  readonly regular: Uint8Array<ArrayBuffer>
  readonly bold: Uint8Array<ArrayBuffer>
  readonly resvg: Uint8Array<ArrayBuffer>
}

/** Width and height in pixels: a phone's screen upright, as chats show pictures whole. */
export const cardSize = { width: 1080, height: 1350 }

// Flat colours: so few shades of them look the same and weigh a fifth; a card with many words gets fewer.
const colours = [10, 8, 6, 4] as const

/** What a picture may weigh on a bad line, in bytes. */
const mostBytes = 60 * 1024

/** Pixels of letters, from roomy to the smallest a phone 320 wide still shows. */
const sizes = [38, 35, 32] as const

/** Boxes on a card: fewer do not help, more are not read. */
const boxes = { least: 5, most: 8 }

type Element = Parameters<typeof satori>[0]

let ready: Promise<void> | null = null

// satori reads a font anew for every new array of fonts.
const read = new WeakMap<Drawing, Font[]>()

/** Draws a list as a PNG of 1080 × 1350, the most that fits at a size a small phone can show. */
export async function drawPicture(list: Checklist, drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= initWasm(drawing.resvg)
  await ready
  const fonts = fontsOf(drawing)
  const shown = await mostThatFits(list, (all) => measure(list, all, fonts))
  const whole = await satori(cardView(list, shown, cardSize.height) as Element, { ...cardSize, fonts })
  return squeeze(new Resvg(whole).render())
}

function fontsOf(drawing: Drawing): Font[] {
  const { regular, bold } = drawing
  const fonts = read.get(drawing) ?? [
    { name: 'Card', data: regular.buffer, weight: 400, style: 'normal' },
    { name: 'Card', data: bold.buffer, weight: 700, style: 'normal' },
  ]
  read.set(drawing, fonts)
  return fonts
}

/** Pixels each box takes, its heading's if it opens a part, and all the rest of the card. */
interface Heights {
  readonly boxes: readonly number[]
  readonly headings: readonly number[]
  readonly rest: number
}

async function measure(list: Checklist, all: CardContent, fonts: Font[]): Promise<Heights> {
  const found = new Map<string, number>()
  const svg = await satori(cardView(list, all) as Element, {
    width: cardSize.width,
    // Outlines of letters are only needed on the card itself.
    embedFont: false,
    fonts,
    onNodeDetected: ({ key, height }) => void (typeof key === 'string' && found.set(key, height)),
  })
  const boxes = all.boxes.map((_, i) => (found.get(`box-${i}`) ?? 0) + boxGap)
  const headings = all.boxes.map((_, i) =>
    found.has(`heading-${i}`) ? (found.get(`heading-${i}`) ?? 0) + headingGap : 0,
  )
  const taken = [...boxes, ...headings].reduce((sum, height) => sum + height, 0)
  return { boxes, headings, rest: heightOf(svg) - taken }
}

/** The boxes a card has room for, in the largest letters that leave room for enough of them. */
async function mostThatFits(list: Checklist, heightsOf: (all: CardContent) => Promise<Heights>): Promise<CardContent> {
  const all = list.todo.flatMap(({ heading, items, done = [] }) =>
    // What is done needs no room on the phone; the sheet shows it ticked.
    items.filter((_, i) => !done.includes(i)).map((item) => ({ heading, item })),
  )
  const enough = Math.min(boxes.least, all.length)
  let shown: CardContent = { boxes: [], letters: sizes[0], left: all.length }
  for (const letters of sizes) {
    for (const whole of [true, false]) {
      const told = all.map(({ heading, item }) => ({ heading, item: whole ? item : firstSentence(item) }))
      const heights = await heightsOf({ boxes: told, letters, left: all.length })
      const kept = fitting(told, heights)
      shown = { boxes: kept, letters, left: all.length - kept.length }
      if (kept.length >= enough) return shown
    }
  }
  return shown
}

/** In their order, those that fit; a long one gives way to shorter ones after it. */
function fitting(told: CardContent['boxes'], { boxes: each, headings, rest }: Heights): CardContent['boxes'] {
  let height = rest
  let heading = ''
  return told
    .filter((box, i) => {
      const opens = headings[told.findIndex((other) => other.heading === box.heading)] ?? 0
      const more = (each[i] ?? 0) + (box.heading === heading ? 0 : opens)
      if (height + more > cardSize.height) return false
      height += more
      heading = box.heading
      return true
    })
    .slice(0, boxes.most)
}

function heightOf(svg: string): number {
  return Number(/height="([\d.]+)"/.exec(svg)?.[1])
}

function squeeze(picture: ReturnType<InstanceType<typeof Resvg>['render']>): Uint8Array<ArrayBuffer> {
  const { width, height, pixels } = picture
  const plain = [new Uint8Array(pixels).buffer]
  let squeezed = new Uint8Array()
  for (const shades of colours) {
    squeezed = new Uint8Array(UPNG.encode(plain, width, height, shades))
    if (squeezed.byteLength <= mostBytes) break
  }
  return squeezed
}
