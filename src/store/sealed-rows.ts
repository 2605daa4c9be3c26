import type { Bytes, ContactKey } from './vault.ts'

/** Where a contact's sealed rows lie. */
export type ContactTable = 'contact' | 'thread' | 'file' | 'outbox' | 'cases' | 'timer' | 'record'
/** Where the office's own lie. */
export type OfficeTable = 'staff' | 'note' | 'rating' | 'record'
export const officeTables: readonly OfficeTable[] = ['staff', 'note', 'rating', 'record']

/** Something sealed, with the place it is sealed at; `id` is how its driver finds it again. */
export interface SealedRow<T = ContactTable> {
  readonly table: T
  readonly id: string
  readonly place: string
  readonly sealed: Bytes
}

/** A row as it was and as it is to be. */
export type ResealedRow = SealedRow & { readonly fresh: Bytes }

/** What a medium must do so that everything in it can be sealed anew while others read and write. */
export interface SealedRows {
  /** Contacts in the order of their ids, nameless ones too. */
  contacts(after: string, limit: number): Promise<readonly ContactKey[]>
  /** Everything sealed of a contact, read at one moment; null when it is gone. */
  of(contactId: string): Promise<readonly SealedRow[] | null>
  /**
   * One act: the contact's key and all its rows. False, and nothing is changed, when anything of them is not as it was read. Its revision
   * moves, so that a turn that read the rows before computes again.
   */
  replace(owner: ContactKey, wrapped: Bytes, rows: readonly ResealedRow[]): Promise<boolean>
  /** The office's own of a table in the order of their ids. */
  office(table: OfficeTable, after: string, limit: number): Promise<readonly SealedRow<OfficeTable>[]>
  /** False when it is not as it was read. */
  replaceOffice(row: SealedRow<OfficeTable>, fresh: Bytes): Promise<boolean>
  /** The check value (`Driver.check`) from now on. */
  replaceCheck(value: Bytes): Promise<void>
  /** Writes the data anew, so that nothing of former rows stays on the disk; others wait meanwhile. */
  rewrite(): Promise<void>
}
