import { z } from 'zod'

/** What a backup consists of, in this order: what it is, the keys, the tables, the documents, the end. */
export const recordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('manifest'),
    made: z.iso.datetime(),
    /** The migrations that the database had, in order. */
    migrations: z.array(z.string().regex(/^[\w-]{1,80}$/)),
    programmes: z.int(),
  }),
  z.strictObject({ kind: z.literal('operator-key') }),
  z.strictObject({
    kind: z.literal('table'),
    table: z.string().regex(/^[a-z_]{1,63}$/),
    columns: z.array(z.string().regex(/^[a-z_]{1,63}$/)).min(1),
  }),
  z.strictObject({
    kind: z.literal('file'),
    programme: z.uuid(),
    thread: z.uuid(),
    address: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({ kind: z.literal('end'), rows: z.int(), files: z.int(), missing: z.int() }),
])

export type BackupRecord = z.infer<typeof recordSchema>

/** A backup that cannot be read to its end: bent, cut, or not one of ours. */
export class BackupBroken extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'BackupBroken'
  }
}

/** A record as bytes: its length and itself as JSON, then its body in pieces with their lengths, then a nought. */
export async function* recordBytes(record: BackupRecord, body?: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  yield* measured(Buffer.from(JSON.stringify(record)))
  if (body) for await (const piece of body) if (piece.length > 0) yield* measured(piece)
  yield lengthOf(0)
}

function* measured(bytes: Uint8Array): Generator<Buffer> {
  yield lengthOf(bytes.length)
  yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}

const longestPiece = 64 * 1024 * 1024

/**
 * Reads records one after the other. Each body must be read to its end before the next record is asked for; what is left
 * of it is passed over.
 *
 * @throws BackupBroken when the bytes end before the record `end`, or go on after it
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ record: BackupRecord; body: AsyncIterable<Buffer> }> {
  const reader = new Reader(source)
  for (;;) {
    const head = await reader.piece()
    if (head === undefined) throw new BackupBroken('an empty record')
    const record = parseRecord(head)
    const body = bodyOf(reader)
    yield { record, body }
    for await (const _ of body);
    if (record.kind !== 'end') continue
    if (!(await reader.atEnd())) throw new BackupBroken('something stands after the end')
    return
  }
}

function parseRecord(bytes: Buffer): BackupRecord {
  try {
    return recordSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (thrown) {
    throw new BackupBroken('a record that this version does not know', { cause: thrown })
  }
}

async function* bodyOf(reader: Reader): AsyncGenerator<Buffer> {
  for (let piece = await reader.piece(); piece !== undefined; piece = await reader.piece()) yield piece
}

/** Takes exact numbers of bytes from a source that gives them as it likes. */
class Reader {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** @returns the next piece; undefined for the nought that ends a record */
  async piece(): Promise<Buffer | undefined> {
    const length = (await this.#take(4)).readUInt32BE()
    if (length > longestPiece) throw new BackupBroken('a piece that is too long')
    return length === 0 ? undefined : await this.#take(length)
  }

  async atEnd(): Promise<boolean> {
    return this.#held.length === 0 && (await this.#source.next()).done === true
  }

  async #take(length: number): Promise<Buffer> {
    const parts = [this.#held]
    for (let have = this.#held.length; have < length; ) {
      const next = await this.#source.next()
      if (next.done) throw new BackupBroken('the file ends too early')
      parts.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength))
      have += next.value.byteLength
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts)
    this.#held = all.subarray(length)
    return all.subarray(0, length)
  }
}
