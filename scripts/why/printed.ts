import { percent } from './decided.ts'
import type { Near } from './nearest.ts'
import type { Push } from './pushes.ts'
import type { Why } from './why.ts'

const mostFor = 6
const mostAgainst = 4
const mostMarks = 10
const leastMark = 0.1
/** Less than this nobody would miss. */
const least = 0.05

/** What led where, in plain columns. */
export function printed(why: Why, near: readonly Near[]): string {
  const { meaning, decided } = why
  const outcome = [meaning.outcome, meaning.urgent, meaning.control, meaning.smalltalk, meaning.field]
  return [
    row('message', why.message),
    row('read as', why.canonical),
    row(
      'language',
      `${meaning.language}${meaning.languageCertain ? '' : ', not certain: a talk keeps the one it has'}`,
    ),
    row('', why.languages.map(({ name, score }) => `${name} ${score.toFixed(1)}`).join('   ')),
    row('', `by ${why.heard.slice(0, 6).map(votes).join(', ') || 'no word at all'}`),
    '',
    row('outcome', [...outcome.filter((part) => part !== null), ...idsIn(why)].join(' ')),
    row('decided by', `${decided.step}: ${decided.by}`),
    ...(why.needs.length === 0
      ? []
      : [row('several', `${why.needs.join(' + ')}, each read in its own piece; here the message is read whole`)]),
    ...decided.passed.map((passed) => row('passed by', passed)),
    '',
    row('danger', dangerOf(why)),
    row('topics', 'chance   talk'),
    ...why.topics.map(({ topic, chance, times }) =>
      row(
        '',
        `${percent(chance).padStart(6)}  ${times > 1.01 || times < 0.99 ? `×${times.toFixed(1)}` : '–'}`.padEnd(16) +
          topic,
      ),
    ),
    row('', besideOf(why)),
    ...talkIn(why),
    ...why.pushes.flatMap(({ of, words }) => ['', row('why', of), ...pushesIn(words)]),
    '',
    row('nearest', 'alike    ours'),
    ...near.map(({ example, cosine }) =>
      row('', `${percent(cosine).padStart(6)}  ${example.language}  ${example.label}  «${example.text}»`),
    ),
  ].join('\n')
}

function row(name: string, value: string): string {
  return `${name.padEnd(12)}${value}`.trimEnd()
}

/** What the talk weighed between the two likeliest topics, when it weighed anything. */
function talkIn({ talk, topics }: Why): readonly string[] {
  const told = talk.filter(({ by }) => Math.abs(by) >= leastMark).slice(0, mostMarks)
  if (told.length === 0) return []
  const [best, next] = topics
  const list = told.map(({ mark, by }) => `${mark} ${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(1)}`).join(', ')
  return ['', row('the talk', `${best?.topic} over ${next?.topic}`), row('  by', list)]
}

function votes({ word, says, by }: Why['heard'][number]): string {
  return `${word} (${says} +${by.toFixed(1)})`
}

function idsIn({ meaning }: Why): readonly string[] {
  return meaning.candidates.map(({ topic }) => topic)
}

function dangerOf({ danger }: Why): string {
  const parts = danger.chance > danger.whole ? `, ${percent(danger.chance)} with its parts` : ''
  return `${percent(danger.whole)}${parts}, likeliest ${danger.kind}`
}

function besideOf({ beside }: Why): string {
  return `beside them: not ours ${percent(beside.none)}, no subject ${percent(beside.noSubject)}, a person ${percent(beside.person)}`
}

function pushesIn(words: readonly Push[]): readonly string[] {
  const forIt = words.filter(({ by }) => by >= least).slice(0, mostFor)
  const against = words
    .filter(({ by }) => by <= -least)
    .toReversed()
    .slice(0, mostAgainst)
  return [row('  for', listed(forIt)), row('  against', listed(against))]
}

function listed(pushes: readonly Push[]): string {
  return (
    pushes.map(({ words, by }) => `${words} ${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(1)}`).join(', ') || 'nothing'
  )
}
