import type { UrgentKind } from '../core/vocabulary/meaning.ts'
import { cues } from './urgency-cue-words.ts'

type Cue = keyof typeof cues

/** Which cues together are which emergency; the first that holds counts. */
const together: readonly { readonly kind: UrgentKind; readonly all: readonly Cue[] }[] = [
  { kind: 'suicidal', all: ['despair'] },
  { kind: 'kidnapped', all: ['captive', 'ransom'] },
  { kind: 'kidnapped', all: ['taken', 'ransom'] },
  { kind: 'kidnapped', all: ['taken', 'weapon'] },
  { kind: 'kidnapped', all: ['captive', 'attacker'] },
  { kind: 'kidnapped', all: ['captive', 'near'] },
  { kind: 'kidnapped', all: ['captive', 'taken'] },
  { kind: 'kidnapped', all: ['captive', 'pursued'] },
  { kind: 'medical', all: ['acute'] },
  { kind: 'child_alone', all: ['child', 'alone', 'help'] },
  { kind: 'child_alone', all: ['child', 'alone', 'now'] },
  { kind: 'child_alone', all: ['child', 'alone', 'near'] },
  { kind: 'child_alone', all: ['child', 'parted'] },
  { kind: 'child_alone', all: ['child', 'lost'] },
  { kind: 'child_alone', all: ['child', 'guide', 'silent'] },
  { kind: 'removal', all: ['remove', 'now', 'agents'] },
  { kind: 'removal', all: ['remove', 'soon'] },
  { kind: 'removal', all: ['agents', 'near'] },
  { kind: 'removal', all: ['agents', 'seized', 'now'] },
  { kind: 'danger', all: ['violence', 'pursued'] },
  { kind: 'danger', all: ['weapon', 'pursued'] },
  { kind: 'danger', all: ['weapon', 'attacker'] },
  { kind: 'danger', all: ['violence', 'attacker', 'now'] },
  { kind: 'danger', all: ['violence', 'fear'] },
  { kind: 'danger', all: ['pursued', 'attacker', 'now'] },
  { kind: 'danger', all: ['wild', 'lack'] },
  { kind: 'danger', all: ['hunted'] },
  { kind: 'danger', all: ['forced'] },
  { kind: 'danger', all: ['fire', 'stuck'] },
  { kind: 'kidnapped', all: ['ransom', 'harm'] },
]

/** The emergency that the cues of a canonical text add up to, or null. */
export function cuedUrgency(text: string): UrgentKind | null {
  return cuesTogether(text)?.kind ?? null
}

/** The first rule whose cues all stand in a canonical text, or null. */
export function cuesTogether(text: string): { readonly kind: UrgentKind; readonly all: readonly string[] } | null {
  const seen = new Map<Cue, boolean>()
  const has = (cue: Cue) => {
    const known = seen.get(cue) ?? cues[cue].test(text)
    seen.set(cue, known)
    return known
  }
  return together.find(({ all }) => all.every(has)) ?? null
}

/** How many cues a canonical text has, of whatever kind. */
export function cuesIn(text: string): number {
  return Object.values(cues).filter((cue) => cue.test(text)).length
}
