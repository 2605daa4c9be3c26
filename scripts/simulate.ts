/**
 * `npm run simulate -- --transcript FILE [--channel NAME] [--lang es]`: one talk as every channel shows it, side by side, in three
 * languages. Without a file what is typed is the talk, a line each. Nothing is kept or sent.
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { isLanguage, languages } from '#src/core/vocabulary/language.ts'
import { doors } from './channels/doors.ts'
import { actsIn, playOn } from './channels/play.ts'
import { sideBySide } from './channels/side-by-side.ts'

const { values } = parseArgs({
  options: { transcript: { type: 'string' }, channel: { type: 'string' }, lang: { type: 'string' } },
})
const shown = doors.filter(({ name }) => name.toLowerCase().includes((values.channel ?? '').toLowerCase()))
if (shown.length === 0) {
  console.error(`--channel ${values.channel}: choose one of ${doors.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
const acts = actsIn(values.transcript === undefined ? await typed() : readFileSync(values.transcript, 'utf8'))
for (const language of isLanguage(values.lang) ? [values.lang] : languages) {
  console.log(`\n══ ${language} ══`)
  const talks = await Promise.all(shown.map((door) => playOn(door, acts, language)))
  acts.forEach((act, i) => {
    console.log(`\n▸ ${act.says ?? act.presses ?? 'opens the chat'}\n`)
    console.log(sideBySide(shown.map(({ name }, at) => ({ name, lines: talks[at]?.[i] ?? [] }))))
  })
}

async function typed(): Promise<string> {
  const lines: string[] = []
  for await (const line of createInterface({ input: process.stdin })) if (line.trim() !== '') lines.push(line)
  return lines.map((line) => `- says: ${JSON.stringify(line)}`).join('\n')
}
