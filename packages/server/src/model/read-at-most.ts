/**
 * Reads the body of a response, so many bytes and no more: what is larger is cut off on the way and never held.
 *
 * @returns the bytes; undefined where there are more
 */
export async function readAtMost(response: Response, most: number): Promise<Uint8Array | undefined> {
  const said = Number(response.headers.get('content-length') ?? 0)
  if (said > most) {
    await response.body?.cancel()
    return undefined
  }
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > most) {
      await reader.cancel()
      return undefined
    }
    pieces.push(value)
  }
  return Buffer.concat(pieces)
}
