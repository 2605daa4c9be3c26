import PDFDocument from 'pdfkit'
import type { Language } from '../core/vocabulary/language.ts'
import type { Paper } from '../shared/cards.ts'
import type { Texts } from '../shared/texts.ts'
import type { Checklist, ListPart } from './checklist.ts'
import { qrOf } from './qr.ts'

/** Letters a list is printed with. */
export interface PrintFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

const margin = 48
const gap = 5
const box = 10
const codeSize = 92

type Doc = PDFKit.PDFDocument

/**
 * A list as a PDF, black on white for a cheap printer: boxes to tick, then cost, place, time, telephone, sources' line, and the code
 * back to the chat. `say` gives the texts of its language.
 */
export async function printList(
  list: Checklist,
  paper: Paper,
  fonts: PrintFonts,
  say: (key: Parameters<Texts>[1], vars?: Parameters<Texts>[2]) => string,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    size: paper === 'a4' ? 'A4' : 'LETTER',
    margin,
    bufferPages: true,
    lang: language,
    tagged: true,
    displayTitle: true,
    info: { Title: list.title, Author: list.labels.office },
  })
  const whole = collect(doc)
  doc.registerFont('regular', Buffer.from(fonts.regular))
  doc.registerFont('bold', Buffer.from(fonts.bold))
  head(doc, list)
  for (const warning of list.warnings) framed(doc, warning)
  for (const part of list.todo) boxes(doc, part)
  for (const part of list.parts) {
    heading(doc, part.heading)
    if (part.field === 'cost' && list.price !== null) doc.font('bold').fontSize(20).text(list.price)
    for (const item of part.items) bullet(doc, item)
  }
  doc.moveDown(0.8).font('regular').fontSize(9.5)
  room(doc, 40)
  doc.text(list.source).text(`${list.labels.confirm} ${list.labels.free}`)
  if (list.edition !== null) doc.text(say('list.edition', { edition: list.edition }))
  number(doc, list, say)
  doc.end()
  return whole
}

function head(doc: Doc, { title, labels, link, made }: Checklist): void {
  const right = doc.page.width - margin - codeSize
  code(doc, link, right, margin - 8)
  doc
    .font('regular')
    .fontSize(7.5)
    .text(labels.ask, right - 10, margin - 8 + codeSize, { width: codeSize + 20, align: 'center' })
  const width = right - margin - 24
  doc.font('regular').fontSize(10).text(labels.office, margin, margin, { width })
  doc.font('bold').fontSize(20).text(title, { width, lineGap: 1 })
  doc.font('regular').fontSize(10).text(made, { width })
  doc.y = Math.max(doc.y, margin + codeSize + 14)
  doc
    .moveTo(margin, doc.y)
    .lineTo(doc.page.width - margin, doc.y)
    .lineWidth(1)
    .stroke()
  doc.y += 10
  doc.x = margin
}

function framed(doc: Doc, words: string): void {
  doc.font('bold').fontSize(11.5)
  const width = doc.page.width - 2 * margin
  const height = doc.heightOfString(words, { width: width - 24 }) + 14
  room(doc, height + 8)
  doc.rect(margin, doc.y, width, height).lineWidth(1.5).stroke()
  doc.text(words, margin + 12, doc.y + 8, { width: width - 24 })
  doc.x = margin
  doc.y += 14
}

function boxes(doc: Doc, { heading: words, items, done = [] }: ListPart): void {
  heading(doc, words)
  for (const [i, item] of items.entries()) {
    const width = doc.page.width - 2 * margin - 24
    doc.font('regular').fontSize(10.5)
    room(doc, doc.heightOfString(item, { width }) + gap)
    doc
      .rect(margin + 1, doc.y + 2, box, box)
      .lineWidth(1.2)
      .stroke()
    if (done.includes(i)) tick(doc, margin + 1, doc.y + 2)
    doc.text(item, margin + 24, doc.y, { width, lineGap: 1 })
    doc.x = margin
    doc.y += gap
  }
}

function tick(doc: Doc, x: number, y: number): void {
  doc
    .moveTo(x + 2, y + 5)
    .lineTo(x + 4.5, y + 8)
    .lineTo(x + 9, y + 1)
    .lineWidth(1.6)
    .stroke()
}

function heading(doc: Doc, words: string): void {
  room(doc, 60)
  doc.moveDown(0.5).font('bold').fontSize(13).text(words, margin)
  doc.y += 3
}

function bullet(doc: Doc, item: string): void {
  const width = doc.page.width - 2 * margin - 14
  doc.font('regular').fontSize(10)
  room(doc, doc.heightOfString(item, { width }) + 4)
  doc.circle(margin + 4, doc.y + 7, 1.6).fill('#000')
  doc.text(item, margin + 14, doc.y, { width, lineGap: 1 })
  doc.x = margin
  doc.y += 4
}

/** Turns the page when so many points do not fit any more: an item is never cut in two. */
function room(doc: Doc, points: number): void {
  if (doc.y + points > doc.page.height - margin - 14) doc.addPage()
}

function code(doc: Doc, link: string, x: number, y: number): void {
  const { size, path } = qrOf(link)
  doc
    .save()
    .translate(x, y)
    .scale(codeSize / size)
    .path(path)
    .fill('#000')
    .restore()
}

function number(doc: Doc, list: Checklist, say: Parameters<typeof printList>[3]): void {
  const { start, count } = doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    doc.switchToPage(start + i)
    const words = `${list.title} · ${list.made} · ${say('list.page', { page: i + 1, pages: count })}`
    // Below the margin, where pdfkit would turn the page by itself.
    doc.page.margins.bottom = 0
    doc
      .font('regular')
      .fontSize(8)
      .text(words, margin, doc.page.height - margin + 12, { lineBreak: false })
  }
}

function collect(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Uint8Array<ArrayBuffer>) => parts.push(part))
    doc.on('error', reject)
    doc.on('end', () => void new Blob(parts).arrayBuffer().then((whole) => resolve(new Uint8Array(whole)), reject))
  })
}
