import { bubblesAt } from '../core/conversation/bubbles.ts'
import { factsSaidLast } from '../core/conversation/facts-said.ts'
import { expectedIn } from '../core/conversation/guides.ts'
import { unlessRefused } from '../core/conversation/matter.ts'
import { placeTold } from '../core/conversation/place-told.ts'
import { isConfirming, openNeeds } from '../core/conversation/root-state.ts'
import { topicAtHand, topicsBefore } from '../core/conversation/step.ts'
import { type DangerState, dangerStateOf } from '../core/danger/state.ts'
import { labelOf } from '../core/replies/labels.ts'
import type { SaidToGuides } from '../core/vocabulary/answer-said.ts'
import type { Conversation } from '../core/vocabulary/conversation.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { Meaning } from '../core/vocabulary/meaning.ts'
import { stateOf } from '../core/vocabulary/place.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import type { Situation } from '../nlu/understander.ts'
import { beginningIn, withoutPastRemoval } from './beginnings/read-beginning.ts'
import { toldInDanger } from './beginnings/read-told.ts'
import { headwayIn } from './cases/read-headway.ts'
import { withdrawalIn } from './cases/read-withdrawal.ts'
import { whileWaiting } from './cases/while-waiting.ts'
import { otherMatterIn } from './danger/other-matter.ts'
import { dangerSaid, tellsOfDanger } from './danger/read-danger.ts'
import type { TurnDeps } from './deps.ts'
import { aboutUs } from './places/read-ours.ts'
import { placeIn, placesAt, residesIn, writtenPosition } from './places/read-place.ts'
import { answerIn } from './read-answer.ts'
import { appointmentIn } from './read-appointment.ts'
import { attachedIn, writtenAttached, writtenCards } from './read-attached.ts'
import { spokenOf } from './read-board.ts'
import { bothIn } from './read-both.ts'
import { hear } from './read-bubbles.ts'
import { type Here, withFacts } from './read-facts.ts'
import { objectsIn, withRepair } from './repair/read-repair.ts'
import { placeInSentence } from './sentence.ts'

/** Longest text that is read for meaning, in UTF-16 units; all of it is kept for staff. */
const readingLimit = 4000

// Control characters but for tab and line feed: they mean nothing to a reader and break terminals and exports.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const controls = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u2028\u2029\ufeff]/g

/** The person's words as they are kept: control characters gone, ends trimmed. */
export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(controls, '').trim()
}

/** Questions of these kinds are answered by numbers. */
const counted: ReadonlySet<string> = new Set(['age', 'years', 'number', 'date', 'phone'])

/** What arrived as the event a conversation takes; words become meaning here and nowhere else. */
export function read(inbound: Inbound, conversation: Conversation, deps: TurnDeps): ConversationEvent {
  const { content } = inbound
  if (content.kind === 'location') return { type: 'place', places: placesAt(content, deps) }
  if (content.kind === 'left' || content.kind === 'back') return { type: content.kind }
  if (content.kind === 'attached') return attachedIn(inbound, conversation)
  if (content.kind === 'phone_card') return { type: 'attached', what: 'phone_card', more: false }
  if (content.kind !== 'text')
    return content.kind === 'choice'
      ? { type: 'choice', id: content.id }
      : content.kind === 'start'
        ? { type: 'start' }
        : { type: 'unsupported', what: content.what }
  const text = cleanText(content.text).slice(0, readingLimit)
  const atHand = topicAtHand(conversation, deps.machinery.flows)
  const topic = unlessRefused(conversation, atHand)
  const expected = expectedIn(conversation, deps.machinery.flows)
  const danger = dangerStateOf(conversation.danger)
  const situation = {
    language: conversation.language,
    topic,
    asked: topic === null ? null : deps.book.asked(topic),
    grief: topic !== null && deps.book.tone(topic) === 'grief',
    suspected: danger.phase === 'asked',
    answering: expected !== null,
    feared: expected !== null && expected.guide.questions[expected.question]?.danger === true,
    counting: counted.has((expected !== null ? expected.guide.questions[expected.question]?.kind : null) ?? ''),
    earlier: topicsBefore(conversation, deps.machinery.flows),
    said: conversation.said ?? [],
    ...openedBy(conversation, topic, deps),
    objects: topic === null || expected !== null ? 0 : objectsIn(text, deps),
    lately: conversation.lately ?? [],
    open: openNeeds(conversation),
    offered: conversation.offered,
  }
  const before = inbound.edited || danger.phase === 'held' ? [] : bubblesAt(conversation, inbound.sentAt)
  const anew = hear(text, before, situation, deps.understander)
  // "How much?" after we owned up to a misreading: without a subject it goes on about what was refused after all.
  const heard =
    topic === atHand || !isBare(anew.meaning)
      ? anew
      : hear(text, before, { ...situation, topic: atHand }, deps.understander)
  const past = withoutPastRemoval(heard.text, heard.meaning, conversation, deps)
  const understood = aboutUs(text, confirmed(text, past, conversation, deps), deps)
  const withdrawn = danger.phase === 'held' ? null : withdrawalIn(text, understood, situation, conversation, deps)
  const meaning = goesOn(
    withdrawn ?? (expected === null ? inTalk(text, understood, situation, conversation, deps) : understood),
    situation,
  )
  if (meaning.rest !== undefined && danger.phase !== 'held')
    return besideMatter(meaning, meaning.rest, situation, inbound, conversation, deps)
  const said = tellsOfDanger(meaning, danger) ? { danger: dangerSaid(text, meaning, danger, deps) } : {}
  // Whoever is held in danger answers that: no procedure, no place to look near, no appointment.
  if (danger.phase === 'held')
    return (
      askedInDanger(text, situation, danger, deps) ?? {
        type: 'message',
        meaning: asBrief(meaning, text),
        told: toldInDanger(text, meaning, conversation, deps),
        ...said,
      }
    )
  return {
    ...ordinary(text, { ...heard, meaning }, situation, inbound, conversation, deps),
    ...said,
    ...residesIn(text, deps),
  }
}

/** What named the topic at hand, a button's label where no words did, and what was not meant by it. */
function openedBy(
  { matter, language }: Conversation,
  topic: TopicId | null,
  { book }: TurnDeps,
): Pick<Situation, 'opened' | 'refused' | 'denied'> {
  if (topic === null) return matter == null ? {} : { denied: matter.not }
  const words = matter?.words ?? ''
  return { opened: words === '' ? book.choice(topic, language ?? 'es') : words, refused: matter?.not ?? [] }
}

/** The meaning of words no procedure waits for: said to the office while its person is awaited, or putting us right. */
function inTalk(
  text: string,
  meaning: Meaning,
  situation: Situation,
  conversation: Conversation,
  deps: TurnDeps,
): Meaning {
  const heard = readInTalk(text, meaning, situation, conversation, deps)
  // What gives a procedure another answer is no objection to what it said, and no word to the office.
  return heard !== meaning && changesAnswer(text, meaning, conversation, deps) ? meaning : heard
}

function readInTalk(
  text: string,
  meaning: Meaning,
  situation: Situation,
  conversation: Conversation,
  deps: TurnDeps,
): Meaning {
  const heard = whileWaiting(text, meaning, conversation, deps)
  if (heard !== meaning || dangerStateOf(conversation.danger).phase === 'held') return heard
  // "They are already stamped" moves a line of the board.
  if (spokenOf(text, meaning, conversation, deps).board !== undefined) return heard
  return withRepair(text, meaning, situation, conversation, factsSaidLast(conversation), deps)
}

function changesAnswer(text: string, meaning: Meaning, conversation: Conversation, deps: TurnDeps): boolean {
  const { answer } = answerIn(text, meaning, conversation, deps)
  return answer !== undefined && Object.keys(answer.answers ?? {}).length > 0
}

/** A message that says something beside its matter: that first, each as a message of its own, then the matter in its own words. */
function besideMatter(
  { asides = [], ...meaning }: Meaning,
  rest: string,
  situation: Situation,
  inbound: Inbound,
  conversation: Conversation,
  deps: TurnDeps,
): ConversationEvent {
  const danger = dangerStateOf(conversation.danger)
  const first = asides.map((aside) => ({
    meaning: withFacts(aside.text, aside.meaning, hereIn(aside.text, situation, conversation, deps), deps),
    ...(tellsOfDanger(aside.meaning, danger) ? { danger: dangerSaid(aside.text, aside.meaning, danger, deps) } : {}),
  }))
  const isDenied = asides.some((aside) => aside.meaning.affirmed === false)
  const tells = isDenied ? meaning.urgent !== null || meaning.doubt !== undefined : tellsOfDanger(meaning, danger)
  return {
    ...ordinary(rest, { meaning, text: rest, sense: 'whole' }, situation, inbound, conversation, deps),
    ...(first.length > 0 ? { first } : {}),
    ...(tells ? { danger: dangerSaid(rest, meaning, danger, deps) } : {}),
  }
}

/** What is said of the danger somebody is held in, then the other matter asked for with it; null: there is none. */
function askedInDanger(
  text: string,
  situation: Situation,
  danger: DangerState,
  deps: TurnDeps,
): ConversationEvent | null {
  const asked = otherMatterIn(text, situation, danger.kind, deps)
  if (asked === null) return null
  const [head, meaning] = [asked.head, asked.matter].map((words) => deps.understander.understand(words, situation))
  if (head === undefined || meaning === undefined) return null
  return {
    type: 'message',
    meaning,
    // Weighed above by what it asks for: by its words alone most of what people ask is near some danger.
    danger: { ...dangerSaid(asked.matter, meaning, danger, deps), followUps: [], elsewhere: 1 },
    first: [{ meaning: head, danger: dangerSaid(asked.head, head, danger, deps) }],
  }
}

/** A yes where what else was asked for was just named goes on with the first of it. */
function goesOn(meaning: Meaning, { open = [], offered }: Situation): Meaning {
  const [next] = open
  const isNamed = next !== undefined && next === offered[0]?.id
  return isNamed && meaning.affirmed === true && meaning.picked === null ? { ...meaning, picked: next } : meaning
}

/** True for what names no subject. */
function isBare({ outcome, candidates }: Meaning): boolean {
  return outcome === 'clarify' && candidates.length === 0
}

/** So many words begin with the yes or no that answers whether everything is to be erased. */
const confirmingWords = 6

/** "Sí, bórrelo" answers our question whether everything is to be erased. */
function confirmed(text: string, meaning: Meaning, conversation: Conversation, deps: TurnDeps): Meaning {
  const words = text.split(/[\s,.!]+/u).filter((word) => word !== '')
  if (!isConfirming(conversation) || meaning.affirmed !== null || words.length > confirmingWords) return meaning
  const affirmed = deps.understander.affirms(words[0] ?? '')
  return affirmed === null
    ? meaning
    : { ...meaning, outcome: 'smalltalk', smalltalk: 'chatter', control: null, picked: null, urgent: null, affirmed }
}

/** What words say to an ordinary talk. */
function ordinary(
  text: string,
  { meaning, text: heard, sense }: ReturnType<typeof hear>,
  situation: Situation,
  inbound: Inbound,
  conversation: Conversation,
  deps: TurnDeps,
): Extract<ConversationEvent, { type: 'message' }> {
  const follows = followsIn(text, meaning, { ...situation, offered: [] }, deps)
  if (follows !== null) return { type: 'message', meaning, follows }
  const appointed = appointmentIn(text, meaning, conversation, deps)
  if (appointed.appointment !== undefined) return { type: 'message', meaning: asBrief(meaning, text), ...appointed }
  const both = bothIn(text, meaning, situation, conversation, deps)
  const here = hereIn(text, situation, conversation, deps)
  if (both !== null) return { type: 'message', ...both, meaning: withFacts(text, both.meaning, here, deps) }
  const answered = answerIn(text, meaning, conversation, deps)
  const spoken = spokenOf(text, meaning, conversation, deps)
  if (spoken.aside !== undefined) return { type: 'message', meaning, ...spoken }
  const { headway } = isFree(answered, spoken) ? headwayIn(text, meaning, conversation, deps) : {}
  if (headway !== undefined) return { type: 'message', meaning: asBrief(meaning, text), headway }
  if (answered.answer !== undefined) return { type: 'message', meaning: asAnswer(meaning, text, answered), ...answered }
  if (spoken.board !== undefined) return { type: 'message', meaning, ...spoken }
  const place = placeIn(text, meaning, conversation, deps) ?? placeIn(heard, meaning, conversation, deps)
  // A sentence that came in pieces may go on: nothing begins in the middle of it.
  const isWhole = place === null && heard === text && bubblesAt(conversation, inbound.sentAt).length === 0
  const begins = isWhole ? beginningIn(text, meaning, conversation, deps) : null
  const words = inbound.edited ? {} : { words: { text, at: inbound.sentAt, sense, ...placeInSentence(text) } }
  return {
    type: 'message',
    meaning: asAnswer(withFacts(heard, meaning, here, deps), text, answered),
    ...answered,
    ...(place === null ? {} : { place }),
    ...(begins === null ? {} : { ...begins, told: { ...answered.told, ...begins.told } }),
    ...words,
  }
}

/** True for what answers no question that stands, is no step of a procedure and moves no board. */
function isFree({ answer }: SaidToGuides, { board }: ReturnType<typeof spokenOf>): boolean {
  return board === undefined && (answer === undefined || (answer.answers === null && answer.wish === 'unread'))
}

/** The topic at hand and the states told: those of this message, else of the place told last. */
function hereIn(
  text: string,
  { topic, earlier = [] }: Situation,
  conversation: Conversation,
  { book }: TurnDeps,
): Here {
  let states: ReadonlySet<string> | undefined
  function statesTold(): ReadonlySet<string> {
    const named = book.places.atlas.hear(text, null)?.places ?? []
    const told = placeTold(conversation)
    return new Set((named.length > 0 || told === null ? named : [told]).map(stateOf))
  }
  return {
    atHand: topic,
    states: () => (states ??= statesTold()),
    said: factsSaidLast(conversation),
    earlier,
    words: conversation.matter?.words ?? '',
  }
}

/** The topic somebody wants to be told of when it changes; null where they do not, or no topic is plainly meant. */
function followsIn(text: string, { picked, outcome }: Meaning, situation: Situation, deps: TurnDeps): TopicId | null {
  const matter = picked !== null || outcome === 'urgent' ? null : deps.listener.followed(text)
  if (matter === null) return null
  const { outcome: about, candidates } = deps.understander.understand(matter, situation)
  return about === 'answer' || about === 'clarify' ? (candidates[0]?.topic ?? null) : null
}

/** From so many words on, an answer says what language it is in: "Las Vegas" is no Spanish. */
const enoughWords = 4

function asAnswer(meaning: Meaning, text: string, { answer }: SaidToGuides): Meaning {
  const isAnswer = answer?.answers != null || meaning.picked !== null
  return isAnswer ? asBrief(meaning, text) : meaning
}

function asBrief(meaning: Meaning, text: string): Meaning {
  return text.split(/\s+/).length < enoughWords ? { ...meaning, languageCertain: false } : meaning
}

/** True for what a person did to the door and did not say: they blocked us, or let us in again. */
export function isDoorAct({ content: { kind } }: Pick<Inbound, 'content'>): boolean {
  return kind === 'left' || kind === 'back'
}

/** What arrived as the thread shows it: the words, or the label of what was pressed. */
export function written(inbound: Inbound, conversation: Conversation, deps: TurnDeps): string {
  const { content } = inbound
  if (content.kind === 'text')
    return content.spoken === true
      ? `${writtenAttached(inbound, conversation.language ?? 'es', deps)} ${content.text}`
      : cleanText(content.text)
  if (content.kind === 'start') return '/start'
  if (content.kind === 'location') return writtenPosition(content, conversation.language ?? 'es', deps)
  if (content.kind === 'attached') return writtenAttached(inbound, conversation.language ?? 'es', deps)
  if (content.kind === 'phone_card') return writtenCards(content, conversation.language ?? 'es', deps)
  if (content.kind === 'left' || content.kind === 'back')
    return `[${deps.texts(conversation.language ?? 'es', `chat.${content.kind}`)}]`
  if (content.kind === 'unsupported') return `[${content.what}]`
  const language = conversation.language ?? 'es'
  const offered = conversation.offered.find((c) => c.id === content.id)?.label
  const label = offered ?? labelOf(content.id, language, deps.book, (key, vars) => deps.texts(language, key, vars))
  return `▸ ${ticked(label ?? '?')}`
}

/** A box that was pressed, as it is from then on. */
function ticked(label: string): string {
  return label.replace(/^[☐☑]/u, (box) => (box === '☐' ? '☑' : '☐'))
}
