import { initWasm, Resvg } from '@resvg/resvg-wasm'
import satori from 'satori'
import UPNG from 'upng-js'
import { type Checklist, firstSentence } from './checklist.ts'
import { cardView, type Shown } from './picture-view.ts'

/** Bytes a picture is drawn with; given, so that nothing here reads files. */
export interface Drawing {
  readonly regular: Uint8Array<ArrayBuffer>
  readonly bold: Uint8Array<ArrayBuffer>
  readonly resvg: Uint8Array<ArrayBuffer>
}

/** Width and height in pixels: a phone's screen upright, as chats show pictures whole. */
export const cardSize = { width: 1080, height: 1350 }

// Flat colours: ten shades of them look the same and weigh a fifth.
const colours = 10

/** Pixels of letters, from roomy to the smallest a phone 320 wide still shows. */
const sizes = [38, 35, 32] as const

/** Boxes on a card: fewer do not help, more are not read. */
const boxes = { least: 5, most: 8 }

let ready: Promise<void> | null = null

/** Draws a list as a PNG of 1080 × 1350, the most that fits at a size a small phone can show. */
export async function drawPicture(list: Checklist, drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= initWasm(drawing.resvg)
  await ready
  const { regular, bold } = drawing
  const fonts = [
    { name: 'Card', data: regular.buffer, weight: 400 as const, style: 'normal' as const },
    { name: 'Card', data: bold.buffer, weight: 700 as const, style: 'normal' as const },
  ]
  const draw = async (shown: Shown, height?: number) =>
    satori(cardView(list, shown, height) as Parameters<typeof satori>[0], {
      width: cardSize.width,
      ...(height === undefined ? {} : { height }),
      fonts,
    })
  const fits = async (shown: Shown) => heightOf(await draw(shown)) <= cardSize.height
  return squeeze(new Resvg(await draw(await mostThatFits(list, fits), cardSize.height)).render())
}

/** The boxes a card has room for, in the largest letters that leave room for enough of them. */
async function mostThatFits(list: Checklist, fits: (shown: Shown) => Promise<boolean>): Promise<Shown> {
  const all = list.todo.flatMap((part) => part.items.map((item) => ({ heading: part.heading, item })))
  const enough = Math.min(boxes.least, all.length)
  let shown: Shown = { boxes: [], letters: sizes[0], left: all.length }
  for (const letters of sizes) {
    for (const whole of [true, false]) {
      shown = { boxes: [], letters, left: all.length }
      for (const { heading, item } of all) {
        if (shown.boxes.length === boxes.most) break
        const box = { heading, item: whole ? item : firstSentence(item) }
        const more = { letters, boxes: [...shown.boxes, box], left: shown.left - 1 }
        if (await fits(more)) shown = more
      }
      if (shown.boxes.length >= enough) return shown
    }
  }
  return shown
}

function heightOf(svg: string): number {
  return Number(/height="([\d.]+)"/.exec(svg)?.[1])
}

function squeeze(picture: ReturnType<InstanceType<typeof Resvg>['render']>): Uint8Array<ArrayBuffer> {
  const { width, height, pixels } = picture
  return new Uint8Array(UPNG.encode([new Uint8Array(pixels).buffer], width, height, colours))
}
