import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { post } from '#test/kit/chat-client.ts'
import { breaches, overflow } from '#test/kit/chat-page.ts'
import { consoleSite, live, password, screens } from '#test/kit/console-site.ts'

const { desktop } = screens
const phone = { width: 390, height: 844 }

const site = consoleSite({ first: async (page) => expect(await breaches(page, 'minimum')).toEqual([]) })

/** A person who asked for somebody of the office; the case's pseudonym is found by their words. */
async function waitingPerson(words: string, language: 'es' | 'en' | 'ht' = 'es'): Promise<string> {
  const { session } = await post(site.url, { choice: `lang:${language}` })
  await post(site.url, { session, choice: 'person' })
  await post(site.url, { session, text: words })
  return session
}

/** Takes the case of whoever wrote `words`, from the list. */
async function claim(page: Page, words: string): Promise<void> {
  await page.locator('.row', { hasText: words }).locator('.claim').click()
  await page.locator('#reply').waitFor()
  await live(page)
}

describe('a person in the chat and staff at the console', () => {
  it('meet, with the keyboard alone and nothing reloaded', async () => {
    const console_ = await site.ana.newPage()
    await console_.goto(`${site.url}/staff`)
    const chat = await (await site.browser.newContext({ viewport: phone, locale: 'es-MX' })).newPage()
    await chat.goto(site.url)
    await chat.locator('#ask textarea').fill('Mi hermano está detenido en Texas')
    await chat.locator('#ask .send').click()
    await chat.locator('header button.person').click()

    const row = console_.locator('.row', { hasText: 'Mi hermano está detenido en Texas' })
    await row.waitFor()
    await expect.poll(() => console_.title()).toMatch(/^\(1\)/)
    expect(await breaches(console_, 'minimum')).toEqual([])
    await console_.keyboard.press('j')
    await console_.keyboard.press('Enter')
    await console_.getByText('Nadie lo ha tomado').waitFor()
    await live(console_)
    await console_.keyboard.press('c')
    await console_.getByText('Lo tiene usted').waitFor()
    await live(console_)
    await chat.getByText('Ya le atiende Ana').first().waitFor()
    await console_.keyboard.press('r')
    await console_.keyboard.type('Hola, soy Ana. ¿Sabe en qué ciudad?')
    expect(await breaches(console_, 'minimum')).toEqual([])
    await console_.keyboard.press('Control+Enter')
    await chat.getByText('Hola, soy Ana. ¿Sabe en qué ciudad?').waitFor()
    await console_.locator('.message.staff', { hasText: 'Hola, soy Ana' }).waitFor()
    await console_.locator('.message.staff .tick').waitFor({ timeout: 15_000 })
    expect(await console_.locator('#reply').inputValue()).toBe('')

    await chat.locator('#ask textarea').fill('En Houston')
    await chat.locator('#ask .send').click()
    await console_.locator('.message.person', { hasText: 'En Houston' }).waitFor()
    await console_.keyboard.press('Tab')
    await console_.keyboard.press('e')
    await console_.keyboard.press('Enter')
    await console_.getByText('Nadie está esperando').waitFor()
    await chat.getByText('cerró su caso').waitFor()
    await console_.close()
  })

  it('meet with scripts switched off', async () => {
    await waitingPerson('sin guiones por favor', 'ht')
    const context = await site.browser.newContext({ viewport: phone, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.url}/staff`)
    await page.getByLabel('Usuario').fill('ana')
    await page.getByLabel('Contraseña').fill(password)
    await page.getByRole('button', { name: 'Entrar', exact: true }).click()
    await page.locator('.row', { hasText: 'sin guiones' }).getByRole('button', { name: /Tomar/ }).click()
    await page.getByText('La persona lee en kreyòl').waitFor()
    await page.locator('#reply').fill('Bonjou')
    await page.getByRole('button', { name: 'Enviar' }).click()
    await page.locator('.message.staff', { hasText: 'Bonjou' }).waitFor()
    await page.locator('#menu-open').click()
    await page.locator('#close-ask').click()
    await page.locator('#close').getByRole('button', { name: 'Se le informó' }).click()
    expect(new URL(page.url()).pathname).toBe('/staff')
    await context.close()
  })
})

describe('a case', () => {
  it('gets a note and is passed to an area, on a phone', async () => {
    const asked = 'necesito a quien sabe de contratos'
    await waitingPerson(asked)
    const page = await site.ana.newPage()
    await page.setViewportSize(phone)
    await page.goto(`${site.url}/staff`)
    await claim(page, asked)
    await page.locator('#menu-open').click()
    await page.getByRole('link', { name: 'Datos del caso' }).click()
    await page.getByText('Notas internas').click()
    await page.getByLabel('Nota nueva').fill('Trae contrato de la funeraria')
    await page.getByRole('button', { name: 'Guardar nota' }).click()
    await page.locator('#note-list', { hasText: 'Trae contrato' }).waitFor()
    await live(page)
    await page.getByRole('link', { name: 'Volver a la conversación' }).click()
    await page.locator('#menu-open').click()
    await page.locator('#transfer-ask').click()
    expect(await breaches(page, 'minimum')).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.getByLabel('Pasar el caso a').selectOption('area:juridica')
    await page.getByRole('button', { name: 'Pasar el caso' }).click()
    // The note that goes with it is read among the details, which the menu leads to.
    await page.locator('#note-list', { hasText: 'lo pasó a Área Jurídica' }).waitFor({ state: 'attached' })
    await page.locator('#menu-open').click()
    await page.locator('#close-ask').click()
    await page.locator('#close').getByRole('button', { name: 'Se le informó' }).click()
    await page.getByRole('navigation', { name: 'Listas de casos' }).waitFor()
    await page.close()
  })
})

describe('reviewed sentences', () => {
  it.each([
    ['on a desktop', desktop],
    ['on a phone', phone],
  ])('are found while typing and reach the person in Kreyòl, %s', async (where, viewport) => {
    const asked = `une fraz tanpri ${where}`
    await waitingPerson(asked, 'ht')
    const page = await site.ana.newPage()
    await page.setViewportSize(viewport)
    await page.goto(`${site.url}/staff`)
    await claim(page, asked)
    await page.locator('#reply').fill('un borrador que se queda')
    if (viewport.width <= 900) await page.locator('#menu-open').click()
    await page.locator('#phrases-ask').click()
    await page.locator('#phrase-search').fill('puede venir')
    const found = page.locator('#phrase-results li', { hasText: '¿Puede venir el' })
    await found.waitFor()
    expect(await breaches(page, 'minimum')).toEqual([])
    expect(await overflow(page)).toBe(0)
    await found.getByLabel('fecha', { exact: true }).fill('2026-12-14')
    await found.getByLabel('hora', { exact: true }).fill('09:30')
    await found.getByRole('button').click()
    await page.locator('.message.staff', { hasText: 'Èske ou ka vini lendi 14 desanm' }).waitFor()
    await page.locator('.message.staff .original', { hasText: '¿Puede venir el lunes 14 de diciembre' }).waitFor()
    await expect.poll(() => page.locator('#reply').inputValue()).toBe('un borrador que se queda')
    await page.locator('#reply').fill('')
    await page.close()
  })
})

describe('text not yet sent', () => {
  it('outlives a reload, a dead line and the end of the session', async () => {
    await waitingPerson('un borrador')
    const context = await site.browser.newContext({ viewport: desktop })
    const page = await context.newPage()
    await page.goto(`${site.url}/staff`)
    await page.getByLabel('Usuario').fill('ana')
    await page.getByLabel('Contraseña').fill(password)
    await page.keyboard.press('Enter')
    await claim(page, 'un borrador')
    await page.locator('#reply').fill('Lo que llevo escrito')
    await page.reload()
    expect(await page.locator('#reply').inputValue()).toBe('Lo que llevo escrito')

    await context.setOffline(true)
    await page.locator('#send').click()
    await page.getByText('Sin conexión').waitFor()
    expect(await page.locator('#reply').inputValue()).toBe('Lo que llevo escrito')
    await context.setOffline(false)
    await expect.poll(() => page.getByText('Sin conexión').isVisible(), { timeout: 10_000 }).toBe(false)

    const cookies = await context.cookies()
    await context.clearCookies()
    await page.locator('#send').click()
    await page.getByText('Su sesión terminó').waitFor()
    expect(await breaches(page, 'minimum')).toEqual([])
    await context.addCookies(cookies)
    await page.locator('#send').click()
    await page.locator('.message.staff', { hasText: 'Lo que llevo escrito' }).waitFor()
    await page.reload()
    expect(await page.locator('#reply').inputValue()).toBe('')
    expect(await page.locator('.message.staff').count()).toBe(1)
    await context.close()
  })

  it('keeps its place and its caret while the page renews itself', async () => {
    const session = await waitingPerson('se mueve la página')
    const page = await site.ana.newPage()
    await page.goto(`${site.url}/staff`)
    await claim(page, 'se mueve la página')
    await page.locator('#reply').fill('a medias')
    await page.keyboard.press('Home')
    await post(site.url, { session, text: 'otra cosa' })
    await page.locator('.message.person', { hasText: 'otra cosa' }).waitFor()
    await page.keyboard.type('X')
    expect(await page.locator('#reply').inputValue()).toBe('Xa medias')
    await page.evaluate(() => localStorage.clear())
    await page.close()
  })

  it('is refused aloud when the case changed hands meanwhile', async () => {
    const session = await waitingPerson('cambia de manos')
    const page = await site.ana.newPage()
    await page.goto(`${site.url}/staff`)
    await claim(page, 'cambia de manos')
    await page.locator('#reply').fill('Mi respuesta')
    await post(site.url, { session, choice: 'assistant' })
    await page.getByText('Nadie lo ha tomado').waitFor()
    await page.locator('#claim').click()
    await page.getByText('Lo tiene usted').waitFor()
    await expect.poll(() => page.locator('#reply').inputValue()).toBe('Mi respuesta')
    await page.locator('#send').click()
    await page.locator('.message.staff', { hasText: 'Mi respuesta' }).waitFor()
    await page.close()
  })
})

describe('the list', () => {
  it('renews itself without taking the focus away', async () => {
    await waitingPerson('primera en la fila')
    const page = await site.ana.newPage()
    await page.goto(`${site.url}/staff`)
    const first = page.locator('.row', { hasText: 'primera en la fila' }).locator('.open')
    await first.focus()
    await waitingPerson('segunda en la fila')
    await page.locator('.row', { hasText: 'segunda en la fila' }).waitFor()
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('k')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Atajos del teclado' }).waitFor()
    expect(await breaches(page, 'minimum')).toEqual([])
    await page.getByLabel('Usar atajos').uncheck()
    await page.getByRole('button', { name: 'Cerrar esta ayuda' }).click()
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
    await page.evaluate(() => localStorage.clear())
    await page.close()
  })
})

describe('every page', () => {
  const sizes = { phone, small: { width: 320, height: 640 }, zoomed: { width: 720, height: 450 }, desktop }

  it.each(Object.entries(sizes))(
    'fits (%s), with targets large enough, light and dark',
    async (_, viewport) => {
      await waitingPerson(
        'Mwen pèdi tout papye m yo nan wout la epi mwen pa konnen kote pou m ale kounye a '.repeat(4),
        'ht',
      )
      const page = await site.ana.newPage()
      await page.setViewportSize(viewport)
      await page.goto(`${site.url}/staff`)
      const caseAddress = (await page.locator('.open').last().getAttribute('href')) ?? ''
      for (const path of [
        '/staff',
        '/staff?tab=closed',
        caseAddress,
        '/staff/people',
        '/staff/account',
        '/staff/cases/none',
      ]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await page.goto(`${site.url}${path}`)
          expect([path, await overflow(page)]).toEqual([path, 0])
          if (viewport === phone || viewport === desktop)
            expect([path, colorScheme, await breaches(page, 'minimum')]).toEqual([path, colorScheme, []])
        }
        const small = await page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'button, .button, nav a, select, input:not([type=hidden]), summary, .open',
            ),
          ]
            .filter((target) => target.offsetParent !== null)
            .filter((target) => (target.closest('label') ?? target).getBoundingClientRect().height < 32)
            .map((target) => target.outerHTML.slice(0, 80)),
        )
        expect([path, small]).toEqual([path, []])
      }
      await page.close()
    },
    60_000,
  )

  it('runs none of the words people write', async () => {
    await waitingPerson('<img src=x onerror="document.title=\'0wned\'"><script>document.title="0wned"</script>')
    const page = await site.ana.newPage()
    const said: string[] = []
    page.on('dialog', (dialog) => said.push(dialog.message()))
    page.on('console', (line) => line.type() === 'error' && said.push(line.text()))
    await page.goto(`${site.url}/staff`)
    await page.locator('.row', { hasText: 'onerror' }).locator('.open').click()
    await page.locator('.message.person', { hasText: '<script>' }).waitFor()
    expect(await page.title()).not.toContain('0wned')
    expect(await page.locator('.thread img, .thread script').count()).toBe(0)
    expect(said).toEqual([])
    await page.close()
  })
})
