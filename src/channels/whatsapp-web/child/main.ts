/**
 * The process that holds WhatsApp Web: the library, its browser, and nothing of the office. It is told what to do by its parent
 * (`../protocol.ts`), writes no log, and ends when the parent is gone. What it cannot mend it says, and ends: it is started again.
 */
import { type FromChild, ToChild } from '../protocol.ts'
import { openSession, type Session } from './open-session.ts'

let session: Session | null = null
let ending = false

if (process.send === undefined) process.exit(2)
process.on('message', (raw) => {
  const told = ToChild.safeParse(raw)
  if (!told.success) return end('unreadable')
  take(told.data)
})
process.on('disconnect', () => process.exit(0))
process.on('uncaughtException', (error) => end(codeOf(error)))
process.on('unhandledRejection', (error) => end(codeOf(error)))

function take(told: ToChild): void {
  if (told.type === 'begin') session ??= openSession(told, tell, leave)
  else if (told.type === 'stop') void leave()
  else session?.take(told)
}

function tell(message: FromChild): void {
  if (process.connected) process.send?.(message)
}

/** Ends in order: the session is written to the disk before the browser closes. */
async function leave(): Promise<void> {
  if (ending) return
  ending = true
  // Whoever waits for us has less patience than a browser that does not close.
  setTimeout(() => process.exit(0), 8000).unref()
  await session?.close().catch(() => undefined)
  process.exit(0)
}

function end(code: string): void {
  if (ending) return
  tell({ type: 'trouble', code })
  void leave()
}

/** A class or code only: what a library says may quote somebody. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error))
    return typeof error === 'string' && error === 'auth timeout' ? 'page_timeout' : 'thrown'
  const code = 'code' in error && typeof error.code === 'string' ? `:${error.code}` : ''
  return `${error.name}${code}`.slice(0, 100)
}
