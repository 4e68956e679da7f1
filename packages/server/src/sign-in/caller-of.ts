import { abilitiesOf } from '@clarion/casework'
import type { Context } from 'hono'
import type { Caller } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { activeMember, memberNow } from './account.ts'
import { isToken, lookupOf } from './secret-token.ts'
import { endSession, liveSession } from './session.ts'
import { readSessionCookie } from './session-cookie.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { narrow, withSignIn } from './with-sign-in.ts'

/** Sessions of which the programme is remembered, at most. */
const remembered = 10_000

/**
 * Who sent a request. Nothing that could change is remembered between requests: a session that was revoked, a role that was
 * taken away and a member who was suspended count from the next request on, in every process.
 */
export function callerOf(services: Services, parts: SignInParts): (context: Context) => Promise<Caller> {
  const programmes = new Map<string, string>()
  return async (context) => {
    const token = readSessionCookie(context, parts.origin(context))
    return isToken(token) ? await callerBehind(services, token, programmes) : { kind: 'nobody' }
  }
}

/**
 * @param programmes by session: the programme of one never changes, and the policies let it ask for session and member at
 *   once when it is known before
 * @returns who holds a session token now
 */
export async function callerBehind(
  services: Services,
  token: string,
  programmes = new Map<string, string>(),
): Promise<Caller> {
  const presented = lookupOf(token)
  const key = presented.toString('hex')
  const known = programmes.get(key)
  const scope = known === undefined ? { presented } : { presented, programme: known }
  return await withSignIn(services.database, scope, async (transaction): Promise<Caller> => {
    const session = await liveSession(services, transaction, presented)
    if (!session) {
      programmes.delete(key)
      return { kind: 'nobody' }
    }
    const { programme, holder, steppedUpUntil } = session
    if (session.kind === 'survivor') {
      return { kind: 'survivor', programme, thread: holder, reader: session.reader, session: presented }
    }
    if (known === undefined) {
      if (programmes.size >= remembered) programmes.clear()
      programmes.set(key, programme)
      await narrow(transaction, { programme })
    }
    const member = session.member
      ? activeMember(programme, holder, session.member)
      : await memberNow(transaction, programme, holder)
    if (!member) {
      await endSession(transaction, presented)
      return { kind: 'nobody' }
    }
    const { name, organisation, roles } = member
    const { verbs, sections } = abilitiesOf(roles)
    const who = { programme, member: holder, name, organisation, roles, verbs, sections }
    return { kind: 'member', ...who, session: presented, steppedUpUntil }
  })
}
