import { caseStatusChoice, noWordChoice } from '../../core/conversation/choice-id.ts'
import { today, writeDay } from '../../core/office/calendar.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import { type CaseGlance, glanceOf } from '../../core/vocabulary/case-glance.ts'
import type { Errand } from '../../core/vocabulary/errand.ts'
import type { TextKey } from '../../core/vocabulary/text-key.ts'
import type { ErrandWork, Outcome } from './errand-work.ts'

/** Says how a case stands: their own open one, or one they asked for by folio and secret word. */
export function tellCase({ elsewhere }: Extract<Errand, { do: 'case_status' }>, work: ErrandWork): Outcome {
  const { openCase } = work.received
  if (elsewhere === null) {
    if (openCase === null) return said('case.status.none', {}, ['person', 'menu'])
    const glance = glanceOf(openCase)
    const lines = [...linesOf(glance, work, true), work.deps.texts(work.language, 'case.write.here')]
    const hint = openCase.word === undefined ? [work.deps.texts(work.language, 'case.word.hint')] : []
    const key = openCase.status === 'waiting' ? 'case.status.queued' : 'case.status'
    return said(key, { asked: glance.folio, lines: [...lines, ...hint].join(' ') }, ['menu'])
  }
  const { folio, leads, case: found } = elsewhere
  if (found === null)
    return said(leads === 'found' ? 'case.word.none' : wordsFor[leads], { asked: folio }, [
      'person',
      leads === 'slow' ? 'menu' : noWordChoice(folio),
    ])
  const say = (key: TextKey, vars = {}) => work.deps.texts(work.language, key, vars)
  const joined = found.folio === folio ? [] : [say('case.at.joined', { into: found.folio })]
  const lines = [...joined, ...linesOf(found, work, false), say(wayTo(found, folio, openCase))]
  return said('case.status', { asked: folio, lines: lines.join(' ') }, ['person', 'menu'])
}

/** How the office is written to about a case: where it was opened, here when this is its talk, or by asking for a person. */
function wayTo({ folio, stage }: CaseGlance, asked: string, openCase: Case | null): TextKey {
  if (stage === 'closed' || stage === 'returned') return 'case.write.again'
  if (openCase?.folio === folio) return 'case.write.here'
  return folio === asked ? 'case.write.there' : 'case.write.joined'
}

const wordsFor = { asks_word: 'case.asks_word', none: 'case.word.none', slow: 'case.slow' } as const

/** Keeps the secret word of the open case, or says how to choose one. */
export function keepWord({ kept }: Extract<Errand, { do: 'case_word' }>, { received }: ErrandWork): Outcome {
  if (received.openCase === null) return said('case.word.no_case', {}, ['person', 'menu'])
  if (kept === null) return said('case.word.how', {}, [noWordChoice()])
  const outcome = said('case.word.kept', {}, [caseStatusChoice, 'menu'])
  return { effects: [{ type: 'word_case', word: kept }, ...outcome.effects] }
}

function linesOf({ stage, owner, deadline }: CaseGlance, { deps, language, now }: ErrandWork, own: boolean): string[] {
  const say = (key: TextKey, vars: Record<string, string> = {}) => deps.texts(language, key, vars)
  const here = today(deps.book.calendar, now)
  return [
    say(`case.at.${stage}`),
    ...(owner === null ? [] : [own ? say('case.who.named', owner) : say('case.who', { role: owner.role })]),
    ...(deadline === null
      ? []
      : [
          say(deadline < here ? 'case.deadline.over' : 'case.deadline', {
            day: writeDay(deadline, language, { weekday: true }),
          }),
        ]),
  ]
}

function said(key: TextKey, vars: Record<string, string>, choices: readonly string[]): Outcome {
  return { effects: [{ type: 'say', key, vars, choices }] }
}
