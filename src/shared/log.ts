/** What may stand beside a message. Never a person's words, name, number, channel id or a token: callers see to it. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>

/** Says what happened. `message` is static, so that lines group; what varies is a fact. */
export interface Log {
  info(message: string, facts?: LogFacts): void
  warn(message: string, facts?: LogFacts): void
  error(message: string, facts?: LogFacts): void
}

/** A log of one JSON object a line, given to `write` without its line end. No input can begin a second line. */
export function createLog(write: (line: string) => void, now: () => number = Date.now): Log {
  function line(level: 'info' | 'warn' | 'error', message: string, facts: LogFacts = {}): void {
    // The fixed keys come last: a fact of the same name cannot forge them.
    write(escapeControls(JSON.stringify({ ...facts, level, at: new Date(now()).toISOString(), message })))
  }
  return {
    info: (message, facts) => line('info', message, facts),
    warn: (message, facts) => line('warn', message, facts),
    error: (message, facts) => line('error', message, facts),
  }
}

// JSON.stringify escapes the C0 range; these too move a cursor, end a line or hide text in some terminals and log viewers.
function escapeControls(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
