/** What a telephone's address book says of somebody, sent as a card: a lawyer, a relative, whoever called. */
export interface PhoneCard {
  /** As whoever sent it has saved it; may be empty. */
  readonly name: string
  readonly phones: readonly string[]
}
