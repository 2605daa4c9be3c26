import type { Act } from '#core/conversation/act.ts'
import { say } from './say.ts'

/** True for something to listen to. */
export function isSpoken(act: Act): boolean {
  return act.type === 'attached' && (act.what === 'voice' || act.what === 'audio')
}

/** What the root says to a voice note or a picture: that it is kept, and who can hear or see it. */
export const attachedActs = [
  { guard: 'waitingSpoken', target: '.listening', actions: say('voice.kept', ['menu']) },
  { guard: 'waiting', target: '.listening', actions: say('media.kept', ['menu']) },
  { guard: 'spoken', target: '.listening', actions: ['greet', say('voice.received', ['person', 'menu'])] },
  { target: '.listening', actions: ['greet', say('media.received', ['person', 'menu'])] },
] as const
