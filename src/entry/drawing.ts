import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Drawing } from '../cards/picture.ts'

const { resolve } = createRequire(import.meta.url)
const font = (weight: number) =>
  `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff`

let loaded: Promise<Drawing> | null = null

/** Letters made for weak eyes (Atkinson Hyperlegible) and the engine that draws with them, read once when first needed. */
export function loadDrawing(): Promise<Drawing> {
  loaded ??= Promise.all([font(400), font(700), '@resvg/resvg-wasm/index_bg.wasm'].map(bytesOf)).then(
    ([regular = empty, bold = empty, resvg = empty]) => ({ regular, bold, resvg }),
  )
  return loaded
}

const empty = new Uint8Array()

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(resolve(file)))
}
