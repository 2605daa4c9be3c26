/** What the head of a picture tells, without anything of it being decoded. */
export interface PictureHead {
  readonly kind: 'jpeg' | 'png'
  /** Pixels as they are stored. */
  readonly width: number
  readonly height: number
  /** How the camera was held (Exif 2.3, tag 274): 1 to 8. */
  readonly turn: number
}

/** The head of a JPEG or PNG; null for anything else, or a broken one. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint32(0) === 0x89504e47) return pngHead(view)
    return view.getUint16(0) === 0xffd8 ? jpegHead(view) : null
  } catch (error) {
    // It ends in the middle of its head.
    if (error instanceof RangeError) return null
    throw error
  }
}

function pngHead(view: DataView): PictureHead | null {
  if (view.getUint32(12) !== 0x49484452) return null
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20), turn: 1 }
}

/** Frames (SOF) of every way of coding; the three others in that row are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegHead(view: DataView): PictureHead | null {
  let turn = 1
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Bytes between segments may be filled up.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), turn }
    if (marker === 0xd9 || marker === 0xda) return null
    if (marker === 0xe1) turn = turnIn(view, at + 4) ?? turn
    at += 2 + view.getUint16(at + 2)
  }
}

function turnIn(view: DataView, at: number): number | null {
  if (view.getUint32(at) !== 0x45786966) return null
  const tiff = at + 6
  const little = view.getUint16(tiff) === 0x4949
  const first = tiff + view.getUint32(tiff + 4, little)
  const entries = view.getUint16(first, little)
  for (let i = 0; i < entries; i++) {
    const entry = first + 2 + i * 12
    if (view.getUint16(entry, little) !== 274) continue
    const turn = view.getUint16(entry + 8, little)
    return turn >= 1 && turn <= 8 ? turn : null
  }
  return null
}
