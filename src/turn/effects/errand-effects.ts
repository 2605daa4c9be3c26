import { placeTold } from '../../core/conversation/place-told.ts'
import { carry, type EffectHandlers, type EffectOf, isCarriedBy } from '../../core/effects/carriers.ts'
import { zonesOf } from '../../core/office/zones.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { Effect } from '../../core/vocabulary/effect.ts'
import type { Errand } from '../../core/vocabulary/errand.ts'
import { type TimerKind, timerKinds } from '../../core/vocabulary/timer.ts'
import { noticesTopic } from '../broadcasts/audience.ts'
import type { TurnDeps } from '../deps.ts'
import { forgetWords } from '../unanswered.ts'
import { keepWord, tellCase } from './case-status-effects.ts'
import { checkIn } from './check-in-effects.ts'
import { checkEdition, cutOff, giveCode, takeCode } from './code-effects.ts'
import { watchSilence } from './danger-effects.ts'
import { showData } from './data-effects.ts'
import type { ErrandWork, Outcome } from './errand-work.ts'
import { setNews, shareBoard } from './share-effects.ts'
import { endReminders, listReminders, remind, ring, setTimer } from './timer-effects.ts'

/** The zones a person may be in, by the place they told, else the office's. */
export function zonesOfPerson(conversation: Conversation, { book }: Pick<TurnDeps, 'book'>): readonly string[] {
  return zonesOf(placeTold(conversation), book.office.time_zone)
}

/** A step's effects with errands and timers carried out: each is what it says instead, and its rows. The rest stays as it is. */
export function doErrands(effects: readonly Effect[], work: ErrandWork): Required<Outcome> {
  const outcomes: readonly Outcome[] = effects.map((effect) =>
    isCarriedBy('errands', effect) ? carry(effect, handlers, work) : { effects: [effect] },
  )
  return {
    effects: outcomes.flatMap((o) => o.effects),
    timers: outcomes.flatMap((o) => o.timers ?? []),
    cancelTimers: outcomes.flatMap((o) => o.cancelTimers ?? []),
    code: outcomes.findLast((o) => o.code)?.code ?? null,
    dropAliases: outcomes.flatMap((o) => o.dropAliases ?? []),
    follows: outcomes.flatMap((o) => o.follows ?? []),
    changes: Object.assign({}, ...outcomes.map((o) => o.changes ?? {})) as Required<Outcome>['changes'],
  }
}

const handlers: EffectHandlers<EffectOf<'errands'>, [work: ErrandWork], Outcome> = {
  do_errand: ({ errand }, work) => errandDone(errand, work),
  ring,
  set_timer: (effect, work) => ({ effects: [], timers: [setTimer(effect, work)] }),
  watch_silence: ({ kind }, work) => watchSilence(kind, work),
  cancel_timers: ({ kinds }, work) => ({ ...silenced(kinds, work), cancelTimers: kinds }),
  set_news: ({ flow }, work) => setNews(flow, work),
  welcome: () => ({ effects: [{ type: 'say', key: 'code.joined', choices: ['reopen', 'menu'] }] }),
}

function errandDone(errand: Errand, work: ErrandWork): Outcome {
  switch (errand.do) {
    case 'remind':
      return remind(errand.when, work)
    case 'list_reminders':
      return listReminders(work)
    case 'end_reminders':
      return endReminders()
    case 'give_code':
      return giveCode(work)
    case 'take_code':
      return takeCode(errand.code, work)
    case 'cut_off':
      return cutOff(work)
    case 'show_data':
      return showData(work)
    case 'check_in':
      return checkIn(errand.flow, work)
    case 'case_status':
      return tellCase(errand, work)
    case 'case_word':
      return keepWord(errand, work)
    case 'share_board':
      return shareBoard(errand.flow, work)
    // Done before, with the conversation of the relative.
    case 'end_share':
    case 'leave_board':
      return { effects: [] }
    case 'help_learn':
      return helpLearn(errand.on, work)
    case 'notices':
      return setNotices(errand, work)
    case 'check_edition':
      return checkEdition(errand.edition, work)
  }
}

/** Keeps or no longer keeps words of what cannot be answered; what was kept of this person goes when they no longer agree. */
function helpLearn(on: boolean, { deps }: ErrandWork): Outcome {
  if (on && !deps.keepsUnanswered()) return { effects: [{ type: 'say', key: 'learn.closed' }] }
  return on
    ? { effects: [{ type: 'say', key: 'learn.on' }], changes: { learning: true } }
    : {
        effects: [{ type: 'say', key: 'learn.off' }],
        changes: { learning: false },
        follows: forgetWords(deps.understander.plainWords ?? []),
      }
}

/** Whoever wants nothing written to them wants no notices either. */
function silenced(kinds: readonly TimerKind[], { received }: ErrandWork): Outcome {
  if (received.conversation.notices !== true || !timerKinds.every((kind) => kinds.includes(kind)))
    return { effects: [] }
  return { effects: [], ...noticesAre(false) }
}

/** Sends the office's notices from now on, or no more. */
function setNotices({ on, place }: Extract<Errand, { do: 'notices' }>, work: ErrandWork): Outcome {
  const { received, deps, language } = work
  const had = received.conversation.notices === true
  const at = place ?? placeTold(received.conversation)
  const key = !on ? 'notices.off' : at === null ? 'notices.on.nowhere' : 'notices.on'
  const vars: Record<string, string> = at === null ? {} : { place: deps.book.places.atlas.name(at, language) }
  const said: Effect = { type: 'say', key, vars, choices: [...(on ? ['no_notices'] : []), 'menu'] }
  return { effects: [said], ...(had === on ? {} : noticesAre(on)) }
}

function noticesAre(on: boolean): Pick<Outcome, 'follows' | 'changes'> {
  return { follows: [{ topic: noticesTopic, following: on }], changes: { notices: on } }
}
