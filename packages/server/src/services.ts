import type { Registry } from '@clarion/journal'
import type { Kysely } from 'kysely'
import type { Database } from './database/schema.ts'
import type { KeyRing } from './sealing/key-ring.ts'

/** What the rooms of the server are given. Clock and randomness are handed in, so that a test can turn them. */
export type Services = {
  readonly database: Kysely<Database>
  readonly registry: Registry
  readonly keys: KeyRing
  /** The instant, in milliseconds since 1970. */
  readonly now: () => number
  /** Random bytes from a cryptographic source. */
  readonly random: (length: number) => Uint8Array
  /** Where files and mail wait; the one data directory. */
  readonly directory: string
}
