import type { SeedPerson } from '../../seed/people.ts'
import * as act from './acts.ts'
import type { Hand } from './hand.ts'

/** What a case asks of its colleague. */
export type Work = NonNullable<SeedPerson['work']>

const inSpanish = 'Con gusto le ayudo. Traiga su acta y una identificación a la oficina, de lunes a viernes.'
const inEnglish = 'I am happy to help. Please bring your birth certificate and an ID to the office.'

/** Handles a case from the list on, as its work asks. */
export async function handle(hand: Hand, person: SeedPerson & { readonly work: Work }): Promise<void> {
  const sentences = person.says.filter((said) => typeof said === 'string')
  const answer = person.language === 'es' ? inSpanish : inEnglish
  if (person.work === 'danger') {
    await act.look(hand, sentences)
    await act.answerDanger(hand)
    return act.close(hand)
  }
  await act.take(hand, sentences)
  await ways[person.work](hand, answer)
}

const ways: Readonly<Record<Exclude<Work, 'danger'>, (hand: Hand, answer: string) => Promise<void>>> = {
  async answer(hand, text) {
    await act.reply(hand, text)
    await act.close(hand)
  },
  async phrase(hand) {
    await act.sendPhrase(hand, 'papeles')
    await act.close(hand)
  },
  async fact(hand) {
    await act.sendFact(hand)
    await act.close(hand)
  },
  async pass(hand, text) {
    await act.reply(hand, text)
    await act.passOn(hand, 'programas', 'Ya se le contestó; falta su área.')
  },
  async term(hand, text) {
    await act.reply(hand, text)
    await act.setDeadline(hand, 'Cita en el consulado', '2027-01-15')
  },
  async protect(hand, text) {
    await act.reply(hand, text)
    await act.protectCase(hand)
  },
  async return(hand, text) {
    await act.reply(hand, text)
    await act.giveBack(hand)
  },
}
