import { describe, expect, test } from 'vitest'
import { createSessions } from '#src/channels/web/session.ts'
import { newToken } from '#src/shared/ids.ts'

const secret = new Uint8Array(32).fill(1)

describe('a session', () => {
  test('is known again, also after a restart with the same secret', async () => {
    const session = await (await createSessions(secret, newToken)).issue()
    expect(await (await createSessions(secret, newToken)).valid(session)).toBe(true)
  })

  test('of another installation is not', async () => {
    const session = await (await createSessions(secret, newToken)).issue()
    expect(await (await createSessions(new Uint8Array(32).fill(2), newToken)).valid(session)).toBe(false)
  })

  test('changed in any one place is not', async () => {
    const sessions = await createSessions(secret, newToken)
    const session = await sessions.issue()
    for (let i = 0; i < session.length; i++) {
      const other = session[i] === 'A' ? 'B' : 'A'
      expect(await sessions.valid(session.slice(0, i) + other + session.slice(i + 1))).toBe(false)
    }
  })

  test.each(['', '.', 'a.b', '..', `${'A'.repeat(43)}.`, `${'A'.repeat(43)}.${'A'.repeat(22)}.`])(
    '%j is not',
    async (text) => {
      expect(await (await createSessions(secret, newToken)).valid(text)).toBe(false)
    },
  )
})
