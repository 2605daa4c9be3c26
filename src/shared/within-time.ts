import { OutsideError } from './errors.ts'

/** What `work` gives, or an `OutsideError` `outside:slow` when it takes longer than so many milliseconds; the work itself goes on. */
export function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const timer = setTimeout(() => reject(new OutsideError('outside:slow', 'wait for something', null)), milliseconds)
  work.then(resolve, reject).finally(() => clearTimeout(timer))
  return promise
}
