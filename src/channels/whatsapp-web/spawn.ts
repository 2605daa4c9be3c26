import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { FromChild, type ToChild } from './protocol.ts'

/** A child that was started. */
export interface Child {
  /** False when it is gone. */
  tell(message: ToChild): boolean
  /** Ends it and its browser at once. */
  kill(): void
}

/** What happens to a child. */
export interface ChildEvents {
  heard(message: FromChild): void
  /** It said something that is none of the protocol. */
  unreadable(): void
  /** Once, when it is gone. */
  gone(): void
}

/**
 * Starts the child. It inherits no setting and no secret of ours, only where programs and the home folder are; what it or the library
 * prints goes nowhere.
 */
export function spawnChild(events: ChildEvents): Child {
  const { PATH, HOME, LANG, TZ, TMPDIR } = process.env
  const env = Object.fromEntries(
    Object.entries({ PATH, HOME, LANG, TZ, TMPDIR }).filter(([, value]) => value !== undefined),
  )
  const child = fork(join(import.meta.dirname, 'child', 'main.ts'), {
    env,
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=192'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  let browser: number | null = null
  let over = false
  const gone = () => {
    if (over) return
    over = true
    // A browser that hangs does not notice that we are gone.
    killGroup(browser)
    events.gone()
  }
  child.on('message', (raw) => {
    const said = FromChild.safeParse(raw)
    if (!said.success) return events.unreadable()
    if (said.data.type === 'started') browser = said.data.browser
    events.heard(said.data)
  })
  child.on('exit', gone)
  child.on('error', gone)
  return {
    tell: (message) => sendTo(child, message),
    kill: () => void child.kill('SIGKILL'),
  }
}

function sendTo(child: ChildProcess, message: ToChild): boolean {
  if (!child.connected) return false
  // Its end is told by `exit`; what was lost with it is asked again.
  child.send(message, () => undefined)
  return true
}

/** The browser leads a process group of its own. */
function killGroup(browser: number | null): void {
  if (browser === null) return
  try {
    process.kill(-browser, 'SIGKILL')
  } catch {
    // It ended with its parent.
  }
}
