/** A browser at the console of a running server, with one cookie jar. */
export interface StaffBrowser {
  get(path: string): Promise<Page>
  post(path: string, form?: Readonly<Record<string, string>>): Promise<Page>
}

/** An answer with its body read. */
export interface Page {
  readonly status: number
  readonly location: string | null
  readonly body: string
}

/** A browser signed in to nothing. `url` is the server's own. */
export function staffBrowser(url: string): StaffBrowser {
  let cookie = ''
  async function ask(path: string, init: RequestInit): Promise<Page> {
    const headers = { Origin: url, ...(cookie === '' ? {} : { Cookie: cookie }) }
    const answer = await fetch(`${url}${path}`, { ...init, headers, redirect: 'manual' })
    cookie = /puente_staff=[^;]*/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? cookie
    return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() }
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, form = {}) => ask(path, { method: 'POST', body: new URLSearchParams(form) }),
  }
}

/** A browser in which the first account of an office was made and is signed in. */
export async function firstStaff(url: string, code: string): Promise<StaffBrowser> {
  const browser = staffBrowser(url)
  const made = await browser.post('/staff/setup', {
    code,
    name: 'Lupe',
    role: 'Coordinación de Atención',
    login: 'lupe',
    area: 'atencion',
    password: 'caballo pila grapa',
  })
  if (made.status !== 303) throw new Error(`the first account was not made: ${made.status} ${made.body.slice(0, 500)}`)
  return browser
}
