import type { Bytes } from './vault.ts'

/** Bytes of a piece, the last one but for what is left: what is read and held at once when a file is handed over. */
export const pieceSize: number = 64 * 1024

/** A file to be kept with a turn. */
export interface NewFile {
  /** What its line of the thread names it by; never used before. */
  readonly id: string
  readonly bytes: Uint8Array
}

/** A file as it is kept: apart from the thread, and read piece by piece. */
export interface StoredFile {
  /** In bytes. */
  readonly size: number
  /** The bytes from `from` to `to`, both included, a piece at a time and no sooner than they are asked for. Breaks off when the file is no more. */
  bytes(from: number, to: number): ReadableStream<Bytes>
}

/** How much is kept. */
export interface FileUse {
  readonly count: number
  readonly bytes: number
}

/** How many pieces a file of this size has. */
export function piecesOf(size: number): number {
  return Math.ceil(size / pieceSize)
}

/** What a file's piece is sealed under: its place, and how many there are, so that none can be left out. */
export function piecePlace(id: string, at: number, size: number): string {
  return `file/${id}/${at}/${size}`
}

/** The bytes from `from` to `to` of the pieces `read` gives, from 0. */
export function streamOf(read: (at: number) => Promise<Bytes>, from: number, to: number): ReadableStream<Bytes> {
  let at = Math.floor(from / pieceSize)
  return new ReadableStream(
    {
      async pull(controller) {
        const begins = at * pieceSize
        if (begins > to) return controller.close()
        const piece = await read(at)
        at += 1
        controller.enqueue(piece.slice(Math.max(0, from - begins), to + 1 - begins))
      },
    },
    { highWaterMark: 0 },
  )
}
