import type { Page } from 'playwright-core'

/** Invites somebody on the page of accounts, with the roles `may`; the link by which they make their password. */
export async function inviteLink(page: Page, url: string, name: string, may: readonly string[]): Promise<URL> {
  await page.goto(`${url}/staff/people`)
  await page.getByLabel('Nombre').fill(name)
  await page.getByLabel('Puesto').fill('Área Jurídica')
  await page.getByLabel('Usuario').fill(name.toLowerCase())
  const invite = page.getByRole('button', { name: 'Invitar a alguien' })
  const form = page.locator('form', { has: invite })
  for (const one of may) await form.locator(`input[name=may_${one}]`).check()
  await invite.click()
  return new URL(await page.getByLabel(`Enlace para ${name}`).inputValue())
}
