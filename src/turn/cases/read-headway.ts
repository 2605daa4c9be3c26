import { itemsOf, toTick } from '../../core/conversation/items.ts'
import { isConfirming } from '../../core/conversation/root-state.ts'
import type { AskedLines, Likely } from '../../core/vocabulary/asked.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { ConversationEvent } from '../../core/vocabulary/event.ts'
import {
  type Guide,
  type Headway,
  type HeadwaySaid,
  headways,
  type Item,
  type Progress,
} from '../../core/vocabulary/guide.ts'
import { languages } from '../../core/vocabulary/language.ts'
import type { Control, Meaning } from '../../core/vocabulary/meaning.ts'
import type { TurnDeps } from '../deps.ts'

type Told = Pick<Extract<ConversationEvent, { type: 'message' }>, 'headway'>
type Deps = Pick<TurnDeps, 'understander' | 'book' | 'machinery'>

/** A procedure somebody is in, and how far it is. */
interface Matter {
  readonly guide: Guide
  readonly progress: Progress
}

/** What the words ask or tell is believed from this chance; in the middle of the questions, where most words are answers, from the second. */
const believedFrom = 0.6
const askingFrom = 0.85
/** A line of the result is the one that is meant where it has so much of what those lines may mean. */
const itemFrom = 0.6
/** What one has is a paper before it is a step that speaks of it. */
const paperWeight = 2
const unnamed = 'unnamed'
/** Words that name no line must be this sure to tell of one. */
const unnamedFrom = 0.8
/** What is this surely about another matter says nothing of this one. */
const elsewhereFrom = 0.7
/** Remarks on what was said may be news of the matter as well. */
const aboutAnswers: ReadonlySet<Control> = new Set([
  'misread',
  'gives_up',
  'when_answer',
  'message_kept',
  'leave_message',
])
/** A lone word says yes, names a paper or is a secret one. */
const fewestWords = 2
/** Longer texts are stories: what they come to is not in a line of them. */
const mostWords = 30
/** How a case stands is asked of the matter it was opened for. */
const ofCases: ReadonlySet<string> = new Set(['case-status', 'talk-to-person'])
/** What asks how to reach somebody, or whether they were helped, is no matter of theirs. */
const noMatter: ReadonlySet<string> = new Set(['mi-caso', 'satisfaccion'])

/**
 * What a message says of a matter that was talked through before: how it stands is asked, or it is told what it has come to. Danger, pressed
 * choices and the wish for a person come first; while a question stands only the first is heard.
 */
export function headwayIn(text: string, meaning: Meaning, conversation: Conversation, deps: Deps): Told {
  const words = text.trim().split(/\s+/u).length
  if (!mayTell(meaning) || isConfirming(conversation) || words < fewestWords || words > mostWords) return {}
  if (conversation.hushed != null) return {}
  const matter = matterOf(meaning, conversation, deps)
  if (matter === null) return {}
  const [best] = deps.understander.lines(deps.book.headway.lines)(text)
  if (best === undefined || best.chance < believedFrom) return {}
  const said = best.id === 'asks' ? asked(best, matter) : told(text, best, meaning, matter, deps)
  return said === null ? {} : { headway: { flow: matter.guide.flow, said } }
}

/** False for danger, something picked, a yes or a no, another language, the wish for a person, an instruction. */
function mayTell({ picked, outcome, guessed, foreign, affirmed, control }: Meaning): boolean {
  if (picked !== null || affirmed !== null || foreign !== null || outcome === 'person') return false
  if (outcome === 'control') return control !== null && aboutAnswers.has(control)
  return outcome !== 'urgent' || guessed === true
}

function asked({ chance }: Likely, { progress }: Matter): HeadwaySaid | null {
  return progress.route === null && chance < askingFrom ? null : { says: 'asks' }
}

function told(text: string, best: Likely, meaning: Meaning, matter: Matter, deps: Deps): HeadwaySaid | null {
  const says = headways.find((one) => one === best.id)
  // Who asks what happens if it is denied tells nothing.
  if (says === undefined || matter.progress.route === null || /[?¿]/u.test(text)) return null
  const item = namesLine(says) ? lineNamed(text, matter, deps) : null
  if (item === null && namesLine(says) && best.chance < unnamedFrom) return null
  if (item === null && isElsewhere(meaning, matter.guide)) return null
  return { says, item }
}

function namesLine(says: Headway): boolean {
  return says === 'has' || says === 'lost' || says === 'granted'
}

/** The matter a message is about: the one whose topics it names, else the latest; null where there is none, or it is surely about something else. */
function matterOf(meaning: Meaning, { stack }: Conversation, { machinery: { flows } }: Deps): Matter | null {
  const matters = stack.flatMap(({ flow, snapshot }): Matter[] => {
    const found = flows.get(flow)
    const progress = found?.progress(snapshot) ?? null
    const isMatter = found?.guide?.optional === false && !noMatter.has(flow)
    return isMatter && found?.guide != null && progress !== null ? [{ guide: found.guide, progress }] : []
  })
  const named = meaning.candidates.flatMap(({ topic }) =>
    matters.filter(({ guide }) => topicsOf(guide).includes(topic)),
  )
  return named[0] ?? matters.at(-1) ?? null
}

/** What a procedure and its results are about. */
function topicsOf({ topics, routes }: Guide): readonly string[] {
  return [
    ...topics,
    ...Object.values(routes).flatMap(({ topic, see = [] }) => (topic === undefined ? see : [topic, ...see])),
  ]
}

function isElsewhere({ outcome, candidates }: Meaning, guide: Guide): boolean {
  const [first] = candidates
  if (outcome !== 'answer' || first === undefined || first.confidence < elsewhereFrom) return false
  return !ofCases.has(first.topic) && !topicsOf(guide).includes(first.topic)
}

/** The line of the result that words name; null where they name none, or several. */
function lineNamed(text: string, { guide, progress }: Matter, { understander, book }: Deps): Item | null {
  const papers = new Set(itemsOf(guide, ['bring']))
  const likely = understander
    .lines(linesOf(guide, book))(text)
    .flatMap(({ id, chance }) => {
      if (id !== unnamed && !progress.lines.includes(id)) return []
      return [{ id, chance: papers.has(id) ? chance * paperWeight : chance }]
    })
  const all = likely.reduce((sum, { chance }) => sum + chance, 0)
  const best = likely.find(({ chance }) => chance >= itemFrom * all)
  return best === undefined || best.id === unnamed ? null : best.id
}

const prepared = new WeakMap<Guide, AskedLines>()

/** How every line that can be ticked reads and is asked for, and what names none: the same map each time. */
function linesOf(guide: Guide, book: Deps['book']): AskedLines {
  const before = prepared.get(guide)
  if (before !== undefined) return before
  const made = new Map([
    ...itemsOf(guide, toTick).map((item) => [item, readsAs(item, guide, book)] as const),
    [unnamed, book.headway.unnamed] as const,
  ])
  prepared.set(guide, made)
  return made
}

/** How one line reads, and, of a fact, what people say to which it is the answer. */
function readsAs(item: Item, { flow }: Guide, book: Deps['book']): readonly string[] {
  const [topic = '', id] = item.split('/')
  if (id === undefined) return languages.flatMap((language) => book.guide(flow, language)?.items?.[item] ?? [])
  const fact = book.facts(topic).find((one) => one.id === id)
  const read = fact === undefined ? [] : languages.map((language) => fact.text[language])
  return [...read, ...(book.asked(topic)?.get(id) ?? [])]
}
