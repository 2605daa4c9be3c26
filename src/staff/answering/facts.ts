import { html } from 'hono/html'
import { departures } from '../../core/departures/departures.ts'
import type { Departure } from '../../core/departures/fact-held.ts'
import { today } from '../../core/office/calendar.ts'
import type { Book } from '../../core/replies/book.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { Fact, TopicId } from '../../core/vocabulary/topic.ts'
import type { CaseShown } from '../case-shown.ts'
import { readerLanguage } from '../reader.ts'
import type { Html } from '../views/layout.ts'
import { say } from '../words.ts'
import { drawerView } from './drawer.ts'
import { factsHeld } from './talked.ts'

/** Most facts shown for one search. */
const mostShown = 12

/** The facts of the case's topic, or of all where words are looked for that it does not hold, to be put into the answer. For the case's owner. */
export function factsView(shown: CaseShown): Html {
  const { case: of, me, factSearch } = shown
  if (of.status !== 'owned' || of.owner?.id !== me.id) return html`<div id="facts" data-region data-state="none"></div>`
  const content = html`<div class="phrases"><p class="hint">${say('answering.facts.hint')}</p>
<form method="get" action="/staff/cases/${of.id}#facts" class="search"><label for="fact-search">${say('answering.facts.search')}</label>
<input id="fact-search" name="facts" type="search" value="${factSearch ?? ''}" autocomplete="off" autocapitalize="none"><button>${say('phrases.find')}</button></form>
${foundView(shown)}</div>`
  return drawerView({ id: 'facts', title: say('answering.facts'), open: factSearch !== null, state: 'mine', content })
}

function foundView(shown: CaseShown): Html {
  const { case: of, book, factSearch } = shown
  const query = factSearch?.trim() ?? ''
  const found = findFacts(query, of, book)
  if (found.length === 0)
    return html`<p role="status">${say(query === '' ? 'answering.facts.no_topic' : 'answering.facts.none', { query })}</p>`
  const more = found.length - mostShown
  return html`<ol>${found.slice(0, mostShown).map((one) => factView(one, shown))}</ol>${more > 0 ? html`<p class="quiet">${say('answering.facts.more', { more })}</p>` : ''}`
}

function factView({ item, topic }: FoundFact, { case: of, book, now }: CaseShown): Html {
  const day = today(book.calendar, now)
  const [mine, theirs] = [book.line(item, 'es', day), book.line(item, of.language, day)]
  if (mine === null || theirs === null) return html``
  return html`<li><p class="words">${mine.text}</p>${of.language === 'es' ? '' : html`<p class="words reads-so" lang="${of.language}">${theirs.text}</p>`}
<p class="sources">${book.title(topic, readerLanguage())} · ${book.sourceOf([mine], 'es')}</p>
<button form="actions" formaction="/staff/cases/${of.id}/fact" name="fact" value="${item}" aria-label="${say('answering.facts.put')}: ${mine.text}">${say('answering.facts.put')}</button></li>`
}

interface FoundFact {
  readonly item: string
  readonly topic: string
}

function findFacts(query: string, of: Pick<Case, 'topic'>, book: Book): readonly FoundFact[] {
  const wanted = plain(query).split(' ').filter(Boolean)
  const inTopic = (topic: string) =>
    book
      .facts(topic)
      .filter((fact) =>
        wanted.every((begin) => wordsOf(fact, book.title(topic, 'es')).some((one) => one.startsWith(begin))),
      )
      .map(({ id }) => ({ item: `${topic}/${id}`, topic }))
  const own = of.topic === null ? [] : inTopic(of.topic)
  if (own.length > 0 || wanted.length === 0) return own
  return book.topics.flatMap(({ id }) => inTopic(id))
}

function wordsOf(fact: Fact, title: string): readonly string[] {
  return plain(`${title} ${fact.text.es} ${say(`answering.field.${fact.field}`)}`).split(' ')
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Where an answer departs from the facts of the case's topic, of those its talk was about, and of what the office says of itself. */
export function departuresIn(
  text: string,
  of: Pick<Case, 'topic'>,
  talked: readonly TopicId[],
  book: Book,
): readonly Departure[] {
  return departures(text, factsHeld(of.topic, talked, book))
}

/** What a form sends back to say that these departures were seen. */
export function checkedOf(found: readonly Departure[]): string {
  return found.map(({ said, item }) => `${said}=${item}`).join('|')
}

/** Beside the text: what departs, the fact with its source and date, and that it may be sent all the same. */
export function departuresView({ departures: found, book, now }: CaseShown): Html | '' {
  if (found.length === 0) return ''
  const day = today(book.calendar, now)
  return html`<div class="problem departs" role="alert"><p><b>${say('answering.departs')}</b></p><ul>${found.map(
    ({ said, kind, item }) => {
      const line = book.line(item, 'es', day)
      return html`<li>${say(`answering.departs.${kind}`, { said })} ${line === null ? '' : html`<q>${line.text}</q> <span class="quiet">${book.sourceOf([line], 'es')}</span>`}</li>`
    },
  )}</ul><p>${say('answering.departs.mend')}</p><input type="hidden" name="checked" value="${checkedOf(found)}"></div>`
}
