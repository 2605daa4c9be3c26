import { overIn } from '#src/core/danger/believed.ts'
import { readDangerChoice } from '#src/core/danger/choice.ts'
import type { DangerState } from '#src/core/danger/state.ts'
import { type AnswerMeaning, answersTo } from '#src/core/danger/table.ts'
import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import type { Outbound } from '#src/core/vocabulary/outbound.ts'
import { plainText } from '#src/core/vocabulary/outbound.ts'
import { forbiddenIn } from '../kit/danger-says.ts'
import { book, saidOf } from '../kit/talking.ts'

/** One step of a talk as the promises look at it. */
export interface Moment {
  readonly event: ConversationEvent
  readonly before: DangerState
  readonly after: DangerState
  readonly effects: readonly Effect[]
  readonly conversation: Conversation
  /** A person of the office had the conversation before, or has it now. */
  readonly owned: boolean
  /** The words that come of the effects. */
  readonly said: readonly Outbound[]
  /** Our question stands whether the danger lasts. */
  readonly wondering: boolean
  /** Two days or more have passed since the last. */
  readonly away: boolean
}

/** What the danger talk says: its own sentences, its question, its end, and a line's number. */
export const ofDanger: ReadonlySet<Effect['type']> = new Set(['say_danger', 'ask_danger', 'calm_danger', 'say_line'])
/** What the person reads of an effect that the reply does not make: the case's own words. */
const answering: ReadonlySet<Effect['type']> = new Set(['open_case', 'do_errand', 'forget'])
const people: ReadonlySet<ConversationEvent['type']> = new Set([
  'message',
  'choice',
  'place',
  'start',
  'attached',
  'unsupported',
])
const fail = (promise: string, moment: Moment): never => {
  const { event, before, after, effects } = moment
  throw new Error(`${promise}\n${JSON.stringify({ event, before, after, effects }, null, 1)}`)
}

/** Rule 1: every message of a person gets a reply, unless somebody of the office has the conversation. */
export function isAnswered(moment: Moment): void {
  const { event, effects, said, owned } = moment
  if (!people.has(event.type) || owned) return
  if (said.length === 0 && !effects.some(({ type }) => answering.has(type))) fail('not answered', moment)
}

/** Rule 2: no text of over 200 characters is said twice; `heard` are those of this talk. */
export function saysNothingTwice(moment: Moment, heard: Set<string>): void {
  const { language } = moment.conversation
  const own = moment.effects.filter(({ type }) => type === 'say_danger')
  for (const text of own.flatMap((effect) => saidOf([effect], language ?? 'es')).map(plainText)) {
    if (text.length <= 200) continue
    if (heard.has(text)) fail(`said twice: ${text}`, moment)
    heard.add(text)
  }
}

/** Whether an event asks for something else in so many words: a matter, an instruction that is obeyed, another button. */
function asksElsewhere(event: ConversationEvent): boolean {
  if (event.type === 'choice') return readDangerChoice(event.id) === null && !event.id.startsWith('lang')
  if (event.type !== 'message') return false
  const { control } = event.meaning
  if (control !== null) return control === 'erase' || control === 'stop' || control === 'resume'
  return event.meaning.urgent === null && event.meaning.doubt === undefined && (event.danger?.elsewhere ?? 0) >= 0.25
}

/** Which language is written is said in danger too. */
function isAboutLanguage(effect: Effect): boolean {
  return effect.type === 'say' && effect.key.startsWith('language.')
}

/** So is that everything was kept, to who does not want it erased. */
function isOfDanger(effect: Effect): boolean {
  const isKept = effect.type === 'say' && (effect.key === 'erase.kept' || effect.key === 'case.in_danger')
  return ofDanger.has(effect.type) || isAboutLanguage(effect) || isKept
}

/** Rule 3: while danger lasts nothing from outside it is said, and every reply has buttons. */
export function staysInDanger(moment: Moment): void {
  const { event, before, after, effects, owned } = moment
  if (before.phase !== 'held' || after.phase !== 'held' || owned || !people.has(event.type)) return
  // Who said yes to erasing everything is told that it is gone.
  if (effects.some(({ type }) => type === 'forget')) return
  const own = effects.filter(({ type }) => ofDanger.has(type))
  const buttons = own.flatMap((effect) => saidOf([effect], 'es')).every(({ choices }) => choices.length >= 2)
  if (!buttons) fail('no buttons', moment)
  const others = effects.filter((effect) => !isOfDanger(effect) && saidOf([effect], 'es').length > 0)
  if (asksElsewhere(event)) {
    const answered = others.length > 0 && effects.some(({ type }) => type === 'say_topic')
    const back = effects.some((effect) => effect.type === 'say_danger')
    if (answered && !back && !after.watched) fail('the danger is forgotten after another matter', moment)
    return
  }
  if (others.length > 0) fail(`from outside the danger: ${others.map(({ type }) => type).join()}`, moment)
  const isTold = own.length > 0 || effects.some((effect) => isOfDanger(effect))
  if (!isTold) fail('nothing of the danger', moment)
}

/** Words that lead to a menu, or say that nothing was understood. */
const leading: ReadonlySet<string> = new Set([
  'not_understood',
  'out_of_scope',
  'subject_missing',
  'unknown_choice',
  'yes_no',
  'started_over',
  'hello',
])

/** Rules 4 and 5: never office hours, "confirm", a menu, "I did not understand"; at most five choices besides a person. */
export function saysWhatIsAllowed(moment: Moment): void {
  const { event, effects, before, after } = moment
  if (after.phase !== 'held') return
  const resumes = event.type === 'message' ? event.meaning.control === 'resume' : 'id' in event && event.id === 'resume'
  const lost = effects.find(
    (effect) => effect.type === 'say_menu' || (effect.type === 'say' && leading.has(effect.key)),
  )
  if (before.phase === 'held' && lost !== undefined && !moment.away && !resumes)
    fail('led away from the danger', moment)
  for (const effect of effects.filter(({ type }) => ofDanger.has(type)))
    for (const outbound of saidOf([effect], moment.conversation.language ?? 'es')) {
      const found = forbiddenIn([plainText(outbound), ...outbound.choices.map(({ label }) => label)].join('\n'))
      if (found !== undefined) fail(`"${found}" in danger`, moment)
      const besides = outbound.choices.filter(({ id }) => id !== 'person')
      if (besides.length > 5 || besides.some(({ id }) => id === 'menu')) fail('too much to choose from', moment)
    }
}

/** What a yes or a no to the question that stands means. */
function asked({ kind, last, about }: DangerState): AnswerMeaning {
  return kind === null || last === null ? {} : answersTo(book.danger.tables.tables[kind], last, about)
}

/** The chance that these words say that it is over, plainly or in details of this danger: "we found her, she is with me". */
function tellsTheEnd({ danger }: Extract<ConversationEvent, { type: 'message' }>, { kind }: DangerState): number {
  if (danger === undefined || kind === null) return 0
  return overIn(danger, book.danger.tables.tables[kind]).chance
}

/** Rule 8: only who says that it is over ends it; or somebody of the office does, or everything is erased. */
export function isEndedOnlyBySaying(moment: Moment): void {
  const { event, before, after, effects, away } = moment
  if (before.phase !== 'held' || after.phase !== 'none' || away) return
  if (event.type === 'case_closed' || effects.some(({ type }) => type === 'forget')) return
  if (event.type === 'choice') {
    const chosen = readDangerChoice(event.id)
    if (chosen?.act === 'danger' && chosen.says === 'nobody') return
    if (chosen?.act === 'follow_up' && ['safe', 'found', 'mistake'].includes(chosen.says)) return
    if (moment.wondering && event.id === 'no') return
  }
  if (event.type === 'message') {
    if (event.meaning.urgent === null && tellsTheEnd(event, before) >= 0.7) return
    // Weighed as a whole it says so: decision 60.
    if ((event.danger?.shift?.none ?? 0) >= 0.9) return
    // Denied before, and surely denied again in words that sound of nothing.
    const calm = event.meaning.urgent === null && event.meaning.doubt === undefined
    const denies = event.danger?.followUps.some((one) => one.says === 'not_that' && one.confidence >= 0.7)
    if (calm && denies === true && before.told.includes('not_that')) return
    // "Are you safe now?" was asked, and answered.
    if (Object.values(asked(before)).some((means) => means === 'safe' || means === 'found')) return
    // Our own question whether it lasts, answered no.
    const no = event.meaning.affirmed === false || event.danger?.followUps.some(({ says: one }) => one === 'no')
    if (moment.wondering && (no || event.danger?.starts === false)) return
  }
  fail('ended by what does not say that it is over', moment)
}

/** Silence is asked after at most once in a danger, and never when the phone was said to be watched. */
export function leavesInSilence(moment: Moment, hidden: boolean): void {
  const { effects, before } = moment
  const asks = effects.some((effect) => effect.type === 'say_danger' && effect.row === 'silence')
  if (asks && hidden) fail('a message on a phone that is watched', moment)
  if (asks && before.checked) fail('silence asked after twice', moment)
  if (hidden && effects.some(({ type }) => type === 'watch_silence')) fail('a timer on a phone that is watched', moment)
}

/** Whether the event says that they can be seen or heard writing; `no` answers our question whether they can write unseen. */
export function tellsToHide({ event, effects }: Moment): boolean {
  const row = effects.find((effect) => effect.type === 'say_danger')?.row
  if (event.type === 'choice') return event.id.startsWith('danger:cannot_talk') && row !== 'opening'
  return row === 'near' || row === 'secret' || row === 'cannot_talk'
}
