import type { WithdrawalWords } from '../../core/vocabulary/answer-lines.ts'
import type { Likely } from '../../core/vocabulary/asked.ts'
import { canonical } from '../features.ts'
import { phrases } from '../phrases.ts'

/**
 * The chance that a message takes the waiting case back, as its lines have taught; none where the words are missing without which no case ends,
 * however it sounds.
 */
export function createWithdrawalReader(
  read: (text: string) => readonly Likely[],
  { ends, denies, names }: WithdrawalWords,
): (text: string) => number {
  const [ending, denying, naming] = [ends, denies, names].map((words) => phrases(words.map(canonical)))
  return (text) => {
    const words = canonical(text)
    const may = ending?.test(words) === true || (denying?.test(words) === true && naming?.test(words) === true)
    return may ? (read(text).find(({ id }) => id === 'withdraw')?.chance ?? 0) : 0
  }
}
