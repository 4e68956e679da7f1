import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. */
const current = { memory: 19_456, passes: 2, parallelism: 1 } as const
const hashBytes = 32

type Parameters = { readonly memory: number; readonly passes: number; readonly parallelism: number }
type Stored = { readonly parameters: Parameters; readonly salt: Buffer; readonly hash: Buffer }

const derive = promisify(argon2)

/**
 * Hashes a password with Argon2id (RFC 9106).
 *
 * @param password as typed; two ways of typing the same letters are the same password (NFKC, RFC 8265)
 * @param parameters memory in KiB, passes, lanes; today's unless a test says otherwise
 * @returns the PHC form: algorithm, version, parameters, salt, hash
 * @example '$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>'
 */
export async function hashPassword(password: string, parameters: Parameters = current): Promise<string> {
  const salt = randomBytes(16)
  const hash = await argon2id(password, salt, parameters)
  const { memory, passes, parallelism } = parameters
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/**
 * Whether a password is the one that was hashed. Without a stored hash the same work is done and the answer is no: how
 * long an answer takes must not tell whether an account exists.
 *
 * @param stored the PHC form; null for an account that has none, or for no account
 */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const read = stored === null ? undefined : parse(stored)
  const { parameters, salt, hash } = read ?? nobody
  const given = await argon2id(password, salt, parameters)
  return timingSafeEqual(given, hash) && read !== undefined
}

/** @returns whether a hash was made with other parameters than today's, so that it should be made anew at sign-in */
export function needsRehash(stored: string): boolean {
  const parameters = parse(stored)?.parameters
  return (
    parameters?.memory !== current.memory ||
    parameters.passes !== current.passes ||
    parameters.parallelism !== current.parallelism
  )
}

const nobody: Stored = { parameters: current, salt: Buffer.alloc(16), hash: Buffer.alloc(hashBytes) }

async function argon2id(password: string, nonce: Buffer, parameters: Parameters): Promise<Buffer> {
  return await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    tagLength: hashBytes,
    ...parameters,
  })
}

function parse(stored: string): Stored | undefined {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored)
  if (!match) return undefined
  const [, memory, passes, parallelism, salt = '', hash = ''] = match
  return {
    parameters: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
