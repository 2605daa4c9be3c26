/**
 * Every key there is, in the order scripts get them. All bear one hash tag, so that one script may touch any of them on a cluster
 * too: a turn is atomic over all of it or it is no turn.
 */
const shared = [
  'meta',
  'recent',
  'key',
  'alias',
  'inbound',
  'gone',
  'nameless',
  'message',
  'parcel',
  'lane',
  'due',
  'sending',
  'owners',
  'platform',
  'case',
  'casebody',
  'caseevents',
  'queue',
  'caselist',
  'caseseq',
  'word',
  'timer',
  'timerrow',
  'timerbody',
  'code',
  'codeend',
  'follow',
  'rating',
  'ratingat',
  'staff',
  'login',
  'loginof',
  'stafforder',
  'session',
  'note',
  'noteversion',
  'record',
  'recordbody',
  'recordat',
  'tombstone',
] as const

/** What a contact has of its own; only these keys come and go. */
const own = ['contact', 'lines', 'line', 'files', 'mail', 'own', 'timers'] as const

/** What the scripts call the shared keys, in their order. */
export const sharedNames: readonly string[] = shared.map((name) => name.toUpperCase())

/** What the scripts call the keys of a contact, which follow the shared ones. */
export const ownNames: readonly string[] = own

/** Makes the keys a script declares: the shared ones at those places, and those of each contact it concerns. */
export function createKeys(
  space: string,
): (places: readonly number[], contacts: readonly string[]) => readonly string[] {
  const tagged = shared.map((name) => `${tagOf(space)}${name}`)
  return (places, contacts) => [
    ...places.map((place) => tagged[place] ?? ''),
    ...contacts.flatMap((id) => own.map((name) => `${tagOf(space)}${name}:${id}`)),
  ]
}

/** The part of a key before its name: which space it is of. */
export function tagOf(space: string): string {
  return `{${space}}:`
}

/** Every key of a space whose contacts are these. */
export function everyKey(space: string, contacts: readonly string[]): readonly string[] {
  return createKeys(space)([...shared.keys()], contacts)
}
