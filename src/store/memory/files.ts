import type { Driver } from '../driver.ts'
import type { FileUse } from '../file.ts'
import type { MemoryState } from './state.ts'

/** What a contact's file is kept under. */
export function fileName(contactId: string, id: string): string {
  return `${contactId} ${id}`
}

/** What came with messages. */
export function memoryFiles(state: MemoryState): Pick<Driver, 'file' | 'filePiece' | 'fileUse'> {
  const used = (contactId: string | null): FileUse => {
    const files = [...state.files.values()].filter((file) => contactId === null || file.contactId === contactId)
    return { count: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) }
  }
  return {
    async file(contactId, id) {
      const file = state.files.get(fileName(contactId, id))
      const owner = state.contacts.get(contactId)?.owner
      return file === undefined || owner === undefined ? null : { id, size: file.size, owner }
    },
    filePiece: async (contactId, id, at) => state.files.get(fileName(contactId, id))?.pieces[at] ?? null,
    fileUse: async (contactId) => ({
      own: contactId === null ? { count: 0, bytes: 0 } : used(contactId),
      all: used(null),
    }),
  }
}
