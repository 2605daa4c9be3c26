import { describe, expect, it } from 'vitest'
import { consoleSite, looked } from '#test/kit/console-site.ts'

const banner = 'Práctica: personas inventadas. Nada se envía a nadie.'

const site = consoleSite()

describe('the practice', () => {
  it('is entered, a case taken and answered, the person answers, the exercise is ticked, and one press leads out', async () => {
    const page = await site.ana.newPage()
    await page.goto(`${site.url}/staff/account`)
    await page.getByRole('main').getByRole('link', { name: 'Practicar con personas inventadas' }).click()
    await page.getByRole('button', { name: 'Entrar a practicar' }).waitFor()
    const breaches = await looked(page, 'practice')
    await page.getByRole('button', { name: 'Entrar a practicar' }).click({ timeout: 60_000 })
    await page.getByRole('heading', { name: 'Ejercicios' }).waitFor()
    expect(await page.title()).toMatch(/^Práctica · /)
    breaches.push(...(await looked(page, 'exercises')))

    await page.getByRole('link', { name: 'Ver los casos' }).click()
    await page.getByText(banner).waitFor()
    breaches.push(...(await looked(page, 'practice-cases')))
    await page.locator('#rows a').first().click()
    await page.getByRole('button', { name: 'Tomar', exact: true }).first().click()
    await page.locator('textarea#reply').waitFor()
    breaches.push(...(await looked(page, 'practice-case')))
    const before = await page.locator('#thread > li').count()
    await page.locator('textarea#reply').fill('Buen día. Ya leí lo que me escribió.')
    await page.locator('#send').click()
    // The answer, and then, without anybody doing anything, what the person says to it.
    await page.waitForFunction((n) => document.querySelectorAll('#thread > li').length > n + 1, before)

    await page.getByRole('link', { name: 'Ejercicios' }).click()
    await page.getByText('✓ Hecho').first().waitFor()
    await page.getByRole('button', { name: 'Salir de la práctica' }).click()
    await page.getByText('Nadie está esperando').waitFor()
    expect(await page.getByText(banner).isVisible()).toBe(false)
    expect(breaches).toEqual([])
  }, 180_000)
})
