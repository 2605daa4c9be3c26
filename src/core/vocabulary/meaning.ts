import type { Field } from './field.ts'
import type { Language } from './language.ts'
import type { Need } from './need.ts'
import type { TopicId } from './topic.ts'

/** What kind of reply a message calls for; the words are those of `npm run ask`. */
export type Outcome = 'answer' | 'clarify' | 'out_of_scope' | 'urgent' | 'person' | 'smalltalk' | 'control'

/** What is wanted of the assistant itself. */
export type Control = TalkInstruction | Remark | CaseRemark | Objection

/** Said of an answer that is not what was asked for, where nothing tells what is: it was misread, or they leave it. */
export type Objection = 'misread' | 'gives_up'

/** Said to the office while they wait for its answer: what it is to know, whether that is kept, and in which language it answers. */
export type CaseRemark = 'leave_message' | 'message_kept' | 'answer_language'

/** An instruction, understood in every state and language. */
export type TalkInstruction =
  | 'menu'
  | 'start_over'
  | 'back'
  | 'stop'
  | 'resume'
  | 'erase'
  | 'follow'
  | 'unfollow'
  | 'language'
  | 'help'

/** What people say to the assistant about the talk itself; learned, never listed. */
export const remarks = [
  /** What was said last: once more, in plainer words, in fewer, or more of the same. */
  'repeat',
  'simpler',
  'shorter',
  'more_of_it',
  /** Of this chat and the office: whether it costs anything, and who learns what is written. */
  'free',
  'confidential',
  /** Of the person of the office who was asked for: when they answer, or that they are not needed any more. */
  'when_answer',
  'cancel_person',
  /** Another matter, not said which. */
  'other_matter',
  /** Help is wanted, not said with what: "I have a problem with a paper". */
  'vague',
  /** To be led through the matter at hand, question by question. */
  'guide',
  /** The matter at hand is left, for now or for good. */
  'set_aside',
  /** What they were asked for is to be told why. */
  'why_asked',
] as const

/** One of them. */
export type Remark = (typeof remarks)[number]

/**
 * The kinds of danger a message may tell of. `danger`: followed, hunted, armed people outside, told to leave or be killed. `kidnapped`:
 * held by anyone, for ransom or at work. `removal`: agents at the door, an arrest, a bus or plane today. `stranded`: desert, river, trailer,
 * train. `destitute`: nowhere to sleep or eat tonight with a child, sick or pregnant.
 */
export const urgentKinds = [
  'suicidal',
  'suicidal_other',
  'home_violence',
  'sexual_violence',
  'kidnapped',
  'extortion',
  'removal',
  'child_alone',
  'medical',
  'stranded',
  'danger',
  'destitute',
] as const

/** One kind of danger; each has its table in knowledge/danger. */
export type UrgentKind = (typeof urgentKinds)[number]

/** Danger as a message tells it: surely, or so that it is asked. */
export interface DangerHeard {
  readonly kind: UrgentKind
  readonly sure: boolean
}

/** A kind of danger a message may tell of; `chance` 0..1. */
export interface KindHeard {
  readonly kind: UrgentKind
  readonly chance: number
}

/** Which courtesy a message is. */
export type Smalltalk = 'greeting' | 'thanks' | 'farewell' | 'insult' | 'robot' | 'chatter'

/** A topic a message may be about. `confidence` 0..1 is the chance that it is. */
export interface Candidate {
  readonly topic: TopicId
  readonly confidence: number
}

/** What a message was understood to say; words are gone, so nothing after this step parses text. */
export interface Meaning {
  readonly outcome: Outcome
  readonly language: Language
  /** False when the message was too short or mixed to tell; the conversation then keeps its language. */
  readonly languageCertain: boolean
  /** Set when the message is in a language we do not answer in, e.g. `fr`, `pt`. */
  readonly foreign: string | null
  /** Best first. For `answer` the first is the topic; for `clarify` they are the options to offer, at most 5. */
  readonly candidates: readonly Candidate[]
  readonly field: Field | null
  /** Facts of the first candidate that answer what was asked, best first. */
  readonly facts?: readonly string[]
  /** None of the facts of the topic at hand answers what was asked about it. */
  readonly silent?: true
  readonly control: Control | null
  /**
   * For control `language`: the language asked for, or null when only the choice was asked for. Beside anything else: the language the
   * message names and is written in, where the talk is in another.
   */
  readonly wants: Language | null
  readonly urgent: UrgentKind | null
  /** Danger that may be told and is not sure: it is asked, beside whatever is answered. Absent: none sounds likely. */
  readonly doubt?: UrgentKind
  /** The danger is sure, but not so that nothing else could be meant: an answer to a question stays one. */
  readonly guessed?: boolean
  /** Of a wish for a person: it only sounds like one, so it is asked. */
  readonly perhaps?: true
  readonly smalltalk: Smalltalk | null
  /** The declared word with several meanings that caused `clarify`, if one did. */
  readonly homonym: string | null
  /** The offered choice this message picks, by its number, label or words. */
  readonly picked: string | null
  /** "yes" / "no" when the message is only that. */
  readonly affirmed: boolean | null
  /** Of a question nobody here could answer: the reviewed words that may be kept of it, without names, numbers and places. */
  readonly plain?: readonly string[]
  /** Meanings that stand in the message, by the names of knowledge/concepts.yaml: what follows is read with them. */
  readonly says?: readonly string[]
  /** What else the same message asks for, in the order it is to be answered; none when it asks for one thing. */
  readonly also?: readonly Need[]
  /** What the message says beside its matter, to be answered or carried out first: a no, another language, "do not call me". */
  readonly asides?: readonly { readonly text: string; readonly meaning: Meaning }[]
  /** The words of its matter, where the message also says something beside it; absent: all of them. */
  readonly rest?: string
  /** It puts us right: what was said last is not what was asked for. */
  readonly corrects?: true
  /** Chance 0..1 that `outcome` (and first candidate) is right. */
  readonly confidence: number
}
