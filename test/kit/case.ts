import type { Case } from '#src/core/vocabulary/case.ts'

/** Two of the office. */
export const lupe = { id: 'lupe', name: 'Lupe', role: 'Atención' }
export const juan = { id: 'juan', name: 'Juan', role: 'Jurídica' }

/** A case nobody has, as it was kept before stages, priorities and deadlines were. */
export const waiting: Case = {
  id: 'c',
  folio: 'DGO-4F7KA',
  contactId: 'p',
  area: 'atencion',
  topic: null,
  language: 'ht',
  channel: 'web',
  reason: 'asked',
  urgent: null,
  status: 'waiting',
  owner: null,
  asked: '',
  pseudonym: 'Nopal 27',
  openedAt: 0,
  claimedAt: null,
  closedAt: null,
  lastInboundAt: 0,
  version: 1,
}

/** The same, taken by Lupe. */
export const owned: Case = { ...waiting, status: 'owned', owner: lupe }
