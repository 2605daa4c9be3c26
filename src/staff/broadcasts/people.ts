import { leastShown } from '../../core/vocabulary/broadcast.ts'
import { say } from '../words.ts'

/** A number of people, or that they are too few to tell. */
export function peopleText(people: number): string {
  return people < leastShown ? say('broadcasts.few', { least: leastShown }) : say('broadcasts.people', { people })
}
