import { boardChoice } from '../core/conversation/choice-id.ts'
import { isFollowUp } from '../core/danger/follow-up.ts'
import type { ConversationEvent, DangerSaid } from '../core/vocabulary/event.ts'
import type { Answers } from '../core/vocabulary/guide.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import type { Understanding } from '../core/vocabulary/understanding.ts'

/** Topics kept of those a message may be about. */
const mostTopics = 3

type Message = Extract<ConversationEvent, { type: 'message' }>

/** What a message was taken to say, as the thread keeps it; null for what has no words, or hides a secret word. */
export function understandingOf(event: ConversationEvent): Understanding | null {
  if (event.type === 'place') return { outcome: 'answer', places: event.places }
  if (event.type !== 'message') return null
  const { meaning, errand, board, appointment, place, danger, first = [] } = event
  if (errand !== undefined && 'hides' in errand) return { outcome: 'control', errand: errand.do }
  const answers = answersIn(event)
  return {
    ...said(meaning, danger),
    ...(board === undefined ? {} : { picked: boardChoice(board.flow, board.line, board.to) }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(place === undefined || place.places.length === 0 ? {} : { places: place.places }),
    ...(appointment === undefined ? {} : { appointment: appointment.said }),
    ...(errand === undefined ? {} : { errand: errand.do }),
    ...(first.length === 0 ? {} : { first: first.map((one) => said(one.meaning, one.danger)) }),
  }
}

function said(meaning: Meaning, danger: DangerSaid | undefined): Understanding {
  const { language, languageCertain, outcome, candidates, field, facts, urgent, doubt, picked, affirmed } = meaning
  const { control, smalltalk } = meaning
  const topics = candidates.slice(0, outcome === 'answer' ? 1 : mostTopics).map(({ topic }) => topic)
  const says = danger?.followUps[0]?.says
  return {
    outcome,
    ...(languageCertain ? { language } : {}),
    ...(topics.length === 0 ? {} : { topics }),
    ...(field === null ? {} : { field }),
    ...(facts === undefined || facts.length === 0 ? {} : { facts }),
    ...(urgent === null ? {} : { urgent }),
    ...(doubt === undefined ? {} : { suspected: doubt }),
    ...(says !== undefined && isFollowUp(says) && says !== 'unread' ? { followUp: says } : {}),
    ...(picked === null ? {} : { picked }),
    ...(affirmed === null ? {} : { affirmed }),
    ...(control === null ? {} : { control }),
    ...(smalltalk === null ? {} : { smalltalk }),
  }
}

/** What it answers to the procedure that waits comes before what it tells any in passing. */
function answersIn({ answer, told = {} }: Message): Readonly<Record<string, Answers>> {
  if (answer === undefined || answer.answers === null) return told
  const { [answer.flow]: beside, ...others } = told
  return { [answer.flow]: { ...beside, ...answer.answers }, ...others }
}
