import { addDays, isCivilDay } from '#core/office/civil-time.ts'
import type { Moment } from '#core/vocabulary/guide.ts'
import { procedure } from '../parts/procedure.ts'
import { date, oneOf, yesNo } from '../parts/questions.ts'
import { familyRoutes } from '../parts/regularizacion-family.ts'
import { lostRoutes } from '../parts/regularizacion-lost.ts'
import { ownRoutes } from '../parts/regularizacion-own.ts'

/** In which an expired document is a reason by itself (fact `regularization/who-expired`; a test compares). Days told roughly count from the last. */
export const recentDays = 60

/** How a document stands that expired on a day, or never was, or is still valid. `edge`: told roughly, it may be within the term or past it. */
function documentOf({ expired = '' }: { readonly expired?: string }, { today }: Moment) {
  const last = expired.split('/').at(-1) ?? ''
  if (!isCivilDay(last)) return { document: expired === '' ? 'unasked' : expired, edge: 'no' } as const
  if (last > today) return { document: 'valid', edge: 'no' } as const
  const first = expired.slice(0, last.length)
  const since = addDays(today, -recentDays)
  if (last < since) return { document: 'old', edge: 'no' } as const
  return { document: 'recent', edge: first < since ? 'yes' : 'no' } as const
}

/** Getting one's papers in order in Mexico: by what one can ask for it, what to do when a document is lost, and what it costs. */
export const regularizacion = procedure({
  name: 'regularizacion',
  version: 1,
  topics: ['regularization', 'family-residence', 'migration-document-lost', 'migration-fees'],
  under: {
    regularization: { matter: 'papers' },
    'family-residence': { matter: 'papers', base: 'family' },
    'migration-document-lost': { matter: 'lost' },
    'migration-fees': { matter: 'fees' },
  },
  questions: {
    matter: oneOf(['papers', 'lost', 'fees']),
    base: oneOf(['fear', 'family', 'victim', 'vulnerable', 'minor', 'detained', 'other'], {
      personal: true,
      danger: true,
    }),
    rest: oneOf(['outside', 'job', 'none']),
    tie: oneOf(['child', 'partner', 'parent', 'other'], {
      hears: {
        child: { relations: ['child'] },
        partner: { relations: ['spouse', 'partner'] },
        parent: { relations: ['parent'] },
        other: { relations: ['sibling', 'grandparent', 'aunt-uncle', 'cousin', 'niece-nephew', 'grandchild'] },
      },
    }),
    inside: yesNo(),
    expired: date('past', { personal: true, others: ['never', 'valid'] }),
    lost: oneOf(['card', 'expired-card', 'passport', 'comar']),
    asylum: yesNo({ personal: true }),
    fee: oneOf(['cannot', 'humanitarian', 'temporary', 'permanent', 'visitor', 'replacement']),
  },
  derive: documentOf,
  ask: {
    base: { matter: ['papers', 'unknown'] },
    rest: { base: 'other' },
    tie: { base: 'family' },
    inside: { base: 'family', tie: { not: 'other' } },
    expired: [{ rest: ['none', 'unknown'] }, { base: ['unknown', 'withheld'] }],
    lost: { matter: 'lost' },
    asylum: { lost: ['passport', 'unknown'] },
    fee: { matter: 'fees' },
  },
  routes: { ...familyRoutes, ...lostRoutes, ...ownRoutes },
  additions: {
    'maybe-old': { when: { edge: 'yes' }, know: ['regularization/expired-longer'] },
    'family-fear': {
      when: { base: 'family', inside: { not: 'no' } },
      know: ['regularization/who-asylum'],
    },
    'maybe-outside': { when: { inside: ['unknown', 'withheld'] }, know: ['family-residence/outside-mexico'] },
  },
  later: { lost: { see: ['migration-document-lost'] }, lost_all: { see: ['migration-document-lost'] } },
})
