import type { DangerEvent } from './command.ts'
import type { Says } from './follow-up.ts'
import type { DangerContext } from './state.ts'
import { aboutAfter } from './take-up.ts'

/** Follow-ups that only keep a talk going: nothing a colleague has to know. */
const passing: ReadonlySet<Says> = new Set(['yes', 'no', 'thanks', 'next', 'unread', 'person', 'who', 'how_long'])
/** Help was called, or is there: what to call for is not said again. */
export const tellsOfHelp: readonly Says[] = ['called', 'help_here']

/** A chance below is not worth keeping. */
const leastHeard = 0.02

/** Whoever is elsewhere writes about somebody; else the words that told of the danger say whose it is. */
export function whoseAfter({ about }: DangerContext, { where, ...event }: DangerEvent): Pick<DangerContext, 'about'> {
  const isFar = event.type === 'follow_up' && (event.says === 'far' || event.tells.includes('far'))
  const anew = event.type === 'danger' || (event.type === 'follow_up' && event.corrects === true)
  const turned = event.type === 'follow_up' ? event.about : undefined
  return { about: turned ?? (isFar ? 'other' : aboutAfter(about, where.about, anew)) }
}

/** So many characters of the words that told of a danger are kept. */
const mostOpened = 400

/** The words that told of the danger: those of each message that did, the last whole. */
export function openedAfter({ opened }: DangerContext, event: DangerEvent): Pick<DangerContext, 'opened'> {
  if (event.type !== 'danger' || event.text === undefined) return { opened }
  return { opened: [opened, event.text].filter(Boolean).join('. ').slice(-mostOpened) }
}

/** How much was heard of each kind, with what these words tell of it. */
export function heardAfter({ heard }: DangerContext, { kinds = [] }: DangerEvent): Pick<DangerContext, 'heard'> {
  const told = kinds.filter(({ chance }) => chance >= leastHeard)
  return {
    heard: { ...heard, ...Object.fromEntries(told.map(({ kind, chance }) => [kind, (heard[kind] ?? 0) + chance])) },
  }
}

/** What they told, each once; who called nobody has not called. */
export function toldAfter({ told }: DangerContext, says: readonly Says[]): readonly Says[] {
  const all = [...new Set([...told, ...says])].filter((one) => !passing.has(one))
  return says.includes('not_called') ? all.filter((one) => !tellsOfHelp.includes(one)) : all
}
