import { errorCode } from '../shared/errors.ts'
import type { Log } from '../shared/log.ts'
import type { Store } from '../store/store.ts'

const atOnce = 50

/** Brings cases of an earlier version into lists and search, while the work goes on; what fails is tried again at the next start. */
export async function relistAll(store: Pick<Store, 'relist'>, log: Log): Promise<void> {
  try {
    while ((await store.relist(atOnce)) > 0) await new Promise((resolve) => setTimeout(resolve, 0))
  } catch (error) {
    log.warn('cases of an earlier version are not in the search yet', { code: errorCode(error) })
  }
}
