import PDFDocument from 'pdfkit'
import type { Language } from '../core/vocabulary/language.ts'
import { type PosterDeps, type PosterRequest, placeCode } from '../shared/posters.ts'
import type { PrintFonts } from './printed-list.ts'
import { qrOf } from './qr.ts'

/** A piece of a column, from top to bottom: words at a size for a column of `fullWidth` points, or the code. */
type Piece =
  | { readonly words: string; readonly bold: boolean; readonly size: number; readonly framed?: boolean }
  | 'code'

const margin = 42
const gutter = 28
/** The width of a column on a sheet of its own: sizes of letters are told for it. */
const fullWidth = 528
/** Narrower columns have smaller letters, but never unreadable from a step away. */
const smallest = 0.42
const step = 0.03

/**
 * A poster with a code that leads to the chat in its language: one language on an upright sheet, two or three side by side on a lying one.
 * Black on white, for a cheap printer.
 */
export async function printPoster(
  { place, languages, paper, phone }: PosterRequest,
  fonts: PrintFonts,
  { texts, url, office }: PosterDeps,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    size: paper === 'a4' ? 'A4' : 'LETTER',
    layout: languages.length > 1 ? 'landscape' : 'portrait',
    margin: 0,
    info: { Title: texts(languages[0] ?? 'es', 'poster.ask'), Author: office().name.es },
  })
  const whole = collect(doc)
  doc.registerFont('regular', Buffer.from(fonts.regular))
  doc.registerFont('bold', Buffer.from(fonts.bold))
  const width = (doc.page.width - 2 * margin - gutter * (languages.length - 1)) / languages.length
  const columns = languages.map((language) => piecesOf(language, phone, { texts, url, office }))
  const scale = scaleOf(doc, columns, width)
  for (const [i, language] of languages.entries()) {
    const link = linkOf(url, language, place)
    column(doc, columns[i] ?? [], { x: margin + i * (width + gutter), width, scale, link })
  }
  doc.end()
  return whole
}

/** Where a poster's code leads: the chat in its language, with the place it hangs. */
export function linkOf(url: string, language: Language, place: string): string {
  const code = placeCode(place)
  return `${url}/?lang=${language}${code === '' ? '' : `&place=${code}`}`
}

function piecesOf(language: Language, phone: string | null, { texts, url, office }: PosterDeps): readonly Piece[] {
  const line = (key: 'poster.ask' | 'poster.free' | 'poster.how' | 'poster.unasked', size: number, bold = true) => ({
    words: texts(language, key),
    size,
    bold,
  })
  return [
    line('poster.ask', 46),
    { ...line('poster.free', 34), framed: true },
    'code',
    line('poster.how', 24),
    line('poster.unasked', 20, false),
    ...(phone === null ? [] : [{ words: texts(language, 'poster.phone', { phone }), size: 22, bold: true }]),
    { words: url.replace(/^https?:\/\//, ''), size: 18, bold: false },
    { words: office().name[language], size: 13, bold: false },
  ]
}

const gap = (scale: number) => 16 * scale
const codeSide = (width: number, scale: number) => Math.min(width, 320 * scale)

function heightOf(doc: PDFKit.PDFDocument, piece: Piece, width: number, scale: number): number {
  if (piece === 'code') return codeSide(width, scale)
  doc.font(piece.bold ? 'bold' : 'regular').fontSize(piece.size * scale)
  return doc.heightOfString(piece.words, { width: width - (piece.framed ? 24 : 0) }) + (piece.framed ? 16 : 0)
}

/** The largest letters at which every column fits on the sheet, no word wider than its column; the same for all of them. */
function scaleOf(doc: PDFKit.PDFDocument, columns: readonly (readonly Piece[])[], width: number): number {
  const room = doc.page.height - 2 * margin
  for (let scale = 1; scale > smallest; scale -= step) {
    const fits = columns.every((pieces) => {
      const high = pieces.reduce((sum, piece) => sum + heightOf(doc, piece, width, scale) + gap(scale), 0)
      return high <= room && pieces.every((piece) => piece === 'code' || widest(doc, piece, scale) <= width - 24)
    })
    if (fits && scale <= Math.max(width / fullWidth, 0.62)) return scale
  }
  return smallest
}

function widest(doc: PDFKit.PDFDocument, { words, bold, size }: Exclude<Piece, 'code'>, scale: number): number {
  doc.font(bold ? 'bold' : 'regular').fontSize(size * scale)
  return Math.max(...words.split(/\s+/).map((word) => doc.widthOfString(word)))
}

function column(
  doc: PDFKit.PDFDocument,
  pieces: readonly Piece[],
  { x, width, scale, link }: { x: number; width: number; scale: number; link: string },
): void {
  let y = margin
  for (const piece of pieces) {
    const height = heightOf(doc, piece, width, scale)
    if (piece === 'code') code(doc, link, x + (width - height) / 2, y, height)
    else {
      if (piece.framed) doc.rect(x, y, width, height).lineWidth(2).stroke()
      doc.font(piece.bold ? 'bold' : 'regular').fontSize(piece.size * scale)
      const inset = piece.framed ? 12 : 0
      doc.text(piece.words, x + inset, y + (piece.framed ? 8 : 0), { width: width - 2 * inset, align: 'center' })
    }
    y += height + gap(scale)
  }
}

function code(doc: PDFKit.PDFDocument, link: string, x: number, y: number, side: number): void {
  const { size, path } = qrOf(link)
  doc
    .save()
    .translate(x, y)
    .scale(side / size)
    .path(path)
    .fill('#000')
    .restore()
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Uint8Array<ArrayBuffer>) => parts.push(part))
    doc.on('error', reject)
    doc.on('end', () => void new Blob(parts).arrayBuffer().then((whole) => resolve(new Uint8Array(whole)), reject))
  })
}
