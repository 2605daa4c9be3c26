import { type Step, step } from '../core/conversation/step.ts'
import type { ConversationEvent } from '../core/vocabulary/event.ts'
import type { Inbound } from '../core/vocabulary/inbound.ts'
import type { TopicId } from '../core/vocabulary/topic.ts'
import { StoreError } from '../shared/errors.ts'
import type { ThreadEntry, TurnCommit } from '../store/store.ts'
import { carryOut } from './carry-out.ts'
import { withinCases } from './cases/within-cases.ts'
import type { TurnDeps } from './deps.ts'
import { enterInformed, informedIn } from './informed.ts'
import { joinTurn } from './join-turn.ts'
import { withPlace } from './places/from-place.ts'
import { isDoorAct, read } from './read.ts'
import { codeAccepted, seenAgain, tryOnce, withErrand } from './read-errand.ts'
import { type Received, receive } from './receive.ts'
import { reconsider } from './reconsider.ts'
import { shareTurn } from './share-turn.ts'
import { listenOnce } from './spoken.ts'
import { knownAs } from './take-move.ts'
import { withUnanswered } from './unanswered.ts'
import { withRelative } from './with-relative.ts'

/** How often a turn is computed again because somebody else committed first. */
const attempts = 20

/** What a message led to. A repeated platform message gets the replies it got the first time and has no second effect. */
export interface Turn {
  readonly repeated: boolean
  /** Null for a repeated message. */
  readonly event: ConversationEvent | null
  readonly replies: readonly ThreadEntry[]
  /** Everything about the person was erased in this turn; their alias is unknown again. */
  readonly erased: boolean
}

/**
 * One message from a person, from arrival to commit: the straight line everything hangs on.
 * When it resolves, the message, the replies and all they caused are durably stored. Rejects with `StoreError` when they are not;
 * the channel must then let the platform send the message again.
 */
export async function takeTurn(given: Inbound, deps: TurnDeps): Promise<Turn> {
  const mayTry = tryOnce(given, deps)
  const listen = listenOnce(given, deps)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const reception = await receive(given, deps)
    if (reception.seen !== null) return { repeated: true, event: null, replies: reception.seen, erased: false }
    const { received } = reception
    // Nobody is known by leaving.
    if (received.newAlias !== null && isDoorAct(given))
      return { repeated: false, event: null, replies: [], erased: false }
    const inbound = await listen(received)
    const told = seenAgain(read(inbound, received.conversation, deps), received.conversation)
    const heard = await withErrand(told, inbound, received, deps, mayTry)
    const event = await reconsider(heard, inbound, received, deps)
    const coming = await joined(event, inbound, received, deps)
    const { commit, informed } =
      coming === null ? await stepped(event, inbound, received, deps) : { commit: coming, informed: [] }
    if ((await deps.store.commitTurn(commit)) !== 'committed') continue
    if (received.revision === 0 && inbound.also !== undefined && !commit.forget)
      await knownAs(commit.contactId, inbound.also, deps)
    deps.committed({
      contactId: commit.contactId,
      caseId: commit.caseChange?.case.id ?? received.openCase?.id ?? null,
      timers: commit.timers.length > 0,
    })
    deps.background(enterInformed(informed, commit, deps))
    return {
      repeated: false,
      event,
      replies: commit.thread.filter((entry) => entry.direction === 'out'),
      erased: commit.forget,
    }
  }
  throw new StoreError('turn:contended', `committing a turn ${attempts} times`, undefined)
}

async function stepped(
  event: ConversationEvent,
  inbound: Inbound,
  received: Received,
  deps: TurnDeps,
): Promise<{ readonly commit: TurnCommit; readonly informed: readonly TopicId[] }> {
  const next = step(received.conversation, event, deps.machinery, deps.now())
  const alone = saidBack(await withinCases(next, received, deps), inbound)
  const done = await carryOut(await withRelative(alone, inbound, received, deps), received, inbound, deps, { event })
  const commit = withPlace(withUnanswered(done, event, received, deps), inbound)
  return { commit, informed: informedIn(alone.effects, commit, received) }
}

/** The turn that goes on with a talk from elsewhere, or begins to see a board, when the person said yes to that. */
async function joined(
  event: ConversationEvent,
  inbound: Inbound,
  received: Received,
  deps: TurnDeps,
): Promise<TurnCommit | null> {
  const accepted = codeAccepted(event, received.conversation)
  if (accepted === null) return null
  return accepted.board
    ? shareTurn(accepted.code, inbound, received, deps)
    : joinTurn(accepted.code, inbound, received, deps)
}

/** What was understood of a voice note is said before anything it led to. */
function saidBack(stepped: Step, { content }: Inbound): Step {
  if (content.kind !== 'text' || content.spoken !== true) return stepped
  const heard = { type: 'say', key: 'voice.heard', vars: { words: content.text } } as const
  return { ...stepped, effects: [heard, ...stepped.effects] }
}
