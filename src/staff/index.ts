import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { errorCode, StoreError } from '../shared/errors.ts'
import { createAccounts } from './accounts.ts'
import { answeringRoutes } from './answering/routes.ts'
import { createAudit } from './audit/log.ts'
import { logProtected } from './audit/protected.ts'
import { logRefusals } from './audit/refusals.ts'
import { auditRoutes } from './audit/routes.ts'
import { broadcastRoutes } from './broadcasts/routes.ts'
import { requireOpen } from './care/guard.ts'
import { careRoutes } from './care/routes.ts'
import { counterRoutes } from './counter/routes.ts'
import { dangerRoutes } from './danger/routes.ts'
import { createDelays } from './delays.ts'
import { againRoutes } from './delivery/routes.ts'
import type { ConsoleDeps } from './deps.ts'
import { deskRoutes } from './desk/routes.ts'
import { dutyRoutes } from './duty/routes.ts'
import { withServices } from './duty/settings.ts'
import { tendDuty } from './duty/tend.ts'
import type { StaffEnv } from './guard.ts'
import { guideRoutes } from './guide/routes.ts'
import { bulkRoutes } from './inbox/bulk.ts'
import { pulseRoutes } from './inbox/pulse.ts'
import { inboxRoutes } from './inbox/routes.ts'
import { joiningRoutes } from './joining/routes.ts'
import { type Challenges, createChallenges } from './keys/challenge.ts'
import { demandRoutes } from './keys/demand.ts'
import { keyRoutes } from './keys/routes.ts'
import { requireSecondFactor } from './keys/second-factor.ts'
import { keySignInRoutes } from './keys/sign-in.ts'
import { mentionRoutes } from './mentions/routes.ts'
import { officeRoutes } from './office/routes.ts'
import type { Parts } from './parts.ts'
import { createPasswords } from './password.ts'
import type { Practising } from './practice/deps.ts'
import { exerciseRoutes, withinPractice } from './practice/exercise-routes.ts'
import { practiceRoutes } from './practice/routes.ts'
import { createPresence } from './presence/presence.ts'
import { presenceRoutes } from './presence/routes.ts'
import { withReader } from './reader.ts'
import { caseRegisterRoutes } from './registers/case-routes.ts'
import { entryRoutes } from './registers/entry-routes.ts'
import { registerRoutes } from './registers/routes.ts'
import { type Archive, createArchive } from './reports/archive.ts'
import { boardRoutes } from './reports/board-routes.ts'
import { withReady } from './reports/ready.ts'
import { reportRoutes } from './reports/routes.ts'
import { accountRoutes } from './routes/account.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { caseRoutes } from './routes/cases.ts'
import { channelRoutes } from './routes/channels.ts'
import { eventRoutes } from './routes/events.ts'
import { fileRoutes, withFilesVersion } from './routes/files.ts'
import { inviteRoutes } from './routes/invite.ts'
import { peopleRoutes } from './routes/people.ts'
import { doorFor, refuseUndeclared, requirePermission } from './routes/permission.ts'
import { posterRoutes } from './routes/posters.ts'
import { requireStaff, requireWriter } from './routes/require-staff.ts'
import { setupRoutes } from './routes/setup.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { unansweredRoutes } from './routes/unanswered.ts'
import { createStaffSessions } from './session.ts'
import { remindSteps, startRoutes } from './start/routes.ts'
import { todayRoutes } from './today/routes.ts'
import { translationRoutes } from './translation/routes.ts'
import { createTries } from './tries.ts'
import { noticePage } from './views/notice.ts'
import { say } from './words.ts'

export type { ConsoleDeps } from './deps.ts'

/** Five wrong codes, or passwords of who is signed in, in a quarter of an hour. */
const codeShare = { most: 5, period: 15 * 60 * 1000 } as const

/** Largest form in bytes: the longest answer, percent-encoded, and some more. */
const largestForm = 128 * 1024

/** The staff console, to be mounted at `/staff`. */
export interface Console {
  readonly routes: Hono<StaffEnv>
  /** A one-time link (24 hours) to make the first account, or null when there is an account. Earlier links end. */
  setup(): Promise<string | null>
  /** Makes the reports that are due; does nothing when none is. To be called every minute or so. */
  keepReports(): Promise<void>
  /** What the office's round does each minute: cases of who is not there, cases handed out in turn. */
  tendDuty(): Promise<void>
}

/** Routes of one subject. */
type Group = (parts: Parts) => Hono<StaffEnv>

/** Puts the console together. Every route but those before `requireStaff` needs a session. */
export function createConsole(deps: ConsoleDeps): Console {
  const parts = partsOf(deps)
  const archive = createArchive(deps)
  const challenges = createChallenges(parts.store, parts.now, parts.newToken)
  const routes = new Hono<StaffEnv>()
  routes.use(withReader)
  routes.use(headers)
  routes.use(withFilesVersion(deps))
  routes.use(async (c, next) => {
    c.header('Cache-Control', 'no-store')
    await next()
  })
  routes.use(
    csrf({ origin: (origin, c) => origin === new URL(c.req.url).origin || origin === new URL(deps.url).origin }),
  )
  routes.use(bodyLimit({ maxSize: largestForm, onError: (c) => c.html(noticePage(say('error.too_large')), 413) }))

  if (deps.practising !== undefined) routes.use(withinPractice())
  routes.route('/', fileRoutes(deps))
  openRoutes(routes, parts, challenges)
  const behind = routes.routes.length
  routes.use(requireStaff(parts.sessions))
  routes.use('/cases/:id/*', logRefusals(parts))
  routes.use(requireWriter())
  routes.use(requireSecondFactor(parts.store))
  routes.use(withServices(parts))
  routes.use(requirePermission)
  openPractice(routes, parts, archive)
  openList(routes, parts)
  openCases(routes, parts)
  routes.route('/', accountRoutes(parts))
  routes.route('/', keyRoutes(parts, challenges))
  mount(routes, parts, books)
  routes.route('/', guideRoutes())
  routes.route('/', reportRoutes(parts, archive))
  routes.route('/', boardRoutes(parts, archive))
  mount(routes, parts, house)
  refuseUndeclared(routes, behind)
  routes.all('*', (c) =>
    c.req.path === '/staff/' ? c.redirect('/staff', 303) : c.html(noticePage(say('error.no_page')), 404),
  )

  routes.onError((error, c) => {
    c.header('Cache-Control', 'no-store')
    if (error instanceof HTTPException) return c.html(noticePage(say('error.foreign')), error.status)
    deps.log.error('console failed', { code: errorCode(error) })
    const stored = error instanceof StoreError
    return c.html(noticePage(say(stored ? 'error.not_stored' : 'error.fault')), stored ? 503 : 500)
  })
  return {
    routes,
    keepReports: () => archive.keepUp(),
    tendDuty: async () => void (await tendDuty(parts)),
    async setup() {
      const code = await parts.accounts.openSetup()
      return code === null ? null : `${deps.url}/staff/setup?code=${code}`
    },
  }
}

/** The ways in: everybody may knock here. */
function openRoutes(routes: Hono<StaffEnv>, parts: Parts, challenges: Challenges): void {
  routes.route('/', signInRoutes(parts))
  routes.route('/', keySignInRoutes(parts, challenges))
  routes.route('/', setupRoutes(parts))
  routes.route('/', inviteRoutes(parts))
}

/** The way into the practice; within it, its exercises. Reports are of the real office only. */
function openPractice(routes: Hono<StaffEnv>, parts: Parts, archive: Archive): void {
  if (parts.practising !== undefined) {
    routes.route('/', exerciseRoutes(parts.practising))
    return
  }
  routes.use(withReady(parts, archive))
  routes.route('/', practiceRoutes(parts))
}

/** The list of cases, and how it and every page hear of changes. */
function openList(routes: Hono<StaffEnv>, parts: Parts): void {
  routes.use('/', remindSteps(parts))
  mount(routes, parts, [inboxRoutes, bulkRoutes, pulseRoutes, eventRoutes])
}

/** One case, and what is done with it; a protected one only for those it is open to. */
function openCases(routes: Hono<StaffEnv>, parts: Parts): void {
  // The case's own page is met by this path too.
  routes.use('/cases/:id/*', doorFor('read_cases'), requireOpen(parts), logProtected(parts.audit))
  mount(routes, parts, [
    caseRoutes,
    careRoutes,
    dangerRoutes,
    answeringRoutes,
    translationRoutes,
    presenceRoutes,
    mentionRoutes,
    todayRoutes,
    againRoutes,
    joiningRoutes,
    attachmentRoutes,
  ])
}

/** What the office writes down, and who is there. */
const books: readonly Group[] = [counterRoutes, registerRoutes, entryRoutes, caseRegisterRoutes, dutyRoutes]

/** What the assistant says and could not, what leads to it, what was done, and the house itself. */
const house: readonly Group[] = [
  deskRoutes,
  officeRoutes,
  unansweredRoutes,
  broadcastRoutes,
  posterRoutes,
  auditRoutes,
  startRoutes,
  channelRoutes,
  demandRoutes,
  peopleRoutes,
]

function mount(routes: Hono<StaffEnv>, parts: Parts, groups: readonly Group[]): void {
  for (const group of groups) routes.route('/', group(parts))
}

function partsOf(deps: ConsoleDeps): Parts {
  const { store, now, newId, newToken, setupCode = null } = deps
  const passwords = createPasswords(newToken, deps.scrypt)
  const sessions = createStaffSessions(store, now, newToken)
  const accounts = createAccounts({ store, passwords, sessions, now, newId, newToken, setupCode })
  return {
    ...deps,
    takeStaffTurn: deps.practising === undefined ? deps.takeStaffTurn : toldOf(deps, deps.practising),
    passwords,
    sessions,
    accounts,
    attempts: createTries(store, now, codeShare),
    delays: createDelays(now),
    audit: createAudit(store, now),
    presence: createPresence(now),
  }
}

/** What staff do, told to the practice once it is done. */
function toldOf({ takeStaffTurn }: ConsoleDeps, practising: Practising): ConsoleDeps['takeStaffTurn'] {
  return async (caseId, act, staff, once) => {
    const result = await takeStaffTurn(caseId, act, staff, once)
    if (result.ok) practising.did(staff.id, act, result.value)
    return result
  }
}

const headers = secureHeaders({
  // Not `no-referrer`: browsers then post forms with `Origin: null`, which the check against foreign pages must refuse.
  referrerPolicy: 'same-origin',
  // What the office runs beside this, and whether by https, is its proxy's to say.
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    mediaSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
})
