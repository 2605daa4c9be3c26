/** The assistant in a terminal: `npm run talk -- --lang ht --transcript my-talk.yaml`. Nothing is kept. */
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { createTerminalTalk } from '../channels/terminal/talk.ts'
import { isLanguage } from '../core/vocabulary/language.ts'
import { createTestingAssistant } from './in-memory.ts'

const { values } = parseArgs({ options: { lang: { type: 'string' }, transcript: { type: 'string' } } })
if (values.lang !== undefined && !isLanguage(values.lang)) {
  console.error(`--lang ${values.lang}: choose es, en or ht`)
  process.exit(2)
}

const assistant = await createTestingAssistant()
const talk = createTerminalTalk({
  language: isLanguage(values.lang) ? values.lang : null,
  now: Date.now,
  newId: assistant.newId,
  takeTurn: assistant.takeTurn,
})
console.log(await talk.begin())
const input = createInterface({ input: process.stdin, output: process.stdout })
// A prompt is for a person; lines from a pipe or a file need none.
const prompt = () => process.stdin.isTTY && input.prompt()
prompt()
for await (const line of input) {
  const words = line.trim()
  if (words === '/q') break
  if (words !== '') console.log(`\n${await talk.say(words)}\n`)
  prompt()
}
input.close()
if (values.transcript !== undefined) {
  writeFileSync(values.transcript, stringify(talk.transcript(), { lineWidth: 0 }))
  console.log(`\nwritten to ${values.transcript}`)
}
