import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'

/** Plain bytes per chunk. */
const chunkSize = 64 * 1024
const tagSize = 16
const saltSize = 16

/** A sealed stream that was cut, bent, or sealed under another key. What came before it was whole. */
export class SealBroken extends Error {
  constructor() {
    super('the content was altered, cut short, or sealed under another key')
    this.name = 'SealBroken'
  }
}

/**
 * Seals bytes of any length, a chunk at a time: AES-256-GCM under a key drawn from the given one and a random salt, with a
 * counter as nonce and a mark on the last chunk, so that chunks can be neither exchanged nor cut off (the STREAM
 * construction: Hoang, Reyhanitabar, Rogaway, Vizár 2015).
 *
 * @param secret 32 bytes
 * @param context what it is; it must be the same at opening
 */
export async function* sealStream(
  secret: KeyObject,
  context: string,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltSize)
  const key = streamKey(secret, salt, context)
  yield salt
  let count = 0
  for await (const { chunk, last } of chunks(plain, chunkSize)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(count++, last))
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
}

/**
 * Opens a sealed stream. Every byte it yields was authenticated.
 *
 * @throws SealBroken at the first chunk that does not hold, and at the end of a stream that was cut off
 */
export async function* openStream(
  secret: KeyObject,
  context: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let key: KeyObject | undefined
  let count = 0
  for await (const { chunk, last } of chunks(sealed, chunkSize + tagSize, saltSize)) {
    if (key === undefined) {
      if (chunk.length < saltSize || last) throw new SealBroken()
      key = streamKey(secret, chunk, context)
      continue
    }
    if (chunk.length < tagSize) throw new SealBroken()
    yield openChunk(key, nonceOf(count++, last), chunk)
  }
}

function openChunk(key: KeyObject, nonce: Buffer, chunk: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAuthTag(chunk.subarray(chunk.length - tagSize))
  try {
    return Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - tagSize)), decipher.final()])
  } catch {
    throw new SealBroken()
  }
}

function streamKey(secret: KeyObject, salt: Uint8Array, context: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, salt, `clarion stream ${context}`, 32)))
}

function nonceOf(count: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(count, 7)
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

/**
 * The same bytes in pieces of one size, however they came; the last may be shorter, and is marked. No bytes at all are
 * one empty piece.
 *
 * @param first the size of the first piece, where it differs
 */
async function* chunks(
  source: AsyncIterable<Uint8Array>,
  size: number,
  first = size,
): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  let wanted = first
  let held: Buffer[] = []
  let length = 0
  for await (const piece of source) {
    held.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength))
    length += piece.byteLength
    // More than is wanted must be there before a piece is let go: only then is it known not to be the last.
    while (length > wanted) {
      const all = Buffer.concat(held)
      yield { chunk: all.subarray(0, wanted), last: false }
      held = [all.subarray(wanted)]
      length -= wanted
      wanted = size
    }
  }
  yield { chunk: Buffer.concat(held), last: true }
}
