import type { MemberCaller, SurvivorCaller } from '../http/caller.ts'
import type { Services } from '../services.ts'
import type { Person } from './security-act.ts'
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
 * Ends every other session of a member: a computer or a telephone is in strange hands. It takes no confirmation, because
 * it opens nothing.
 *
 * @returns how many there were
 */
export async function signOutElsewhere(services: Services, parts: SignInParts, caller: MemberCaller): Promise<number> {
  const { programme, member, organisation, session } = caller
  return await withSignIn(services.database, { programme, holder: member }, async (transaction) => {
    const ended = await endSessionsOf(transaction, { programme, holder: member }, session)
    const person: Person = { kind: 'member', member, organisation }
    const at = new Date(services.now())
    await parts.recordAct(scopedTo(transaction), { programme, person, act: 'sessions-revoked', at })
    return ended
  })
}
