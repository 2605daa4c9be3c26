import { errorCode } from '../shared/errors.ts'
import type { Practice } from '../staff/practice/deps.ts'
import { beginPractice, type PracticeGround, type PracticeLife } from './practice-life.ts'

/** An office nobody used for so long is no more, milliseconds. */
const unusedFor = 60 * 60 * 1000

/**
 * The office with invented people, at most one a process: made when somebody first enters, begun anew when somebody asks for it, dropped
 * when nobody used it for an hour.
 */
export function createPracticeOffice(ground: PracticeGround): Practice & { end(): Promise<void> } {
  const inside = new Set<string>()
  let life: Promise<PracticeLife> | null = null
  let unused: NodeJS.Timeout | undefined

  function open(): Promise<PracticeLife> {
    const opened = life ?? beginPractice(ground, () => void drop())
    life = opened
    opened.catch(() => {
      if (life === opened) life = null
    })
    return opened
  }
  async function drop(): Promise<void> {
    const dropped = life
    life = null
    try {
      await (await dropped)?.end()
    } catch (error) {
      ground.log.error('the practice did not end well', { code: errorCode(error) })
    }
  }
  function used(): void {
    clearTimeout(unused)
    unused = setTimeout(() => {
      inside.clear()
      void drop()
    }, unusedFor).unref()
  }
  return {
    async enter(account) {
      used()
      await open()
      inside.add(account.id)
    },
    async answer(request, account) {
      if (!inside.has(account.id)) return null
      // A page that renews itself in a forgotten tab keeps nothing alive.
      if (request.headers.get('accept') !== 'text/x-fragment') used()
      return (await open()).answer(request, account)
    },
    leave: (staffId) => void inside.delete(staffId),
    async end() {
      clearTimeout(unused)
      inside.clear()
      await drop()
    },
  }
}
