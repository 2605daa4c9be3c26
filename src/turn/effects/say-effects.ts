import { today } from '../../core/office/calendar.ts'
import { fitTo } from '../../core/replies/fit-to.ts'
import type { Say } from '../../core/replies/labels.ts'
import { replies } from '../../core/replies/replies.ts'
import { waitText } from '../../core/replies/wait.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { Language } from '../../core/vocabulary/language.ts'
import type { Choice, Outbound } from '../../core/vocabulary/outbound.ts'
import type { TurnDeps } from '../deps.ts'
import type { Received } from '../receive.ts'

/** What this turn says, already cut to the person's channel. */
export async function saidIn(
  effects: readonly Effect[],
  received: Received,
  language: Language,
  currentCase: Case | null,
  deps: TurnDeps,
): Promise<Outbound[]> {
  const now = deps.now()
  const sayIn =
    (l: Language): Say =>
    (key, vars) =>
      deps.texts(l, key, vars)
  const say = sayIn(language)
  const { office, calendar } = deps.book
  const waits =
    currentCase === null || currentCase.status !== 'waiting' ? null : await deps.store.waiting(currentCase.openedAt)
  // An urgent case goes before everyone, whatever the count says.
  const ahead = waits === null || currentCase?.urgent ? 0 : waits.ahead
  const vars = {
    office: office.assistant_of[language],
    privacy: office.privacy[language],
    folio: currentCase?.folio ?? '',
    wait: waits === null ? '' : waitText(ahead, deps.book, language, say, now),
  }
  const outbounds = replies(effects, {
    language,
    book: deps.book,
    guides: deps.machinery.known,
    say,
    sayIn,
    today: today(calendar, now),
    vars,
  })
  const capabilities = deps.capabilities(received.door.channel)
  return outbounds.flatMap((outbound) => fitTo({ ...outbound, language }, capabilities))
}

/** The choices the person now sees, for "2" to mean something: those of the last message that has any. */
export function offeredBy(said: readonly Outbound[], before: readonly Choice[]): readonly Choice[] {
  return said.findLast((o) => o.choices.length > 0)?.choices ?? (said.length > 0 ? [] : before)
}
