/** By rule and name, how much is over the limit. */
export type Exceptions = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Something that is more than it may be, or less than its exception says. */
export interface Excess {
  readonly rule: string
  readonly name: string
  readonly count: number
  /** What the exception allows; 0 without one. */
  readonly most: number
}

/** Every place where what was found and what is allowed differ. */
export function differences(found: Exceptions, allowed: Exceptions): readonly Excess[] {
  return Object.entries(found).flatMap(([rule, counts]) => {
    const names = new Set([...Object.keys(counts), ...Object.keys(allowed[rule] ?? {})])
    return [...names].flatMap((name) => {
      const [count, most] = [counts[name] ?? 0, allowed[rule]?.[name] ?? 0]
      return count === most ? [] : [{ rule, name, count, most }]
    })
  })
}

/** The exceptions without what is no longer needed. Never more than before. */
export function withoutUnneeded(found: Exceptions, allowed: Exceptions): Exceptions {
  const smaller = Object.entries(allowed).map(([rule, counts]) => {
    const left = Object.entries(counts).map(([name, most]) => [name, Math.min(most, found[rule]?.[name] ?? 0)] as const)
    return [rule, Object.fromEntries(left.filter(([, count]) => count > 0))] as const
  })
  return Object.fromEntries(smaller)
}
