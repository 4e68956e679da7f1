import { inflateRawSync } from 'node:zlib'
import { refuse } from '@clarion/journal'

/** A Word file has some thirty members; one with pictures some hundred. */
const mostMembers = 5_000

/** Where a member lies in an archive. */
type Member = { readonly method: number; readonly flags: number; readonly packed: number; readonly at: number }

/**
 * The members of a ZIP archive by name (APPNOTE.TXT 6.3.10): its directory alone, nothing is unpacked.
 *
 * @throws ProblemError `file-damaged`
 */
export function zipMembers(archive: Uint8Array): ReadonlyMap<string, Member> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > bytes.length) refuse('file-damaged')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const members = new Map<string, Member>()
  if (count > mostMembers) refuse('file-damaged')
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) refuse('file-damaged')
    const [name, extra, comment] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    members.set(bytes.toString('utf8', at + 46, at + 46 + name), {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return members
}

/**
 * Unpacks one member, up to a limit that holds while it is unpacked: what an archive says of its sizes is not believed, and a bomb is put out
 * when it has grown that far.
 *
 * @param limit in bytes
 * @throws ProblemError `file-swells`, `file-locked`, `file-damaged`
 */
export function unzipMember(archive: Uint8Array, { at, method, flags, packed }: Member, limit: number): Uint8Array {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  if ((flags & 1) !== 0) refuse('file-locked')
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) refuse('file-damaged')
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (start + packed > bytes.length || (method !== 0 && method !== 8)) refuse('file-damaged')
  const content = bytes.subarray(start, start + packed)
  if (method === 0) return content
  try {
    return inflateRawSync(content, { maxOutputLength: limit })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') refuse('file-swells', { limit: `${limit / 2 ** 20} MiB` })
    return refuse('file-damaged')
  }
}
