import type { Desk } from '../../core/desk/desk.ts'
import type { See } from '../../shared/seen.ts'

/** What the knowledge desk stands on. */
export interface DeskDeps {
  readonly desk: Desk
  /** How a message looks on each channel. */
  readonly see: See
}
