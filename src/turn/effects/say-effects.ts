import { fitTo } from '../../core/replies/fit-to.ts'
import { penAt } from '../../core/replies/pen-at.ts'
import { repliesFrom } from '../../core/replies/replies.ts'
import { textMark } from '../../core/replies/write-again.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import { type Choice, plainText } from '../../core/vocabulary/outbound.ts'
import type { OutboxMessage, ThreadEntry } from '../../store/store.ts'
import type { TurnDeps } from '../deps.ts'
import type { Received } from '../receive.ts'

/** A message as it leaves, with what it was written from: none for words of staff, and for the further pieces of one that was cut. */
export type Saying = Pick<OutboxMessage, 'outbound'> & Pick<ThreadEntry, 'recipe'>

/** What this turn says, already cut to the person's channel. */
export async function saidIn(
  effects: readonly Effect[],
  received: Received,
  language: Language,
  currentCase: Case | null,
  deps: TurnDeps,
): Promise<Saying[]> {
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
  return repliesFrom(effects, pen).flatMap(({ outbound, effects: saying }) => {
    const pieces = fitTo({ ...outbound, language }, capabilities)
    if (outbound.speaker.kind === 'staff') return pieces.map((piece) => ({ outbound: piece }))
    const recipe = { effects: saying, language, ...standing, mark: textMark(plainText(outbound)) }
    return pieces.map((piece, i) => (i === 0 ? { outbound: piece, recipe } : { outbound: piece }))
  })
}

/** The choices the person now sees, for "2" to mean something: those of the last message that has any. */
export function offeredBy(said: readonly Saying[], before: readonly Choice[]): readonly Choice[] {
  return (
    said.findLast(({ outbound }) => outbound.choices.length > 0)?.outbound.choices ?? (said.length > 0 ? [] : before)
  )
}
