import type { StaffAct } from '../../core/cases/rules.ts'
import type { Case } from '../../core/vocabulary/case.ts'
import type { StaffMember } from '../../core/vocabulary/role.ts'
import type { GroupMessage } from '../../core/vocabulary/staff-group.ts'
import type { Result } from '../../shared/result.ts'
import type { StaffAccount, Store, TurnCommit } from '../../store/store.ts'
import { accountOf, linkedBy } from '../telegram-link.ts'
import { say, sayCode } from '../words.ts'
import type { GroupNote } from './note.ts'

/** What is done with what staff write in a group. */
export interface SaysParts {
  readonly store: Pick<Store, 'note' | 'staff' | 'updateStaff' | 'case'>
  /** As the console's; `once`: the message that must have this effect once. */
  takeStaffTurn(caseId: string, act: StaffAct, staff: StaffMember, once?: TurnCommit['inbound']): Promise<Result<Case>>
  /** The name the view's note is kept under. */
  readonly name: string
  /** The group as a sender, for knowing its messages again. */
  readonly sender: { readonly account: string; readonly id: string }
  wroteHere(caseId: string, text: string): void
  now(): number
}

/** Reads what staff write in the group, and links who they are. Both answer in Spanish, or null: nothing is to be said. */
export interface Says {
  /** Rejects with `StoreError` when nothing could be stored: the message must come again. */
  said(message: GroupMessage): Promise<string | null>
  /** Links a Telegram user to the staff account whose page shows the code. */
  link(code: string, user: string): Promise<string>
}

const commands: Readonly<Record<string, StaffAct>> = {
  tomar: { type: 'claim' },
  soltar: { type: 'release' },
  devolver: { type: 'return' },
  cerrar: { type: 'close' },
}

/** What staff write in the threads of cases is what they do in the console: the same acts, the same rules. */
export function createSays(parts: SaysParts): Says {
  const { store, takeStaffTurn, name, sender, wroteHere, now } = parts

  async function caseIn(thread: string): Promise<Case | null> {
    const note = (await store.note(name))?.value as unknown as GroupNote | undefined
    const [id] = Object.entries(note?.cases ?? {}).find(([, shown]) => shown.thread === thread) ?? []
    return id === undefined ? null : store.case(id)
  }

  async function answer(text: string, of: Case, staff: StaffMember, message: GroupMessage): Promise<string | null> {
    const once = {
      alias: { channel: 'telegram' as const, account: sender.account, id: `group:${sender.id}` },
      externalId: message.id,
    }
    // The first who answers has the case.
    const claimed = of.status === 'waiting' ? await takeStaffTurn(of.id, { type: 'claim' }, staff) : null
    if (claimed !== null && !claimed.ok) return sayCode('refused', claimed.code, claimed.facts)
    wroteHere(of.id, text)
    const done = await takeStaffTurn(of.id, { type: 'reply', text }, staff, once)
    return done.ok ? null : sayCode('refused', done.code, done.facts)
  }

  return {
    async said(message) {
      const { thread, text, user } = message
      const of = thread === null ? null : await caseIn(thread)
      if (of === null) return null
      const account = accountOf(await store.staff(), user)
      if (account === null) return say('group.unknown')
      if (text === null || text.trim() === '') return say('group.text_only')
      const staff = memberOf(account)
      const [, command] = /^\/([a-z]+)(?:@\w+)?\s*$/i.exec(text.trim()) ?? []
      if (command === undefined && text.trim().startsWith('/')) return say('group.commands')
      if (command === undefined) return answer(text, of, staff, message)
      const act = commands[command.toLowerCase()]
      if (act === undefined) return say('group.commands')
      const done = await takeStaffTurn(of.id, act, staff)
      return done.ok ? null : sayCode('refused', done.code, done.facts)
    },
    async link(code, user) {
      const accounts = await store.staff()
      const linked = linkedBy(accounts, code, user, now())
      if (linked === null) return say('group.link_wrong')
      // One telephone speaks for one person.
      for (const other of accounts)
        if (other.id !== linked.id && other.telegram?.user === user)
          await store.updateStaff({ ...other, telegram: null })
      await store.updateStaff(linked)
      return say('group.linked', { name: linked.name })
    },
  }
}

function memberOf({ id, name, role }: StaffAccount): StaffMember {
  return { id, name, role }
}
