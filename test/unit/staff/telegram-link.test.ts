import { describe, expect, it } from 'vitest'
import { linkedBy } from '#src/staff/telegram-link.ts'
import { openConsole, type TestBrowser } from '#test/kit/console.ts'

async function codeFor(browser: TestBrowser): Promise<string> {
  const { body } = await browser.post('/staff/account/telegram')
  return /\/vincular (\w+)/.exec(body)?.[1] ?? ''
}

describe('one’s own account, where the office has a group', () => {
  it('gives a code that links whoever writes it; the code before no longer does', async () => {
    const office = await openConsole({ hasGroup: () => true })
    const ana = await office.admin()
    const first = await codeFor(ana)
    const second = await codeFor(ana)
    const accounts = await office.store.staff()

    expect(first).toMatch(/^[A-Z0-9]{10}$/)
    expect(linkedBy(accounts, first, '77', office.now())).toBeNull()
    expect(linkedBy(accounts, ` ${second.toLowerCase()} `, '77', office.now())).toMatchObject({
      login: 'ana',
      telegram: { user: '77', link: null },
    })
    expect(JSON.stringify(accounts)).not.toContain(second)
  })

  it('takes the link away', async () => {
    const office = await openConsole({ hasGroup: () => true })
    const ana = await office.admin()
    const [account] = await office.store.staff()
    if (account === undefined) throw new Error('no account')
    await office.store.updateStaff({ ...account, telegram: { user: '77', link: null } })

    expect((await ana.get('/staff/account')).body).toContain('/staff/account/telegram/end')
    await ana.post('/staff/account/telegram/end')
    expect((await office.store.staff())[0]?.telegram).toBeNull()
  })
})

it('offers nothing of Telegram without a group', async () => {
  const office = await openConsole()
  expect((await (await office.admin()).get('/staff/account')).body).not.toContain('Telegram')
})
