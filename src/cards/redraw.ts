import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { type PictureHead, pictureHead } from './picture-head.ts'

/** Pixels of a picture that is drawn anew, at most: decoding takes four bytes each. */
const mostPixels = 30_000_000
/** Its longer side as it is shown, in pixels: enough to read a paper. */
const longestSide = 1600

/**
 * The picture drawn anew: its pixels, upright, and nothing else of what came – no place, no camera, nothing behind the picture. A PNG; null for
 * what is no JPEG or PNG, is broken, or too large to decode. `resvg`: the engine's bytes.
 */
export async function redraw(bytes: Uint8Array, resvg: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const head = pictureHead(bytes)
  if (head === null || head.width * head.height > mostPixels || head.width * head.height === 0) return null
  await initWasm(resvg)
  try {
    return new Resvg(frame(head, toBase64(bytes))).render().asPng()
  } catch {
    // The engine says in words of its own what is broken.
    return null
  }
}

function frame({ kind, width, height, turn }: PictureHead, base64: string): string {
  const [across, down] = turn >= 5 ? [height, width] : [width, height]
  const scale = Math.min(1, longestSide / Math.max(across, down))
  const shown = [across, down].map((side) => Math.max(1, Math.round(side * scale)))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${shown[0]}" height="${shown[1]}" viewBox="0 0 ${across} ${down}"><image width="${width}" height="${height}" preserveAspectRatio="none" transform="${turned(turn, width, height)}" href="data:image/${kind};base64,${base64}"/></svg>`
}

/** The move that brings a picture upright, by how the camera was held. */
function turned(turn: number, w: number, h: number): string {
  const moves: Readonly<Record<number, readonly number[]>> = {
    2: [-1, 0, 0, 1, w, 0],
    3: [-1, 0, 0, -1, w, h],
    4: [1, 0, 0, -1, 0, h],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, h, 0],
    7: [0, -1, -1, 0, h, w],
    8: [0, -1, 1, 0, 0, w],
  }
  return `matrix(${(moves[turn] ?? [1, 0, 0, 1, 0, 0]).join(' ')})`
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  // A call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(text)
}
