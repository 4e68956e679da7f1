import { createHmac, type KeyObject } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { ProblemError, refuse } from '@clarion/journal'
import { sql } from 'kysely'
import type { Services } from '../services.ts'
import type { SignInTables } from './sign-in-tables.ts'

/** Something that may be tried only so often. */
export type Bucket = {
  readonly name: Buffer
  /** How many attempts in any sixty seconds. */
  readonly limit: number
}

const window = 60_000
const perMinute = 6
/** Survivors share one: 77 bits cannot be guessed at any speed, so this only keeps a flood from the database. */
const survivorsPerMinute = 600
const feedMissesPerMinute = 60
/** Three forms in six languages, and some again. */
const documentsPerMinute = 30
const linesPerMinute = 60

/** @returns the buckets of a sign-in by login: the address's, where it is known, and the account's */
export function memberBuckets(services: Services, login: string | null, address: string | undefined): Bucket[] {
  const key = services.keys.derived('sign-in attempts')
  const day = new Date(services.now()).toISOString().slice(0, 10)
  const names: string[] = []
  // The address first: an attacker who is stopped by it must not use up the attempts of account after account.
  // The day is part of the hash: what was an address yesterday is nobody's today.
  if (address !== undefined) names.push(`address ${day} ${addressGroup(address)}`)
  if (login !== null) names.push(`login ${login}`)
  return names.map((name) => ({ name: keyed(key, name), limit: perMinute }))
}

/** @returns the bucket of a sign-in from a browser in which the member has signed in before: counted apart from all others */
export function deviceBuckets(services: Services, device: string): Bucket[] {
  return [{ name: keyed(services.keys.derived('sign-in attempts'), `device ${device}`), limit: perMinute }]
}

/** @returns the buckets of a code phrase: all survivors together, and this visit; never an address */
export function survivorBuckets(services: Services, visit: string): Bucket[] {
  const key = services.keys.derived('sign-in attempts')
  return [
    { name: keyed(key, 'survivors'), limit: survivorsPerMinute },
    { name: keyed(key, `visit ${visit}`), limit: perMinute },
  ]
}

/**
 * @returns the bucket of an address that asks for calendars, counted apart from its sign-ins: telephones go on asking for a
 * calendar that was taken away, and must not shut the door of their office. The machines of one maker ask for many members,
 * and 256 bits cannot be guessed at any speed: this only keeps a flood from the database
 */
export function feedAddressBuckets(services: Services, address: string | undefined): Bucket[] {
  return missesOf(services, 'feeds', address)
}

/** @returns the bucket of an address that opens links to letters which open nothing, counted apart in the same way */
export function letterAddressBuckets(services: Services, address: string | undefined): Bucket[] {
  return missesOf(services, 'letters', address)
}

/** @returns the bucket of one letter: whoever has its link can have its document written so often and no more */
export function letterBuckets(services: Services, letter: string): Bucket[] {
  return [{ name: keyed(services.keys.derived('sign-in attempts'), `letter ${letter}`), limit: documentsPerMinute }]
}

/** @returns the bucket of an address that opens links to speakers' lines which open nothing, counted apart in the same way */
export function ownLinesAddressBuckets(services: Services, address: string | undefined): Bucket[] {
  return missesOf(services, 'own lines', address)
}

/** @returns the bucket of one speaker's link: whoever has it can look and write so often and no more */
export function ownLinesBuckets(services: Services, link: string): Bucket[] {
  return [{ name: keyed(services.keys.derived('sign-in attempts'), `own lines ${link}`), limit: linesPerMinute }]
}

function missesOf(services: Services, what: string, address: string | undefined): Bucket[] {
  if (address === undefined) return []
  const day = new Date(services.now()).toISOString().slice(0, 10)
  const name = keyed(services.keys.derived('sign-in attempts'), `${what} ${day} ${addressGroup(address)}`)
  return [{ name, limit: feedMissesPerMinute }]
}

/** @returns the bucket of one calendar: whoever has its address can have it read from the tables so often and no more */
export function feedBuckets(services: Services, programme: string, member: string): Bucket[] {
  return [{ name: keyed(services.keys.derived('sign-in attempts'), `feed ${programme} ${member}`), limit: perMinute }]
}

/** @returns the bucket of a programme's questions to a language model: each costs money and sends something away */
export function modelBuckets(services: Services, programme: string): Bucket[] {
  return [{ name: keyed(services.keys.derived('sign-in attempts'), `model ${programme}`), limit: perMinute }]
}

/** A household or an office has 2^64 addresses of version 6: they count as one. */
function addressGroup(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0')
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}

const keyed = (key: KeyObject, name: string) => createHmac('sha256', key).update(name).digest()

/**
 * Takes one attempt from each bucket, before anything is compared: a burst of parallel guesses is counted before the
 * first is answered. One statement per bucket, decided under the row's lock, so that the limit holds over processes.
 *
 * @throws ProblemError too-many-attempts, with the seconds to wait
 */
export async function takeAttempts(services: Services, buckets: readonly Bucket[]): Promise<void> {
  const now = services.now()
  for (const { name, limit } of buckets) {
    const database = services.database.withTables<SignInTables>()
    const at = new Date(now)
    const since = new Date(now - window)
    const taken = await sql<{ taken: boolean }>`
      insert into clarion.sign_in_attempt as past (bucket, instants, expires)
      values (${name}, array[${at}::timestamptz], ${new Date(now + window)})
      on conflict (bucket) do update
      set instants = array(select instant from unnest(past.instants) instant where instant > ${since}) || ${at}::timestamptz,
          expires = excluded.expires
      where (select count(*) from unnest(past.instants) instant where instant > ${since}) < ${limit}
      returning true as taken`.execute(database)
    if (taken.rows.length > 0) continue
    const row = await database
      .selectFrom('clarion.sign_in_attempt')
      .select('instants')
      .where('bucket', '=', name)
      .executeTakeFirst()
    const oldest = Math.min(
      now,
      ...(row?.instants ?? []).map((some) => some.getTime()).filter((some) => some > now - window),
    )
    refuse('too-many-attempts', { seconds: Math.max(1, Math.ceil((oldest + window - now) / 1000)) })
  }
}

/**
 * Does what is open to anyone, so often from one address: whoever comes with something right is not counted.
 *
 * @throws ProblemError too-many-attempts, or what the work throws
 */
export async function limitedByAddress<Result>(
  services: Services,
  address: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  return await limitedBy(services, memberBuckets(services, null, address), work)
}

/**
 * Does what is limited by these buckets: whoever comes with something right is not counted.
 *
 * @throws ProblemError too-many-attempts, or what the work throws
 */
export async function limitedBy<Result>(
  services: Services,
  buckets: readonly Bucket[],
  work: () => Promise<Result>,
): Promise<Result> {
  const taken = services.now()
  await takeAttempts(services, buckets)
  try {
    const result = await work()
    await giveBackAttempts(services, buckets, taken)
    return result
  } catch (thrown) {
    // Whoever is told that a password is weak came with the right link.
    const cameRight = thrown instanceof ProblemError && thrown.problem.code === 'password-weak'
    if (cameRight) await giveBackAttempts(services, buckets, taken)
    throw thrown
  }
}

/**
 * Gives an attempt back when it was a right one: what counts are failures, so that an office behind one address can sign
 * in together. Only one's own attempt comes back: an account of one's own buys no guesses at another's.
 *
 * @param at the instant at which it was taken
 */
export async function giveBackAttempts(services: Services, buckets: readonly Bucket[], at: number): Promise<void> {
  for (const { name } of buckets) {
    await sql`
      update clarion.sign_in_attempt
      set instants = instants[1:coalesce(array_position(instants, ${new Date(at)}::timestamptz), 0) - 1]
        || instants[coalesce(array_position(instants, ${new Date(at)}::timestamptz), 0) + 1:]
      where bucket = ${name}`.execute(services.database)
  }
}
