/** Where the practising console stands within the real one: its own addresses, so that two tabs never take each other's forms. */
export const practiceBase = '/staff/practice/office'

/** What of a page leads within the console; `/staff/practice` itself is the real one's, and so are style and scripts, which a browser then has once. */
const inPage = /="\/staff(?!\/practice|\/[\w-]+\.(?:css|js)\b)(?=["/?#])/g
const inHeader = /^\/staff(?!\/practice)(?=$|[/?#])/

/** The same request as the practising console knows its addresses. `body`: what was sent; absent for a GET. */
export function inward(request: Request, body: ArrayBuffer | undefined): Request {
  const url = new URL(request.url)
  url.pathname = `/staff${url.pathname.slice(practiceBase.length)}`
  const { method, signal } = request
  return new Request(url, { method, headers: request.headers, signal, ...(body === undefined ? {} : { body }) })
}

/** The practising console's answer with its addresses put below `practiceBase` and `mark` before its titles. It sets no cookie: the browser's are the real console's. */
export async function outward(answer: Response, mark: string): Promise<Response> {
  const headers = new Headers(answer.headers)
  headers.delete('set-cookie')
  headers.delete('content-length')
  const to = headers.get('location')
  if (to !== null) headers.set('location', to.replace(inHeader, practiceBase))
  const { status } = answer
  if (!(headers.get('content-type') ?? '').startsWith('text/html'))
    return new Response(answer.body, { status, headers })
  // Words of people are escaped: a quote before /staff is markup of ours.
  const page = (await answer.text()).replace(inPage, `="${practiceBase}`)
  return new Response(page.replace(/<title>| data-title="/g, `$&${mark} · `), { status, headers })
}
