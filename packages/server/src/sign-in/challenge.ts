import { sql } from 'kysely'
import type { Services } from '../services.ts'
import { lookupOf, newToken } from './secret-token.ts'
import type { SignInTables } from './sign-in-tables.ts'

/** What a challenge was made for: an answer counts for nothing else. */
export type ChallengePurpose = 'passkey' | 'passkey-registration' | 'provider' | 'provider-again'

const lifetime = 5 * 60_000

/**
 * Makes a challenge and remembers its hash until it is answered, at most five minutes.
 *
 * @param holder the member who must answer; empty when that is not known yet
 * @returns the challenge: 256 bits in base64url
 */
export async function newChallenge(services: Services, purpose: ChallengePurpose, holder = ''): Promise<string> {
  const challenge = newToken(services.random)
  await services.database
    .withTables<SignInTables>()
    .insertInto('clarion.sign_in_challenge')
    .values({ lookup: lookupOf(purpose, holder, challenge), expires: new Date(services.now() + lifetime) })
    .execute()
  return challenge
}

/**
 * Takes a challenge back, once: of two answers to it, one finds nothing.
 *
 * @returns whether it was asked, of this person, for this purpose, and lately
 */
export async function takeChallenge(
  services: Services,
  purpose: ChallengePurpose,
  challenge: string,
  holder = '',
): Promise<boolean> {
  const taken = await sql<{ expires: Date }>`
    delete from clarion.sign_in_challenge where lookup = ${lookupOf(purpose, holder, challenge)}
    returning expires`.execute(services.database)
  return (taken.rows[0]?.expires.getTime() ?? 0) > services.now()
}
