/**
 * Teaches the model of talks alone, from knowledge/dialogues and on what `npm run train` taught last, and writes it: `npm run talks`.
 * `--measure` first tells how it does on hands it has not read (some minutes); `--errors` shows each of their turns that went wrong.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createUnderstander } from '../src/nlu/create-understander.ts'
import { besideOf } from '../src/nlu/talk/talk-model.ts'
import { taught } from '../src/nlu/taught.ts'
import { measureTalk } from './train/measure-talk.ts'
import { objectionsApart } from './train/objections.ts'
import { trainTalk } from './train/talk-model.ts'
import { gaveField, type Held } from './train/talk-score.ts'
import { readTalks, turnsOf } from './train/talks.ts'

const root = join(import.meta.dirname, '..')
const talks = readTalks(root)
const understander = createUnderstander()
const turns = turnsOf(talks, understander, objectionsApart(root, understander.lines))
const errors = process.argv.includes('--errors')
if (errors || process.argv.includes('--measure')) {
  const figures = measureTalk(talks, turns, taught, (held) => {
    if (errors && (!held.right || gaveField(held) === false)) console.log(told(held))
  })
  console.log(JSON.stringify(figures, null, 2))
}
writeFileSync(
  join(root, 'src/nlu/model/talk.json'),
  `${JSON.stringify(trainTalk(turns, besideOf(taught.neighbours)))}\n`,
)

function told({ talk, turn, situation, meaning, right }: Held): string {
  const found = meaning.candidates.slice(0, 3).map(({ topic, confidence }) => `${topic} ${confidence.toFixed(2)}`)
  return [
    right ? 'part' : 'turn',
    talk.writer,
    situation.topic ?? '',
    turn.text,
    `${turn.outcome} ${turn.topics.join(',')} ${turn.field ?? ''}`,
    `${meaning.outcome} ${found.join(',')} ${meaning.field ?? ''}`,
  ].join(' | ')
}
