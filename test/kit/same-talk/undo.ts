import { inSevenBits } from '../../../scripts/channels/sms/gsm.ts'
import { lupe, type Said } from './talk.ts'

/** What somebody was told in one turn, without how their door shows it: letters only, and what they can choose. */
export interface Told {
  readonly text: string
  readonly labels: readonly string[]
}

/** `1. Sí` at the start of a line. */
const numbered = /^(\d{1,2})\. (.+)$/

/**
 * Undoes a door's rendering of one turn: parts are put together, choices written as numbered lines are choices again, case numbers
 * are all one, and letters are told apart only as a text message can.
 */
export function undone(turn: readonly Said[]): Told {
  const said = inOne(turn).map(({ text, labels }) => (labels.length > 0 ? { text, labels } : unnumbered(text)))
  return {
    text: said.map(({ text }) => unspoken(bare(text))).join(''),
    labels: (said.findLast(({ labels }) => labels.length > 0)?.labels ?? []).map(bare),
  }
}

/** The parts of a text message are one message. */
function inOne(turn: readonly Said[]): readonly Said[] {
  const whole: Said[] = []
  for (const one of turn) {
    const [, part, text] = /^\((\d+)\/\d+\) ([\s\S]*)$/.exec(one.text) ?? []
    const before = whole.at(-1)
    if (part !== undefined && part !== '1' && before !== undefined)
      whole[whole.length - 1] = {
        text: `${before.text}${numbered.test(text?.split('\n')[0] ?? '') ? '\n' : ' '}${text}`,
        labels: one.labels,
      }
    else whole.push({ text: text ?? one.text, labels: one.labels })
  }
  return whole
}

/** The text without the numbered lines it ends in, which are its choices. */
function unnumbered(text: string): Said {
  const lines = text.split('\n')
  let first = lines.length
  while (first > 0 && lines.slice(first - 1).some((line) => numbered.test(line)) && !isStart(lines[first])) first -= 1
  if (!isStart(lines[first])) return { text, labels: [] }
  const labels: string[] = []
  for (const line of lines.slice(first)) {
    const [, , label] = numbered.exec(line) ?? []
    // Between the parts of a text message a label may be cut in two.
    if (label === undefined) labels[labels.length - 1] += ` ${line}`
    else labels.push(label)
  }
  return { text: lines.slice(0, first).join('\n'), labels }
}

function isStart(line: string | undefined): boolean {
  return numbered.exec(line ?? '')?.[1] === '1'
}

/** Only what a reader tells letters by: no spaces, and accents as a text message writes them. */
function bare(text: string): string {
  const letters = [
    ...text
      .replace(/DGO-[A-Z0-9]{5}/g, 'FOLIO')
      .normalize('NFC')
      .replace(/[\s*]+/gu, ''),
  ]
  return letters.map((letter) => inSevenBits(letter) ?? letter).join('')
}

/** The number to write for a choice where nothing can be pressed; null when it was not offered. */
export function numberOf(turn: readonly Said[], label: string): number | null {
  const at = undone(turn).labels.indexOf(bare(label))
  return at < 0 ? null : at + 1
}

/** Some doors have the name of who speaks beside the words, some before them. */
function unspoken(text: string): string {
  const speaker = bare(`${lupe.name}, ${lupe.role}:`)
  return text.startsWith(speaker) ? text.slice(speaker.length) : text
}
