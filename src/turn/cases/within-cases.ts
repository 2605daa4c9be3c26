import type { Step } from '../../core/conversation/step.ts'
import { dangerStateOf } from '../../core/danger/state.ts'
import type { TurnDeps } from '../deps.ts'
import type { Received } from '../receive.ts'

/**
 * The step as it is, unless it opens one case more than a person may in an hour: then it is said so, and they stay where they were. Danger
 * is never counted.
 */
export async function withinCases(
  step: Step,
  { contactId, conversation, openCase }: Received,
  { limiter }: Pick<TurnDeps, 'limiter'>,
): Promise<Step> {
  const opens = step.effects.some((effect) => effect.type === 'open_case' && effect.urgent === null)
  if (!opens || openCase !== null || dangerStateOf(step.conversation.danger).phase !== 'none') return step
  const over = await limiter.take([{ limit: 'cases.session', who: contactId }])
  return over === null ? step : { conversation, effects: [{ type: 'say', key: 'case.many', choices: ['menu'] }] }
}
