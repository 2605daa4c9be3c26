import type { Accounts } from './accounts.ts'
import type { Audit } from './audit/log.ts'
import type { Delays } from './delays.ts'
import type { ConsoleDeps } from './deps.ts'
import type { Passwords } from './password.ts'
import type { Presence } from './presence/presence.ts'
import type { StaffSessions } from './session.ts'
import type { Tries } from './tries.ts'

/** What the console's routes share: what it was given, and what it made of it. */
export interface Parts extends ConsoleDeps {
  readonly passwords: Passwords
  readonly sessions: StaffSessions
  readonly accounts: Accounts
  readonly attempts: Tries
  /** Waits of who signs in wrongly. */
  readonly delays: Delays
  /** Who looks at which case now. */
  readonly presence: Presence
  /** The office's log: whoever shows a protected case, exports, publishes, sends to many writes it there first. */
  readonly audit: Audit
}
