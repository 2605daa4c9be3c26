import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import { createTellLink } from '#src/entry/tell-link.ts'

const qr = '2@abcDEF123,pub,ident,adv'

function telling(isTerminal: boolean) {
  const lines: string[] = []
  const tell = createTellLink('https://oficina.example', { isTerminal, print: (line) => void lines.push(line) })
  return { tell, lines }
}

/** What a phone reads from a QR of half blocks, two modules a character, light where it is drawn. */
function scanned(drawn: readonly string[]): string | undefined {
  const modules = drawn.flatMap((line) => [
    [...line].map((c) => c === '█' || c === '▀'),
    [...line].map((c) => c === '█' || c === '▄'),
  ])
  const [scale, width, height] = [8, modules[0]?.length ?? 0, modules.length]
  const pixels = new Uint8ClampedArray(width * height * scale * scale * 4)
  for (let i = 0; i < pixels.length / 4; i++) {
    const [x, y] = [Math.floor((i % (width * scale)) / scale), Math.floor(i / (width * scale) / scale)]
    pixels.fill(modules[y]?.[x] === true ? 255 : 0, i * 4, i * 4 + 3)
    pixels[i * 4 + 3] = 255
  }
  return jsqr.default(pixels, width * scale, height * scale)?.data
}

test('at a terminal the QR can be scanned, and is told once until it changes', () => {
  const { tell, lines } = telling(true)
  tell({ qr, code: null, status: 'linking' })
  tell({ qr, code: null, status: 'linking' })
  expect(lines).toHaveLength(1)
  expect(scanned(lines[0]?.split('\n').slice(1) ?? [])).toBe(qr)
  tell({ qr: `${qr}2`, code: null, status: 'linking' })
  expect(lines).toHaveLength(2)
})

test('a log is told where the QR is, not the QR', () => {
  const { tell, lines } = telling(false)
  tell({ qr, code: null, status: 'linking' })
  expect(lines).toEqual(["WhatsApp Web: link the office's phone at https://oficina.example/staff/channels"])
})

test('a code to type is told, and that the phone is linked', () => {
  const { tell, lines } = telling(false)
  tell({ qr, code: 'ABCD1234', status: 'linking' })
  tell({ qr: null, code: null, status: 'ready' })
  expect(lines).toEqual(['WhatsApp Web: type this code on the phone: ABCD1234', 'WhatsApp Web: linked.'])
})
