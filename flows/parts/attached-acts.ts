import type { Act } from '#core/conversation/act.ts'
import { say } from './say.ts'

type On = { readonly context: { readonly waiting: boolean }; readonly event: Act }

/** What came tells what is said: something to listen to, somebody's card, or something to look at; with a case that waits, or without. */
export const attachedGuards = {
  spoken: ({ event }: On) => event.type === 'attached' && (event.what === 'voice' || event.what === 'audio'),
  waitingSpoken: (on: On) => on.context.waiting && attachedGuards.spoken(on),
  phoneCard: ({ event }: On) => event.type === 'attached' && event.what === 'phone_card',
  waitingCard: (on: On) => on.context.waiting && attachedGuards.phoneCard(on),
}

/** What the root says to a voice note, a picture or a card: that it is kept, and who can hear or see it. */
export const attachedActs = [
  { guard: 'waitingSpoken', target: '.listening', actions: say('voice.kept', ['menu']) },
  { guard: 'waitingCard', target: '.listening', actions: say('phone_card.kept', ['menu']) },
  { guard: 'waiting', target: '.listening', actions: say('media.kept', ['menu']) },
  { guard: 'spoken', target: '.listening', actions: ['greet', say('voice.received', ['person', 'menu'])] },
  { guard: 'phoneCard', target: '.listening', actions: ['greet', say('phone_card.received', ['person', 'menu'])] },
  { target: '.listening', actions: ['greet', say('media.received', ['person', 'menu'])] },
] as const
