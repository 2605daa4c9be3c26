import type { Role } from '../core/vocabulary/role.ts'
import type { StaffAccount } from '../store/store.ts'

/**
 * What an account may do in the console:
 * `read_cases` see cases that are not protected · `work_cases` take, answer, note, pass on, close · `see_protected` open every protected case: others open
 * their own, and those they were added to · `register` enter calls, visits and papers · `translate` · `see_reports` figures without anybody in them ·
 * `export` take tables out of the console · `supervise` the live board, absences, bulk acts, other people's queues · `broadcast` ·
 * `edit_facts` propose a change of a fact or place · `publish_facts` approve somebody else's · `run_office` the same with what the office is: hours, data, areas ·
 * `see_audit` · `administer` accounts, doors, settings.
 */
export const acts = [
  'read_cases',
  'work_cases',
  'see_protected',
  'register',
  'translate',
  'see_reports',
  'export',
  'supervise',
  'broadcast',
  'edit_facts',
  'publish_facts',
  'run_office',
  'see_audit',
  'administer',
] as const

/** One of `acts`. */
export type Act = (typeof acts)[number]

/** Who an account is, as far as permissions go. */
export type RoleHolder = Pick<StaffAccount, 'roles' | 'admin' | 'disabled'>

const desk = ['read_cases', 'work_cases', 'register'] as const
const officer = [...desk, 'see_reports'] as const

const grants: Readonly<Record<Role, readonly Act[]>> = {
  reception: desk,
  officer,
  lawyer: officer,
  psychologist: officer,
  programmes: [...officer, 'broadcast'],
  education: [...officer, 'broadcast'],
  representation: [...officer, 'export'],
  translator: ['read_cases', 'translate'],
  editor: ['edit_facts', 'publish_facts'],
  supervisor: [
    ...officer,
    'see_protected',
    'supervise',
    'export',
    'translate',
    'broadcast',
    'edit_facts',
    'publish_facts',
    'run_office',
  ],
  // Keeps the house, and need not read what people tell it.
  administrator: ['administer', 'see_audit', 'export', 'run_office'],
  auditor: ['read_cases', 'see_reports', 'see_audit', 'export'],
}

/** Which acts change nothing but what a reader sees. */
const reading: readonly Act[] = ['read_cases', 'see_protected', 'see_reports', 'see_audit', 'export']

/** The account's roles; one of before roles were kept is an officer, or administrator and supervisor where it was an admin. */
export function rolesOf({ roles, admin }: RoleHolder): readonly Role[] {
  return roles ?? (admin ? ['administrator', 'supervisor'] : ['officer'])
}

/** True when one of the account's roles grants the act; a disabled account may nothing. */
export function may(account: RoleHolder, act: Act): boolean {
  return !account.disabled && rolesOf(account).some((role) => grants[role].includes(act))
}

/** True for who may look and nothing else, e.g. an auditor: whatever they send is refused but what concerns their own account. */
export function readsOnly(account: RoleHolder): boolean {
  return rolesOf(account).every((role) => grants[role].every((act) => reading.includes(act)))
}

/** The first page an account can use after signing in. */
export function homeOf(account: RoleHolder): string {
  return may(account, 'read_cases') ? '/staff' : may(account, 'administer') ? '/staff/people' : '/staff/account'
}
