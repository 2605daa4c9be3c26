import type { Hears, Question } from '#core/vocabulary/guide.ts'

interface Options {
  /** About the person or somebody of theirs: the reason is given, and it may be left unanswered. */
  readonly personal?: true
  /** Its answer tells of danger there and then ("are you afraid to go back?"): such words are an answer, not an alarm. */
  readonly danger?: true
  /** Taken from a message that tells the case: the one day, age or place it names. */
  readonly of_case?: true
}

interface Closing<V extends string> {
  /** After these the way ends, and so what was understood is said back first. */
  readonly closes?: readonly NoInfer<V>[]
}

/** Yes or no. */
export function yesNo({ personal, danger, closes }: Options & Closing<'yes' | 'no'> = {}): Question<'yes' | 'no'> {
  return oneOf(['yes', 'no'], {
    ...(personal === true ? { personal } : {}),
    ...(danger === true ? { danger } : {}),
    ...(closes === undefined ? {} : { closes }),
  })
}

/**
 * One of these; `hears` names what else tells an option: a relative, a paper, a country. `several`: more than one may be told, each has its turn
 * in the order given there, whose last says that none is left.
 */
export function oneOf<const V extends string>(
  options: readonly V[],
  {
    personal,
    danger,
    hears,
    closes,
    several,
    of_case,
  }: Options &
    Closing<V> & {
      readonly hears?: Readonly<Partial<Record<NoInfer<V>, Hears>>>
      readonly several?: readonly NoInfer<V>[]
    } = {},
): Question<V> {
  return {
    kind: 'option',
    options,
    personal: personal === true,
    ...(danger === true ? { danger } : {}),
    ...(hears === undefined ? {} : { hears }),
    ...(closes === undefined ? {} : { closes }),
    ...(several === undefined ? {} : { several }),
    ...(of_case === undefined ? {} : { of_case }),
  }
}

/** A day, told in any words; `others` are further ways to answer, and `hears` what else tells them. */
export function date<const V extends string = never>(
  direction: 'past' | 'future',
  {
    personal,
    others = [],
    hears,
    of_case,
  }: Options & { readonly others?: readonly V[]; readonly hears?: Question<V | (string & {})>['hears'] } = {},
): Question<V | (string & {})> {
  return {
    kind: 'date',
    options: others,
    personal: personal === true,
    direction,
    ...(hears === undefined ? {} : { hears }),
    ...(of_case === undefined ? {} : { of_case }),
  }
}

/**
 * An age, a length in years, a count, a state or municipality, a telephone, or the person's own words; `others` are further ways to answer.
 * `since`: a length that lasts until today, also told by when it began. `within`: the country a place must lie in.
 */
export function told<const V extends string = never>(
  kind: 'age' | 'years' | 'number' | 'place' | 'phone' | 'words',
  {
    personal,
    others = [],
    ...further
  }: Options & {
    readonly others?: readonly V[]
    readonly since?: true
    readonly within?: 'mx' | 'us'
  } = {},
): Question<V | (string & {})> {
  return { kind, options: others, personal: personal === true, ...further }
}
