import { StoreError } from '../shared/errors.ts'

/** Runs a piece of reading; its trouble becomes a `StoreError` `store:read` that says what was tried. */
export async function reading<T>(tried: string, work: () => T | Promise<T>): Promise<T> {
  return wrapped('store:read', tried, work)
}

/** Runs a piece of writing; its trouble becomes a `StoreError` `store:write` that says what was tried. */
export async function writing<T>(tried: string, work: () => T | Promise<T>): Promise<T> {
  return wrapped('store:write', tried, work)
}

async function wrapped<T>(code: string, tried: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw new StoreError(code, tried, error)
  }
}
