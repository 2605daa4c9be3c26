import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { isLanguage, type Language, languages } from '../../../core/vocabulary/language.ts'
import { type ListRequest, papers } from '../../../shared/cards.ts'
import type { WebDeps } from '../deps.ts'
import { addressOf, relative } from './addresses.ts'
import { findTopics } from './find-topics.ts'
import { listView } from './list-view.ts'
import { topicView } from './topic-view.ts'

/** Seconds a browser or proxy may keep a page: a mended fact is everywhere within the hour. */
const kept = 'public, max-age=3600'

/**
 * What the office knows as pages anyone can read, print and find by a search engine: `GET /temas`, `GET /temas/:topic`, each in
 * three languages by `?lang=`. The same facts as the chat's answers, from the same book.
 */
export function topicRoutes(deps: WebDeps, version: string): Hono {
  const routes = new Hono()
  const look = (language: Language) => ({ deps, language, version })

  /** Where nothing can be drawn, the page says the same and can be printed. */
  const instead = (c: Context) => {
    const { topic, language } = requestOf(c)
    return deps.book.hasTopic(topic) ? c.redirect(relative(`/temas/${topic}`, language)) : c.notFound()
  }

  routes.get('/temas', etag(), (c) => {
    c.header('Cache-Control', kept)
    const words = c.req.query('q')?.slice(0, 100) ?? ''
    return c.html(listView({ ...look(languageOf(c)), words, found: findTopics(deps.book, languageOf(c), words) }))
  })

  routes.get('/temas/:topic', etag(), (c) => {
    const topic = c.req.param('topic')
    const language = languageOf(c)
    if (!deps.book.hasTopic(topic)) {
      const problem = deps.texts(language, 'topics.missing')
      return c.html(listView({ ...look(language), words: '', found: deps.book.topics, problem }), 404)
    }
    c.header('Cache-Control', kept)
    return c.html(topicView({ ...look(language), topic }))
  })

  routes.get('/temas/:topic/tarjeta.png', async (c) => {
    const picture = await deps.cards.picture(requestOf(c))
    return picture === null ? instead(c) : c.body(picture, 200, fileOf('image/png', c.req.param('topic'), 'png'))
  })

  routes.get('/temas/:topic/lista.pdf', async (c) => {
    const paper = papers.find((p) => p === c.req.query('paper')) ?? 'letter'
    const sheet = await deps.cards.sheet(requestOf(c), paper)
    return sheet === null ? instead(c) : c.body(sheet, 200, fileOf('application/pdf', c.req.param('topic'), 'pdf'))
  })

  routes.get('/robots.txt', (c) =>
    c.text(`User-agent: *\nAllow: /temas\nDisallow: /staff\nDisallow: /api\nSitemap: ${deps.url}/sitemap.xml\n`),
  )

  routes.get('/sitemap.xml', etag(), (c) => {
    const paths = ['/temas', ...deps.book.topics.map(({ id }) => `/temas/${id}`)]
    const entries = paths.map((path) => {
      const others = languages.map(
        (l) => `<xhtml:link rel="alternate" hreflang="${l}" href="${addressOf(deps.url, path, l)}"/>`,
      )
      return languages.map((l) => `<url><loc>${addressOf(deps.url, path, l)}</loc>${others.join('')}</url>`).join('\n')
    })
    c.header('Cache-Control', kept)
    c.header('Content-Type', 'application/xml; charset=utf-8')
    return c.body(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`,
    )
  })
  return routes
}

function requestOf(c: Context): ListRequest {
  const folio = c.req.query('folio') ?? ''
  return {
    topic: c.req.param('topic') ?? '',
    language: languageOf(c),
    folio: /^[A-Z]{2,4}-[A-Z0-9]{4,6}$/.test(folio) ? folio : null,
  }
}

/** Shown in the browser; saved under the topic's name. */
function fileOf(type: string, topic: string, ending: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `inline; filename="puente-${topic}.${ending}"`,
    'Cache-Control': kept,
  }
}

function languageOf(c: Context): Language {
  const wanted = c.req.query('lang')
  return isLanguage(wanted) ? wanted : 'es'
}
