/** The body when it is not longer than `limit` bytes, else null; one that says it is longer is not read. */
export async function bytesWithin(answer: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(answer.headers.get('content-length') ?? 0) > limit) {
    await answer.body?.cancel()
    return null
  }
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return bytes.length > limit ? null : bytes
}
