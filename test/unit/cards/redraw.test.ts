import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import UPNG from 'upng-js'
import { describe, expect, test } from 'vitest'
import { pictureHead } from '#src/cards/picture-head.ts'
import { createRedrawing } from '#src/entry/redrawing.ts'

/** A JPEG lying on its side: its camera was turned, its left half is red and its right half blue; its Exif says by whom and where it was taken. */
const photo = new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'pictures', 'turned.jpg')))

const redraw = createRedrawing()

/** A PNG of one colour with a comment in it. */
function png(width: number, height: number, comment: string): Uint8Array {
  const drawn = new Uint8Array(UPNG.encode([new Uint8Array(width * height * 4).fill(200).buffer], width, height, 0))
  const text = new TextEncoder().encode(`Comment\0${comment}`)
  const chunk = new Uint8Array(12 + text.length)
  new DataView(chunk.buffer).setUint32(0, text.length)
  chunk.set(new TextEncoder().encode('tEXt'), 4)
  chunk.set(text, 8)
  // After the head, whose place is fixed; readers pass over the sum of a comment.
  return Uint8Array.from([...drawn.slice(0, 33), ...chunk, ...drawn.slice(33)])
}

function pixels(bytes: Uint8Array) {
  const picture = UPNG.decode(Uint8Array.from(bytes).buffer)
  const all = new Uint8Array(UPNG.toRGBA8(picture)[0] ?? new ArrayBuffer(0))
  const at = (x: number, y: number) => [...all.slice((y * picture.width + x) * 4, (y * picture.width + x) * 4 + 3)]
  return { width: picture.width, height: picture.height, at }
}

describe('a picture drawn anew', () => {
  test('stands upright and tells nothing of who took it, and where', async () => {
    expect(Buffer.from(photo).includes('CameraOfRosa')).toBe(true)
    const drawn = (await redraw(photo)) ?? new Uint8Array()
    expect(Buffer.from(drawn).includes('CameraOfRosa')).toBe(false)
    expect(Buffer.from(drawn).includes('Exif')).toBe(false)
    const { width, height, at } = pixels(drawn)
    expect([width, height]).toEqual([8, 16])
    const [top, bottom] = [at(4, 2), at(4, 13)]
    expect([top[0], bottom[2]].every((shade) => (shade ?? 0) > 180)).toBe(true)
    expect([top[2], bottom[0]].every((shade) => (shade ?? 255) < 60)).toBe(true)
  })

  test('loses what is written beside its pixels', async () => {
    const given = png(20, 10, 'casa de Rosa')
    expect(Buffer.from(given).includes('casa de Rosa')).toBe(true)
    const drawn = (await redraw(given)) ?? new Uint8Array()
    expect(Buffer.from(drawn).includes('casa de Rosa')).toBe(false)
    expect(pixels(drawn)).toMatchObject({ width: 20, height: 10 })
  })

  test('is no larger than a screen', async () => {
    expect(pixels((await redraw(png(2000, 500, ''))) ?? new Uint8Array())).toMatchObject({ width: 1600, height: 400 })
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['a page', new TextEncoder().encode('<script>alert(1)</script>')],
    ['half a head', photo.slice(0, 40)],
    ['a head without a picture', photo.slice(0, photo.length - 200)],
  ])('does not come of %s, or tells no more than it shows', async (_, bytes) => {
    const drawn = await redraw(bytes)
    expect(drawn === null || !Buffer.from(drawn).includes('CameraOfRosa')).toBe(true)
  })

  test('is not tried of more pixels than anybody has', async () => {
    const bomb = png(4, 4, '')
    new DataView(bomb.buffer).setUint32(16, 60_000)
    new DataView(bomb.buffer).setUint32(20, 60_000)
    expect(pictureHead(bomb)).toMatchObject({ width: 60_000, height: 60_000 })
    expect(await redraw(bomb)).toBeNull()
  })

  test('is given up when it takes too long', async () => {
    expect(await createRedrawing(0)(photo)).toBeNull()
  })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])('how a camera was held is read: %i', (turn) => {
  const held = Uint8Array.from(photo)
  const at = Buffer.from(held).indexOf(Buffer.from([0x12, 0x01, 0x03, 0x00]))
  const big = Buffer.from(held).indexOf(Buffer.from([0x01, 0x12, 0x00, 0x03]))
  if (at >= 0) held[at + 8] = turn
  else held[big + 9] = turn
  expect(pictureHead(held)).toEqual({ kind: 'jpeg', width: 16, height: 8, turn })
})
