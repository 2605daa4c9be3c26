import { Hono } from 'hono'
import type { Role } from '#src/core/vocabulary/role.ts'
import { asset } from '#src/entry/assets.ts'
import { lazyPosters } from '#src/entry/lazy-posters.ts'
import { loadKnowledge } from '#src/entry/load-knowledge.ts'
import { openDesk } from '#src/entry/open-desk.ts'
import { createPublished, type Published } from '#src/entry/published.ts'
import { createPhrasebook } from '#src/knowledge/phrasebook.ts'
import { createUnderstander } from '#src/nlu/create-understander.ts'
import { newId, newToken } from '#src/shared/ids.ts'
import { createLog } from '#src/shared/log.ts'
import { type Console, type ConsoleDeps, createConsole } from '#src/staff/index.ts'
import type { Machine } from '#src/staff/translation/office-machine.ts'
import { peopleFrom } from '#src/turn/places/from-place.ts'
import { unansweredIn } from '#src/turn/unanswered.ts'
import { limitsOf } from './limits.ts'
import { mondayAtTen, openOffice, type TestOffice } from './office.ts'

/** Where the test console is reached. */
export const consoleUrl = 'https://oficina.example'

/** A good password, and not the only one. */
export const password = 'caballo pila grapa'

const { plainWords = [] } = createUnderstander()

/** A test office with its console. */
export interface TestConsole extends TestOffice {
  readonly console: Console
  /** A browser at the console, signed in to nothing; `remembers`: it keeps what the console knows browsers by. */
  browser(remembers?: boolean): TestBrowser
  /** The first account, made through the link; its browser is signed in. */
  admin(): Promise<TestBrowser>
  /** Another person of the office, an officer unless told otherwise, invited by `admin`; their browser is signed in. */
  colleague(admin: TestBrowser, name: string, roles?: readonly Role[]): Promise<TestBrowser>
  /** What the office published, laid over the content when told to. */
  readonly published: Published
  /** Lines the console logged. */
  readonly logged: readonly string[]
}

/** A browser with one cookie jar; forms come from the console's own pages. */
export interface TestBrowser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Answer>
  /** The session cookie's value, as the browser holds it. */
  cookie(): string
  keep(cookie: string): void
}

/** An answer with its body read. */
export interface Answer {
  readonly status: number
  readonly location: string | null
  readonly headers: Headers
  readonly body: string
}

/** Opens a console over a test office. `prepare` may change what the console is given, e.g. to let a store fail. */
export async function openConsole(
  options: Parameters<typeof openOffice>[0] &
    Partial<
      Pick<
        ConsoleDeps,
        | 'fetchFile'
        | 'limits'
        | 'redraw'
        | 'phone'
        | 'hasGroup'
        | 'machine'
        | 'machineKey'
        | 'freeWords'
        | 'practice'
        | 'doors'
        | 'keeper'
        | 'fixed'
      >
    > &
    Partial<Machine> = {},
): Promise<TestConsole> {
  let now = options.now ?? mondayAtTen
  const office = await openOffice({ ...options, now })
  const logged: string[] = []
  const log = createLog((line) => logged.push(line))
  const { takeStaffTurn, joins, closingWords, boards, summary, lines, feed, book, live, openByHand, appoint } =
    office.assistant
  const published = createPublished({ live, store: office.store, feed, log, now: () => now })
  const staff = createConsole({
    store: office.store,
    phone: options.phone,
    takeStaffTurn,
    joins,
    closingWords,
    openByHand,
    appoint,
    boards,
    summary,
    lines,
    feed,
    limits: options.limits ?? limitsOf({}, () => now),
    book,
    phrasebook: createPhrasebook(loadKnowledge().phrasebook, book),
    hasGroup: options.hasGroup ?? (() => false),
    practice: options.practice,
    doors: options.doors ?? (() => []),
    keeper: options.keeper ?? null,
    machine: options.machine ?? {
      translator: options.translator ?? null,
      readingTranslator: options.readingTranslator ?? null,
    },
    machineKey: options.machineKey ?? null,
    ...(options.freeWords === undefined ? {} : { freeWords: options.freeWords }),
    fetchFile: options.fetchFile ?? (async () => ({ ok: false, code: 'gone' })),
    now: () => now,
    newId,
    newToken,
    asset,
    ...(options.redraw === undefined ? {} : { redraw: options.redraw }),
    secure: true,
    url: consoleUrl,
    unanswered: async () => (office.assistant.keepsUnanswered() ? unansweredIn(office.store, plainWords) : null),
    fixed: options.fixed ?? [],
    ...openDesk(office.assistant, 'durango'),
    posters: lazyPosters({ texts: office.assistant.texts, url: consoleUrl, office: () => book.office }),
    peopleFrom: (place) => peopleFrom(office.store, place),
    log,
  })
  const app = new Hono().route('/staff', staff.routes)
  const browser = (remembers = false) => openBrowser(app, remembers)
  return {
    ...office,
    console: staff,
    browser,
    logged,
    published,
    pass(milliseconds) {
      now += milliseconds
      office.pass(milliseconds)
    },
    async admin() {
      const link = await staff.setup()
      const mine = browser()
      const made = await mine.post('/staff/setup', {
        code: codeIn(link ?? ''),
        name: 'Ana',
        role: 'Coordinación de Atención',
        login: 'ana',
        area: 'atencion',
        password,
      })
      if (made.status !== 303) throw new Error(`the first account was not made: ${made.status}`)
      return mine
    },
    async colleague(admin, name, roles = ['officer']) {
      const invited = await admin.post('/staff/people', {
        name,
        role: 'Área Jurídica',
        login: name.toLowerCase(),
        area: 'juridica',
        ...ticked(roles),
      })
      const mine = browser()
      const entered = await mine.post('/staff/invite', { code: codeIn(invited.body), password })
      if (entered.status !== 303) throw new Error(`${name} could not enter: ${entered.status}`)
      return mine
    },
  }
}

/** The fields of a form in which these roles are ticked. */
export function ticked(roles: readonly Role[]): Record<string, string> {
  return Object.fromEntries(roles.map((role) => [`may_${role}`, 'yes']))
}

/** The code of a one-time link in a page or text. */
export function codeIn(text: string): string {
  return /code=([\w.-]+)/.exec(text)?.[1] ?? ''
}

function openBrowser(app: Hono, remembers: boolean): TestBrowser {
  let cookie = ''
  let known = ''
  async function ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookies = [cookie === '' ? '' : `puente_staff=${cookie}`, known].filter((one) => one !== '')
    const headers = { ...init.headers, ...(cookies.length === 0 ? {} : { Cookie: cookies.join('; ') }) }
    const response = await app.request(`${consoleUrl}${path}`, { ...init, headers })
    const set = /puente_staff=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')
    if (set !== null) cookie = set[1] ?? ''
    if (remembers) known = /puente_browser=[\w-]+/.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? known
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      body: await response.text(),
    }
  }
  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form = {}, headers = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form), headers: { Origin: consoleUrl, ...headers } }),
    cookie: () => cookie,
    keep(value) {
      cookie = value
    },
  }
}
