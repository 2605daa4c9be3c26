/** The letters a text message carries in seven bits (3GPP TS 23.038), and those that take two of them. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const extended = '\f^{}\\[~]|€'

const septets = new Map([...[...basic].map((c) => [c, 1] as const), ...[...extended].map((c) => [c, 2] as const)])

/** What has a plain way to be written: accents Spanish can be read without, and the signs of our own lists. */
const plain: Readonly<Record<string, string>> = {
  á: 'a',
  í: 'i',
  ó: 'o',
  ú: 'u',
  Á: 'A',
  Í: 'I',
  Ó: 'O',
  Ú: 'U',
  È: 'E',
  Ò: 'O',
  À: 'A',
  '☐': '-',
  '☑': 'x',
  '•': '-',
  '⚠': '!',
  '…': '...',
  '–': '-',
  '—': '-',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '\u00a0': ' ',
  '\t': ' ',
}

/** The text in letters of seven bits where all of it can be; else null. */
export function inSevenBits(text: string): string | null {
  let written = ''
  for (const letter of text.normalize('NFC')) {
    const as = septets.has(letter) ? letter : plain[letter]
    if (as === undefined) return null
    written += as
  }
  return written
}

/** How many of 160 places a text in seven bits takes. */
export function septetsOf(text: string): number {
  let count = 0
  for (const letter of text) count += septets.get(letter) ?? Number.POSITIVE_INFINITY
  return count
}
