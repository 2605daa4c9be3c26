import { editionOf } from '../core/editions/edition.ts'
import { writeDay } from '../core/office/calendar.ts'
import type { Book } from '../core/replies/book.ts'
import type { Field } from '../core/vocabulary/field.ts'
import type { Language } from '../core/vocabulary/language.ts'
import type { OwnList } from '../core/vocabulary/outbound.ts'
import type { ListRequest } from '../shared/cards.ts'
import type { Texts } from '../shared/texts.ts'

/** One heading with its sentences, in the order they are read. */
export interface ListPart {
  readonly field: Field
  readonly heading: string
  readonly items: readonly string[]
  /** The places of the items that are done. */
  readonly done?: readonly number[]
}

/** What a card or a printed list says about a topic, from the same facts as the chat's answers. */
export interface Checklist {
  readonly title: string
  readonly warnings: readonly string[]
  /** What to gather and what to do, in this order; either may be missing. */
  readonly todo: readonly ListPart[]
  /** The other parts a person needs on the way; none empty. */
  readonly parts: readonly ListPart[]
  /** "Free", or the price, when the first fact on cost says one or the other. */
  readonly price: string | null
  readonly source: string
  /** The day it was made, and the case. */
  readonly made: string
  /** The mark by which the chat tells whether it still holds; null for a list of one person's own. */
  readonly edition: string | null
  /** Where the QR leads: the chat, with language and topic chosen. */
  readonly link: string
  /** "+ 4 more", for what a picture has no room for. */
  left(count: number): string
  readonly labels: { readonly office: string; readonly ask: string; readonly confirm: string; readonly free: string }
}

/** What lists are made from. */
export interface ListDeps {
  readonly book: Book
  readonly texts: Texts
  /** The address people use, e.g. `https://puente.example`. */
  readonly url: string
  today(): string
}

const toDo: readonly Field[] = ['requirements', 'steps']
const onTheWay: readonly Field[] = ['cost', 'where', 'duration', 'phone', 'hours', 'exceptions']

/** Puts a list together; null for a topic nobody knows. */
export function checklist(request: ListRequest, deps: ListDeps): Checklist | null {
  if (!deps.book.hasTopic(request.topic)) return null
  const { language } = request
  const list = request.own === undefined ? topicList(request, deps) : ownList(request.own, request, deps)
  const said = (part: ListPart): ListPart => ({
    ...part,
    items: part.items.map((item) => wordsOnPaper(item, language)),
  })
  return {
    ...list,
    warnings: list.warnings.map((text) => wordsOnPaper(text, language)),
    todo: list.todo.map(said),
    parts: list.parts.map(said),
  }
}

/** A chat's own words as they are on paper, where nobody can write to it. */
const onPaper: Readonly<Record<Language, readonly [RegExp, string]>> = {
  es: [/\bescr[ií]ba(?:nos| aquí)? PERSONA\b/gi, 'hable con la oficina'],
  en: [/\bwrite (?:to us: )?PERSON\b/gi, 'talk to the office'],
  ht: [/\bekri (?:nou )?MOUN\b/gi, 'pale ak biwo a'],
}

/** The same sentence without words that mean something only in a chat; its first letter as it was. */
function wordsOnPaper(text: string, language: Language): string {
  const [asked, instead] = onPaper[language]
  const said = text.replace(asked, (found) =>
    /^\p{Lu}/u.test(found) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead,
  )
  return language === 'es' ? said.replaceAll('escribiendo PERSONA', 'hablando con la oficina') : said
}

/** What every list carries beside its lines. */
function frameOf({ topic, language, folio, own }: ListRequest, { book, texts, url, today }: ListDeps) {
  const day = texts(language, 'list.made', { day: writeDay(today(), language, { year: true }) })
  return {
    edition: own === undefined ? editionOf(topic, language, today(), book) : null,
    made: folio === null ? day : `${day} · ${texts(language, 'list.folio', { folio })}`,
    link: `${url}/?lang=${language}&topic=${topic}`,
    left: (count: number) => texts(language, 'list.left', { count }),
    labels: {
      office: book.office.assistant_of[language],
      ask: texts(language, 'list.ask'),
      confirm: texts(language, 'list.confirm'),
      free: texts(language, 'web.free'),
    },
  }
}

function ownList({ title, warnings, parts, source }: OwnList, request: ListRequest, deps: ListDeps): Checklist {
  const part = ({ field, heading, items, done }: OwnList['parts'][number]): ListPart => ({
    field,
    heading,
    items,
    ...(done === null ? {} : { done }),
  })
  return {
    title,
    warnings,
    todo: parts.filter(({ done }) => done !== null).map(part),
    parts: parts.filter(({ done }) => done === null).map(part),
    price: null,
    source,
    ...frameOf(request, deps),
  }
}

function topicList(request: ListRequest, deps: ListDeps): Checklist {
  const { topic, language } = request
  const { book, texts, today } = deps
  const say = (field: Field): ListPart => ({
    field,
    heading: texts(language, `field.${field}`),
    items: book
      .answer(topic, field, language, today())
      .blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
  })
  const first = book.answer(topic, null, language, today()).blocks
  const parts = book.fields(topic)
  const source = first.find((block) => block.kind === 'source')
  return {
    title: book.title(topic, language),
    warnings: first.flatMap((block) => (block.kind === 'warning' ? [block.text] : [])),
    todo: toDo.filter((field) => parts.includes(field)).map(say),
    parts: onTheWay.filter((field) => parts.includes(field)).map(say),
    price: book.price(topic, language),
    source: source?.kind === 'source' ? source.text : '',
    ...frameOf(request, deps),
  }
}

/** The first words of a fact that can stand alone, for where there is no room for all of it: a sentence, or two when it is short. */
export function firstSentence(text: string): string {
  const sentences = text.replaceAll(/ \(([^()]*[.?!][^()]*)\)/g, '').split(/(?<=[.?!])\s+(?=[\p{Lu}¿«])/u)
  const enough = sentences.findIndex((_, i) => sentences.slice(0, i + 1).join(' ').length >= 30)
  return sentences.slice(0, enough + 1 || sentences.length).join(' ')
}
