import type { PendingQuestion } from '../core/conversation/guides.ts'
import type { SaidToGuides } from '../core/vocabulary/answer-said.ts'
import type { Answers } from '../core/vocabulary/guide.ts'
import type { Meaning, UrgentKind } from '../core/vocabulary/meaning.ts'
import type { HeardAnswer } from '../nlu/listener.ts'

/** A text of so few words that answers what was asked is an answer, when it only sounds like stories of emergencies. */
const fewWords = 8

/** What people may tell of home when they are asked what they fear. */
const elsewhere: ReadonlySet<UrgentKind> = new Set([
  'danger',
  'kidnapped',
  'extortion',
  'home_violence',
  'sexual_violence',
])

/**
 * What a message taken for an emergency says to the procedure that waits. An answer to a question about danger is that, unless its words say
 * that it is now; so is a short answer that has none of the words of an emergency. In any other case the alarm stands, and what the
 * message answers beside is kept, so that nobody has to say it twice.
 */
export function underAlarm(
  text: string,
  meaning: Meaning,
  heard: HeardAnswer,
  { guide, question }: PendingQuestion,
): SaidToGuides {
  const { flow } = guide
  const answers: Answers = { ...heard.told[flow], ...(heard.value === null ? {} : { [question]: heard.value }) }
  if (Object.keys(answers).length === 0) return {}
  const about = guide.questions[question]?.danger === true && heard.value !== null
  if (about && !heard.now && elsewhere.has(meaning.urgent ?? 'danger'))
    return { answer: { flow, answers, danger: true } }
  const short = text.trim().split(/\s+/).length <= fewWords
  if (heard.value !== null && meaning.guessed === true && !heard.now && short) return { answer: { flow, answers } }
  return { told: { ...heard.told, [flow]: answers } }
}
