import type { MemberCaller, SurvivorCaller } from '../http/caller.ts'
import type { Services } from '../services.ts'
import type { ActName, Person } from './security-act.ts'
import { endSession, endSessionsOf } from './session.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { scopedTo, withSignIn } from './with-sign-in.ts'

/** Ends the session that a request came in. */
export async function signOut(
  services: Services,
  parts: SignInParts,
  caller: MemberCaller | SurvivorCaller,
): Promise<void> {
  const { programme } = caller
  const person: Person =
    caller.kind === 'member'
      ? { kind: 'member', member: caller.member, organisation: caller.organisation }
      : { kind: 'survivor', reader: caller.reader, thread: caller.thread }
  await withSignIn(services.database, { presented: caller.session, programme }, async (transaction) => {
    await endSession(transaction, caller.session)
    await parts.recordAct(scopedTo(transaction), { programme, person, act: 'sign-out', at: new Date(services.now()) })
  })
}

/**
 * Ends every session of a member or a survivor: called when roles change, when a member is suspended, when a telephone is
 * lost.
 *
 * @param act what the log calls it
 */
export async function revokeSessions(
  services: Services,
  parts: SignInParts,
  programme: string,
  person: Person,
  act: ActName = 'sessions-revoked',
): Promise<void> {
  const holder = person.kind === 'member' ? person.member : person.thread
  await withSignIn(services.database, { programme, holder }, async (transaction) => {
    await endSessionsOf(transaction, { programme, holder })
    await parts.recordAct(scopedTo(transaction), { programme, person, act, at: new Date(services.now()) })
  })
}
