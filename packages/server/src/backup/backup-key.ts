import { argon2, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'

const derive = promisify(argon2)

/** RFC 9106, second recommended choice: Argon2id with 64 MiB, three passes, four lanes. */
export const derivation = { memory: 65_536, passes: 3, parallelism: 4 } as const

/** The line in the clear at the beginning of a backup: what is needed to make the key from the passphrase again. */
export const headerSchema = z.strictObject({
  format: z.literal('clarion-backup-1'),
  salt: z.string().regex(/^[\w-]{22}$/),
  // Bounded: a bent header must not make us use all memory.
  memory: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(20),
  parallelism: z.int().min(1).max(16),
  /** Tells a wrong passphrase from a damaged file. */
  check: z.string().regex(/^[\w-]{22}$/),
})

export type BackupHeader = z.infer<typeof headerSchema>

/** The key of a backup, and the value by which a wrong passphrase is told. */
export type BackupKey = { readonly secret: KeyObject; readonly check: string }

/** @param passphrase as typed; two ways of typing the same letters are the same (NFKC) */
export async function backupKey(
  passphrase: string,
  salt: string,
  { memory, passes, parallelism }: Pick<BackupHeader, 'memory' | 'passes' | 'parallelism'>,
): Promise<BackupKey> {
  const key = await derive('argon2id', {
    message: passphrase.normalize('NFKC'),
    nonce: Buffer.from(salt, 'base64url'),
    tagLength: 32,
    memory,
    passes,
    parallelism,
  })
  const part = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', key, '', `clarion backup ${purpose}`, length))
  return { secret: createSecretKey(part('seal', 32)), check: part('check', 16).toString('base64url') }
}
