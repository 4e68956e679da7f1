import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { sql } from 'kysely'
import type { Row } from '../database/schema.ts'
import { type Scoped, withScope } from '../database/with-scope.ts'
import type { Services } from '../services.ts'

/**
 * A checkpoint covers what was taken in up to this long ago, in milliseconds: no transaction lives longer, so nothing can
 * still appear behind it.
 */
const settled = 45_000

/** What a checkpoint is taken over, and what it is compared with. */
type Window = { readonly entries: number; readonly looks: number; readonly digest: Buffer }

/**
 * Takes a signed checkpoint of a programme: a hash over every entry and every row of the access log since the last one,
 * chained to it. A chain per thread shows what was bent inside; a checkpoint shows what was cut off at the end, and a look
 * that was taken out of the log.
 *
 * @returns the number of the checkpoint; null when nothing was added since the last
 */
export async function takeCheckpoint(services: Services, programme: string): Promise<number | null> {
  return await withScope(services.database, { programme, purpose: 'audit' }, async (transaction) => {
    const last = await lastCheckpoint(transaction, programme)
    const until = new Date(services.now() - settled)
    if (last && last.at >= until) return null
    const window = await digestWindow(transaction, programme, last?.at ?? new Date(0), until)
    if (window.entries === 0 && window.looks === 0) return null
    const number = Number(last?.number ?? 0) + 1
    const previous = last?.root ?? Buffer.alloc(32)
    const root = rootOf(programme, number, until, previous, window)
    await transaction
      .insertInto('clarion.checkpoint')
      .values({
        programme_id: programme,
        number,
        at: until,
        entries: window.entries,
        looks: window.looks,
        root,
        previous,
        signature: sign(null, root, signingKey(services)),
      })
      .execute()
    return number
  })
}

/** A checkpoint that does not hold. */
export type BrokenCheckpoint = { readonly number: number; readonly reason: 'gap' | 'signature' | 'journal-differs' }

/**
 * Holds every checkpoint against the journal and the access log as they are now.
 *
 * @returns how many there are, and the first that does not hold: all later ones build on it
 */
export async function verifyCheckpoints(
  services: Services,
  programme: string,
): Promise<{ checkpoints: number; broken: BrokenCheckpoint | null }> {
  return await withScope(services.database, { programme, purpose: 'audit' }, async (transaction) => {
    const rows = await transaction
      .selectFrom('clarion.checkpoint')
      .selectAll()
      .where('programme_id', '=', programme)
      .orderBy('number')
      .execute()
    const key = publicKeyOf(services)
    let previous: Buffer = Buffer.alloc(32)
    let since = new Date(0)
    for (const [place, row] of rows.entries()) {
      const number = place + 1
      if (Number(row.number) !== number || !row.previous.equals(previous)) {
        return { checkpoints: rows.length, broken: { number, reason: 'gap' } }
      }
      if (!verify(null, row.root, key, row.signature)) {
        return { checkpoints: rows.length, broken: { number, reason: 'signature' } }
      }
      const window = await digestWindow(transaction, programme, since, row.at)
      const counted = Number(row.entries) === window.entries && Number(row.looks) === window.looks
      if (!counted || !rootOf(programme, number, row.at, previous, window).equals(row.root)) {
        return { checkpoints: rows.length, broken: { number, reason: 'journal-differs' } }
      }
      previous = row.root
      since = row.at
    }
    return { checkpoints: rows.length, broken: null }
  })
}

async function lastCheckpoint(transaction: Scoped, programme: string): Promise<Row<'clarion.checkpoint'> | undefined> {
  return await transaction
    .selectFrom('clarion.checkpoint')
    .selectAll()
    .where('programme_id', '=', programme)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Everything taken in after one instant and up to another, in an order that does not depend on the database. */
async function digestWindow(transaction: Scoped, programme: string, after: Date, until: Date): Promise<Window> {
  const hash = createHash('sha256')
  const entries = await sql<{ line: string }>`
    select thread_id::text || ' ' || number::text || ' ' || encode(hash, 'hex') as line from clarion.entry
    where programme_id = ${programme} and received > ${after.toISOString()} and received <= ${until.toISOString()}
    order by thread_id, number
  `.execute(transaction)
  for (const { line } of entries.rows) hash.update(`${line}\n`)
  const looks = await sql<{ line: string }>`
    select concat_ws(' ', look_id, extract(epoch from at), member_id, organisation, act, thread_id, section, basis) as line
    from clarion.access_log
    where programme_id = ${programme} and at > ${after} and at <= ${until}
    order by look_id
  `.execute(transaction)
  for (const { line } of looks.rows) hash.update(`${line}\n`)
  return { entries: entries.rows.length, looks: looks.rows.length, digest: hash.digest() }
}

function rootOf(
  programme: string,
  number: number,
  at: Date,
  previous: Buffer,
  { entries, looks, digest }: Window,
): Buffer {
  return createHash('sha256')
    .update(`clarion checkpoint ${programme} ${number} ${at.toISOString()} ${entries} ${looks}\n`)
    .update(previous)
    .update(digest)
    .digest()
}

/** The operator's signing key: Ed25519, drawn from the operator key (RFC 8410 wraps its 32 bytes). */
function signingKey({ keys }: Services): KeyObject {
  const header = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({
    key: Buffer.concat([header, keys.derived('signing').export()]),
    format: 'der',
    type: 'pkcs8',
  })
}

/** @returns the key with which others can hold our checkpoints against what we say later */
export function publicKeyOf(services: Services): KeyObject {
  return createPublicKey(signingKey(services))
}
