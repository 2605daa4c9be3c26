/** For how many days each class is kept after it was last used; null: until its person erases it. */
export interface RetentionTerms {
  /** People who never had a case. */
  readonly talks: number | null
  /** People whose cases have all ended, with those cases. */
  readonly cases: number | null
  /** What was said of the help, of nobody. */
  readonly ratings: number | null
}
