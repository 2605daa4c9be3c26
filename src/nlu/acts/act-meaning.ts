import type { Language } from '../../core/vocabulary/language.ts'
import type { Control, Meaning, Smalltalk } from '../../core/vocabulary/meaning.ts'
import { fieldOf } from '../fields.ts'
import { wordsOf } from '../normalize.ts'
import type { ActHeard } from '../readers/act.ts'
import type { Ground } from '../readers/danger.ts'

/** What an act means: an instruction, a courtesy, a wish for a person. */
type Meant =
  | { readonly control: Control; readonly wants?: Language }
  | { readonly smalltalk: Smalltalk }
  | { readonly person: true }

/** By the names of knowledge/utterances/acts; `none` means nothing of the kind. */
const meant: Readonly<Record<string, Meant>> = {
  menu: { control: 'menu' },
  start_over: { control: 'start_over' },
  back: { control: 'back' },
  stop: { control: 'stop' },
  resume: { control: 'resume' },
  erase: { control: 'erase' },
  follow: { control: 'follow' },
  unfollow: { control: 'unfollow' },
  help: { control: 'help' },
  language_es: { control: 'language', wants: 'es' },
  language_en: { control: 'language', wants: 'en' },
  language_ht: { control: 'language', wants: 'ht' },
  repeat: { control: 'repeat' },
  simpler: { control: 'simpler' },
  shorter: { control: 'shorter' },
  more_of_it: { control: 'more_of_it' },
  free: { control: 'free' },
  confidential: { control: 'confidential' },
  when_answer: { control: 'when_answer' },
  cancel_person: { control: 'cancel_person' },
  other_matter: { control: 'other_matter' },
  vague: { control: 'vague' },
  guide: { control: 'guide' },
  set_aside: { control: 'set_aside' },
  misread: { control: 'misread' },
  said_already: { control: 'misread' },
  gives_up: { control: 'gives_up' },
  leave_message: { control: 'leave_message' },
  why_asked: { control: 'why_asked' },
  robot: { smalltalk: 'robot' },
  person: { person: true },
  thanks: { smalltalk: 'thanks' },
  farewell: { smalltalk: 'farewell' },
  greeting: { smalltalk: 'greeting' },
  chatter: { smalltalk: 'chatter' },
  insult: { smalltalk: 'insult' },
}

// Found on a fourth of three writers' lines, kept from the reader, and on 5,000 turns of talks: of those, one in a hundred is read as an act.
/** An act is believed from this chance in a talk; before there is one it must be surer, and surer still while an answer is awaited. */
const inTalkFrom = 0.5
const aloneFrom = 0.65
const awaitedFrom = 0.88
/** Surer still: what cannot be taken back by the next message, what begs pardon for nothing where it is misheard, what is for the office. */
const leastOf: Readonly<Record<string, number>> = {
  stop: 0.8,
  erase: 0.8,
  start_over: 0.8,
  back: 0.75,
  misread: 0.75,
  said_already: 0.75,
  gives_up: 0.75,
  leave_message: 0.75,
  when_answer: 0.6,
  guide: 0.75,
  vague: 0.65,
  person: 0.75,
}
/** What leaves a question open all the same. */
const courtesies: ReadonlySet<string> = new Set(['thanks', 'farewell'])
/** So surely a case opens at once; below, it is asked whether one is wanted. */
const surePersonFrom = 0.85
const mostWords = 40
/** "¿Y cuánto cobran?" in a talk asks what its matter costs. */
const costWords = 5

/** What a canonical text that does something with the talk means; null where it is not so sure, or is about its matter. */
export function actMeant(
  text: string,
  { act, chance }: ActHeard,
  ground: Ground,
): (Partial<Meaning> & Pick<Meaning, 'outcome' | 'confidence'>) | null {
  const means = meant[act]
  if (means === undefined || chance < leastFor(act, ground) || wordsOf(text).length > mostWords) return null
  if ('person' in means)
    return {
      outcome: 'person',
      candidates: [{ topic: 'talk-to-person', confidence: chance }],
      confidence: chance,
      ...(chance < surePersonFrom ? { perhaps: true } : {}),
    }
  if ('smalltalk' in means) return { outcome: 'smalltalk', smalltalk: means.smalltalk, confidence: chance }
  if (isOfMatter(means.control, text, ground)) return null
  // Why a thing is asked is asked where something was.
  if (means.control === 'why_asked' && ground.answering !== true) return null
  return { outcome: 'control', control: means.control, wants: means.wants ?? null, confidence: chance }
}

function leastFor(act: string, { inTalk = false, answering = false }: Ground): number {
  return Math.max(answering && !courtesies.has(act) ? awaitedFrom : inTalk ? inTalkFrom : aloneFrom, leastOf[act] ?? 0)
}

/** "Repeat the price", "can you send me the link": a part is asked for, and not the same again. */
function isOfMatter(control: Control, text: string, { inTalk = false, goesOn }: Ground): boolean {
  if (control === 'free') return inTalk && fieldOf(text) === 'cost' && wordsOf(text).length <= costWords
  return control === 'repeat' && (fieldOf(text) !== null || goesOn?.() === true)
}
