/**
 * Names what files of a page now are, so that a browser may keep them for ever under that name: ten hexadecimal digits of what `asset`
 * gives for `names`, in that order. A file that is not there counts as empty.
 */
export async function filesVersion(
  asset: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>,
  names: readonly string[],
): Promise<string> {
  const files = await Promise.all(names.map(asset))
  const whole = await new Blob(files.flatMap((file) => file ?? [])).arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
  return Array.from(digest.slice(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** How long a browser keeps a file asked for with `asked` as its version, where `version` is what it now is: for ever, or until asked again. */
export function keptAs(asked: string | undefined, version: string): string {
  return asked === version ? 'public, max-age=31536000, immutable' : 'no-cache'
}
