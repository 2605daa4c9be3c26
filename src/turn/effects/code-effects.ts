import { boardChoice, joinChoice, seeChoice, topicChoice } from '../../core/conversation/choice-id.ts'
import { editionStanding } from '../../core/editions/edition.ts'
import { today, writeDay } from '../../core/office/calendar.ts'
import { civilTime } from '../../core/office/civil-time.ts'
import { codeLife, newCode, writtenCode } from '../../core/vocabulary/code.ts'
import type { Conversation } from '../../core/vocabulary/conversation.ts'
import type { CodeSaid } from '../../core/vocabulary/errand.ts'
import { isSameAlias } from '../../core/vocabulary/inbound.ts'
import type { ErrandWork, Outcome } from './errand-work.ts'

/** A code to go on with elsewhere; one given before leads nowhere from now on. */
export function giveCode({ deps, language, zones, now }: ErrandWork): Outcome {
  const code = newCode(deps.random, deps.book.office.folio_prefix)
  const expiresAt = now + codeLife
  const day = writeDay(civilTime(expiresAt, zones[0] ?? 'UTC').date, language, { weekday: true })
  const vars = { code: writtenCode(code), day }
  return { effects: [{ type: 'say', key: 'code.given', choices: ['menu'], vars }], code: { code, expiresAt } }
}

/** Says honestly what a written code leads to; where it leads to a talk, asks whether to go on with it here. */
export function takeCode({ code, leads }: CodeSaid, { received }: ErrandWork): Outcome {
  return { effects: [{ type: 'say', key: `code.${leads}`, choices: waysFrom(code, leads, received.conversation) }] }
}

function waysFrom(code: string, leads: CodeSaid['leads'], { guestOf }: Conversation): readonly string[] {
  if (leads === 'found' || leads === 'replaces') return [joinChoice(code), 'menu']
  if (leads === 'board') return [seeChoice(code), 'menu']
  if (leads === 'board_again' && guestOf) return [boardChoice(guestOf.flow, null, null, true), 'menu']
  return leads === 'board_busy' ? ['leave_board', 'menu'] : ['menu', 'person']
}

/** Takes away the ways in that came by a code, but for the one that asks for it: who came by a code cuts nobody off. */
export function cutOff({ received, sender }: ErrandWork): Outcome {
  const joined = received.conversation.joined ?? []
  const isNewcomer = sender === null || joined.some((alias) => isSameAlias(alias, sender))
  if (joined.length === 0 || isNewcomer)
    return { effects: [{ type: 'say', key: 'unknown_choice', choices: ['menu', 'person'] }] }
  return {
    effects: [{ type: 'say', key: 'code.cut', choices: ['person', 'menu'] }],
    dropAliases: joined,
    changes: { joined: [] },
  }
}

/** Says whether a printed list or card still holds; where it does not, the way to today's is the first choice. */
export function checkEdition(edition: string, { deps: { book }, language, now }: ErrandWork): Outcome {
  const { standing, topic } = editionStanding(edition, today(book.calendar, now), book)
  const vars = { edition, title: topic === null ? '' : book.title(topic, language) }
  const choices =
    topic === null ? ['person', 'menu'] : [topicChoice(topic, 'list'), topicChoice(topic), 'person', 'menu']
  return { effects: [{ type: 'say', key: `edition.${standing}`, vars, choices }] }
}
