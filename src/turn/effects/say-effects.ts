import { topicAtHand } from '../../core/conversation/step.ts'
import { fitTo } from '../../core/replies/fit-to.ts'
import { penAt } from '../../core/replies/pen-at.ts'
import { repliesFrom } from '../../core/replies/replies.ts'
import { textMark } from '../../core/replies/write-again.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { ConversationEvent } from '../../core/vocabulary/event.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { type Choice, plainText } from '../../core/vocabulary/outbound.ts'
import type { OutboxMessage, ThreadEntry } from '../../store/store.ts'
import type { TurnDeps } from '../deps.ts'
import type { Received } from '../receive.ts'
import { answeredAfter, insteadOf, mayRepeat } from './said-again.ts'

/** A message as it leaves, with what it was written from: none for words of staff, and for the further pieces of one that was cut. */
export type Saying = Pick<OutboxMessage, 'outbound'> & Pick<ThreadEntry, 'recipe'>

/** What a turn says, and the longer answers the talk has had with it. */
export interface SaidInTurn {
  readonly sayings: readonly Saying[]
  readonly answered: readonly string[]
}

/** What this turn says, already cut to the person's channel. `event`: what it answers; an answer it does not ask for again is not given twice. */
export async function saidIn(
  effects: readonly Effect[],
  received: Received,
  language: Language,
  currentCase: Case | null,
  deps: TurnDeps,
  event?: ConversationEvent,
): Promise<SaidInTurn> {
  const waits =
    currentCase === null || currentCase.status !== 'waiting' ? null : await deps.store.waiting(currentCase.openedAt)
  const standing = {
    folio: currentCase?.folio ?? '',
    // An urgent case goes before everyone, whatever the count says.
    ahead: waits === null ? null : currentCase?.urgent ? 0 : waits.ahead,
  }
  const { book, texts } = deps
  const pen = penAt(deps.now(), language, standing, { book, texts, guides: deps.machinery.known })
  const capabilities = deps.capabilities(received.door.channel)
  const { conversation } = received
  const atHand = mayRepeat(event, deps.now() - conversation.lastSeenAt)
    ? null
    : topicAtHand(conversation, deps.machinery.flows)
  const replies = repliesFrom(effects, pen).flatMap((one) => {
    const instead = atHand === null ? null : insteadOf(one, atHand, conversation, pen)
    return instead === null ? [one] : repliesFrom(instead, pen)
  })
  const sayings = replies.flatMap(({ outbound, effects: saying }) => {
    const pieces = fitTo({ ...outbound, language }, capabilities)
    if (outbound.speaker.kind === 'staff') return pieces.map((piece) => ({ outbound: piece }))
    const recipe = { effects: saying, language, ...standing, mark: textMark(plainText(outbound)) }
    return pieces.map((piece, i) => (i === 0 ? { outbound: piece, recipe } : { outbound: piece }))
  })
  return { sayings, answered: answeredAfter(conversation, replies, pen) }
}

/** The choices the person now sees, for "2" to mean something: those of the last message that has any. */
export function offeredBy(said: readonly Saying[], before: readonly Choice[]): readonly Choice[] {
  return (
    said.findLast(({ outbound }) => outbound.choices.length > 0)?.outbound.choices ?? (said.length > 0 ? [] : before)
  )
}
