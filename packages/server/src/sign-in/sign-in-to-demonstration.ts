import { type Problem, problem } from '@clarion/journal'
import type { Services } from '../services.ts'
import { memberNow } from './account.ts'
import { type Admitted, admitMember } from './admit-member.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { withSignIn } from './with-sign-in.ts'

/**
 * Signs in as somebody of the cast, without a secret. Two walls: the server must have been started with a demonstration,
 * and the programme's own row must say that it holds invented people only.
 */
export async function signInToDemonstration(
  services: Services,
  parts: SignInParts,
  member: string,
): Promise<Admitted | Problem> {
  const { demonstration } = parts
  if (!demonstration?.cast.some((one) => one.member === member)) return problem('not-found')
  const { programme } = demonstration
  return await withSignIn(services.database, { programme, holder: member }, async (transaction) => {
    const row = await transaction
      .selectFrom('clarion.programme')
      .select('demonstration')
      .where('programme_id', '=', programme)
      .executeTakeFirst()
    const found = await memberNow(transaction, programme, member)
    if (!row?.demonstration || !found) return problem('not-found')
    return await admitMember(services, parts, transaction, found)
  })
}
