import { abilitiesOf } from '@clarion/casework'
import type { Context } from 'hono'
import type { Caller, LikelyCaller } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { activeMember, isConductOwed, memberNow } from './account.ts'
import { LikelyCallers } from './likely-callers.ts'
import { isToken, lookupOf } from './secret-token.ts'
import { endSession, liveSession } from './session.ts'
import { readSessionCookie } from './session-cookie.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { narrow, withSignIn } from './with-sign-in.ts'

/** The two ways of knowing who sent a request. */
export type Callers = {
  /** Asks the store. */
  callerOf(context: Context): Promise<Caller>
  /** Who it was a moment ago, to be proven by the transaction that answers; undefined when that is not known. */
  likelyCallerOf(context: Context): LikelyCaller | undefined
}

/**
 * Who sends requests. Nothing that could change counts because it is remembered: a session that was revoked, a role that
 * was taken away and a member who was suspended count from the next request on, in every process.
 */
export function callersOf(services: Services, parts: SignInParts): Callers {
  const likely = new LikelyCallers(services)
  const tokenOf = (context: Context) => readSessionCookie(context, parts.origin(context))
  return {
    callerOf: async (context) => {
      const token = tokenOf(context)
      return isToken(token) ? await callerBehind(services, token, likely) : { kind: 'nobody' }
    },
    likelyCallerOf: (context) => {
      const token = tokenOf(context)
      return isToken(token) ? likely.of(lookupOf(token)) : undefined
    },
  }
}

/**
 * @param likely what was found is remembered there; and the programme of a session, which never changes, taken from there:
 *   the policies let session and member be asked for at once when it is known before
 * @returns who holds a session token now
 */
export async function callerBehind(
  services: Services,
  token: string,
  likely = new LikelyCallers(services),
): Promise<Caller> {
  const presented = lookupOf(token)
  const known = likely.programmeOf(presented)
  const scope = known === undefined ? { presented } : { presented, programme: known }
  return await withSignIn(services.database, scope, async (transaction): Promise<Caller> => {
    const session = await liveSession(services, transaction, presented)
    if (!session) {
      likely.forget(presented)
      return { kind: 'nobody' }
    }
    const { programme, holder, steppedUpUntil } = session
    if (session.kind === 'survivor') {
      return { kind: 'survivor', programme, thread: holder, reader: session.reader, session: presented }
    }
    if (known === undefined) await narrow(transaction, { programme })
    const member = session.member
      ? activeMember(programme, holder, session.member)
      : await memberNow(transaction, programme, holder)
    if (!member) {
      likely.forget(presented)
      await endSession(transaction, presented)
      return { kind: 'nobody' }
    }
    const { name, organisation, roles } = member
    const { verbs, sections } = abilitiesOf(roles)
    const who = { programme, member: holder, name, organisation, roles, verbs, sections }
    const conductOwed = isConductOwed(services, member.conduct)
    const caller = { kind: 'member', ...who, conductOwed, session: presented, steppedUpUntil } as const
    likely.remember(caller)
    return caller
  })
}
