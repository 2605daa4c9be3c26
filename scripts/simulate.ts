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

function refused(why: string): never {
  console.error(why)
  process.exit(2)
}

function given() {
  try {
    return parseArgs({
      options: { transcript: { type: 'string' }, channel: { type: 'string' }, lang: { type: 'string' } },
    }).values
  } catch (error) {
    return refused(`${(error as Error).message}; there are --transcript FILE, --channel NAME and --lang LANGUAGE`)
  }
}

function talkIn(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return refused(`--transcript ${file}: it cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}

function actsOf(talk: string): ReturnType<typeof actsIn> {
  try {
    const acts = actsIn(talk)
    return acts.length > 0 ? acts : refused('the talk is empty: a line each, or a file like those of test/transcripts')
  } catch (error) {
    return refused(`the talk is none that can be played, see test/transcripts: ${(error as Error).message}`)
  }
}

const { transcript, channel = '', lang } = given()
const shown = doors.filter(({ name }) => name.toLowerCase().includes(channel.toLowerCase()))
if (shown.length === 0) refused(`--channel ${channel}: choose one of ${doors.map(({ name }) => name).join(', ')}`)
if (lang !== undefined && !isLanguage(lang)) refused(`--lang ${lang}: choose one of ${languages.join(', ')}`)
const acts = actsOf(transcript === undefined ? await typed() : talkIn(transcript))
for (const language of lang === undefined ? languages : [lang]) {
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
