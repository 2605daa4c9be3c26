/** Trouble outside us (disk, network, platform), wrapped once where it was met, saying what was tried. */
export class OutsideError extends Error {
  override readonly name: string = 'OutsideError'
  readonly code: string

  /** `code` is stable and safe to log, e.g. `store:write`; `tried` says what was attempted, without personal data. */
  constructor(code: string, tried: string, cause: unknown) {
    super(`${code}: ${tried}`, { cause })
    this.code = code
  }
}

/** The store could not read or write; nothing was half done. */
export class StoreError extends OutsideError {
  override readonly name = 'StoreError'
}

/** Only the error's class and code: messages of libraries may quote what a person wrote, so they never reach a log. */
export function errorCode(error: unknown): string {
  if (error instanceof OutsideError) return error.code
  if (error instanceof Error)
    return 'code' in error && typeof error.code === 'string' ? `${error.name}:${error.code}` : error.name
  return typeof error
}
