import { beforeEach, describe, expect, test } from 'vitest'
import { createWebChannel } from '#src/channels/web/index.ts'
import { languages } from '#src/core/vocabulary/language.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { createBook } from '#src/knowledge/book.ts'
import { createTexts } from '#src/shared/texts.ts'
import { limitsOf } from '../../kit/limits.ts'
import { openSite, type WebSite } from '../../kit/web-site.ts'

let site: WebSite
beforeEach(async () => {
  site = await openSite('https://puente.example')
})
const get = async (path: string) => (await site.routes.request(path)).text()

describe('the page of a topic', () => {
  test('says what the chat says, part by part, with its sources', async () => {
    const page = await get('/temas/passport')
    expect(page).toContain('<h1 itemprop="name">Passport (es)</h1>')
    expect(page).toContain('What to know first. (es)')
    expect(page).toContain('<h2 itemprop="name">Costo</h2>')
    expect(page).toContain('<li>It is free (es)</li>')
    expect(page).toContain(
      '<a href="https://example.org/p" rel="noopener noreferrer">SRE: Pasaportes</a> (enero de 2026)',
    )
  })

  test('is the same page in three languages, each naming the others', async () => {
    for (const [path, language] of [
      ['/temas/passport', 'es'],
      ['/temas/passport?lang=en', 'en'],
      ['/temas/passport?lang=ht', 'ht'],
    ]) {
      const page = await get(path ?? '')
      expect(page).toContain(`<html lang="${language}">`)
      expect(page).toContain(`Passport (${language})`)
      expect(page).toContain('<link rel="alternate" hreflang="es" href="https://puente.example/temas/passport">')
      expect(page).toContain(
        '<link rel="alternate" hreflang="ht" href="https://puente.example/temas/passport?lang=ht">',
      )
      expect(page).toContain(`<link rel="canonical" href="https://puente.example${path}">`)
    }
  })

  test('marks questions and answers for search engines', async () => {
    const page = await get('/temas/passport')
    for (const type of ['FAQPage', 'Question', 'Answer'])
      expect(page).toContain(`itemtype="https://schema.org/${type}"`)
  })

  test('leads back to the chat with the language and the topic kept', async () => {
    expect(await get('/temas/passport?lang=ht')).toContain('href="/?lang=ht&amp;topic=passport"')
    expect(await get('/?lang=ht&topic=passport')).toContain('sobre passport')
  })

  test('that does not exist offers all that do', async () => {
    const response = await site.routes.request('/temas/teleportation')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('<a href="/temas/passport">Passport (es)</a>')
  })

  test('is not sent again to a browser that has it', async () => {
    const first = await site.routes.request('/temas/passport')
    const again = await site.routes.request('/temas/passport', {
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })
})

describe('the list of topics', () => {
  test('is found by words, without accents or case', async () => {
    expect(await get('/temas?q=PASSPÓRT')).toContain('/temas/passport')
    const nothing = await get('/temas?q=zzz')
    expect(nothing).not.toContain('/temas/passport"')
    expect(nothing).toContain('Pregunte al asistente')
  })

  test('shows what was typed as words and never as markup', async () => {
    expect(await get('/temas?q=%22%3E%3Cscript%3E')).toContain('value="&quot;&gt;&lt;script&gt;"')
  })

  test('tells search engines every page in every language, and where not to look', async () => {
    const map = await get('/sitemap.xml')
    for (const path of ['/temas', '/temas/passport', '/temas/passport?lang=en', '/temas/passport?lang=ht'])
      expect(map).toContain(`<loc>https://puente.example${path}</loc>`)
    const robots = await get('/robots.txt')
    expect(robots).toContain('Disallow: /staff')
    expect(robots).toContain('Sitemap: https://puente.example/sitemap.xml')
  })
})

describe('somebody known who comes by a link about a topic', () => {
  test('is offered the topic to press, below what was said before', async () => {
    const first = await site.post({ text: 'hola' })
    const { session } = (await first.json()) as { session: string }
    const page = await site.routes.request('/?topic=passport', { headers: { Cookie: `puente=${session}` } })
    expect(await page.text()).toContain(
      '<button name="choice" value="topic:passport"><span>Passport (es)</span></button>',
    )
  })
})

test('every real page is whole and lighter than 20 KB on the wire', async () => {
  const knowledge = loadKnowledge()
  const texts = createTexts()
  for (const office of knowledge.offices) {
    const book = createBook(knowledge, office.id, texts)
    const { routes } = await createWebChannel({
      ...({} as Parameters<typeof createWebChannel>[0]),
      book,
      texts,
      office,
      today: () => '2026-11-21',
      asset: async () => null,
      url: 'https://puente.example',
      widgetOrigins: () => [],
      sessionSecret: new Uint8Array(32),
      limits: limitsOf(),
    })
    const paths = ['/temas', ...knowledge.topics.map(({ id }) => `/temas/${id}`)]
    for (const path of paths)
      for (const language of languages) {
        const page = await (await routes.request(`${path}?lang=${language}`)).text()
        expect(page, path).not.toMatch(/undefined|\[object|\{\{/)
        expect(await gzipped(page), `${path} in ${language}`).toBeLessThan(20 * 1024)
      }
  }
})

async function gzipped(text: string): Promise<number> {
  const squeezed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(squeezed).arrayBuffer()).byteLength
}
