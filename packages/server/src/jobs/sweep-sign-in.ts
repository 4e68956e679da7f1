import type { Services } from '../services.ts'
import type { SignInTables } from '../sign-in/sign-in-tables.ts'
import { withSignIn } from '../sign-in/with-sign-in.ts'

/**
 * Sweeps away what has ended by time: sessions, invitations, their mail, challenges and attempts. None of it opens
 * anything any more, since every use checks the hour; what is gone cannot be stolen or demanded either.
 *
 * @returns how many rows went
 */
export async function sweepSignIn(services: Services): Promise<number> {
  const now = new Date(services.now())
  let gone = 0
  const tables = ['clarion.session', 'clarion.invitation', 'clarion.outgoing_mail'] as const
  for (const table of tables) {
    const { numDeletedRows } = await withSignIn(services.database, { swept: now }, (transaction) =>
      transaction.deleteFrom(table).where('expires', '<', now).executeTakeFirstOrThrow(),
    )
    gone += Number(numDeletedRows)
  }
  // These belong to no programme and hold keyed hashes and hours.
  for (const table of ['clarion.sign_in_challenge', 'clarion.sign_in_attempt'] as const) {
    const rows = services.database.withTables<SignInTables>().deleteFrom(table).where('expires', '<', now)
    gone += Number((await rows.executeTakeFirstOrThrow()).numDeletedRows)
  }
  return gone
}
