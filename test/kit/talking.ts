import { flows } from '#flows/registry.ts'
import type { ActScope } from '#src/core/conversation/act.ts'
import { guidesIn } from '#src/core/conversation/guides.ts'
import { newConversation, type Step, step } from '#src/core/conversation/step.ts'
import { replies } from '#src/core/replies/replies.ts'
import type { Conversation } from '#src/core/vocabulary/conversation.ts'
import type { Effect } from '#src/core/vocabulary/effect.ts'
import type { ConversationEvent } from '#src/core/vocabulary/event.ts'
import type { Moment } from '#src/core/vocabulary/guide.ts'
import type { Language } from '#src/core/vocabulary/language.ts'
import type { Meaning } from '#src/core/vocabulary/meaning.ts'
import { type Outbound, plainText } from '#src/core/vocabulary/outbound.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import { createTexts } from '#src/shared/texts.ts'
import { dangerChart } from './danger-chart.ts'

const texts = createTexts()
/** The first office's book, as conversations are answered from it. */
export const book = createBook(loadKnowledge(), 'durango', texts)

const calendars = { mexico: book.workingDays(null), comar: book.workingDays('comar'), inm: book.workingDays('inm') }

/** A Monday, with the working days of the authorities. */
export const moment: Moment = { today: '2026-11-23', state: 'mx-dur', calendars }

const guides = guidesIn(flows)
const known: ActScope = {
  topic: (id) => book.hasTopic(id),
  place: (id) => book.places.atlas.has(id),
  ...guides,
  group: (id) => {
    const word = book.homonym(id)
    return word === null ? null : { topics: word.options, homonym: id }
  },
}

/** Every guided procedure there is. */
export const allGuides = [...flows.values()].flatMap((flow) =>
  flow.guide === null ? [] : [{ flow, guide: flow.guide }],
)

/** A message of no meaning, to be given one. */
export const nothing: Meaning = {
  outcome: 'clarify',
  language: 'es',
  languageCertain: false,
  foreign: null,
  candidates: [],
  field: null,
  control: null,
  wants: null,
  urgent: null,
  smalltalk: null,
  homonym: null,
  picked: null,
  affirmed: null,
  confidence: 0.5,
}

/** A person's message of this meaning. */
export function message(
  meaning: Partial<Meaning>,
  more: object = {},
): Extract<ConversationEvent, { readonly type: 'message' }> {
  return { type: 'message', meaning: { ...nothing, ...meaning }, ...more }
}

/** What is said of effects in a language. */
export function saidOf(effects: readonly Effect[], language: Language): Outbound[] {
  return replies(effects, {
    language,
    book,
    guides,
    say: (key, vars) => texts(language, key, vars),
    sayIn: (other) => (key, vars) => texts(other, key, vars),
    today: moment.today,
    vars: {
      languages: 'Español, English, Kreyòl',
      office: 'la oficina',
      privacy: 'privacidad',
      folio: 'DGO-AAAAA',
      wait: 'pronto',
    },
  })
}

/** One step of a talk kept as JSON between events, as the store keeps it. */
export function stepped(conversation: Conversation, event: ConversationEvent, now = 0): Step {
  return step(
    JSON.parse(JSON.stringify(conversation)) as Conversation,
    event,
    { flows, known, danger: dangerChart, moment: () => moment },
    now,
  )
}

/** A talk nobody has said anything in. */
export function newTalk(): Conversation {
  return newConversation(0)
}

/** Everything a person reads of some messages, choices included, one to a line. */
export function readable(outbounds: readonly Outbound[]): string {
  return outbounds.flatMap((o) => [plainText(o), ...o.choices.map(({ label }) => label)]).join('\n')
}
