import { abilitiesOf } from '@clarion/casework'
import type { Context } from 'hono'
import type { Caller } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { memberNow } from './account.ts'
import { isToken, lookupOf } from './secret-token.ts'
import { endSession, liveSession } from './session.ts'
import { readSessionCookie } from './session-cookie.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { narrow, withSignIn } from './with-sign-in.ts'

/**
 * Who sent a request. Nothing is remembered between requests: a session that was revoked, a role that was taken away and
 * a member who was suspended count from the next request on, in every process.
 */
export function callerOf(services: Services, parts: SignInParts): (context: Context) => Promise<Caller> {
  return async (context) => {
    const token = readSessionCookie(context, parts.origin(context))
    return isToken(token) ? await callerBehind(services, token) : { kind: 'nobody' }
  }
}

/** @returns who holds a session token now */
export async function callerBehind(services: Services, token: string): Promise<Caller> {
  const presented = lookupOf(token)
  return await withSignIn(services.database, { presented }, async (transaction): Promise<Caller> => {
    const session = await liveSession(services, transaction, presented)
    if (!session) return { kind: 'nobody' }
    const { programme, holder, steppedUpUntil } = session
    if (session.kind === 'survivor') {
      return { kind: 'survivor', programme, thread: holder, reader: session.reader, session: presented }
    }
    await narrow(transaction, { programme })
    const member = await memberNow(transaction, programme, holder)
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
