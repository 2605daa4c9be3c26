import { fitTo } from '#src/core/replies/fit-to.ts'
import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import type { Door, Seen } from './doors.ts'
import { inSevenBits, septetsOf } from './sms/gsm.ts'
import { places } from './sms/render.ts'

/** What one text may be on each platform, counted as the platform does; SMS counts by itself. In UTF-16 units. */
const longest: Readonly<Record<string, number>> = {
  Web: 20_000,
  Telegram: 4096,
  'WhatsApp (Cloud API)': 4096,
  'WhatsApp Web': 65_000,
}

/** What is wrong with a message on a channel: over a limit, or a choice nobody could reach. Empty when nothing is. */
export function faultsIn(outbound: Outbound, door: Door): readonly string[] {
  const { capabilities, name } = door
  const seen = fitTo(outbound, capabilities).map((piece) => door.see(piece))
  const texts = seen.flatMap((one) => one.texts)
  const choices = outbound.choices.filter(({ id }) => id !== 'locate' || capabilities.locates)
  const pressed = seen.at(-1)?.pressed ?? []
  return [
    ...texts.filter((text) => isTooLong(text, name)).map(() => `${name}: a text is too long`),
    ...pressed.filter((one) => isNoButton(one, door)).map(() => `${name}: a button is too long`),
    ...(choices.length > 0 && pressed.length > 0
      ? choices
          .filter(({ id }) => !pressed.some((one) => one.id === id))
          .map(({ id }) => `${name}: no button for ${id}`)
      : unwritten(choices, texts).map((label) => `${name}: no line for ${label}`)),
  ]
}

function isTooLong(text: string, name: string): boolean {
  const limit = longest[name]
  if (limit !== undefined) return text.length > limit
  const seven = septetsOf(text)
  return Number.isFinite(seven) ? seven > places.sevenBits : text.length > places.sixteenBits
}

function isNoButton({ id, label }: Seen['pressed'][number], { capabilities }: Door): boolean {
  const isCut = capabilities.fetched || [...label].length <= capabilities.labelLimit
  return label.trim() === '' || !isCut || Buffer.byteLength(id) > capabilities.idLimit
}

/** Choices whose number and label stand in none of the texts, wherever these were cut. */
function unwritten(choices: Outbound['choices'], texts: readonly string[]): readonly string[] {
  if (choices.length === 0) return []
  const all = bare(texts.map((text) => text.replace(/^\(\d+\/\d+\) /, '')).join(''))
  return choices.filter(({ label }, i) => !all.includes(bare(`${i + 1}.${label}`))).map(({ label }) => label)
}

/** Only what a reader tells letters by: no spaces, and accents as a text message writes them. */
function bare(text: string): string {
  const letters = [...text.toWellFormed().normalize('NFC').replace(/\s+/gu, '')]
  return letters.map((letter) => inSevenBits(letter) ?? letter).join('')
}
