/** One thing found out about a door. `code` names it for whoever puts it into words. */
export interface Finding {
  readonly ok: boolean
  readonly code: string
  /** What the platform itself calls it, e.g. `@oficina_bot`, or its word on what failed; never a secret. */
  readonly detail?: string
}

/** A door that is open, and how to find out whether people can come in by it. */
export interface Door {
  readonly name: 'web' | 'telegram' | 'whatsapp-cloud'
  /** Asks the platform and changes nothing there. It never rejects for what a platform does, and ends within `testLimit`. */
  test(): Promise<readonly Finding[]>
}

/** How long a test may take, milliseconds. */
export const testLimit: number = 10_000
