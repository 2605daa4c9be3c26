import type { Figures } from './table.ts'

/** Files kept and their bytes. */
interface Use {
  readonly count: number
  readonly bytes: number
}

const megabyte = 1024 * 1024

/**
 * Whether one more file of `size` bytes may be kept: null, or whose room is full. `free`: bytes the disk has left; null where there is no
 * disk, or nobody can tell.
 */
export function fullFor(
  size: number,
  use: { readonly own: Use; readonly all: Use },
  free: number | null,
  figures: Figures,
): 'person' | 'office' | null {
  const { own, all } = use
  if (own.count >= figures['files.session']) return 'person'
  if (own.bytes + size > figures['filesize.session'] * megabyte) return 'person'
  if (all.bytes + size > figures['filesize.all'] * megabyte) return 'office'
  return free !== null && free - size < figures['disk.reserve'] * megabyte ? 'office' : null
}
