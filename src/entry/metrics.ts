import type { Hono, MiddlewareHandler } from 'hono'
import type { ChannelName } from '../core/vocabulary/inbound.ts'

/** What is measured while Puente runs: counts and times, of nobody. */
export interface Metrics {
  /** `GET /metrics`, for who knows the token. */
  readonly routes: Hono
  /** Before every request. */
  readonly requests: MiddlewareHandler
  /** Does a turn and measures it; what it rejects with goes through. */
  turn<T>(channel: ChannelName, work: () => Promise<T>): Promise<T>
}
