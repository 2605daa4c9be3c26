import type { Guide } from '../../core/vocabulary/guide.ts'
import { type EntityContext, entitiesOf } from '../entities/index.ts'
import { canonical } from '../features.ts'
import type { Listener } from '../listener.ts'
import { createAnswerReader, type GuideInWords } from './answer-reader.ts'
import { asks } from './answer-words.ts'
import { saidMessage } from './said-message.ts'
import { entityOf } from './told-value.ts'

/** What a listener is made of. `day` is the civil day at a time in the office's zone. */
export interface ListenerParts {
  readonly guides: readonly GuideInWords[]
  readonly places: () => EntityContext['places']
  readonly day: (now: number) => string
}

/** Makes a listener for these procedures. */
export function createListener({ guides, places, day }: ListenerParts): Listener {
  const reader = createAnswerReader(guides)
  const byFlow = new Map<string, Guide>(guides.map(({ guide }) => [guide.flow, guide]))
  return {
    hear(text, { language, flows, expected, now }) {
      const asked = expected === null ? undefined : byFlow.get(expected.flow)?.questions[expected.question]
      const awaited = asked === undefined ? null : entityOf(asked.kind)
      const known = places()
      const context: EntityContext = {
        language,
        today: day(now),
        ...(known === undefined ? {} : { places: known }),
        ...(awaited === null ? {} : { awaited }),
        ...(asked?.direction === undefined ? {} : { direction: asked.direction }),
      }
      const said = saidMessage(text, entitiesOf(text, context))
      const told = flows.flatMap((flow) => {
        const answers = reader.told(said, flow)
        return Object.keys(answers).length === 0 ? [] : [[flow, answers] as const]
      })
      return {
        value: expected === null ? null : reader.answer(said, expected.flow, expected.question),
        corrected:
          expected?.before == null ? null : reader.corrected(said, expected.flow, expected.before, expected.question),
        told: Object.fromEntries(told),
        wish: reader.wish(text),
        asks: asks(text, canonical(text)),
      }
    },
  }
}
