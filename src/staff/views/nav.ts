import { html } from 'hono/html'
import type { StaffAccount } from '../../store/store.ts'
import { type Act, may } from '../permissions.ts'
import { practising } from '../reader.ts'
import { type StaffKey, say } from '../words.ts'
import type { Html } from './html.ts'

/** The groups of pages, in the order they stand. */
const groups = ['cases', 'register', 'reports', 'knowledge', 'notices', 'office', 'mine'] as const

/** A page with a place in the navigation. */
export interface NavEntry {
  /** Names the page in `Frame.here`. */
  readonly here: string
  readonly group: (typeof groups)[number]
  readonly path: string
  readonly label: StaffKey
  /** Style sheets of the page beside those every page has, without their ending. */
  readonly sheets: readonly string[]
  /** Who is shown the way to it. The route decides for itself who may enter. */
  readonly shown: (me: StaffAccount) => boolean
  /** A page of the practice too. What leaves the console, or settles the house, is none. */
  readonly practised?: true
}

const everybody = (): boolean => true
const whoMay = (act: Act) => (me: StaffAccount) => may(me, act)
const admins = whoMay('administer')

/** Every page with a place in the navigation: a new page adds its line here, in its group. */
export const entries = [
  {
    here: 'cases',
    group: 'cases',
    path: '/staff',
    label: 'nav.cases',
    sheets: ['list'],
    shown: whoMay('read_cases'),
    practised: true,
  },
  {
    here: 'today',
    group: 'cases',
    path: '/staff/today',
    label: 'nav.today',
    sheets: ['today'],
    shown: whoMay('read_cases'),
    practised: true,
  },
  {
    here: 'counter',
    group: 'register',
    path: '/staff/counter',
    label: 'nav.counter',
    sheets: ['registers'],
    shown: whoMay('register'),
    practised: true,
  },
  {
    here: 'registers',
    group: 'register',
    path: '/staff/registers/attentions',
    label: 'nav.registers',
    sheets: ['registers'],
    shown: (me) => may(me, 'register') || may(me, 'see_reports'),
    practised: true,
  },
  {
    here: 'mentions',
    group: 'cases',
    path: '/staff/mentions',
    label: 'nav.mentions',
    sheets: ['form'],
    shown: whoMay('read_cases'),
    practised: true,
  },
  {
    here: 'translations',
    group: 'cases',
    path: '/staff/translations',
    label: 'nav.translations',
    sheets: ['form'],
    shown: whoMay('translate'),
    practised: true,
  },
  {
    here: 'unanswered',
    group: 'knowledge',
    path: '/staff/unanswered',
    label: 'nav.unanswered',
    sheets: [],
    shown: whoMay('see_reports'),
  },
  {
    here: 'board',
    group: 'reports',
    path: '/staff/board',
    label: 'nav.board',
    sheets: ['reports'],
    shown: whoMay('supervise'),
    practised: true,
  },
  {
    here: 'reports',
    group: 'reports',
    path: '/staff/reports',
    label: 'nav.reports',
    sheets: ['reports'],
    shown: whoMay('see_reports'),
  },
  {
    here: 'knowledge',
    group: 'knowledge',
    path: '/staff/knowledge',
    label: 'desk.title',
    sheets: ['desk'],
    shown: everybody,
  },
  {
    here: 'broadcasts',
    group: 'notices',
    path: '/staff/broadcasts',
    label: 'broadcasts.title',
    sheets: ['desk'],
    shown: whoMay('broadcast'),
  },
  { here: 'posters', group: 'notices', path: '/staff/posters', label: 'nav.posters', sheets: [], shown: everybody },
  {
    here: 'duty',
    group: 'office',
    path: '/staff/duty',
    label: 'nav.duty',
    sheets: ['registers'],
    shown: whoMay('read_cases'),
    practised: true,
  },
  {
    here: 'office',
    group: 'office',
    path: '/staff/office',
    label: 'office.title',
    sheets: ['desk'],
    shown: whoMay('run_office'),
  },
  { here: 'people', group: 'office', path: '/staff/people', label: 'nav.people', sheets: ['people'], shown: admins },
  {
    here: 'audit',
    group: 'office',
    path: '/staff/audit',
    label: 'nav.audit',
    sheets: ['people'],
    shown: whoMay('see_audit'),
  },
  {
    here: 'channels',
    group: 'office',
    path: '/staff/channels',
    label: 'nav.channels',
    sheets: ['people'],
    shown: admins,
  },
  { here: 'start', group: 'office', path: '/staff/start', label: 'nav.start', sheets: ['people'], shown: admins },
  {
    here: 'guide',
    group: 'mine',
    path: '/staff/help',
    label: 'nav.guide',
    sheets: ['people'],
    shown: everybody,
    practised: true,
  },
  {
    here: 'practice',
    group: 'mine',
    path: '/staff/practice',
    label: 'practice.title',
    sheets: ['people'],
    shown: whoMay('work_cases'),
  },
  {
    here: 'account',
    group: 'mine',
    path: '/staff/account',
    label: 'nav.account',
    sheets: ['people'],
    shown: everybody,
  },
] as const satisfies readonly NavEntry[]

/** The name of a page in the navigation. */
export type Here = (typeof entries)[number]['here']

/** The style sheets of a page beside those every page has. */
export function sheetsAt(here: Here | null): readonly string[] {
  return entries.find((entry) => entry.here === here)?.sheets ?? []
}

/** The way to every page its reader may open: the groups, then the pages of the group one is in. On a phone it is folded. */
export function navView(me: StaffAccount, here: Here | null): Html {
  const every: readonly NavEntry[] = entries
  const open = every.filter(({ shown, practised }) => shown(me) && (practised || !practising()))
  const filled = groups
    .map((group) => ({ group, pages: open.filter((entry) => entry.group === group) }))
    .filter(({ pages }) => pages.length > 0)
  const current = filled.find(({ pages }) => pages.some((entry) => entry.here === here))
  return html`<nav class="wide" aria-label="${say('nav')}"><ul>${filled.map(({ group, pages }) => html`<li>${groupLink(group, pages, here)}</li>`)}</ul>
${current === undefined || current.pages.length < 2 ? '' : html`<ul class="within">${current.pages.map((entry) => html`<li>${pageLink(entry, here)}</li>`)}</ul>`}</nav>
<details class="folded"><summary>${say('nav.menu')}</summary><nav aria-label="${say('nav')}">${filled.map(({ group, pages }) => html`<p class="quiet">${say(`nav.group.${group}`)}</p><ul>${pages.map((entry) => html`<li>${pageLink(entry, here)}</li>`)}</ul>`)}</nav></details>`
}

/** A group is its first page; one that has no other is called like it. */
function groupLink(group: NavEntry['group'], pages: readonly NavEntry[], here: Here | null): Html {
  const [first] = pages
  const within = pages.some((entry) => entry.here === here)
  const state = first?.here === here ? html` aria-current="page"` : within ? html` aria-current="true"` : ''
  const name = pages.length === 1 && first !== undefined ? say(first.label) : say(`nav.group.${group}`)
  return html`<a href="${first?.path ?? '/staff'}"${state}>${name}</a>`
}

function pageLink({ path, label, here: name }: NavEntry, here: Here | null): Html {
  return html`<a href="${path}"${name === here ? html` aria-current="page"` : ''}>${say(label)}${name === 'mentions' ? html`<span data-mentions-count></span>` : ''}</a>`
}
